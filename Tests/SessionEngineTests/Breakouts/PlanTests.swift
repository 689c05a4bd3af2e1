import Testing

@testable import SessionEngine

@Suite("Planning breakout rounds")
struct PlanTests {
  @Test("A plan makes rooms and takes the first breakouts item that has no round")
  func plan() {
    var spec = Spec()
    spec.when(
      .breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 3, maximumSize: 5))),
      then: .breakouts(
        .roundPlanned(
          id: "B1", item: "A3", minimumSize: 3, maximumSize: 5,
          rooms: [
            PlannedRoom(id: "R1", name: "Room 1", mode: .hybrid),
            PlannedRoom(id: "R2", name: "Room 2", mode: .hybrid),
          ])))
    spec.run(.breakouts(.plan(nil, RoundPlan(rooms: 1, minimumSize: 1, maximumSize: 5))))
    #expect(spec.session.breakouts.rounds["B2"]?.item == nil)
    #expect(spec.session.breakouts.rooms(of: "B2").map(\.id) == ["R3"])
  }

  @Test("Physical rooms come first and virtual ones last; the rest follow the session")
  func modes() {
    var spec = Spec()
    spec.run(
      .breakouts(
        .plan(
          nil,
          RoundPlan(
            rooms: 4, minimumSize: 1, maximumSize: 5, physicalRooms: 1, virtualRooms: 2))))
    #expect(
      spec.session.breakouts.rooms.map(\.mode) == [.physical, .hybrid, .virtual, .virtual])
    spec.run(.session(.setFormat(.virtual)))
    spec.run(.breakouts(.plan("B1", RoundPlan(rooms: 1, minimumSize: 1, maximumSize: 5))))
    #expect(spec.session.breakouts.rooms.map(\.mode) == [.virtual])
  }

  @Test("Numbers have to make sense")
  func numbers() {
    var spec = Spec()
    func plan(_ change: (inout RoundPlan) -> Void) -> SessionCommand {
      var plan = RoundPlan(rooms: 4, minimumSize: 1, maximumSize: 5)
      change(&plan)
      return .breakouts(.plan(nil, plan))
    }
    spec.when(
      plan { $0.rooms = 0 },
      refused: .outOfRange(field: "number of rooms", value: 0, lowest: 1, highest: 200))
    spec.when(
      plan { $0.rooms = 201 },
      refused: .outOfRange(field: "number of rooms", value: 201, lowest: 1, highest: 200))
    spec.when(plan { $0.minimumSize = 6 }, refused: .breakout(.reversedSize(6, 5)))
    spec.when(
      plan { $0.maximumSize = .max },
      refused: .outOfRange(field: "greatest size", value: .max, lowest: 1, highest: 10_000))
    spec.when(
      plan {
        $0.physicalRooms = 3
        $0.virtualRooms = 2
      }, refused: .breakout(.tooManySpecialRooms(rooms: 4, special: 5)))
    spec.when(plan { $0.item = "A9" }, refused: .unknown(noun: "agenda item", id: "A9"))
  }

  @Test("A round is planned anew until it opens; its old rooms go")
  func anew() {
    var spec = Spec.round(rooms: 2)
    spec.when(
      .breakouts(.plan("B3", RoundPlan(rooms: 1, minimumSize: 1, maximumSize: 5))),
      refused: .breakout(.nextRoundIs("B2", given: "B3")))
    spec.run(.breakouts(.plan("B1", RoundPlan(rooms: 3, minimumSize: 0, maximumSize: 5))))
    #expect(spec.session.breakouts.rooms.map(\.id) == ["R3", "R4", "R5"])
    #expect(spec.session.breakouts.rounds["B1"]?.item == "A3")
    spec.run(.breakouts(.open("B1", seconds: nil)))
    spec.when(
      .breakouts(.plan("B1", RoundPlan(rooms: 3, minimumSize: 1, maximumSize: 5))),
      refused: .breakout(.wrongState("B1", .open, wanted: "planned anew")))
    spec.when(
      .breakouts(.removeRound("B1")),
      refused: .breakout(.wrongState("B1", .open, wanted: "removed")))
  }

  @Test("A planned round can be removed with its rooms")
  func removing() {
    var spec = Spec.round()
    spec.when(.breakouts(.removeRound("B1")), then: .breakouts(.roundRemoved(id: "B1")))
    #expect(spec.session.breakouts.rooms.isEmpty)
    spec.when(
      .breakouts(.removeRound("B1")), refused: .unknown(noun: "breakout round", id: "B1"))
  }

  @Test("A room is given a name, place, topic and people in charge")
  func editing() {
    var spec = Spec.round()
    var fields = RoomFields()
    fields.name = "Prosecutors"
    fields.topic = "UNTOC-31"
    fields.seats = 12
    fields.rapporteur = "ravi"
    spec.run(.breakouts(.editRoom("R1", fields)))
    let room = spec.session.breakouts.rooms["R1"]
    #expect(room?.name == "Prosecutors")
    #expect(room?.topic == "UNTOC-31")
    #expect(room?.seats == 12)
    #expect(room?.rapporteur == "ravi")
    spec.when(.breakouts(.editRoom("R1", RoomFields())), refused: .nothingToChange)
    fields.topic = "X"
    spec.when(
      .breakouts(.editRoom("R1", fields)), refused: .unknown(noun: "topic", id: "X"))
    fields.topic = nil
    fields.seats = -1
    spec.when(
      .breakouts(.editRoom("R1", fields)),
      refused: .outOfRange(field: "seats", value: -1, lowest: 0, highest: 10_000))
    fields.seats = nil
    fields.name = ""
    spec.when(.breakouts(.editRoom("R1", fields)), refused: .emptyText(field: "room name"))
  }
}
