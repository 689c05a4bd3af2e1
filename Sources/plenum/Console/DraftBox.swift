import JSONText
import SessionStore

/// Unsent text of one person, by the name of its form, kept in the session folder.
///
/// What goes wrong with a draft is not told: the text is still on the screen.
struct DraftBox {
  private(set) var texts: [String: String] = [:]
  private let store: SessionStore
  private let owner: String

  init(store: SessionStore, owner: String) {
    self.store = store
    self.owner = owner
    guard let drafts = try? store.drafts(), let text = try? drafts.load(terminal: owner),
      let texts = try? JSONText.decode([String: String].self, from: Array(text.utf8))
    else { return }
    self.texts = texts
  }

  mutating func save(_ text: String, under name: String) {
    guard texts[name] != text else { return }
    texts[name] = text
    write()
  }

  mutating func remove(_ name: String) {
    guard texts.removeValue(forKey: name) != nil else { return }
    write()
  }

  private func write() {
    guard let drafts = try? store.drafts() else { return }
    if texts.isEmpty {
      try? drafts.remove(terminal: owner)
    } else if let bytes = try? JSONText.encode(texts) {
      try? drafts.save(String(decoding: bytes, as: UTF8.self), terminal: owner)
    }
  }
}
