import Testing

@testable import SessionEngine

@Suite("Ending on time after all")
struct ReplanTests {
  /// Linked items of so many minutes with their least; nil for none said.
  private func spec(
    _ plan: [(minutes: Int, least: Int?)], optional: Set<ItemID> = [], hard: Set<ItemID> = []
  ) -> Spec {
    var opening = SessionOpening.sample
    opening.items = []
    var end = Spec.start
    for (minutes, least) in plan {
      let id = ItemID(opening.items.count + 1)
      var item = AgendaItem(id: id, kind: .plenary, title: "\(id)", durationSeconds: minutes * 60)
      item.plannedStart = end
      item.minimumSeconds = least.map { $0 * 60 }
      item.isLinked = !opening.items.isEmpty
      item.isOptional = optional.contains(id)
      item.isHardEnd = hard.contains(id)
      end = item.plannedEnd ?? end
      opening.items.append(item)
    }
    var spec = Spec.empty
    spec.given(.lifecycle(.sessionCreated(opening: opening)), .lifecycle(.sessionStarted))
    return spec
  }

  private func proposal(_ spec: Spec, _ ways: [ReplanWay] = [.shrink, .drop]) throws
    -> ReplanProposal
  {
    try spec.session.replanProposal(until: nil, ways: ways, at: spec.now)
  }

  /// What each item loses, in minutes.
  private func cuts(_ proposal: ReplanProposal) -> [String] {
    proposal.changes.map { "\($0.id) \($0.way.rawValue) \($0.seconds / 60)" }
  }

