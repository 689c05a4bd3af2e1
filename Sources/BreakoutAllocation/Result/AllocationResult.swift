/// An allocation with its full account: what it breaks, what it costs, how far it can be improved.
public struct AllocationResult: Sendable, Equatable {
  /// The room of each person, or -1; one row a round.
  public var rooms: [[Int]]
  /// Every hard rule the rooms break, by round; empty when the allocation may be used.
  public var hardViolations: [AllocationViolation]
  /// Contradictions in the problem itself that no allocation can avoid.
  public var conflicts: [AllocationConflict]
  /// The parts of the soft cost, unweighted.
  public var softTerms: SoftTerms
  /// The weighted soft cost.
  public var soft: Int
  /// A proven floor under the soft cost of every allocation that keeps the hard rules; `nil` when none is known.
  public var lowerBound: Int?
  /// Proposals examined.
  public var steps: Int

  /// How many hard rules are broken, each by how much.
  public var hard: Int { hardViolations.reduce(0) { $0 + $1.count } }
  /// The rank of the answer: a million for each hard violation, plus the soft cost.
  public var cost: Int { 1_000_000 * hard + soft }
  /// Whether it is proven that no allocation is better.
  public var isOptimal: Bool { hard == 0 && lowerBound.map { soft <= $0 } ?? false }
}

/// The soft terms of an allocation, unweighted.
public struct SoftTerms: Sendable, Equatable {
  /// Times a pair meets again: the sum of m(m-1)/2 over pairs, without what the history alone makes.
  public var repeatPairs = 0
  /// Pairs in a room with the same value, one figure an attribute.
  public var samePairs: [Int] = []
  /// Pairs who share a room, over all rounds.
  public var pairSlots = 0
  /// Person-rounds whose room differs from the previous allocation.
  public var moves = 0
  /// The sum of the distances inside rooms.
  public var distance = 0
}
