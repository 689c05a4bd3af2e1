import Testing

@testable import SessionEngine

@Suite("Choosing how people are spread")
struct RoundRuleTests {
  @Test("A round copies rooms and rules of another")
  func copying() {
    var spec = Spec.round(rooms: 2)
    var fields = RoomFields()
    fields.name = "Prosecutors"
    fields.place = "M2"
    fields.languages = ["fr"]
    spec.run(.breakouts(.editRoom("R1", fields)))
    spec.run(.breakouts(.choose("B1", RoundRules(way: .free))))
    var plan = RoundPlan(rooms: 3, minimumSize: 0, maximumSize: 8)
    plan.copied = "B1"
    spec.run(.breakouts(.plan(nil, plan)))
    let rooms = spec.session.breakouts.rooms(of: "B2")
    #expect(rooms.map(\.name) == ["Prosecutors", "Room 2", "Room 3"])
    #expect(rooms[0].place == "M2" && rooms[0].languages == ["fr"])
    #expect(spec.session.breakouts.rounds["B2"]?.rules?.way == .free)
  }

  @Test("A room is added and taken away, but not while people are in it or notes hang on it")
  func addAndRemove() {
    var spec = Spec.round(rooms: 1)
    spec.when(.breakouts(.removeRoom("R1")), refused: .breakout(.lastRoom("R1")))
    var fields = RoomFields()
    fields.name = "Spare"
    fields.maximumSize = 3
    spec.run(.breakouts(.addRoom("B1", fields)))
    let room = spec.session.breakouts.rooms["R2"]
    #expect(room?.name == "Spare" && room?.mode == .hybrid && room?.maximumSize == 3)
    spec.run(.breakouts(.place("P1", "R2")))
    spec.run(.breakouts(.open("B1", seconds: nil)))
    spec.when(
      .breakouts(.removeRoom("R2")), refused: .breakout(.roomInUse("R2", people: 1)))
    spec.run(.notes(.add(room: "R1", .text("A note"))), by: .ravi)
    spec.when(
      .breakouts(.removeRoom("R1")), refused: .breakout(.roomHasNotes("R1", notes: 1)))
    spec.run(.breakouts(.closeRoom("R2", countdownSeconds: nil)))
    spec.run(.breakouts(.removeRoom("R2")))
    #expect(spec.session.breakouts.rounds["B1"]?.unplaced == ["P1"])
  }

