import SessionEngine
import Testing

@testable import ConsoleUI

@Suite("The list of speakers by key")
struct FloorActionTests {
  private func desk() -> Desk {
    var desk = Desk(Samples.typical)
    desk.press("2")
    return desk
  }

  private func waiting(_ desk: Desk) -> [Int] {
    desk.session.speakersList.map(\.request.id.number)
  }

  @Test("A selected request moves up and down among its kind, over replies, and is released")
  func moving() {
    var desk = desk()
    desk.elsewhere("floor add P5 --to S2")
    #expect(waiting(desk) == [1, 2, 5, 3])
    desk.press("j", "J")
    #expect(desk.lines.last == "floor move S1 after S2")
    #expect(waiting(desk) == [2, 5, 1, 3])
    desk.press("K")
    #expect(waiting(desk) == [1, 2, 5, 3])
    desk.press("K")
    #expect(desk.screen.contains("S1 is at the top of its kind already."))
    desk.press("x")
    #expect(desk.lines.last == "floor release S1")
    desk.press("j", "j", "J")
    #expect(desk.screen.contains("S5 is a reply and stays under what it answers."))
  }

  @Test("A point of order is added with its reason in one form")
  func point() {
    var desk = desk()
    desk.press("!")
    desk.type("zo")
    desk.press("Enter", "Tab")
    desk.type("b")
    desk.press("Enter")
    #expect(desk.lines.last == "floor add P5 --kind pointOfOrder --reason procedure")
    #expect(desk.screen.contains("point of"))
  }

  @Test("The policy is chosen from a menu, and each choice can be undone")
  func policy() {
    var desk = desk()
    desk.press("P", "t")
    #expect(desk.session.floor.board.policy == .alternate)
    desk.press("P", "b")
    #expect(desk.session.floor.board.policy == .balanced)
    desk.press("u")
    #expect(desk.session.floor.board.policy == .alternate)
    desk.press("P", "g", "Ctrl-U")
    desk.type("region,type")
    desk.press("Enter")
    #expect(desk.session.floor.board.balancedBy == [.region, .type])
  }

  @Test("An interposed question is heard in between, and next gives the floor back")
  func interposed() {
    var desk = desk()
    desk.press("i")
    desk.type("zo")
    desk.press("Enter", "Enter")
    desk.now = desk.now.advanced(bySeconds: 5)
    desk.press("n")
    #expect(desk.session.floor.speaking?.participant == ParticipantID(5))
    #expect(desk.screen.contains("paused 1:43"))
    desk.press("n")
    #expect(desk.session.floor.speaking?.participant == ParticipantID(5), "a slip is ignored")
    desk.now = desk.now.advanced(bySeconds: 5)
    desk.press("n")
    #expect(desk.session.floor.speaking?.participant == ParticipantID(1))
    desk.press("r")
    #expect(waiting(desk).first == 4, "whoever was called by mistake waits again")
  }

  @Test("The last word is only given after a yes")
  func lastWord() {
    var desk = desk()
    desk.press("j", "j", "L")
    #expect(desk.screen.contains("The last word to José"))
    desk.press("Esc")
    #expect(waiting(desk) == [1, 2, 3])
    desk.press("L", "y")
    #expect(desk.session.floor.speaking?.participant == ParticipantID(2))
    #expect(waiting(desk).isEmpty && !desk.session.floor.board.isOpen)
    #expect(desk.screen.contains("CLOSED but points"))
    desk.press("u")
    #expect(waiting(desk) == [1, 2, 3])
  }

  @Test("A speaking time for one type is set in the form, for those who wait too")
  func limit() {
    var desk = desk()
    desk.press("l", "Ctrl-U")
    desk.type("2:00")
    desk.press("Tab")
    desk.type("a")
    desk.press("Tab", "Tab")
    desk.type("y")
    desk.press("Enter")
    #expect(desk.lines.last == "floor limit 2:00 --type academia --waiting")
    #expect(desk.session.floor.requests[RequestID(1)]?.limitSeconds == 120)
  }

  @Test("A point of order from another console rings, an ordinary request does not")
  func ringing() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("floor add P5")
    #expect(desk.effects.isEmpty)
    desk.elsewhere("floor add P7 --reason technical")
    #expect(desk.effects == [.bell])
    #expect(desk.screen.contains("Ivan Petrenko (P7) asks for the floor"))
    var registrar = Desk(Samples.typical, as: "dina", role: .registrar)
    registrar.elsewhere("floor add P7 --reason technical")
    #expect(registrar.effects.isEmpty)
  }

  @Test("A list of a thousand is drawn and scrolled at any size")
  func thousand() {
    var session = Samples.large(participants: 1000, questions: 1)
    var records: [Record] = []
    for number in 1...1000 {
      records += session.run(["floor add P\(number)"], by: Samples.ana, at: Samples.noon)
    }
    for (columns, rows) in [(80, 24), (140, 45), (60, 16), (20, 5), (1, 1)] {
      var desk = Desk(session, columns: columns, rows: rows)
      desk.press("2", "G", "g", "PgDn", "P", "b")
      #expect(desk.frame.gridSize == Size(columns: columns, rows: rows))
    }
  }
}
