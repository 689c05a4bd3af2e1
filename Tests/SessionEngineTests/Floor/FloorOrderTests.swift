import Testing

@testable import SessionEngine

@Suite("The order of the list of speakers")
struct FloorOrderTests {
  private func ask(
    _ spec: inout Spec, _ people: ClosedRange<Int>, _ kind: RequestKind = .ordinary
  ) {
    for number in people {
      spec.run(.floor(.add(ParticipantID(number), kind: kind, note: nil, via: nil)))
    }
  }

  /// Lets somebody have spoken for a number of seconds.
  private func speak(_ spec: inout Spec, _ person: Int, seconds: Int = 60) {
    spec.run(.floor(.add(ParticipantID(person), kind: .ordinary, note: nil, via: nil)))
    let id = RequestID(spec.session.counters.requests)
    spec.run(.floor(.give(id)))
    spec.run(.floor(.end), after: seconds)
  }

  private func ids(_ spec: Spec) -> [RequestID] { spec.session.speakersList.map(\.request.id) }
  private func reasons(_ spec: Spec) -> [String] { spec.session.speakersList.map(\.reason) }

  @Test("With ten from the room and four online, the sides alternate while both wait")
  func alternate() {
    var spec = Spec.people(28)
    for person in stride(from: 1, through: 19, by: 2) { ask(&spec, person...person) }
    for person in stride(from: 2, through: 8, by: 2) { ask(&spec, person...person) }
    spec.run(.floor(.setPolicy(.alternate)))
    let modes = spec.session.speakersList.map { $0.request.mode == .virtual }
    #expect(Array(modes.prefix(8)) == [false, true, false, true, false, true, false, true])
    #expect(modes.dropFirst(8).allSatisfy { !$0 })
    #expect(reasons(spec)[0] == "1st: first time, the room's turn")
    #expect(reasons(spec)[1] == "2nd: first time, online is behind by 1")
    #expect(reasons(spec)[13] == "14th: first time, only the room waits")
    for _ in 1...3 { spec.run(.floor(.next)) }
    #expect(spec.session.speakersList.first?.request.mode == .virtual)
  }

  @Test("Balanced, who has not spoken goes before who has, and the reason says so")
  func balancedByPerson() {
    var spec = Spec.people(4)
    speak(&spec, 1)
    speak(&spec, 1)
    speak(&spec, 2)
    ask(&spec, 1...3)
    #expect(ids(spec) == ["S4", "S5", "S6"])
    spec.run(.floor(.setPolicy(.balanced)))
    #expect(ids(spec) == ["S6", "S5", "S4"])
    #expect(reasons(spec)[0].contains("1st: first time"))
    #expect(reasons(spec)[1].contains("spoke once"))
    #expect(reasons(spec)[2].contains("spoke twice"))
    #expect(spec.session.speakersList.map(\.isFirstTime) == [true, false, false])
  }

  @Test("Balanced, the groups that spoke least go first, in the stated order of dimensions")
  func balancedByGroup() {
    var spec = Spec.people(8)
    // P1 and P3 come to the room, P2 and P4 online; only P1 and P2 are from Senegal.
    for number in [1, 2] {
      spec.run(.people(.edit(ParticipantID(number), .of(country: "SN"))))
    }
    for number in [3, 4, 5, 6] {
      spec.run(.people(.edit(ParticipantID(number), .of(country: "FR"))))
    }
    speak(&spec, 5)
    ask(&spec, 3...4)
    ask(&spec, 1...2)
    spec.run(.floor(.setBalance([.mode, .region])))
    #expect(spec.session.floor.board.policy == .balanced)
    #expect(ids(spec) == ["S5", "S2", "S3", "S4"], "online first, and of them the African one")
    #expect(reasons(spec)[0] == "1st: first time, online is behind by 1")
    spec.run(.floor(.setBalance([.region, .mode])))
    #expect(ids(spec) == ["S5", "S2", "S4", "S3"])
    #expect(reasons(spec)[2] == "3rd: first time, African States behind by 1")
    spec.when(.floor(.setBalance([.region, .mode, .region])), refused: .nothingToChange)
    spec.when(.floor(.setBalance([])), refused: .emptyText(field: "order of groups"))
    spec.when(
      .floor(.setBalance([.type])), then: .floor(.floorBalanceSet(by: [.type])))
  }

