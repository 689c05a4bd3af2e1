import SessionEngine
import Testing

@testable import ConsoleUI

@Suite("The screen of breakout rooms")
struct BreakoutsScreenTests {
  /// A console on the rooms of B1, two rooms for the six people of the sample.
  private func desk(_ lines: String..., columns: Int = 80, rows: Int = 24) -> Desk {
    var desk = Desk(Samples.typical, columns: columns, rows: rows)
    desk.press("4")
    for line in lines { desk.elsewhere(line, by: "ben") }
    return desk
  }

  @Test("A search goes out at once, tells how far it is, and Esc ends it with the best so far")
  func search() throws {
    var desk = desk("breakouts plan B1 --rooms 2 --size 0..6")
    desk.isAnswering = false
    desk.press("A")
    let search = try #require(desk.state.search)
    #expect(search.round == RoundID(1))
    desk.send(
      .searchMoved(
        id: search.id, step: AllocationStep(share: 0.43, broken: 0, cost: 512, lowerBound: 498)))
    #expect(desk.screen.contains("43 %"))
    #expect(desk.screen.contains("best 512"))
    #expect(desk.screen.contains("cannot be below 498"))
    desk.press("j")
    #expect(desk.state.list.selected == .room(RoomID(4)), "the keys go on working")
    desk.press("A")
    #expect(desk.screen.contains("searched already") || desk.state.notice?.kind == .error)
    desk.press("Esc")
    #expect(desk.effects.contains(.endSearch))
    desk.send(.commandRefused(id: search.id, text: "No.", line: ""))
    #expect(desk.state.search == nil)
  }

  @Test("What a move would change is asked before it is done")
  func move() {
    var desk = desk("breakouts plan B1 --rooms 2 --size 0..6", "breakouts allocate B1")
    desk.press("o", "j", "j", "p")
    guard case .participant(let person)? = desk.state.list.selected else {
      Issue.record("no person is selected")
      return
    }
    let before = desk.session.breakouts.room(of: person, in: RoundID(1))?.id
    desk.press("Enter")
    #expect(desk.screen.contains("(\(person)) to R"))
    #expect(desk.screen.contains("Points: "))
    #expect(desk.session.breakouts.room(of: person, in: RoundID(1))?.id == before)
    desk.press("y")
    #expect(desk.session.breakouts.room(of: person, in: RoundID(1))?.id != before)
    desk.press("P")
    #expect(desk.session.breakouts.rounds.first?.isPinned(person) == true)
  }

  @Test("Who comes while the rooms are open is called out with a proposal, and seated by one key")
  func late() {
    var desk = desk(
      "breakouts plan B1 --rooms 2 --size 0..9", "breakouts allocate B1",
      "breakouts open B1 --for 20")
    desk.elsewhere("walk-in \"Late Person\" --mode virtual", by: "dina", role: .registrar)
    #expect(desk.state.notice?.text.contains("suits best") == true)
    #expect(desk.screen.contains("Late Person"))
    let late = desk.session.participants.last?.id ?? ParticipantID(99)
    desk.press("L")
    #expect(desk.session.breakouts.room(of: late, in: RoundID(1)) != nil)
  }

  @Test("From the list of people and from the desk one key seats who came late")
  func lateElsewhere() {
    for keys in [["5", "L"], ["5", "D", "Ctrl+T"]] {
      var desk = desk(
        "breakouts plan B1 --rooms 2 --size 0..9", "breakouts allocate B1",
        "breakouts open B1 --for 20")
      desk.elsewhere("walk-in \"Late Person\" --mode virtual", by: "dina", role: .registrar)
      let late = desk.session.participants.last?.id ?? ParticipantID(99)
      for key in keys { desk.press(key) }
      #expect(desk.session.breakouts.room(of: late, in: RoundID(1)) != nil, "\(keys)")
    }
  }

