import Testing

@testable import SessionEngine

@Suite("Rooms while they are open")
struct LiveRoomTests {
  /// Round B1 of two rooms, everybody present, allocated and open for ten minutes.
  static func open(rooms: Int = 2) -> Spec {
    var spec = Spec.round(rooms: rooms)
    for number in 1...8 { spec.run(.people(.checkIn(ParticipantID(number), mode: nil)), after: 0) }
    spec.run(.breakouts(.allocate("B1", seed: 1)), after: 0)
    spec.run(.breakouts(.open("B1", seconds: 600)), after: 0)
    return spec
  }

  private func clock(_ spec: Spec, _ room: RoomID) -> Int? {
    guard let round = spec.session.breakouts.rounds["B1"],
      let room = spec.session.breakouts.rooms[room]
    else { return nil }
    return round.clock(of: room, at: spec.now)?.remainingSeconds
  }

  @Test("One room gets more time to the second, and all move together afterwards")
  func ownTime() {
    var spec = Self.open()
    let opened = spec.now
    spec.when(
      .breakouts(.extendRoom("R1", seconds: 120)), after: 60,
      then: .breakouts(
        .roomExtended(id: "R1", seconds: 120, deadline: opened.advanced(bySeconds: 720))))
    #expect(clock(spec, "R1") == 660)
    #expect(clock(spec, "R2") == 540)
    spec.run(.breakouts(.extend("B1", seconds: -60)), after: 0)
    #expect(clock(spec, "R1") == 600)
    #expect(clock(spec, "R2") == 480)
    spec.run(.breakouts(.close("B1", countdownSeconds: 30)), after: 0)
    #expect(clock(spec, "R1") == 30, "a common close takes all rooms along")
    spec.when(
      .breakouts(.extendRoom("R1", seconds: -9000)),
      refused: .outOfRange(field: "time in seconds", value: -8910, lowest: 0, highest: 86_400))
  }

  @Test("One room closes before the others and opens again with the same people")
  func ownClose() {
    var spec = Self.open()
    let people = spec.session.breakouts.rooms["R1"]?.members
    spec.run(.breakouts(.closeRoom("R1", countdownSeconds: 30)), after: 0)
    #expect(clock(spec, "R1") == 30)
    #expect(spec.session.breakouts.rounds["B1"]?.state == .open)
    spec.run(.breakouts(.closeRoom("R1", countdownSeconds: nil)), after: 30)
    spec.when(
      .breakouts(.closeRoom("R1", countdownSeconds: nil)),
      refused: .breakout(.roomState("R1", .closed, wanted: "closed")))
    spec.when(
      .breakouts(.place("P9", "R1")), refused: .unknown(noun: "participant", id: "P9"))
    let other = spec.session.breakouts.rooms["R2"]?.members.first ?? "P1"
    spec.when(
      .breakouts(.place(other, "R1")),
      refused: .breakout(.roomState("R1", .closed, wanted: "given people")))
    spec.run(.breakouts(.reopenRoom("R1")))
    #expect(spec.session.breakouts.rooms["R1"]?.members == people)
    #expect(clock(spec, "R1") == clock(spec, "R2"))
  }

