extension AllocationProblem {
  /// What each soft wish is worth, in whole points; more points are avoided harder.
  public struct Weights: Sendable, Equatable {
    /// Points for each time a pair meets again: a pair that meets m times costs m(m-1)/2 of them.
    public var repeatMeeting: Int
    /// Points for each person and round whose room differs from ``AllocationProblem/previous``.
    public var move: Int
    /// Points won for each unit of distance between two people who share a room.
    public var distance: Int
    /// Points for each pair in a room with the same value, one weight an attribute; negative keeps alike together.
    public var attributes: [Int]
    /// Points for each pair that shares a room at all: keeps alike rooms of even size, 0 leaves sizes free.
    public var evenSizes: Int

    /// Even rooms of new people unless said otherwise.
    public init(
      repeatMeeting: Int = 10, move: Int = 0, distance: Int = 0, attributes: [Int] = [],
      evenSizes: Int = 20
    ) {
      self.repeatMeeting = repeatMeeting
      self.move = move
      self.distance = distance
      self.attributes = attributes
      self.evenSizes = evenSizes
    }
  }
}
