import ConsoleUI
import SessionEngine
import Testing

/// Nothing typed is lost, and nothing pasted is taken for keys.
struct TypingTests {
  @Test("Unsent text is handed out once a second while it changes, and forgotten when it was sent")
  func unsentTextIsKept() {
    var desk = Desk(Samples.typical)
    desk.press("6", "a", "g")
    desk.type("No budget")
    #expect(desk.effects.isEmpty)
    desk.send(.ticked)
    desk.send(.ticked)
    desk.effects.removeAll { $0.isNotUnsentText }
    guard case .saveDraft("note-add", let text)? = desk.effects.first else {
      Issue.record("no draft: \(desk.effects)")
      return
    }
    #expect(text.contains("No budget"))
    #expect(desk.effects.count == 1, "unchanged text is not written again")
    desk.press("Enter")
    #expect(desk.effects.last == .removeDraft(name: "note-add"))
    #expect(desk.session.notes.last?.text == "No budget")
  }

  @Test("A draft of an earlier run fills its form")
  func draftsComeBack() {
    var first = Desk(Samples.typical)
    first.press("6", "a", "p")
    first.paste("Two lines\n## of text\n\\ and a stroke")
    first.send(.ticked)
    first.effects.removeAll { $0.isNotUnsentText }
    guard case .saveDraft(let name, let text)? = first.effects.first else {
      Issue.record("no draft")
      return
    }
    var second = Desk(Samples.typical)
    second.state.restore(draftNamed: name, text: text)
    second.send(.ticked)
    #expect(second.screen.contains("Unsent text is kept: note add"))
    second.press("6", "a", "g", "Enter")
    #expect(second.session.notes.last?.text == "Two lines\n## of text\n\\ and a stroke")
    // The key that opened the form says what it is now.
    #expect(second.session.notes.last?.kind == .gap)
  }

  @Test("Esc keeps what was typed in a form for the next time")
  func escapeKeepsText() {
    var desk = Desk(Samples.typical)
    desk.press("3", "a")
    desk.type("Half a quest")
    desk.press("Esc")
    #expect(desk.screen.contains("Kept:"))
    desk.press("a")
    desk.type("ion")
    desk.press("Enter")
    #expect(desk.session.questions.all.last?.text == "Half a question")
  }

  @Test("Lines pasted on a list are offered as one text, never taken as keys")
  func pasteOnListIsOffered() {
    var desk = Desk(Samples.typical)
    desk.press("3")
    desk.paste("n\ny\nq")
    #expect(desk.lines.isEmpty)
    #expect(desk.screen.contains("Pasted 3 lines"))
    desk.press("n", "Enter")
    #expect(desk.session.notes.last?.text == "n\ny\nq")
  }

  @Test("Lines pasted into a field of one line become spaces")
  func pasteIntoOneLine() {
    var desk = Desk(Samples.typical)
    desk.press("1", "a")
    desk.paste("Two\nlines")
    desk.press("Enter")
    #expect(desk.session.agenda.items.last?.title == "Two lines")
  }

  @Test("Text that looks like an option or a quotation arrives as it was typed")
  func anyTextArrives() {
    for text in ["--room R1", "-5", "\"quoted\"", "a \\ b", "'", "l'Assemblée", "into Q3", "#:;|"] {
      var desk = Desk(Samples.typical)
      desk.press("3", "a")
      desk.paste(text)
      desk.press("Enter")
      #expect(desk.session.questions.all.last?.text == text)
      desk.press("6", "a", "g")
      desk.paste(text)
      desk.press("Enter")
      #expect(desk.session.notes.last?.text == text)
    }
  }

  @Test("A change that somebody else made meanwhile is not overwritten")
  func editIsRefusedWhenChangedMeanwhile() {
    var desk = Desk(Samples.typical)
    desk.press("6", "j", "j", "e")
    desk.type(" More.")
    desk.elsewhere("note edit N1 --text \"Another text.\"")
    desk.press("Enter")
    #expect(desk.screen.contains("ben has changed N1 meanwhile"))
    #expect(desk.session.notes[NoteID(1)]?.text == "Another text.")
  }

  @Test("Saving and not saving are said in words")
  func savingIsSaid() {
    var desk = Desk(Samples.typical)
    desk.isAnswering = false
    desk.press("p")
    #expect(desk.screen.contains("saving"))
    desk.send(.commandRefused(id: 1, text: "The disk is full.", line: "agenda pause"))
    desk.send(.saveFailed("The disk is full."))
    #expect(desk.screen.contains("NOT SAVED"))
    desk.press("q")
    #expect(desk.screen.contains("Leave all the same?"))
    desk.press("Esc")
    desk.send(.saveRecovered)
    #expect(!desk.screen.contains("NOT SAVED"))
    desk.press("q")
    #expect(desk.effects == [.quit])
  }
}

extension Effect {
  /// Whether it is something else than text that was typed and not sent.
  fileprivate var isNotUnsentText: Bool {
    switch self {
    case .bell, .saveDraft(name: "place", _): true
    default: false
    }
  }
}
