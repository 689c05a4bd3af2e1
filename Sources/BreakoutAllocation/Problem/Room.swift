extension AllocationProblem {
  /// What the allocator knows of one breakout room.
  public struct Room: Sendable, Equatable {
    /// The fewest people the room works with.
    public var minimum: Int
    /// The most people in the room, however they take part.
    public var maximum: Int
    /// Where the room is held.
    public var mode: RoomMode
    /// The most people in the building, where that is less than the maximum.
    public var seats: Int?
    /// The most people online, where that is less than the maximum.
    public var onlineLimit: Int?
    /// One bit a language the room works in; 0 means any.
    public var languages: UInt64
    /// The roles that must be in the room.
    public var neededRoles: [RoleNeed]
    /// The rounds in which the room exists.
    public var rounds: RoundSet
    /// Whether nobody at all is as good as reaching the minimum.
    public var mayBeEmpty: Bool

    /// A room of any language that exists in every round unless said otherwise.
    public init(
      minimum: Int = 0, maximum: Int, mode: RoomMode = .virtual, seats: Int? = nil,
      onlineLimit: Int? = nil, languages: UInt64 = 0, neededRoles: [RoleNeed] = [],
      rounds: RoundSet = .all, mayBeEmpty: Bool = false
    ) {
      self.minimum = minimum
      self.maximum = maximum
      self.mode = mode
      self.seats = seats
      self.onlineLimit = onlineLimit
      self.languages = languages
      self.neededRoles = neededRoles
      self.rounds = rounds
      self.mayBeEmpty = mayBeEmpty
    }
  }

  /// How many holders of one role a room must have.
  public struct RoleNeed: Sendable, Equatable {
    /// The bit of the role in ``Person/roles``, 0...31.
    public var role: Int
    /// How many holders are needed.
    public var count: Int

    /// Needs `count` holders of the role with bit `role`.
    public init(role: Int, count: Int = 1) {
      self.role = role
      self.count = count
    }
  }
}
