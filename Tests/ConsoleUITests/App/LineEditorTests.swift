import Testing

@testable import ConsoleUI

/// Editing a line: text before, key, text after, with the cursor as a bar.
struct LineEditorTests {
  private static let rows: [(before: String, action: EditorAction, after: String)] = [
    ("ab|c", .left, "a|bc"), ("|abc", .left, "|abc"), ("ab|c", .right, "abc|"),
    ("one two|", .wordLeft, "one |two"), ("one| two", .wordRight, "one two|"),
    ("one two|", .deleteWord, "one |"), ("one two  |", .deleteWord, "one |"),
    ("ab|cd", .deleteToStart, "|cd"), ("ab|cd", .deleteToEnd, "ab|"),
    ("ab|cd", .lineStart, "|abcd"), ("ab|cd", .lineEnd, "abcd|"),
    ("ab|cd", .deleteBackward, "a|cd"), ("|cd", .deleteBackward, "|cd"),
    ("ab|cd", .deleteForward, "ab|d"), ("ab|", .deleteForward, "ab|"),
    ("李小|龙", .deleteBackward, "李|龙"), ("e\u{301}|x", .deleteBackward, "|x"),
    ("a|b", .newline, "a|b"),
  ]

  @Test("Editing keys do what they say", arguments: rows.indices)
  func editing(_ index: Int) {
    let row = Self.rows[index]
    let place = row.before.distance(
      from: row.before.startIndex, to: row.before.firstIndex(of: "|")!)
    var editor = LineEditor(row.before.filter { $0 != "|" })
    editor.moveCursor(to: place)
    editor.apply(row.action)
    var text = editor.characters
    text.insert("|", at: editor.cursor)
    #expect(String(text) == row.after)
  }

  @Test("A long line scrolls so that the cursor stays in sight, by cells")
  func longLineScrolls() {
    var editor = LineEditor("李小龙李小龙")
    let end = editor.line(columns: 6)
    #expect(end.text == "小龙")
    #expect(end.cursor == 4)
    editor.moveCursor(to: 0)
    #expect(editor.line(columns: 6).text == "李小龙")
    #expect(editor.line(columns: 0).text == "")
  }

  @Test("A text of several lines wraps between words and knows the cursor's place")
  func textWraps() {
    let editor = LineEditor("one two three\nfour", isMultiline: true)
    let lines = editor.lines(columns: 9)
    #expect(lines.map { String(editor.characters[$0]) } == ["one two ", "three", "four"])
    #expect(editor.cursorPlace(in: lines) == (2, 4))
  }
}