  @Test("At the end of their countdown the rooms close by themselves, once, where somebody may")
  func closing() {
    for (role, expected) in [(Role.facilitator, RoundState.closed), (.moderator, .closing)] {
      var desk = desk(
        "breakouts plan B1 --rooms 2 --size 0..9", "breakouts allocate B1",
        "breakouts open B1 --for 20", "breakouts close B1 --in 60s")
      desk.actor = Actor(name: role.rawValue, role: role)
      desk.now = desk.now.advanced(bySeconds: 59)
      desk.send(.ticked)
      #expect(desk.session.breakouts.rounds.first?.state == .closing)
      desk.now = desk.now.advanced(bySeconds: 1)
      desk.send(.ticked)
      desk.send(.ticked)
      #expect(desk.session.breakouts.rounds.first?.state == expected)
      #expect(desk.lines.count == (expected == .closed ? 1 : 0))
    }
  }

  @Test("One room closes at the end of its own countdown, and a round past its time stays open")
  func closingOne() {
    var desk = desk(
      "breakouts plan B1 --rooms 2 --size 0..9", "breakouts allocate B1",
      "breakouts open B1 --for 1", "room close R4 --in 30s")
    desk.now = desk.now.advanced(bySeconds: 300)
    desk.send(.ticked)
    #expect(desk.lines == ["room close R4"])
    #expect(desk.session.breakouts.rounds.first?.state == .open)
    #expect(desk.session.breakouts.rooms[RoomID(4)]?.closedAt != nil)
  }

  @Test("What is emptied in the form of a room is known no longer")
  func emptied() {
    var desk = desk(
      "breakouts plan B1 --rooms 2 --size 0..6", "room edit R4 --seats 9 --place Hall")
    desk.press("j", "e", "Tab", "Tab", "Ctrl+U", "Tab", "Ctrl+U", "Enter")
    #expect(desk.lines == ["room edit R4 --clear place,seats"])
    #expect(desk.session.breakouts.rooms[RoomID(4)]?.seats == nil)
    #expect(desk.session.breakouts.rooms[RoomID(4)]?.place == nil)
  }

  @Test("A repair shows who moves and why, and asks before it is done")
  func repair() {
    var desk = desk(
      "breakouts plan B1 --rooms 2 --size 0..9", "breakouts allocate B1",
      "breakouts open B1 --for 20")
    let gone = desk.session.breakouts.rooms.first { $0.members.count > 0 }?.members.first
    guard let gone, desk.session.participants[gone]?.openStay != nil else {
      Issue.record("nobody to leave")
      return
    }
    desk.elsewhere("check-out \(gone)", by: "dina", role: .registrar)
    desk.press("r")
    #expect(desk.screen.contains("Who moves where"))
    #expect(desk.screen.contains("has left"))
    desk.press("y")
    #expect(desk.session.breakouts.room(of: gone, in: RoundID(1)) == nil)
  }

  @Test("A rapporteur who types is told of the close, and the note can still be sent")
  func typing() {
    var desk = Desk(
      Samples.typical, as: "rosa", role: .rapporteur, columns: 80, rows: 24)
    desk.elsewhere("breakouts open B1 --for 20")
    desk.press("6", "a", "g")
    desk.type("Half a thought")
    desk.elsewhere("breakouts close B1 --in 30s")
    #expect(desk.state.notice?.text.contains("B1 closes in 30 s") == true)
    desk.elsewhere("breakouts close B1")
    #expect(desk.screen.contains("Half a thought"))
    #expect(desk.state.notice?.text.contains("can still be sent") == true)
    desk.press("Enter")
    #expect(desk.session.notes.contains { $0.text == "Half a thought" })
  }

  @Test("The selected room is given time or closed alone; from the round's row all are")
  func oneRoom() {
    var desk = desk(
      "breakouts plan B1 --rooms 2 --size 0..9", "breakouts allocate B1",
      "breakouts open B1 --for 20")
    desk.press("g", "j", "+", "Enter")
    let rooms = desk.session.breakouts.rooms.map(\.id)
    #expect(desk.session.breakouts.rooms.map { $0.deadline != nil } == [true, false])
    desk.press("C", "Enter", "y")
    #expect(desk.lines.last == "room close \(rooms[0]) --in 1m")
    desk.press("g", "-", "Enter")
    #expect(desk.lines.last == "breakouts extend B1 -5m")
  }
}