  @Test("The same groups come again, whatever else would be better")
  func sameAgain() {
    var spec = Spec.round(rooms: 2)
    spec.run(.breakouts(.allocate("B1", seed: 3)))
    let groups = spec.session.breakouts.rooms(of: "B1").map { Set($0.members) }
    spec.run(.breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 0, maximumSize: 8))))
    spec.when(
      .breakouts(.choose("B2", RoundRules(way: .same, sameAs: "B9"))),
      refused: .unknown(noun: "breakout round", id: "B9"))
    spec.run(.breakouts(.choose("B2", RoundRules(way: .same))))
    spec.run(.breakouts(.allocate("B2", seed: 1)))
    #expect(spec.session.breakouts.rooms(of: "B2").map { Set($0.members) } == groups)
  }

  @Test("With always new people nobody meets anybody twice where that can be")
  func newPeople() {
    var spec = Spec.people(9)
    let plan = RoundPlan(rooms: 3, minimumSize: 3, maximumSize: 3)
    for number in 1...3 {
      spec.run(.breakouts(.plan(nil, plan)))
      let id = RoundID(number)
      spec.run(.breakouts(.choose(id, RoundRules(attributes: [], newPeople: 10))))
      spec.run(.breakouts(.allocate(id, seed: 1)))
      #expect(spec.session.quality(of: id).repeatPairs == 0)
    }
    #expect(spec.session.quality(of: "B3").meetOnlyNew == 9)
  }

  @Test("People come to the topics they wish for, the dearest first")
  func topics() {
    var spec = Spec.round(rooms: 2) { $0.maximumSize = 4 }
    for (room, topic) in [("R1", "UNTOC-8"), ("R2", "UNTOC-31")] as [(RoomID, TopicID)] {
      var fields = RoomFields()
      fields.topic = topic
      spec.run(.breakouts(.editRoom(room, fields)))
    }
    for number in 1...8 {
      let wishes: [TopicID] = number <= 4 ? ["UNTOC-31"] : ["UNTOC-8", "UNTOC-31"]
      spec.run(.breakouts(.wish(ParticipantID(number), wishes)))
    }
    spec.when(.breakouts(.wish("P1", ["UNTOC-31"])), refused: .nothingToChange)
    spec.when(.breakouts(.wish("P1", ["X"])), refused: .unknown(noun: "topic", id: "X"))
    spec.run(.breakouts(.choose("B1", RoundRules(way: .topics))))
    spec.run(.breakouts(.allocate("B1", seed: 1)))
    let quality = spec.session.quality(of: "B1")
    #expect(quality.firstWishes == 8 && quality.wishers == 8)
    #expect(spec.session.breakouts.rooms["R2"]?.members == ["P1", "P2", "P3", "P4"])
  }

  @Test("By free choice everybody stays where they went, and the rest is filled in")
  func freeChoice() {
    var spec = Spec.round(rooms: 2)
    spec.run(.breakouts(.choose("B1", RoundRules(way: .free))))
    for number in 1...5 { spec.run(.breakouts(.place(ParticipantID(number), "R1"))) }
    spec.run(.breakouts(.allocate("B1", seed: 1)))
    let members = spec.session.breakouts.rooms.map(\.members)
    #expect(Set(members[0]).isSuperset(of: [1, 2, 3, 4, 5].map { ParticipantID($0) }))
    #expect(members.flatMap { $0 }.count == 8)
    spec.when(
      .breakouts(.allocate("B1", seed: 2)), refused: .breakout(.byHand("B1", .free)))
  }

  @Test("Who is pinned stays whatever is allocated, and is not moved by hand either")
  func pins() {
    var spec = Spec.round(rooms: 2)
    spec.run(.breakouts(.pin("P5", "R2")))
    spec.when(.breakouts(.place("P5", "R1")), refused: .breakout(.pinned("P5", "R2")))
    spec.when(.breakouts(.unplace("P5", "B1")), refused: .breakout(.pinned("P5", "R2")))
    for seed in UInt64(1)...5 {
      spec.run(.breakouts(.allocate("B1", seed: seed)))
      #expect(spec.session.breakouts.room(of: "P5", in: "B1")?.id == "R2")
    }
    spec.run(.breakouts(.unpin("P5", nil)))
    spec.when(.breakouts(.unpin("P5", nil)), refused: .breakout(.notPinned("P5")))
    spec.run(.breakouts(.place("P5", "R1")))
    spec.run(.undo)
    #expect(spec.session.breakouts.room(of: "P5", in: "B1")?.id == "R2")
  }

  @Test("Two people change rooms; where one cannot go, neither does")
  func swapping() {
    var spec = Spec.round(rooms: 2)
    spec.when(.breakouts(.swap("P1", "P2")), refused: .breakout(.notInOneRound("P1", "P2")))
    spec.run(.breakouts(.place("P1", "R1")))
    spec.run(.breakouts(.place("P2", "R2")))
    spec.run(.breakouts(.swap("P1", "P2")))
    #expect(spec.session.breakouts.rooms.map(\.members) == [["P2"], ["P1"]])
    var fields = RoomFields()
    fields.mode = .virtual
    spec.run(.breakouts(.editRoom("R1", fields)))
    spec.when(
      .breakouts(.swap("P1", "P2")),
      refused: .breakout(.modeDoesNotFit("P1", .inPerson, "R1", .virtual)))
  }

  @Test("Together and apart hold, and who is kept apart is not put together by hand")
  func groups() {
    var spec = Spec.round(rooms: 2)
    var rules = RoundRules()
    rules.together = [["P1", "P2"]]
    rules.apart = [["P1", "P3"]]
    spec.run(.breakouts(.choose("B1", rules)))
    for seed in UInt64(1)...5 {
      spec.run(.breakouts(.allocate("B1", seed: seed)))
      let breakouts = spec.session.breakouts
      #expect(breakouts.room(of: "P1", in: "B1") == breakouts.room(of: "P2", in: "B1"))
      #expect(breakouts.room(of: "P1", in: "B1") != breakouts.room(of: "P3", in: "B1"))
    }
    let room = spec.session.breakouts.room(of: "P1", in: "B1")?.id ?? "R1"
    spec.when(.breakouts(.place("P3", room)), refused: .breakout(.keptApart("P3", "P1")))
    rules.together = [["P1"]]
    spec.when(
      .breakouts(.choose("B1", rules)), refused: .breakout(.groupTooSmall("kept together")))
  }

  @Test("What cannot be is named in words, never a crash")
  func contradictions() throws {
    func refusal(_ change: (inout Spec) -> Void, rooms: Int = 2) -> String? {
      var spec = Spec.round(rooms: rooms) { $0.maximumSize = 5 }
      change(&spec)
      do {
        _ = try spec.session.decide(
          .breakouts(.allocate("B1", seed: 1)),
          context: DecisionContext(now: spec.now, by: .ana))
        return nil
      } catch {
        return error.message
      }
    }
    let large = refusal { spec in
      spec.run(
        .breakouts(
          .choose("B1", RoundRules(together: [(1...6).map { ParticipantID($0) }]))))
    }
    #expect(large?.contains("kept together") == true, "\(large ?? "-")")
    let both = refusal { spec in
      spec.run(
        .breakouts(.choose("B1", RoundRules(together: [["P1", "P2"]], apart: [["P1", "P2"]]))))
    }
    #expect(both?.contains("together and apart") == true, "\(both ?? "-")")
    let silent = refusal { spec in
      for number in 1...8 {
        var fields = ParticipantFields()
        fields.languages = ["en"]
        spec.run(.people(.edit(ParticipantID(number), fields)))
      }
      var fields = RoomFields()
      fields.languages = ["ru"]
      fields.minimumSize = 1
      spec.run(.breakouts(.editRoom("R1", fields)))
    }
    #expect(silent?.contains("ru") == true, "\(silent ?? "-")")
    let written = refusal { spec in
      for number in 1...8 {
        var fields = ParticipantFields()
        fields.languages = ["fr"]
        spec.run(.people(.edit(ParticipantID(number), fields)))
      }
      var fields = RoomFields()
      fields.languages = ["FR"]
      fields.minimumSize = 1
      spec.run(.breakouts(.editRoom("R1", fields)))
    }
    #expect(written == nil, "however a language is written: \(written ?? "-")")
    var alone = Spec()
    alone.run(.people(.add(.named("Alone"))))
    alone.run(.breakouts(.plan(nil, RoundPlan(rooms: 1, minimumSize: 0, maximumSize: 4))))
    alone.run(.breakouts(.allocate("B1", seed: 1)))
    #expect(alone.session.breakouts.rooms["R1"]?.members == ["P1"])
    #expect(alone.session.quality(of: "B1").people == 1)
  }

  @Test("The platform's limits are warned of, and can be set")
  func limits() {
    var spec = Spec.round(rooms: 51)
    #expect(spec.session.warnings(of: "B1") == ["Teams takes 50 rooms; 51 are online."])
    var plan = RoundPlan(rooms: 51, minimumSize: 0, maximumSize: 8)
    plan.platform = .zoom
    plan.roomLimit = 100
    plan.peopleLimit = 3
    spec.run(.breakouts(.plan("B1", plan)))
    #expect(
      spec.session.warnings(of: "B1")
        == ["Zoom takes 3 people in a meeting with rooms; 4 are online."])
  }
}
