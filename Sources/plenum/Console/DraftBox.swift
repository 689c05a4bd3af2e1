import JSONText
import SessionStore

/// Unsent text of one person, by the name of its form, kept in the session folder.
///
/// Two consoles of one person share the file: each changes only what was typed in its own forms.
struct DraftBox {
  /// What was there when the console was opened.
  let texts: [String: String]
  /// Why the last text could not be kept; nil when it was.
  private(set) var trouble: StoreError?
  private var kept: [String: String] = [:]
  private let store: SessionStore
  private let owner: String

  init(store: SessionStore, owner: String) {
    self.store = store
    self.owner = owner
    do throws(StoreError) {
      texts = try Self.read(try store.drafts(), owner)
    } catch {
      texts = [:]
      // Who only reads types nothing.
      trouble = store.readOnlyReason == nil ? error : nil
    }
    kept = texts
  }

  mutating func save(_ text: String, under name: String) {
    guard kept[name] != text || trouble != nil else { return }
    change { $0[name] = text }
    kept[name] = text
  }

  mutating func remove(_ name: String) {
    guard let own = kept.removeValue(forKey: name) else { return }
    // What another console of this person has typed since is not what was sent here.
    change { if $0[name] == own { $0[name] = nil } }
  }

  private mutating func change(_ body: (inout [String: String]) -> Void) {
    do throws(StoreError) {
      let drafts = try store.drafts()
      var texts = try Self.read(drafts, owner)
      body(&texts)
      if texts.isEmpty {
        try drafts.remove(terminal: owner)
      } else if let bytes = try? JSONText.encode(texts) {
        try drafts.save(String(decoding: bytes, as: UTF8.self), terminal: owner)
      }
      trouble = nil
    } catch {
      trouble = error
    }
  }

  /// The texts in the file; none when there is no file or it holds something else.
  private static func read(
    _ drafts: Drafts, _ owner: String
  ) throws(StoreError) -> [String: String] {
    guard let text = try drafts.load(terminal: owner) else { return [:] }
    return (try? JSONText.decode([String: String].self, from: Array(text.utf8))) ?? [:]
  }
}
