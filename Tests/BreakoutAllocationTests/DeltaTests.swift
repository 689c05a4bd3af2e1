import Testing

@testable import BreakoutAllocation

/// The incremental sums of the search against a count from scratch.
@Suite struct DeltaTests {
  @Test("After random swaps and moves the search's own cost is the cost counted from scratch")
  func deltasAgree() {
    for seed in 0..<60 as Range<UInt64> {
      let problem = randomProblem(seed: seed)
      let model = Model(problem)
      var random = RandomSource(seed: seed)
      let start = Construction.run(model, &random)
      var annealer = Annealer(model, start: start, random: random)
      #expect(costs(annealer, problem) == scratch(annealer, problem), "seed \(seed), start")
      guard annealer.movableCount > 0 else { continue }
      for heat in [1 << 20, 1 << 14, 1 << 10, 0] {
        annealer.temperature = heat
        annealer.runBlock()
        #expect(costs(annealer, problem) == scratch(annealer, problem), "seed \(seed), \(heat)")
        annealer.isExploring = true
        annealer.penalty = 5
        annealer.runBlock()
        #expect(
          costs(annealer, problem) == scratch(annealer, problem), "seed \(seed), breaking rules")
        annealer.isExploring = false
        annealer.penalty = 0
      }
    }
  }

  @Test("On the table of costs every swap, move and unit is priced as counted from scratch")
  func tableAgrees() {
    let searched = search { problem, model, start, random, seed in
      let state = SearchState(model, start: start)
      guard state.hard == 0, !Annealer.movableCells(model, start).isEmpty,
        CostTable.suits(model)
      else { return false }
      var annealer = TableAnnealer(model, start: start, soft: state.soft, random: random)
      for heat in [1 << 20, 1 << 14, 1 << 10, 0] {
        annealer.temperature = heat
        _ = annealer.runBlock()
        let result = evaluate(problem, rooms: rows(annealer.state.snapshot(), problem))
        #expect(annealer.state.soft == result.soft, "seed \(seed), \(heat)")
        #expect(annealer.state.hard == 0)
        let fresh = SearchState(model, start: annealer.state.snapshot(), prices: false)
        #expect(fresh.hard == 0, "seed \(seed), \(heat)")
      }
      return true
    }
    #expect(searched > 20)
  }

  @Test("Looked at room by room, every swap, move and unit is priced as counted from scratch")
  func scanAgrees() {
    let searched = search { problem, model, start, random, seed in
      var annealer = Annealer(model, start: start, random: random)
      guard annealer.movableCount > 0, annealer.canScan else { return false }
      for heat in [1 << 20, 1 << 14, 1 << 10, 0] {
        annealer.temperature = heat
        for isHasty in [false, true] {
          _ = annealer.runScanBlock(isHasty: isHasty, atMost: 20_000)
          #expect(
            costs(annealer, problem) == scratch(annealer, problem), "seed \(seed), \(heat)")
          #expect(annealer.state.hard == 0, "seed \(seed), \(heat)")
        }
      }
      return true
    }
    #expect(searched > 20)
  }

  @Test("What everyone costs where they are stays what their pairs add up to")
  func ownPricesAgree() {
    let searched = search { problem, model, start, random, seed in
      var annealer = Annealer(model, start: start, random: random)
      guard annealer.movableCount > 0, annealer.state.hasLanes else { return false }
      for heat in [1 << 20, 1 << 12, 0] {
        annealer.temperature = heat
        annealer.runBlock()
        if annealer.canScan { _ = annealer.runScanBlock(isHasty: false, atMost: 20_000) }
        for round in 0..<model.rounds {
          for person in 0..<model.people {
            let cell = round * model.people + person
            let room = Int(annealer.state.room[cell])
            if room < 0 { continue }
            let spot = round * model.rooms + room
            let kept = annealer.state.own[
              annealer.state.ownIndex(spot, Int(annealer.state.slot[cell]))]
            let counted = presence(of: person, round, annealer.state.snapshot(), model)
            #expect(Int(kept) == counted, "seed \(seed), person \(person), round \(round)")
          }
        }
      }
      return true
    }
    #expect(searched > 20)
  }

  @Test("Whether meetings cost most is what the terms counted from scratch say")
  func meetingsShareAgrees() {
    let searched = search { problem, model, start, _, seed in
      let state = SearchState(model, start: start)
      guard state.hasMeetings, !state.hasPrevious, !state.hasDistance else { return false }
      let result = evaluate(problem, rooms: rows(start, problem))
      let meetings = problem.weights.repeatMeeting * result.softTerms.repeatPairs
      let shared = zip(problem.weights.attributes, result.softTerms.samePairs)
        .reduce(0) { $0 + $1.0 * $1.1 }
      #expect(state.isMostlyMeetings == (meetings > shared), "seed \(seed)")
      return meetings > shared
    }
    #expect(searched > 5)
  }

  @Test("Mending sizes breaks no rule that was kept, and its price is the price from scratch")
  func mendingAgrees() {
    let searched = search { problem, model, start, random, seed in
      var annealer = Annealer(model, start: start, random: random)
      let before = annealer.state.hard
      annealer.mendSizes()
      #expect(annealer.state.hard <= before, "seed \(seed)")
      #expect(costs(annealer, problem) == scratch(annealer, problem), "seed \(seed)")
      return annealer.state.hard < before
    }
    #expect(searched > 5)
  }

  @Test("A room short of people gets one by way of a room that can spare nobody itself")
  func chainsMend() {
    // given a first room short of one, who could only come from the middle, and a last room with one to spare for the middle
    let languages: [UInt64] = [2, 2, 3, 5, 1, 4, 4]
    let problem = AllocationProblem(
      rounds: 1, people: languages.map { .init(languages: $0) },
      rooms: [
        .init(minimum: 3, maximum: 4, languages: 2), .init(minimum: 2, maximum: 3, languages: 1),
        .init(minimum: 2, maximum: 4, languages: 4),
      ])
    let model = Model(problem)
    var annealer = Annealer(
      model, start: [0, 0, 1, 2, 1, 2, 2], random: RandomSource(seed: 1))
    #expect(annealer.state.hard == 1)
    // when sizes are mended
    annealer.mendSizes()
    // then one goes on from the middle and another follows
    #expect(annealer.state.hard == 0)
    #expect(annealer.state.snapshot() == [0, 0, 0, 1, 1, 2, 2])
  }

  @Test("With more rooms than a lane can tell apart the search goes on without lanes")
  func manyRooms() {
    var problem = AllocationProblem(
      rounds: 2, people: (0..<520).map { .init(attributes: [$0 % 7]) },
      rooms: .init(repeating: .init(minimum: 2, maximum: 2), count: 260))
    problem.weights = .init(attributes: [3], evenSizes: 0)
    let model = Model(problem)
    #expect(!SearchState(model, start: [Int32](repeating: -1, count: 1040)).hasLanes)
    let result = allocate(problem, seed: 1, steps: 200_000)
    #expect(result.hard == 0)
    #expect(result == allocate(problem, seed: 1, steps: 200_000))
  }

  /// What a person's pairs in a room cost, pair by pair.
  private func presence(of person: Int, _ round: Int, _ rooms: [Int32], _ model: Model) -> Int {
    let room = rooms[round * model.people + person]
    var total = 0
    for other in 0..<model.people
    where other != person && rooms[round * model.people + other] == room {
      for attribute in 0..<model.attributes {
        let value = model.values[person * model.attributes + attribute]
        if model.values[other * model.attributes + attribute] == value {
          total += Int(model.valueWeight[Int(value)])
        }
      }
      for elsewhere in 0..<model.rounds where elsewhere != round {
        let place = rooms[elsewhere * model.people + person]
        if place >= 0 && rooms[elsewhere * model.people + other] == place {
          total += model.repeatWeight
        }
      }
      if model.history.isEmpty { continue }
      for index in Int(model.history.starts[person])..<Int(model.history.starts[person + 1])
      where Int(model.history.neighbours[index]) == other {
        total += model.repeatWeight * Int(model.history.values[index])
      }
    }
    let before = model.previous?[round * model.people + person] ?? -1
    return total + (before >= 0 && before != room ? model.moveWeight : 0)
  }

  /// Searches random problems from their first seating; returns how many suited.
  private func search(
    _ body: (AllocationProblem, Model, [Int32], RandomSource, UInt64) -> Bool
  ) -> Int {
    (0..<200 as Range<UInt64>).count { seed in
      let problem = randomProblem(seed: seed)
      let model = Model(problem)
      var random = RandomSource(seed: seed)
      let start = Construction.run(model, &random)
      return body(problem, model, start, random, seed)
    }
  }

  private func rows(_ flat: [Int32], _ problem: AllocationProblem) -> [[Int]] {
    let count = problem.people.count
    return (0..<problem.rounds).map { round in (0..<count).map { Int(flat[round * count + $0]) } }
  }

  private func costs(_ annealer: borrowing Annealer, _ problem: AllocationProblem) -> [Int] {
    [annealer.state.hard, annealer.state.soft]
  }

  private func scratch(_ annealer: borrowing Annealer, _ problem: AllocationProblem) -> [Int] {
    let result = evaluate(problem, rooms: rows(annealer.state.snapshot(), problem))
    // Rules no search can mend are left out of the search's own sum.
    let searched = result.hardViolations.filter {
      switch $0 {
      case .wrongMode, .noCommonLanguage, .notAtPin, .separated: false
      default: true
      }
    }
    return [searched.reduce(0) { $0 + $1.count }, result.soft]
  }
}
