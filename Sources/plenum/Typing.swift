import JSONText
import SessionEngine
import SessionStore

/// Notes that somebody is typing and has not sent, as the drafts in the session folder tell.
///
/// Rooms are not closed over the head of who writes there without the one who closes them knowing. Nothing typed is lost
/// either way: the form stays open, and a note can be sent after the close.
enum Typing {
  /// Refuses to close rooms in which a note is being typed, unless it is forced.
  static func check(_ command: SessionCommand, in store: SessionStore) throws(Failure) {
    guard let reason = objection(to: command, in: store) else { return }
    throw Failure(code: .refused, message: reason)
  }

  /// Why rooms should not be closed now; nil when nobody types, or the command is another.
  static func objection(to command: SessionCommand, in store: SessionStore) -> String? {
    switch command {
    case .breakouts(.close(let id, let countdown, false)):
      let rooms = store.session.breakouts.rooms(of: id).map(\.id)
      return objection(rooms, in: store, again: words("breakouts close \(id)", countdown))
    case .breakouts(.closeRoom(let id, let countdown, false)):
      return objection([id], in: store, again: words("room close \(id)", countdown))
    default: return nil
    }
  }

  private static func words(_ command: String, _ countdown: Int?) -> String {
    command + (countdown.map { " --in \($0)s" } ?? "") + " --anyway"
  }

  private static func objection(
    _ rooms: [RoomID], in store: SessionStore, again: String
  ) -> String? {
    guard let drafts = try? store.drafts() else { return nil }
    var writers: [String] = []
    for name in drafts.terminals() {
      guard let text = try? drafts.load(terminal: name),
        let texts = try? JSONText.decode([String: String].self, from: Array(text.utf8))
      else { continue }
      for (form, draft) in texts.sorted(by: { $0.key < $1.key }) {
        guard let room = room(of: form, draft, in: store.session), rooms.contains(room) else {
          continue
        }
        writers.append("\(name) in \(room)")
      }
    }
    guard !writers.isEmpty else { return nil }
    return
      "A note is being written: \(writers.joined(separator: ", ")). It can still be sent after "
      + "the close; `\(again)` closes all the same."
  }

  /// The room that unsent text is a note of.
  private static func room(of form: String, _ draft: String, in session: Session) -> RoomID? {
    // A note that is changed, split or brought together with what another wrote names itself at the end.
    let ending = form.split(separator: "-").last.flatMap { NoteID(String($0)) }
    if form.hasPrefix("note-"), let id = ending { return session.notes[id]?.room }
    if form == "palette" {
      let words = draft.split(separator: " ").map(String.init)
      guard words.count > 3, words[0] == "note" else { return nil }
      if words[1] == "add" { return RoomID(words[2]) }
      return words[1] == "edit" ? NoteID(words[2]).flatMap { session.notes[$0]?.room } : nil
    }
    guard form == "note-add" else { return nil }
    let lines = draft.split(separator: "\n", omittingEmptySubsequences: false)
    // Whoever has only opened the form, or sent its last line, writes nothing.
    let text = lines.drop { $0 != "## text" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    guard text.contains(where: { $0.contains { !$0.isWhitespace } }) else { return nil }
    guard let heading = lines.firstIndex(of: "## room"), heading + 1 < lines.count else {
      return nil
    }
    return RoomID(String(lines[heading + 1]))
  }
}
