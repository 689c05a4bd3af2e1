/// Text being typed, with a cursor between its characters.
public struct LineEditor: Equatable, Sendable {
  /// What was typed, character by character.
  public private(set) var characters: [Character]
  /// How many characters are before the cursor.
  public private(set) var cursor: Int
  /// Whether line breaks are kept; otherwise they become spaces.
  public let isMultiline: Bool

  /// Makes an editor with the cursor behind the text.
  public init(_ text: String = "", isMultiline: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.isMultiline = isMultiline
  }

  /// The whole text.
  public var text: String { String(characters) }
  /// Whether nothing is typed.
  public var isEmpty: Bool { characters.isEmpty }

  /// Replaces the text and puts the cursor behind it.
  mutating func set(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// Types or pastes text at the cursor.
  mutating func insert(_ text: String) {
    var added: [Character] = []
    for character in text {
      if character.isNewline {
        added.append(isMultiline ? "\n" : " ")
      } else {
        added.append(character == "\t" ? " " : character)
      }
    }
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Puts the cursor at a place, held within the text.
  mutating func moveCursor(to place: Int) {
    cursor = min(max(0, place), characters.count)
  }

  /// Does what an editing key means.
  mutating func apply(_ action: EditorAction) {
    switch action {
    case .left: moveCursor(to: cursor - 1)
    case .right: moveCursor(to: cursor + 1)
    case .wordLeft: cursor = wordStart(before: cursor)
    case .wordRight: cursor = wordEnd(after: cursor)
    case .lineStart: cursor = lineStart
    case .lineEnd: cursor = lineEnd
    case .deleteBackward: remove(max(0, cursor - 1)..<cursor)
    case .deleteForward: remove(cursor..<min(characters.count, cursor + 1))
    case .deleteWord: remove(wordStart(before: cursor)..<cursor)
    case .deleteToStart: remove(lineStart..<cursor)
    case .deleteToEnd: remove(cursor..<lineEnd)
    case .newline: if isMultiline { insert("\n") }
    }
  }

  /// Takes characters out and puts the cursor where they were.
  mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var lineStart: Int {
    characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  private func wordStart(before place: Int) -> Int {
    var place = place
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private func wordEnd(after place: Int) -> Int {
    var place = place
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}

/// What an editing key does to a text.
public enum EditorAction: Hashable, Sendable, CaseIterable {
  case left, right, wordLeft, wordRight, lineStart, lineEnd
  case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd, newline
}
