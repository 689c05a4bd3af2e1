/// A problem turned into flat arrays of small integers, which is what the search runs on.
///
/// A *cell* is one person in one round, `round * people + person`; a *spot* is one room in one
/// round, `round * rooms + room`. Rules that name nothing are left out and reported as conflicts.
struct Model: Sendable {
  let people: Int
  let rooms: Int
  let rounds: Int

  /// Cells of people who are there, 1 or 0.
  var present: [UInt8]
  /// The room set of each cell, an index into `roomSets`; -1 where nobody is or no room fits.
  var setOfCell: [Int32]
  var roomSets: [RoomSet] = []
  /// The next present member of the same unit in that round; a circle, oneself when alone.
  var nextInUnit: [Int32]

  /// Whether a spot exists.
  var open: [UInt8]
  var minimum: [Int32]
  var maximum: [Int32]
  var mayBeEmpty: [UInt8]
  /// Limits by mode, `Int32.max` where there is none.
  var seats: [Int32]
  var onlineLimit: [Int32]
  var hasModeLimits = false

  /// Distinct roles that any room needs; need and holders are stored by their place in this list.
  var roles: [Int] = []
  /// `room * roles.count + place in roles`.
  var roleNeed: [Int32] = []
  /// Roles held that somebody needs, one bit a place in `roles`.
  var rolesHeld: [UInt32]
  var isInPerson: [UInt8]
  /// People of one kind are interchangeable for mode limits and roles.
  var kind: [Int32]

  /// Attributes searched, the even-size attribute included.
  var attributes = 0
  /// `person * attributes + attribute`, an index into all values of all attributes.
  var values: [Int32] = []
  var valueCount = 0
  /// The value all share that keeps sizes even, or -1.
  var sizeValue = -1
  /// The place of each value among those of its attribute.
  var placeOfValue: [Int] = []
  /// The weight of two people of one value sharing a room; 0 for unknown values.
  var valueWeight: [Int32] = []

  /// Pairs to be kept apart, as adjacency lists with the rounds they hold in.
  var apart = Adjacency<UInt64>()
  /// Earlier meetings, as adjacency lists with their number.
  var history = Adjacency<Int32>()
  /// Room by cell in the previous allocation, or -1.
  var previous: [Int32]?
  /// Full symmetric distances times their weight, `person * people + person`; empty without them.
  var distance: [Int32] = []
  /// Bits the distances were shifted down by so that sums fit; the exact sum is taken at the end.
  var distanceShift = 0

  var repeatWeight = 0
  var moveWeight = 0
  /// The largest weight of a pair that the search can part, even sizes left out.
  var heaviestWish = 1
  /// The largest weight of an attribute that the search can part, even sizes left out.
  var heaviestValue = 1
  /// The greatest common divisor of all weights: the grain of the soft cost.
  var grain = 1

  var conflicts: [AllocationConflict] = []

  init(_ problem: AllocationProblem) {
    people = problem.people.count
    rooms = problem.rooms.count
    rounds = max(0, min(problem.rounds, AllocationProblem.maximumRounds))
    let cells = people * rounds
    present = [UInt8](repeating: 0, count: cells)
    setOfCell = [Int32](repeating: -1, count: cells)
    nextInUnit = [Int32](repeating: -1, count: cells)
    open = [UInt8](repeating: 0, count: rooms * rounds)
    minimum = problem.rooms.map { bounded($0.minimum) }
    maximum = problem.rooms.map { bounded($0.maximum) }
    mayBeEmpty = problem.rooms.map { $0.mayBeEmpty ? 1 : 0 }
    seats = problem.rooms.map { $0.seats.map(bounded) ?? .max }
    onlineLimit = problem.rooms.map { $0.onlineLimit.map(bounded) ?? .max }
    hasModeLimits = problem.rooms.contains { $0.seats != nil || $0.onlineLimit != nil }
    rolesHeld = [UInt32](repeating: 0, count: people)
    isInPerson = problem.people.map { $0.mode == .inPerson ? 1 : 0 }
    kind = [Int32](repeating: 0, count: people)
    if problem.rounds > rounds { conflicts.append(.tooManyRounds(problem.rounds)) }
    compilePresence(problem)
    compileRoles(problem)
    compileEligibility(problem)
    compileUnits(problem)
    compileApart(problem)
    compileWeights(problem)
    compileHistory(problem)
    compilePrevious(problem)
    compileDistance(problem)
  }

  private mutating func compilePresence(_ problem: AllocationProblem) {
    for round in 0..<rounds {
      for (person, profile) in problem.people.enumerated() where profile.rounds.contains(round) {
        present[round * people + person] = 1
        nextInUnit[round * people + person] = Int32(person)
      }
      for (room, place) in problem.rooms.enumerated() where place.rounds.contains(round) {
        open[round * rooms + room] = 1
      }
    }
    for (room, place) in problem.rooms.enumerated() where place.minimum > max(0, place.maximum) {
      conflicts.append(
        .minimumAboveMaximum(room: room, minimum: place.minimum, maximum: place.maximum))
    }
  }

  /// Whether every room has exactly as many people as it must, so that only swaps can help.
  var hasFixedSizes: Bool {
    (0..<rooms).allSatisfy { minimum[$0] == maximum[$0] && mayBeEmpty[$0] == 0 }
  }

  /// The cells of a unit, starting with `person`.
  func unit(of person: Int, round: Int) -> [Int] {
    var members = [person]
    var next = Int(nextInUnit[round * people + person])
    while next != person && next >= 0 {
      members.append(next)
      next = Int(nextInUnit[round * people + next])
    }
    return members
  }
}

/// Counts and limits are kept in 0...1,000,000, far beyond any event.
func bounded(_ count: Int) -> Int32 { Int32(max(0, min(count, 1_000_000))) }

/// A set of rooms, listed for drawing and as bits for testing.
struct RoomSet: Sendable, Equatable {
  var list: [Int32]
  var bits: [UInt64]

  init(_ list: [Int32], rooms: Int) {
    self.list = list
    bits = [UInt64](repeating: 0, count: max(1, (rooms + 63) / 64))
    for room in list { bits[Int(room) / 64] |= 1 << UInt64(room % 64) }
  }

  func contains(_ room: Int) -> Bool { bits[room / 64] >> UInt64(room % 64) & 1 == 1 }
}

/// Lists of neighbours with a value each, one after another in two flat arrays.
struct Adjacency<Value: Sendable>: Sendable {
  /// The neighbours of `i` are at `starts[i]..<starts[i + 1]`; empty when there are none at all.
  var starts: [Int32] = []
  var neighbours: [Int32] = []
  var values: [Value] = []

  var isEmpty: Bool { neighbours.isEmpty }

  init() {}

  /// Collects both directions of each edge; edges keep the order given.
  init(_ edges: [(Int, Int, Value)], nodes: Int) {
    starts = [Int32](repeating: 0, count: nodes + 1)
    for (first, second, _) in edges {
      starts[first + 1] += 1
      starts[second + 1] += 1
    }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    guard let example = edges.first?.2 else { return }
    neighbours = [Int32](repeating: 0, count: edges.count * 2)
    values = [Value](repeating: example, count: edges.count * 2)
    var cursor = starts
    for (first, second, value) in edges {
      for (from, to) in [(first, second), (second, first)] {
        neighbours[Int(cursor[from])] = Int32(to)
        values[Int(cursor[from])] = value
        cursor[from] += 1
      }
    }
  }
}
