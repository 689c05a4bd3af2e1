extension AllocationProblem {
  /// What the allocator knows of one participant.
  public struct Person: Sendable, Equatable {
    /// In the building or online.
    public var mode: PersonMode
    /// One value index for each attribute of the weights; -1 is unknown and resembles nobody.
    public var attributes: [Int]
    /// One bit a language the person can work in.
    public var languages: UInt64
    /// One bit a role the person can take (facilitator, rapporteur…).
    public var roles: UInt32
    /// The rounds in which the person is there.
    public var rounds: RoundSet

    /// Somebody who is present in every round unless said otherwise.
    public init(
      mode: PersonMode = .virtual, attributes: [Int] = [], languages: UInt64 = 0,
      roles: UInt32 = 0, rounds: RoundSet = .all
    ) {
      self.mode = mode
      self.attributes = attributes
      self.languages = languages
      self.roles = roles
      self.rounds = rounds
    }
  }
}
