import Testing

@testable import SessionEngine

@Suite("Breakout rooms")
struct BreakoutTests {
  @Test("Rooms open for a time, or until their agenda item is to end")
  func opening() {
    var spec = Spec.round()
    var timed = spec
    timed.when(
      .breakouts(.open("B1", seconds: 600)),
      then: .breakouts(
        .roundOpened(id: "B1", deadline: timed.now.advanced(bySeconds: 610))))
    #expect(timed.session.breakouts.rounds["B1"]?.clock(at: timed.now)?.remainingSeconds == 600)
    spec.run(.agenda(.start("A3")), after: 0)
    let end = spec.now.advanced(bySeconds: 2700)
    spec.when(
      .breakouts(.open("B1", seconds: nil)),
      then: .breakouts(.roundOpened(id: "B1", deadline: end)))
    spec.when(
      .breakouts(.open("B1", seconds: 0)),
      refused: .breakout(.wrongState("B1", .open, wanted: "opened")))
  }

  @Test("Only one round is open at a time")
  func oneOpen() {
    var spec = Spec.round()
    spec.run(.breakouts(.plan(nil, RoundPlan(rooms: 1, minimumSize: 0, maximumSize: 8))))
    spec.run(.breakouts(.open("B1", seconds: nil)))
    spec.when(
      .breakouts(.open("B2", seconds: nil)), refused: .breakout(.anotherIsOpen("B1")))
    spec.run(.breakouts(.close("B1", countdownSeconds: 60)))
    spec.when(
      .breakouts(.open("B2", seconds: nil)), refused: .breakout(.anotherIsOpen("B1")))
    spec.run(.breakouts(.close("B1", countdownSeconds: nil)))
    spec.run(.breakouts(.open("B2", seconds: nil)))
    #expect(spec.session.breakouts.rounds["B2"]?.deadline == nil, "B2 has no agenda item")
    spec.when(
      .breakouts(.extend("B2", seconds: 60)), refused: .breakout(.noDeadline("B2")))
  }

  @Test("Closing may count down, and more time takes the countdown back")
  func closing() {
    var spec = Spec.round()
    spec.when(
      .breakouts(.close("B1", countdownSeconds: nil)),
      refused: .breakout(.wrongState("B1", .planned, wanted: "closed")))
    spec.run(.breakouts(.open("B1", seconds: 600)), after: 0)
    let opened = spec.now
    spec.when(
      .breakouts(.close("B1", countdownSeconds: 60)), after: 100,
      then: .breakouts(.roundClosing(id: "B1", deadline: opened.advanced(bySeconds: 160))))
    spec.when(
      .breakouts(.extend("B1", seconds: 300)),
      then: .breakouts(.roundExtended(id: "B1", seconds: 300)))
    #expect(spec.session.breakouts.rounds["B1"]?.state == .open)
    #expect(spec.session.breakouts.rounds["B1"]?.deadline == opened.advanced(bySeconds: 460))
    spec.when(
      .breakouts(.close("B1", countdownSeconds: nil)), then: .breakouts(.roundClosed(id: "B1")))
    spec.when(
      .breakouts(.extend("B1", seconds: 300)),
      refused: .breakout(.wrongState("B1", .closed, wanted: "extended")))
    spec.run(.breakouts(.open("B1", seconds: 60)))
    #expect(spec.session.breakouts.rounds["B1"]?.closedAt == nil, "rooms can open again")
  }

  @Test("The end is not moved before the opening, nor beyond all numbers")
  func extending() {
    var spec = Spec.round()
    spec.run(.breakouts(.open("B1", seconds: 600)))
    spec.when(.breakouts(.extend("B1", seconds: 0)), refused: .nothingToChange)
    spec.when(
      .breakouts(.extend("B1", seconds: -601)),
      refused: .outOfRange(field: "time in seconds", value: -1, lowest: 0, highest: 86_400))
    for seconds in [Int.max, .min] {
      spec.when(
        .breakouts(.extend("B1", seconds: seconds)),
        refused: .outOfRange(
          field: "change in seconds", value: seconds, lowest: -86_400, highest: 86_400))
      spec.when(
        .breakouts(.close("B1", countdownSeconds: Int.max)),
        refused: .outOfRange(
          field: "countdown in seconds", value: .max, lowest: 1, highest: 3600))
    }
  }

  @Test("A person is put into one room of a round, and taken out of the one before")
  func placing() {
    var spec = Spec.round()
    spec.when(
      .breakouts(.place("P1", "R1")),
      then: .breakouts(.participantPlaced(participant: "P1", room: "R1")))
    spec.when(.breakouts(.place("P1", "R1")), refused: .breakout(.alreadyIn("P1", "R1")))
    spec.run(.breakouts(.place("P1", "R2")))
    #expect(spec.session.breakouts.rooms.map(\.members) == [[], ["P1"]])
    spec.when(
      .breakouts(.unplace("P1", "B1")),
      then: .breakouts(.participantUnplaced(participant: "P1", round: "B1")))
    spec.when(.breakouts(.unplace("P1", "B1")), refused: .breakout(.notPlaced("P1", "B1")))
    spec.when(
      .breakouts(.place("P9", "R1")), refused: .unknown(noun: "participant", id: "P9"))
    spec.when(
      .breakouts(.place("P1", "R9")), refused: .unknown(noun: "breakout room", id: "R9"))
    spec.run(.breakouts(.open("B1", seconds: nil)))
    spec.run(.breakouts(.place("P1", "R1")))
    spec.run(.breakouts(.close("B1", countdownSeconds: nil)))
    spec.when(
      .breakouts(.place("P1", "R2")),
      refused: .breakout(.wrongState("B1", .closed, wanted: "changed")))
  }

