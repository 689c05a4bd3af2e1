/// How far a search has come, told every few thousand steps.
public struct AllocationProgress: Sendable, Equatable {
  /// Proposals examined so far.
  public var steps: Int
  /// Hard violations of the best allocation so far.
  public var hard: Int
  /// The soft cost of the best allocation so far.
  public var soft: Int
  /// A proven floor under the soft cost, where one is known.
  public var lowerBound: Int?
}