  @Test("Items are cut in proportion to what they can give, those without a least are left")
  func proportional() throws {
    var spec = spec([(30, nil), (60, 40), (30, 20), (45, nil)])
    spec.run(.agenda(.start("A1")), after: 15 * 60)
    let proposal = try proposal(spec)
    #expect(cuts(proposal) == ["A2 shrink -10", "A3 shrink -5"])
    #expect(proposal.endBefore.secondsSince(proposal.until) == 900)
    #expect(proposal.endAfter == proposal.until)
    #expect(proposal.lateSecondsAfter == 0)
    let before = spec.session
    spec.run(.agenda(.replan(until: nil, ways: [.shrink, .drop], isApplied: true)), after: 0)
    #expect(spec.session.agenda.forecast(at: spec.now) == proposal.after)
    #expect(
      spec.session.agenda.items.map(\.plannedStart) == before.agenda.items.map(\.plannedStart),
      "planned times stay")
    spec.run(.undo, after: 0)
    #expect(spec.session.agenda.items.map(\.addedSeconds) == [0, 0, 0, 0], "one step back")
  }

  @Test("A proposal that is not applied changes nothing")
  func onlyShown() throws {
    var spec = spec([(30, nil), (60, 40)])
    spec.run(.agenda(.start("A1")), after: 600)
    let events = try spec.session.decide(
      .agenda(.replan(until: nil, ways: [.shrink], isApplied: false)),
      context: DecisionContext(now: spec.now, by: .ana))
    #expect(events.isEmpty)
  }

  @Test("Where the least lengths do not suffice, the others give up to a third, in the same way")
  func withoutLeast() throws {
    var spec = spec([(30, nil), (60, 55), (30, nil), (60, nil)])
    spec.run(.agenda(.start("A1")), after: 20 * 60)
    #expect(try cuts(proposal(spec)) == ["A2 shrink -5", "A3 shrink -5", "A4 shrink -10"])
  }

  @Test("The item that is on gives only what is left of it, and only if its least is set")
  func runningItem() throws {
    var spec = spec([(30, 10), (10, 10)])
    spec.run(.agenda(.start("A1")), after: 10 * 60)
    spec.now = spec.now.advanced(bySeconds: 25 * 60)
    #expect(try cuts(proposal(spec)) == ["A1 shrink -5"])
  }

  @Test("Hard-ended items are never cut, and what they take up already is not cut for")
  func hardEnds() throws {
    var spec = spec([(30, nil), (60, 30), (60, 10), (60, 40)], hard: ["A3"])
    spec.run(.agenda(.start("A1")), after: 20 * 60)
    #expect(throws: Rejection.agenda(.onTime(earlySeconds: 0))) { try self.proposal(spec) }
    spec.run(.agenda(.start("A4")), after: 150 * 60)
    let proposal = try proposal(spec)
    #expect(cuts(proposal) == ["A4 shrink -20"])
  }

  @Test("Optional items are dropped when cutting does not suffice: the shortest that does")
  func dropping() throws {
    var spec = spec(
      [(30, nil), (20, 20), (40, 40), (30, 30), (30, 30)], optional: ["A2", "A3", "A4"])
    spec.run(.agenda(.start("A1")), after: 25 * 60)
    #expect(try cuts(proposal(spec)) == ["A4 drop -30"])
    var later = spec
    later.now = later.now.advanced(bySeconds: 60 * 60)
    #expect(try cuts(proposal(later)).sorted() == ["A2 drop -20", "A3 drop -40"])
    #expect(try proposal(spec, [.drop]).lateSecondsAfter == 0)
    spec.run(.agenda(.replan(until: nil, ways: [.drop], isApplied: true)), after: 0)
    #expect(spec.session.agenda.items["A4"]?.state == .skipped)
  }

  @Test("What cannot be won back is said")
  func notEnough() throws {
    var spec = spec([(30, nil), (60, 50), (30, 30)])
    spec.run(.agenda(.start("A1")), after: 30 * 60)
    let proposal = try proposal(spec)
    #expect(cuts(proposal) == ["A2 shrink -10"])
    #expect(proposal.lateSecondsAfter == 20 * 60)
    var stiff = self.spec([(30, nil), (30, 30)])
    stiff.run(.agenda(.start("A1")), after: 600)
    stiff.when(
      .agenda(.replan(until: nil, ways: [.shrink, .drop], isApplied: true)), after: 0,
      refused: .agenda(.nothingToGain))
  }

  @Test("Shifting makes the expected times the plan")
  func shifting() throws {
    var spec = spec([(30, nil), (30, nil), (30, nil)])
    spec.run(.agenda(.start("A1")), after: 600)
    spec.run(.agenda(.replan(until: nil, ways: [.shift], isApplied: true)), after: 0)
    let starts = spec.session.agenda.inOrder.map { $0.plannedStart?.secondsSince(Spec.start) }
    #expect(starts == [0, 2400, 4200])
    #expect(spec.session.agenda.items["A3"]?.isLinked == true, "links that still hold stay")
    #expect(spec.session.agenda.forecast(at: spec.now)[2].endOffsetSeconds == 0)
  }

  @Test("An extension shows its consequence before it is given")
  func consequence() throws {
    var spec = spec([(30, nil), (30, nil), (60, nil), (30, nil)], hard: ["A3"])
    var fields = ItemFields()
    fields.title = "Lunch"
    fields.kind = .break
    spec.run(.agenda(.edit("A3", fields)), after: 0)
    spec.run(.agenda(.start("A1")), after: 0)
    func sentence(_ command: AgendaCommand) throws -> String {
      try spec.session.consequence(
        of: .agenda(command), context: DecisionContext(now: spec.now, by: .ana), in: .utc
      ).sentence
    }
    #expect(try sentence(.extend(seconds: 180)) == "Lunch 3 min late, day ends on time")
    #expect(
      try sentence(.extend(seconds: 3600 + 60 * 35)) == "Lunch 1 h 35 late, day ends 35 min late")
    #expect(try sentence(.skip("A4")) == "Lunch on time, day ends 30 min early")
    #expect(throws: Rejection.nothingToChange) { try sentence(.extend(seconds: 0)) }
  }

  @Test(
    "Lateness in words",
    arguments: [
      (0, "on time"), (29, "on time"), (30, "1 min late"), (420, "7 min late"),
      (-420, "7 min early"), (3900, "1 h 05 late"),
    ])
  func words(seconds: Int, expected: String) {
    #expect(Lateness(seconds: seconds).words == expected)
  }
}