  @Test("A room takes only people of its mode, and in the building only as many as it seats")
  func modesAndSeats() {
    var spec = Spec.round(rooms: 3) {
      $0.physicalRooms = 1
      $0.virtualRooms = 1
    }
    spec.when(
      .breakouts(.place("P2", "R1")),
      refused: .breakout(.modeDoesNotFit("P2", .virtual, "R1", .physical)))
    spec.when(
      .breakouts(.place("P1", "R3")),
      refused: .breakout(.modeDoesNotFit("P1", .inPerson, "R3", .virtual)))
    var fields = RoomFields()
    fields.seats = 1
    spec.run(.breakouts(.editRoom("R2", fields)))
    spec.run(.breakouts(.place("P1", "R2")))
    spec.run(.breakouts(.place("P2", "R2")))
    spec.when(.breakouts(.place("P3", "R2")), refused: .breakout(.full("R2", 1)))
    spec.run(.people(.checkIn("P3", mode: .virtual)))
    spec.run(.breakouts(.place("P3", "R2")))
    #expect(spec.session.breakouts.rooms["R2"]?.members == ["P1", "P2", "P3"])
  }

  @Test("Help is asked once, taken once, and can be asked again")
  func help() {
    var spec = Spec.round()
    spec.when(.breakouts(.takeHelp("R1")), refused: .breakout(.noHelpAsked("R1")))
    spec.when(
      .breakouts(.askHelp("R1", reason: " sound ")), by: .ravi,
      then: .breakouts(.helpAsked(room: "R1", reason: "sound")))
    spec.when(
      .breakouts(.askHelp("R1", reason: nil)), by: .ravi,
      refused: .breakout(.helpAlreadyAsked("R1")))
    #expect(spec.session.breakouts.rooms["R1"]?.needsHelp == true)
    spec.when(
      .breakouts(.takeHelp("R1")), by: .bruno,
      then: .breakouts(.helpTaken(room: "R1", by: "bruno")))
    spec.when(.breakouts(.takeHelp("R1")), refused: .breakout(.noHelpAsked("R1")))
    spec.run(.breakouts(.askHelp("R1", reason: nil)), by: .ravi)
    #expect(spec.session.breakouts.rooms["R1"]?.needsHelp == true)
    spec.when(
      .breakouts(.cancelHelp("R1")), by: .ravi, then: .breakouts(.helpCancelled(room: "R1")))
    spec.when(
      .breakouts(.cancelHelp("R1")), by: .ravi, refused: .breakout(.noHelpAsked("R1")))
  }
}

@Suite("Allocating people to rooms")
struct AllocationTests {
  @Test("Everybody present is in one room that takes their mode; the same seed does the same")
  func allocation() {
    var spec = Spec.round(rooms: 2) {
      $0.minimumSize = 2
      $0.virtualRooms = 1
    }
    for number in 1...6 { spec.run(.people(.checkIn(ParticipantID(number), mode: nil))) }
    var again = spec
    let events = spec.run(.breakouts(.allocate("B1", seed: 7)))
    #expect(events == again.run(.breakouts(.allocate("B1", seed: 7))))
    #expect(spec.session.breakouts.rounds["B1"]?.state == .allocated)
    #expect(spec.session.breakouts.rounds["B1"]?.seed == 7)
    let placed = spec.session.breakouts.rooms.flatMap(\.members).sorted()
    #expect(placed == (1...6).map { ParticipantID($0) })
    for room in spec.session.breakouts.rooms {
      #expect(room.members.count >= 2)
      for id in room.members {
        #expect(room.mode.takes(spec.session.participants[id]?.openStay?.mode ?? .inPerson))
      }
    }
  }

  @Test("Before anybody is there, those who are expected are spread")
  func expected() {
    var spec = Spec.round()
    var fields = ParticipantFields()
    fields.registration = .excused
    spec.run(.people(.edit("P8", fields)))
    spec.run(.breakouts(.allocate("B1", seed: 1)))
    #expect(spec.session.breakouts.rooms.flatMap(\.members).count == 7)
  }

  @Test("Numbers that cannot work are named before any search")
  func contradictions() {
    var empty = Spec()
    empty.run(.breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 0, maximumSize: 2))))
    empty.when(.breakouts(.allocate("B1", seed: 1)), refused: .breakout(.noPeople))
    var small = Spec.round(rooms: 2) { $0.maximumSize = 3 }
    small.when(
      .breakouts(.allocate("B1", seed: 1)),
      refused: .breakout(.tooManyPeople(people: 8, rooms: 2, seats: 6)))
    var large = Spec.round(rooms: 2) { $0.minimumSize = 5 }
    large.when(
      .breakouts(.allocate("B1", seed: 1)),
      refused: .breakout(.tooFewPeople(people: 8, rooms: 2, needed: 10)))
    var oneSided = Spec.round(rooms: 2) {
      $0.maximumSize = 4
      $0.physicalRooms = 2
    }
    oneSided.when(
      .breakouts(.allocate("B1", seed: 1)),
      refused: .breakout(.noRoomFor(.virtual, people: 4, seats: 0)))
    oneSided.run(.breakouts(.open("B1", seconds: nil)))
    oneSided.when(
      .breakouts(.allocate("B1", seed: 1)),
      refused: .breakout(.wrongState("B1", .open, wanted: "allocated")))
  }
}
