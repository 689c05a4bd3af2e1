/// Scores `rooms` from scratch, rule by rule, independently of the search that may have made them.
///
/// - Parameter rooms: a room or -1 for each person, one row a round; missing rows and cells count as -1,
///   unknown rooms as no room.
/// - Complexity: O(P log P) for P pairs that share a room, plus the number of people times rounds.
public func evaluate(_ problem: AllocationProblem, rooms: [[Int]]) -> AllocationResult {
  let sheet = ScoreSheet(problem, rooms: rooms)
  let terms = sheet.softTerms()
  return AllocationResult(
    rooms: sheet.rooms, hardViolations: sheet.violations(), conflicts: [],
    softTerms: terms, soft: softCost(terms, problem.weights), lowerBound: nil, steps: 0)
}

/// Weighs the soft terms; sums wrap rather than trap, so that absurd weights cannot stop the program.
func softCost(_ terms: SoftTerms, _ weights: AllocationProblem.Weights) -> Int {
  var soft = weights.repeatMeeting &* terms.repeatPairs
  for (weight, pairs) in zip(weights.attributes, terms.samePairs) { soft &+= weight &* pairs }
  soft &+= weights.evenSizes &* terms.pairSlots
  soft &+= weights.move &* terms.moves
  return soft &- weights.distance &* terms.distance
}

/// Pairs that can be made of `count` things.
@inline(__always) func pairs(_ count: Int) -> Int { count &* (count &- 1) / 2 }

/// An allocation laid out for scoring: who is in which room, by round.
struct ScoreSheet {
  let problem: AllocationProblem
  let rooms: [[Int]]
  /// People in each room in ascending order, indexed by round, then room.
  let members: [[[Int]]]

  init(_ problem: AllocationProblem, rooms given: [[Int]]) {
    self.problem = problem
    let people = problem.people.count
    var rows: [[Int]] = []
    var lists: [[[Int]]] = []
    for round in 0..<max(0, problem.rounds) {
      let source = round < given.count ? given[round] : []
      var row = [Int](repeating: -1, count: people)
      var list = [[Int]](repeating: [], count: problem.rooms.count)
      for person in 0..<min(people, source.count)
      where problem.rooms.indices.contains(source[person]) {
        row[person] = source[person]
        list[source[person]].append(person)
      }
      rows.append(row)
      lists.append(list)
    }
    rooms = rows
    members = lists
  }
}
