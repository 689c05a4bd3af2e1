import ConsoleUI
import SessionEngine
import Testing

/// A pasted chat, from the clipboard to submitted questions.
struct ChatReviewTests {
  private static let chat = """
    [10:37] Amina Diallo: Who pays
    and until when?
    [10:38] Zed: Thanks
    [10:39] Ivan Petrenko: Is it public? And where is it?
    [10:40] Zed: I would like
    [10:41] Zed: to know the deadline
    """

  @Test("A pasted chat opens as a list; what is taken becomes submitted questions in one step")
  func wholeWay() {
    var desk = Desk(Samples.typical)
    desk.paste(Self.chat)
    #expect(desk.screen.contains("Classic Teams chat: 5 messages, 2 taken"))
    #expect(desk.screen.contains("from Amina Diallo (P1)"))
    desk.press("g", "d", "v")
    #expect(desk.screen.contains("2 taken"))
    desk.press("g", "v", "j", "s")
    #expect(desk.screen.contains("6 messages"))
    desk.press("G", "J")
    #expect(desk.screen.contains("5 messages, 5 taken"))
    let before = desk.session
    desk.press("Enter")
    let added = Array(desk.session.questions.all.dropFirst(6))
    #expect(
      added.map(\.text)
        == [
          "Who pays\nand until when?", "Thanks", "Is it public?", "And where is it?",
          "I would like\nto know the deadline",
        ])
    #expect(added.map { $0.from?.description ?? "-" } == ["P1", "-", "P7", "P7", "-"])
    #expect(added.allSatisfy { $0.state == .submitted && $0.via == .teamsChat })
    #expect(desk.session.sequence == before.sequence + 1, "one step")
    desk.paste(Self.chat)
    #expect(desk.screen.contains("0 taken, 5 here already"), "the same paste brings nothing twice")
    desk.press("v", "Enter")
    #expect(desk.session.questions.all.count == 11)
    desk.press("Esc", "u")
    #expect(desk.session.questions.all.count == 6, "one undo")
  }

  @Test("What was decided is kept when it is left, and comes back by key")
  func leaving() {
    var desk = Desk(Samples.typical)
    desk.paste(Self.chat)
    desk.press("g", "d", "Esc", "3", "P")
    #expect(desk.screen.contains("5 messages, 1 taken"))
    #expect(
      desk.effects.contains { if case .saveDraft("chat-paste", _) = $0 { true } else { false } })
    desk.press("Enter")
    #expect(desk.effects.contains(.removeDraft(name: "chat-paste")))
    desk.press("P")
    #expect(desk.screen.contains("Paste a block of chat here"))
  }

  @Test("Text without names is not taken for a chat; each line can be looked at on purpose")
  func plain() {
    var desk = Desk(Samples.typical)
    desk.paste("Who pays?\nWho decides?\n")
    #expect(desk.screen.contains("use as"))
    desk.press("c")
    #expect(desk.screen.contains("2 messages, 0 taken"))
    #expect(desk.screen.contains("no names or times"))
    desk.press("Enter")
    #expect(desk.screen.contains("No message is taken"))
    desk.press("*", "Enter")
    #expect(desk.session.questions.all.count == 8)
    var observer = Desk(Samples.typical, as: "otto", role: .observer)
    observer.paste(Self.chat)
    #expect(!observer.screen.contains("messages, "))
  }

  @Test("A paste that another console sent meanwhile is refused, said and marked")
  func twoConsoles() {
    var desk = Desk(Samples.typical)
    desk.paste(Self.chat)
    var other = Desk(desk.session, as: "ben")
    other.paste(Self.chat)
    other.press("Enter")
    desk.session = other.session
    desk.press("Enter")
    #expect(desk.screen.contains("already"))
    #expect(desk.session.questions.all.count == 8)
  }

  @Test("Any keys and any paste leave a picture at any size")
  func robust() {
    for (columns, rows) in [(80, 24), (60, 16), (20, 5), (140, 45), (1, 1)] {
      var desk = Desk(Samples.typical, columns: columns, rows: rows)
      desk.paste(Self.chat + "\n[10:50] \u{202E}\u{1B}[31mX: \u{1B}]0;no\u{7} why?\n")
      desk.press("J", "s", "s", "d", "G", "J", "J", "J", "J", "J", "PageDown", "g", "J", "*", "*")
      #expect(!desk.screen.contains("\u{1B}"))
      #expect(!desk.screen.contains("\u{202E}"))
      desk.press("Enter", "Esc")
    }
  }
}
