@testable import BreakoutAllocation

/// A small problem with some of every rule, feasible or not, the same for the same seed.
func randomProblem(seed: UInt64) -> AllocationProblem {
  var random = RandomSource(seed: seed &+ 1000)
  let rounds = 1 + random.below(seed % 7 == 0 ? 11 : 4)
  let roomCount = 1 + random.below(5)
  let count = roomCount * (1 + random.below(6))
  func chance(_ percent: Int) -> Bool { random.below(100) < percent }
  func someRounds() -> RoundSet { chance(85) ? .all : RoundSet(bits: random.next()) }
  let people = (0..<count).map { _ in
    AllocationProblem.Person(
      mode: chance(50) ? .inPerson : .virtual,
      attributes: [random.below(4), random.below(3) - 1],
      languages: UInt64(1 + random.below(7)), roles: chance(40) ? UInt32(1 + random.below(3)) : 0,
      rounds: someRounds())
  }
  let rooms = (0..<roomCount).map { _ in
    AllocationProblem.Room(
      minimum: random.below(4), maximum: 4 + random.below(6),
      mode: chance(70) ? .hybrid : chance(50) ? .physical : .virtual,
      seats: chance(30) ? 1 + random.below(4) : nil,
      onlineLimit: chance(30) ? 1 + random.below(4) : nil,
      languages: chance(60) ? 0 : UInt64(1 + random.below(7)),
      neededRoles: chance(40) ? [.init(role: random.below(2))] : [], rounds: someRounds(),
      mayBeEmpty: chance(30))
  }
  var problem = AllocationProblem(rounds: rounds, people: people, rooms: rooms)
  if count > 3 && chance(50) {
    problem.keepTogether = [
      .init([random.below(count), random.below(count)], rounds: someRounds())
    ]
  }
  if count > 3 && chance(50) {
    problem.keepApart = [
      .init([random.below(count), random.below(count), random.below(count)], rounds: someRounds())
    ]
  }
  if chance(40) {
    problem.pinned = [.init(person: random.below(count), room: random.below(roomCount))]
  }
  if chance(50) {
    problem.history = (0..<count).map { _ in
      .init(random.below(count), random.below(count), times: 1 + random.below(3))
    }
  }
  if chance(40) {
    problem.previous = (0..<rounds).map { _ in
      (0..<count).map { _ in random.below(roomCount + 1) - 1 }
    }
  }
  if chance(30) { problem.distance = (0..<(count * (count - 1) / 2)).map { _ in random.below(50) } }
  problem.weights = .init(
    repeatMeeting: random.below(12), move: random.below(6),
    distance: problem.distance == nil ? 0 : random.below(3),
    attributes: [random.below(6), random.below(6) - 2], evenSizes: random.below(3))
  return problem
}
