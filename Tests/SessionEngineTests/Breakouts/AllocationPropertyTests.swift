import Testing

@testable import SessionEngine

@Suite("Allocations under chance")
struct AllocationPropertyTests {
  /// A small session with attributes, languages, an earlier round and rules, all by chance.
  private func session(_ source: inout SeededSource) -> Spec {
    var spec = Spec.people(source.number(2...7))
    let count = spec.session.participants.count
    for number in 1...count {
      var fields = ParticipantFields()
      fields.country = source.pick([CountryCode("SN"), CountryCode("FR"), nil])
      fields.languages = source.pick([["en"], ["fr"], ["en", "fr"], []])
      fields.organisation = source.pick(["A", "B", "C"])
      spec.run(.people(.edit(ParticipantID(number), fields)), after: 0)
    }
    let rooms = source.number(2...3)
    let plan = RoundPlan(rooms: rooms, minimumSize: 0, maximumSize: source.number(3...5))
    spec.run(.breakouts(.plan(nil, plan)), after: 0)
    for number in 1...count where source.isLucky(80) {
      spec.run(
        .breakouts(.place(ParticipantID(number), RoomID(source.number(1...rooms)))), after: 0)
    }
    spec.run(.breakouts(.plan(nil, plan)), after: 0)
    for room in spec.session.breakouts.rooms(of: "B2") {
      var fields = RoomFields()
      fields.mode = source.pick([.hybrid, .hybrid, .virtual, .physical])
      fields.languages = source.pick([[], [], ["fr"]])
      fields.minimumSize = source.number(0...2)
      spec.run(.breakouts(.editRoom(room.id, fields)), after: 0)
    }
    var rules = RoundRules()
    if source.isLucky(40) { rules.together = [["P1", "P2"]] }
    if source.isLucky(40) { rules.apart = [["P1", ParticipantID(count)]] }
    if rules.apart.first.map({ Set($0).count }) == 1 { rules.apart = [] }
    if rules != RoundRules() { spec.run(.breakouts(.choose("B2", rules)), after: 0) }
    return spec
  }

  /// Whether any rooms at all keep the hard rules, by trying every one.
  private func isPossible(_ session: Session) -> Bool {
    let rooms = session.breakouts.rooms(of: "B2")
    guard let round = session.breakouts.rounds["B2"] else { return false }
    let people = session.peopleToPlace
    var places = [Int](repeating: 0, count: people.count)
    while true {
      var tried = rooms
      for (person, place) in zip(people, places) { tried[place].members.append(person.id) }
      if session.score(round, rooms: tried, people: people).violations.isEmpty { return true }
      var digit = 0
      while digit < places.count, places[digit] == rooms.count - 1 {
        places[digit] = 0
        digit += 1
      }
      guard digit < places.count else { return false }
      places[digit] += 1
    }
  }

  @Test("Everybody is in exactly one room and hard rules hold, or no rooms at all keep them")
  func soundness() {
    var source = SeededSource(seed: 20)
    var refused = 0
    for _ in 0..<30 {
      let spec = session(&source)
      let context = DecisionContext(now: spec.now, by: .ana)
      do throws(Rejection) {
        var after = spec
        _ = try spec.session.decide(
          .breakouts(.allocate("B2", seed: 1, steps: 20_000)), context: context)
        after.run(.breakouts(.allocate("B2", seed: 1, steps: 20_000)))
        let members = after.session.breakouts.rooms(of: "B2").flatMap(\.members)
        #expect(members.sorted() == spec.session.peopleToPlace.map(\.id))
        #expect(after.session.quality(of: "B2").violations.isEmpty)
      } catch {
        refused += 1
        #expect(!isPossible(spec.session), "\(error.message)")
      }
    }
    #expect((3...27).contains(refused), "the cases are of both kinds: \(refused)")
  }

