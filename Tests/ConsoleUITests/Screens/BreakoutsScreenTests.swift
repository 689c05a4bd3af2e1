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
    #expect(desk.screen.contains("not below 498"))
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

  @Test("A typed search leaves the command line free, and comes back with its line when refused")
  func typedSearch() throws {
    var desk = desk("breakouts plan B1 --rooms 2 --size 0..6")
    desk.isAnswering = false
    desk.press(":")
    desk.type("breakouts allocate B1 --seed 4")
    desk.press("Enter")
    let search = try #require(desk.state.search)
    desk.press("j")
    #expect(desk.state.list.selected == .room(RoomID(4)), "the keys go on working")
    desk.press(":")
    desk.type("breakouts repair B1")
    desk.press("Enter")
    #expect(desk.screen.contains("searched already"))
    #expect(desk.state.search?.id == search.id, "the first goes on")
    desk.press("Ctrl+U")
    desk.type("note add R4 \"x\"")
    desk.send(.commandRefused(id: search.id, text: "No rooms were found.", line: ""))
    #expect(desk.screen.contains("note add R4"), "what is typed now is left alone")
    desk.press("Esc", ":")
    desk.press("Ctrl+U")
    desk.type("breakouts allocate B1 --seed 5")
    desk.press("Enter")
    let second = try #require(desk.state.search)
    desk.send(.commandRefused(id: second.id, text: "No rooms were found.", line: ""))
    #expect(desk.screen.contains("No rooms were found."))
    #expect(desk.screen.contains("breakouts allocate B1 --seed 5"), "the line is there again")
  }

  @Test("A repair that is found while somebody types does not take their keys")
  func repairWhileTyping() throws {
    var desk = desk(
      "breakouts plan B1 --rooms 2 --size 0..9", "breakouts allocate B1",
      "breakouts open B1 --for 20")
    let gone = try #require(desk.session.breakouts.rooms.lazy.flatMap(\.members).first)
    desk.elsewhere("participant withdraw \(gone)", by: "dina", role: .registrar)
    let proposal = try desk.session.repairProposal(for: RoundID(1))
    desk.press("n")
    desk.type("Ten minutes left")
    desk.send(.repairFound(id: 99, proposal))
    #expect(desk.screen.contains("Ten minutes left"))
    #expect(desk.state.notice?.text.contains("r shows them") == true)
    desk.press("Enter")
    #expect(desk.lines.last?.contains("Ten minutes left") == true)
  }

  @Test("A countdown closes the rooms all the same if that was said, else it is tried again")
  func closingAnyway() {
    for flag in [" --anyway", ""] {
      var desk = desk(
        "breakouts plan B1 --rooms 2 --size 0..9", "breakouts allocate B1",
        "breakouts open B1 --for 20", "breakouts close B1 --in 60s" + flag)
      desk.isAnswering = false
      desk.now = desk.now.advanced(bySeconds: 60)
      desk.send(.ticked)
      let line = "breakouts close B1" + flag
      #expect(desk.lines == [line])
      desk.now = desk.now.advanced(bySeconds: 9)
      desk.send(.ticked)
      #expect(desk.lines == [line], "not every second")
      desk.now = desk.now.advanced(bySeconds: 1)
      desk.send(.ticked)
      #expect(desk.lines == [line, line])
    }
  }

  @Test("A swap tells what it would change before it is done")
  func swap() throws {
    var desk = desk("breakouts plan B1 --rooms 2 --size 0..6", "breakouts allocate B1")
    let rooms = desk.session.breakouts.rooms
    let first = try #require(rooms[0].members.first)
    let second = try #require(rooms[1].members.first)
    desk.press("o", "g", "j", "j", "x")
    desk.type(second.description)
    desk.press("Enter")
    #expect(desk.screen.contains("Let \(first) and \(second) change rooms?"))
    #expect(desk.session.breakouts.room(of: first, in: RoundID(1))?.id == rooms[0].id)
    desk.press("y")
    #expect(desk.session.breakouts.room(of: first, in: RoundID(1))?.id == rooms[1].id)
  }

  @Test("Wishes are noted from the list of people and shown there; rules say how new people count")
  func wishes() throws {
    var desk = desk(
      "breakouts plan B1 --rooms 2 --size 0..6", "topic add LOCAL-1 \"Cities\"",
      "topic add LOCAL-2 \"Villages\"")
    desk.press("5", "I")
    guard case .participant(let person)? = desk.state.list.selected else {
      Issue.record("no person is selected")
      return
    }
    let topics = desk.session.topics.prefix(2).map(\.id)
    desk.type(topics.map(\.description).joined(separator: ","))
    desk.press("Enter", "Enter")
    #expect(desk.session.participants[person]?.topicWishes == topics)
    #expect(desk.screen.contains("Wishes"))
    desk.press("4", "M", "Tab", "Tab", "Tab", "Right", "Enter")
    #expect(desk.session.breakouts.rounds.first?.rules?.newPeople == RoundRules.alwaysNew)
    #expect(desk.screen.contains("always with new people"))
  }
}