  @Test("Balanced, the reason names the group that decided, not one that all share")
  func balancedReason() {
    var spec = Spec.people(6)
    speak(&spec, 5)
    spec.run(.people(.edit("P5", .of(organisation: "Lab"))))
    for number in [1, 2] {
      spec.run(.people(.edit(ParticipantID(number), .of(organisation: "Org \(number)"))))
    }
    ask(&spec, 1...2)
    spec.run(.floor(.setBalance([.organisation, .mode])))
    #expect(
      reasons(spec) == [
        "1st: first time, online is behind by 1", "2nd: first time, Org 1 behind by 1",
      ])
  }

  @Test("Balanced, two requests of one person do not both count as the first")
  func balancedTwice() {
    var spec = Spec.people(2)
    spec.run(.floor(.setRule(.multiple, isOn: true)))
    ask(&spec, 1...1)
    ask(&spec, 1...1)
    ask(&spec, 2...2)
    spec.run(.floor(.setPolicy(.balanced)))
    #expect(ids(spec) == ["S1", "S3", "S2"])
  }

  @Test("A move by hand is kept under every policy, until it is released")
  func moved() {
    var spec = Spec.people(6)
    ask(&spec, 1...6)
    spec.when(
      .floor(.move("S5", after: "S1")), then: .floor(.requestMoved(id: "S5", after: "S1")))
    #expect(ids(spec) == ["S1", "S5", "S2", "S3", "S4", "S6"])
    #expect(reasons(spec)[1] == "2nd: moved by hand behind S1")
    for policy in [FloorPolicy.alternate, .balanced] {
      spec.run(.floor(.setPolicy(policy)))
      let list = ids(spec)
      #expect(list.firstIndex(of: "S5") == (list.firstIndex(of: "S1") ?? 9) + 1)
    }
    spec.run(.floor(.setPolicy(.firstCome)))
    spec.run(.floor(.move("S6", after: nil)))
    #expect(ids(spec) == ["S6", "S1", "S5", "S2", "S3", "S4"])
    spec.run(.floor(.withdraw("S1")))
    #expect(ids(spec) == ["S6", "S5", "S2", "S3", "S4"], "S5 keeps its place without S1")
    spec.run(.floor(.next))
    #expect(ids(spec) == ["S5", "S2", "S3", "S4"])
    spec.when(.floor(.release("S2")), refused: .floor(.notMoved("S2")))
    spec.when(.floor(.release("S5")), then: .floor(.requestReleased(id: "S5")))
    #expect(ids(spec) == ["S2", "S3", "S4", "S5"])
    spec.when(.floor(.release(nil)), refused: .floor(.notMoved(nil)))
    spec.run(.floor(.recall))
    #expect(ids(spec) == ["S6", "S2", "S3", "S4", "S5"], "the move comes back with the recall")
  }

  @Test("Two moved behind each other in turn do not get lost")
  func movedInCircles() {
    var spec = Spec.people(4)
    ask(&spec, 1...4)
    spec.run(.floor(.move("S1", after: "S2")))
    spec.run(.floor(.move("S2", after: "S1")))
    spec.run(.floor(.move("S1", after: "S2")))
    #expect(ids(spec).sorted() == ["S1", "S2", "S3", "S4"])
    #expect(ids(spec).firstIndex(of: "S1") == (ids(spec).firstIndex(of: "S2") ?? 9) + 1)
  }

  @Test("By hand begins with the list as it stands, and then goes by moves alone")
  func byHand() {
    var spec = Spec.people(6)
    ask(&spec, 1...1)
    ask(&spec, 3...3)
    ask(&spec, 2...2)
    spec.run(.floor(.setPolicy(.alternate)))
    #expect(ids(spec) == ["S1", "S3", "S2"])
    spec.run(.floor(.setPolicy(.byHand)))
    #expect(ids(spec) == ["S1", "S3", "S2"])
    ask(&spec, 4...4)
    spec.run(.floor(.move("S4", after: "S1")))
    #expect(ids(spec) == ["S1", "S4", "S3", "S2"])
    #expect(reasons(spec)[3] == "4th: placed by hand")
    spec.run(.floor(.give("S3")))
    spec.run(.floor(.recall))
    #expect(ids(spec) == ["S1", "S4", "S3", "S2"])
  }

  @Test("Nobody is moved past another kind")
  func movedPastKinds() {
    var spec = Spec.people(5)
    ask(&spec, 1...2)
    ask(&spec, 3...4, .pointOfOrder)
    spec.when(
      .floor(.move("S3", after: "S1")),
      refused: .floor(.staysAbove("S3", .pointOfOrder, "S1", .ordinary)))
    spec.when(.floor(.move("S2", after: "S4")), then: .floor(.requestMoved(id: "S2", after: nil)))
    #expect(ids(spec) == ["S3", "S4", "S2", "S1"])
  }

  @Test("Points of order go by the rank of their reason, which the session sets")
  func ranks() {
    var spec = Spec.people(4)
    func point(_ person: ParticipantID, _ reason: String?) -> SessionCommand {
      .floor(
        .add(
          person, kind: .pointOfOrder, note: nil, via: nil,
          details: RequestDetails(reason: reason)))
    }
    spec.run(point("P1", nil))
    spec.run(point("P2", "closeDebate"))
    spec.run(point("P3", "Procedure"))
    #expect(ids(spec) == ["S3", "S2", "S1"])
    #expect(reasons(spec)[0] == "1st: point of order, breach of the rules of procedure")
    spec.run(.floor(.setReason(PointReason(id: "closeDebate", name: "closure", rank: 1))))
    #expect(ids(spec) == ["S2", "S3", "S1"])
    spec.when(
      point("P4", "hunger"),
      refused: .floor(
        .unknownReason("hunger", known: spec.session.floor.board.reasons.map(\.id))))
    spec.run(.floor(.removeReason("closeDebate")))
    #expect(ids(spec) == ["S3", "S1", "S2"], "a reason that is gone ranks last")
    spec.when(
      .floor(.setReason(PointReason(id: "x", name: "y", rank: 0))),
      refused: .outOfRange(field: "rank", value: 0, lowest: 1, highest: 99))
  }

  @Test("A thousand wait in an order that is whole and soon made", arguments: FloorPolicy.allCases)
  func thousand(policy: FloorPolicy) {
    var spec = Spec.people(1000)
    for number in stride(from: 1, through: 1000, by: 7) {
      spec.run(.people(.edit(ParticipantID(number), .of(type: "academia", country: "SN"))))
    }
    for number in 1...1000 {
      spec.given(
        .floor(
          .floorRequested(
            id: RequestID(number), participant: ParticipantID(number), kind: .ordinary, note: nil,
            via: nil, mode: number % 5 == 0 ? .virtual : .inPerson, item: nil, limitSeconds: 60)))
    }
    spec.given(.floor(.floorPolicySet(policy: policy)))
    let clock = ContinuousClock()
    let start = clock.now
    let list = ids(spec)
    #expect(list.sorted() == (1...1000).map { RequestID($0) })
    #expect(clock.now - start < .seconds(2), "also in a build for debugging")
  }
}