  @Test("The price of a move is the difference of the whole counted anew")
  func prices() {
    var source = SeededSource(seed: 7)
    var moved = 0
    for _ in 0..<30 {
      var spec = session(&source)
      for person in spec.session.participants {
        _ = try? spec.session.decide(
          .breakouts(.placeBest(person.id, "B2")),
          context: DecisionContext(now: spec.now, by: .ana))
        if let best = try? spec.session.roomProposals(for: person.id, in: "B2").first {
          spec.run(.breakouts(.place(person.id, best.room)), after: 0)
        }
      }
      let session = spec.session
      guard let round = session.breakouts.rounds["B2"] else { continue }
      let rooms = session.breakouts.rooms(of: "B2")
      let people = session.participants.filter { person in
        rooms.contains { $0.members.contains(person.id) }
      }
      let before = session.score(round, rooms: rooms, people: people).cost
      for person in people {
        guard let from = rooms.firstIndex(where: { $0.members.contains(person.id) }) else {
          continue
        }
        for to in rooms.indices where to != from {
          var after = rooms
          after[from].members.removeAll { $0 == person.id }
          after[to].members.append(person.id)
          let price =
            session.price(of: person, in: rooms[to], of: round)
            - session.price(of: person, in: rooms[from], of: round)
          #expect(session.score(round, rooms: after, people: people).cost - before == price)
          moved += 1
        }
      }
    }
    #expect(moved > 100)
  }

  @Test(
    "An answer found on a snapshot meets a session that went on: gone are dropped, come are placed")
  func wentOn() throws {
    var spec = Spec.round(rooms: 2)
    for number in 1...7 { spec.run(.people(.checkIn(ParticipantID(number), mode: nil)), after: 0) }
    let answer = try spec.session.allocationTask(for: "B1", seed: 1).solve()
    var still = spec
    #expect(
      still.run(.breakouts(.assign(answer)))
        == spec.session.decideForTest(.breakouts(.allocate("B1", seed: 1)), at: spec.now))
    spec.run(.people(.checkOut("P1")))
    spec.run(.people(.checkIn("P8", mode: nil)))
    spec.run(.breakouts(.assign(answer)))
    let members = spec.session.breakouts.rooms.flatMap(\.members)
    #expect(Set(members) == Set((2...8).map { ParticipantID($0) }))
    #expect(spec.session.breakouts.rounds["B1"]?.lowerBound == nil)
    spec.run(.breakouts(.plan("B1", RoundPlan(rooms: 3, minimumSize: 0, maximumSize: 8))))
    spec.when(.breakouts(.assign(answer)), refused: .breakout(.stale("B1")))
  }

  @Test("When the first have come, those who are still expected keep the rooms that were found")
  func firstCome() throws {
    var spec = Spec.round(rooms: 2)
    let answer = try spec.session.allocationTask(for: "B1", seed: 1).solve()
    spec.run(.people(.checkIn("P1", mode: nil)))
    spec.run(.breakouts(.assign(answer)))
    #expect(spec.session.breakouts.rooms.flatMap(\.members).count == 8)
  }

  @Test("What a move would change is told before, figure by figure, and is what it then changes")
  func foretold() throws {
    var spec = Spec.round(rooms: 2)
    spec.run(.breakouts(.allocate("B1", seed: 1)))
    let person = try #require(spec.session.breakouts.rooms["R1"]?.members.first)
    let before = spec.session.quality(of: "B1")
    let foretold = try spec.session.moveForetold(person, to: "R2")
    spec.run(.breakouts(.place(person, "R2")))
    #expect(foretold == spec.session.quality(of: "B1").changes(since: before))
    #expect(!foretold.isEmpty)
    #expect(spec.session.breakouts.rounds["B1"]?.lowerBound != nil, "a move keeps the bound")
  }
}

extension Session {
  fileprivate func decideForTest(_ command: SessionCommand, at now: Instant) -> [SessionEvent] {
    (try? decide(command, context: DecisionContext(now: now, by: .ana))) ?? []
  }
}