  @Test("A recall tells all rooms and counts down; the round opens again with the same people")
  func recall() {
    var spec = Self.open()
    let before = spec.session.breakouts.rooms.map(\.members)
    spec.run(.breakouts(.recall("B1", countdownSeconds: 120, text: nil)), after: 0)
    #expect(spec.session.breakouts.rounds["B1"]?.state == .closing)
    #expect(
      spec.session.breakouts.rounds["B1"]?.announcements?.last?.text
        == "Please come back to the plenary; the rooms close in 2 minutes.")
    spec.run(.breakouts(.close("B1", countdownSeconds: nil)), after: 120)
    spec.run(.breakouts(.open("B1", seconds: 60)))
    #expect(spec.session.breakouts.rooms.map(\.members) == before)
    #expect(clock(spec, "R2") == 60)
  }

  @Test("Announcements are kept with the rooms they went to")
  func announcements() {
    var spec = Self.open()
    spec.when(
      .breakouts(.announce("B1", rooms: ["R2"], text: " Ten minutes ")),
      then: .breakouts(.roomsTold(round: "B1", rooms: ["R2"], text: "Ten minutes")))
    spec.when(
      .breakouts(.announce("B1", rooms: ["R7"], text: "x")),
      refused: .unknown(noun: "breakout room", id: "R7"))
    #expect(spec.session.breakouts.rounds["B1"]?.announcements?.count == 1)
  }

  @Test("A rapporteur says that the room has begun")
  func start() {
    var spec = Self.open()
    spec.when(
      .breakouts(.startRoom("R1")), by: .ravi, then: .breakouts(.roomStarted(id: "R1")))
    spec.when(
      .breakouts(.startRoom("R1")), by: .ravi, refused: .breakout(.alreadyStarted("R1")))
  }

  @Test("Who comes late is placed with one command where it suits best")
  func late() throws {
    var spec = Self.open()
    spec.run(.people(.walkIn(.named("Late", mode: .virtual))))
    #expect(spec.session.roomFlags(of: "B1").map(\.kind) == [.roomless])
    let best = try spec.session.roomProposals(for: "P9", in: "B1")
    let wanted = try #require(best.first)
    #expect(wanted.reason.contains("people"))
    spec.when(
      .breakouts(.placeBest("P9", nil)),
      then: .breakouts(.participantPlaced(participant: "P9", room: wanted.room)))
    #expect(spec.session.roomFlags(of: "B1").isEmpty)
  }

  @Test("The desk seats who came late, but moves nobody, unless people choose freely")
  func desk() {
    var spec = Self.open()
    spec.run(.people(.walkIn(.named("Late"))))
    spec.run(.breakouts(.placeBest("P9", nil)), by: .dina)
    let rooms = spec.session.breakouts.rooms.filter { !$0.members.contains("P9") }
    let other = rooms.first?.id ?? "R1"
    spec.when(
      .breakouts(.place("P9", other)), by: .dina,
      refused: .notPermitted(.runBreakouts, role: .registrar))
    spec.run(.breakouts(.choose("B1", RoundRules(way: .free))))
    spec.run(.breakouts(.place("P9", other)), by: .dina)
  }

  @Test("Who goes online while in a room of the building is flagged, and who withdraws")
  func flags() {
    var spec = Self.open(rooms: 2)
    var fields = RoomFields()
    fields.mode = .physical
    spec.run(.breakouts(.editRoom("R1", fields)))
    let misfits = spec.session.roomFlags(of: "B1").filter { $0.kind == .misfit }
    let online = spec.session.breakouts.rooms["R1"]?.members.filter { $0.number % 2 == 0 }
    #expect(misfits.map(\.participant) == online)
    var gone = ParticipantFields()
    gone.registration = .withdrawn
    spec.run(.people(.edit("P1", gone)))
    #expect(
      spec.session.roomFlags(of: "B1").contains { $0.kind == .withdrawn && $0.participant == "P1" })
  }

  @Test("Repair drops who left, seats who came, moves as few as it can, and is one step to undo")
  func repair() throws {
    var spec = Spec.round(rooms: 2) {
      $0.minimumSize = 3
      $0.maximumSize = 5
    }
    for number in 1...8 { spec.run(.people(.checkIn(ParticipantID(number), mode: nil)), after: 0) }
    spec.run(.breakouts(.allocate("B1", seed: 1)))
    spec.run(.breakouts(.open("B1", seconds: 600)))
    spec.when(
      .breakouts(.repair("B1", seed: 1, isApplied: true)),
      refused: .breakout(.nothingToRepair("B1")))
    let leavers = spec.session.breakouts.rooms["R1"]?.members.prefix(2) ?? []
    for person in leavers { spec.run(.people(.checkOut(person))) }
    let proposal = try spec.session.repairProposal(for: "B1")
    #expect(proposal.moves.count == 3, "two leave, and one fills the room")
    #expect(proposal.moves.filter { $0.to == nil }.allSatisfy { $0.reason == "has left" })
    #expect(proposal.moves.last?.reason == "R1 has 2 and needs 3")
    let before = spec.session.breakouts.rooms.map(\.members)
    #expect(spec.run(.breakouts(.repair("B1", seed: 1, isApplied: false))).isEmpty)
    spec.run(.breakouts(.repair("B1", seed: 1, isApplied: true)))
    #expect(spec.session.breakouts.rooms.map(\.members.count) == [3, 3])
    #expect(spec.session.history.entries.last?.title == "rooms mended: 3 people moved")
    spec.run(.undo)
    #expect(spec.session.breakouts.rooms.map(\.members) == before)
  }

  @Test("Two who share an open room do not change rooms in a later round instead")
  func swapInOpenRound() throws {
    var spec = Self.open()
    let pair = Array(try #require(spec.session.breakouts.rooms["R1"]?.members.prefix(2)))
    spec.run(.breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 0, maximumSize: 8))))
    spec.run(.breakouts(.place(pair[0], "R3")))
    spec.run(.breakouts(.place(pair[1], "R4")))
    spec.when(
      .breakouts(.swap(pair[0], pair[1])),
      refused: .breakout(.notInOneRound(pair[0], pair[1])))
  }

  @Test("Before the rooms open a repair leaves those in place who have not come yet")
  func repairEarly() throws {
    var spec = Spec.round(rooms: 2)
    spec.run(.breakouts(.allocate("B1", seed: 1)))
    spec.run(.people(.checkIn("P1", mode: nil)))
    spec.when(
      .breakouts(.repair("B1", seed: 1, isApplied: true)),
      refused: .breakout(.nothingToRepair("B1")))
    var gone = ParticipantFields()
    gone.registration = .withdrawn
    spec.run(.people(.edit("P2", gone)))
    let proposal = try spec.session.repairProposal(for: "B1")
    #expect(proposal.moves.first?.participant == "P2" && proposal.moves.first?.to == nil)
    #expect(!proposal.moves.contains { $0.reason == "has not come" })
    spec.run(.breakouts(.repair("B1", seed: 1, isApplied: true)))
    let members = spec.session.breakouts.rooms.flatMap(\.members)
    #expect(members.count == spec.session.participants.count - 1)
  }

  @Test("When too few are left for the least sizes, repair says so and still seats everybody")
  func fewLeft() throws {
    var spec = Spec.round(rooms: 2) { $0.minimumSize = 4 }
    for number in 1...8 { spec.run(.people(.checkIn(ParticipantID(number), mode: nil)), after: 0) }
    spec.run(.breakouts(.allocate("B1", seed: 1)))
    spec.run(.breakouts(.open("B1", seconds: 600)))
    for number in 1...3 { spec.run(.people(.checkOut(ParticipantID(number)))) }
    let proposal = try spec.session.repairProposal(for: "B1")
    #expect(!proposal.remarks.isEmpty)
    #expect(proposal.moves.count >= 3)
  }
}
