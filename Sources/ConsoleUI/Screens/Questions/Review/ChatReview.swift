import SessionEngine

/// A pasted chat, message by message, while somebody decides which become questions.
public struct ChatReview: Sendable {
  /// The program that it comes from.
  let format: ChatFormat
  /// The messages, split and joined as decided so far.
  var entries: [ChatCandidate]
  /// The selected message, and the first one in sight.
  var position = 0
  var top = 0
  /// The command that was sent and not answered yet.
  var pending: Int?
  /// Why it was refused.
  var error: String?

  /// Under which the pasted text is kept until its questions are sent.
  static let draftName = "chat-paste"

  init(_ text: String, _ session: Session, _ similarity: QuestionSimilarity) {
    let chat = ChatText(reading: text)
    format = chat.format
    entries = session.candidates(in: chat, similarity: similarity)
    position = entries.firstIndex { $0.isAccepted } ?? 0
  }

  var accepted: [ChatCandidate] { entries.filter(\.isAccepted) }

  mutating func move(by step: Int) {
    position = min(max(0, position + step), max(0, entries.count - 1))
  }

  /// Takes or drops the selected message and goes on to the next; one that is here already is not taken.
  mutating func accept(_ isAccepted: Bool?) {
    guard entries.indices.contains(position) else { return }
    if let known = entries[position].known {
      error = "This message is \(known) already."
    } else {
      entries[position].isAccepted = isAccepted ?? !entries[position].isAccepted
    }
    move(by: 1)
  }

  /// Takes all messages, or drops all when all are taken.
  mutating func acceptAll() {
    let open = entries.indices.filter {
      entries[$0].known == nil && entries[$0].message.kind == .message
    }
    let areAll = open.allSatisfy { entries[$0].isAccepted }
    for index in open { entries[index].isAccepted = !areAll }
  }

  /// Makes two of the selected message: at its first free line, else at its first line break, else behind its first question mark.
  mutating func split() {
    guard entries.indices.contains(position) else { return }
    let text = entries[position].message.text
    guard let place = Self.seam(of: text) else {
      error = "There is nothing to split at: no line break and no question mark inside."
      return
    }
    var first = entries[position]
    var second = first
    first.message.text = String(text[..<place]).trimmedBothEnds
    second.message.text = String(text[place...]).trimmedBothEnds
    second.origin = ChatOrigin.part(position + 2, of: first.origin)
    first.isAccepted = true
    second.isAccepted = true
    entries.replaceSubrange(position...position, with: [first, second])
  }

  private static func seam(of text: String) -> String.Index? {
    let lines = text.indices.filter { text[$0].isNewline }
    if let free = lines.first(where: { text[text.index(after: $0)...].first?.isNewline == true }) {
      return free
    }
    if let line = lines.first { return line }
    let marks = text.indices.filter { "?？؟".contains(text[$0]) }
    return marks.map { text.index(after: $0) }.first { text[$0...].contains { !$0.isWhitespace } }
  }

  /// Makes one of the selected message and the one above.
  mutating func join() {
    guard position > 0, entries.indices.contains(position) else {
      error = "There is no message above to join with."
      return
    }
    let lower = entries.remove(at: position)
    position -= 1
    guard entries[position].known == nil, lower.known == nil else {
      entries.insert(lower, at: position + 1)
      position += 1
      error = "One of the two is a question already."
      return
    }
    entries[position].message.text += "\n" + lower.message.text
    entries[position].origin = ChatOrigin.joined(entries[position].origin, lower.origin)
    entries[position].isAccepted = true
  }

  /// Marks what has become a question meanwhile.
  mutating func refresh(_ session: Session) {
    for index in entries.indices {
      let origin = entries[index].origin
      guard let known = session.questions.all.first(where: { $0.origin == origin }) else {
        continue
      }
      entries[index].known = known.id
      entries[index].isAccepted = false
    }
  }

  /// Scrolls just so far that the selected message is among `rows` visible ones.
  mutating func keepVisible(rows: Int) {
    let rows = max(1, rows)
    if position < top { top = position }
    if position >= top + rows { top = position - rows + 1 }
  }

  /// The questions as one step.
  var command: SessionCommand? {
    let drafts = accepted.map {
      SessionCommand.questions(.add($0.draft(via: format.channel)))
    }
    guard drafts.count > 1 else { return drafts.first }
    return .batch(title: "\(drafts.count) questions out of a chat", drafts)
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmedBothEnds: String {
    var text = drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

/// What a key means while a pasted chat is looked through.
public enum ReviewAction: Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last
  case toggle, accept, drop, acceptAll, split, join, submit, back
}
