import ConsoleUI
import SessionEngine
import Testing

/// What keys do to the session.
struct ActionTests {
  @Test("Going on asks first, says who waits, and a second press within a second is ignored")
  func nextAsksFirst() {
    var desk = Desk(Samples.typical)
    desk.press("n")
    #expect(desk.lines.isEmpty)
    #expect(desk.screen.contains("Go on to A4 “Break”? 3 still wait to speak."))
    desk.press("Esc")
    #expect(desk.session.agenda.board.current == ItemID(3))
    desk.press("n", "y")
    #expect(desk.lines == ["agenda next --really"])
    #expect(desk.session.agenda.board.current == ItemID(4))
    #expect(desk.screen.contains("A4 “Break” started"), "the notice says what matters")
    desk.press("n")
    #expect(desk.screen.contains("Ignored: a second press within a second."))
    desk.now = desk.now.advanced(bySeconds: 2)
    desk.press("n", "Enter")
    #expect(desk.session.agenda.board.current == ItemID(5))
  }

  @Test("A key that the role may not use says so and does nothing")
  func forbiddenKeysSayWhy() {
    var desk = Desk(Samples.typical, as: "otto", role: .observer)
    let before = desk.session
    for screen in 1...6 {
      desk.press("\(screen)", "a")
      #expect(desk.screen.contains("An observer may not") || desk.screen.contains("may not"))
    }
    desk.press("u")
    #expect(desk.screen.contains("may not undo"))
    #expect(desk.lines.isEmpty)
    #expect(desk.session == before)
  }

  @Test("Undo asks nothing and says what was undone; redo does it again")
  func undoSaysWhatWasUndone() {
    var desk = Desk(Samples.typical)
    desk.press("3", "j", "j", "j", "j", "v")
    #expect(desk.lines == ["question approve Q4"])
    desk.press("u")
    #expect(desk.screen.contains("Undone: Q4 approved"))
    #expect(desk.session.questions.all[QuestionID(4)]?.state == .submitted)
    desk.press("Ctrl-R")
    #expect(desk.screen.contains("Done again: Q4 approved"))
    #expect(desk.session.questions.all[QuestionID(4)]?.state == .approved)
  }

  @Test("A speaker is added by the beginning of a name")
  func speakerIsFoundByName() {
    var desk = Desk(Samples.typical)
    desk.press("2", "a")
    desk.type("zo")
    #expect(desk.screen.contains("Zoë Okonkwo"))
    desk.press("Enter")
    #expect(desk.lines.isEmpty, "the first Enter takes the match")
    desk.press("Enter")
    #expect(desk.lines == ["floor add P5"])
    #expect(desk.session.floor.requests.last?.participant == ParticipantID(5))
  }

  @Test("From the list of people somebody is put on the list of speakers")
  func speakerFromPeople() {
    var desk = Desk(Samples.typical)
    desk.press("5", "/")
    desk.type("zoe")
    desk.press("Enter", "f")
    desk.press("Enter")
    #expect(desk.lines == ["floor add P5"])
  }

  @Test("A refused command leaves its text in the form, with the reason")
  func refusedTextStays() {
    var desk = Desk(Samples.typical)
    desk.press("3", "m")
    desk.type("99")
    desk.press("Enter")
    #expect(desk.screen.contains("There is no question Q99"))
    #expect(desk.screen.contains("Into          99"))
    desk.press("Esc", "m")
    #expect(desk.screen.contains("Into          99"), "and it is there the next time")
  }

  @Test("A line of the palette that is refused stays, with the reason")
  func refusedLineStays() {
    var desk = Desk(Samples.typical)
    desk.press(":")
    desk.type("question aprove Q4")
    desk.press("Enter")
    #expect(desk.screen.contains("did you mean"))
    #expect(desk.screen.contains(":question aprove Q4"))
    desk.press("Ctrl-U")
    desk.type("agenda start A3")
    desk.press("Enter")
    #expect(desk.screen.contains("A3 is running already."))
    desk.press("Ctrl-U")
    desk.type("quest")
    desk.press("Tab")
    #expect(desk.screen.contains(":question "))
    desk.type("approve Q4")
    desk.press("Enter")
    #expect(desk.session.questions.all[QuestionID(4)]?.state == .approved)
    desk.press(":", "Up")
    #expect(desk.screen.contains(":question approve Q4"))
  }

  @Test("The session can be steered through by keys alone, from nothing to the end")
  func wholeSessionByKeys() {
    var desk = Desk(Samples.empty)
    func step(_ desk: inout Desk) { desk.now = desk.now.advanced(bySeconds: 5) }
    desk.press("a")
    desk.type("Opening")
    desk.press("Enter", "a")
    desk.type("Groups")
    desk.press("Tab", "b", "Enter")
    #expect(desk.session.agenda.inOrder.map(\.kind) == [.plenary, .breakouts])
    desk.press("g", "s", "y")
    #expect(desk.session.profile.state == .live)
    desk.press("5")
    for name in ["Ada", "Ben", "Cleo", "Dan"] {
      desk.press("w")
      desk.type(name)
      desk.press("Enter")
    }
    #expect(desk.session.attendance.inPerson == 4)
    desk.press("2", "a")
    desk.type("ad")
    desk.press("Enter", "Enter")
    step(&desk)
    desk.press("n")
    #expect(desk.session.floor.speaking?.participant == ParticipantID(1))
    desk.press("E", "3", "a")
    desk.type("Why?")
    desk.press("Enter", "v")
    step(&desk)
    desk.press("N", "y")
    #expect(desk.session.questions.live?.text == "Why?")
    desk.press("w", "Enter", "4", "a")
    desk.type("2")
    desk.press("Tab")
    desk.type("1..3")
    desk.press("Enter", "A", "O")
    desk.type("10")
    desk.press("Enter", "y")
    #expect(desk.session.breakouts.current?.state == .open)
    #expect(desk.session.breakouts.rooms.allSatisfy { !$0.members.isEmpty })
    desk.press("j", "H")
    desk.type("no sound")
    desk.press("Enter", "h", "g", "C", "Ctrl-U", "Enter", "y")
    #expect(desk.session.breakouts.rounds.first?.state == .closed)
    desk.press("6", "a", "g")
    desk.type("A gap.")
    desk.press("Enter", "Escape", "s")
    #expect(desk.session.notes.first?.isKeyPoint == true)
    #expect(desk.session.notes.first?.kind == .gap)
    desk.press("1", "C", "y")
    #expect(desk.session.profile.state == .closed)
    #expect(desk.effects.isEmpty, "nothing was left unsent")
  }
}
