/// Everything an allocation is decided by: people, rooms, rules and prices, as plain arrays.
///
/// People, rooms and rounds are named by their index. An index that names nothing is reported as
/// an ``AllocationConflict`` and its rule is left out; it never stops the program.
public struct AllocationProblem: Sendable {
  /// The most rounds one problem can have.
  public static let maximumRounds = 64

  /// How many rounds are allocated together.
  public var rounds: Int
  /// The people, in the order that every answer keeps.
  public var people: [Person]
  /// The rooms, in the order that every answer keeps.
  public var rooms: [Room]
  /// Sets of people who share a room in each round in which several of them are present.
  public var keepTogether: [Group] = []
  /// Sets of people no two of whom share a room.
  public var keepApart: [Group] = []
  /// People whose room is already decided.
  public var pinned: [Pin] = []
  /// How often pairs met before the first round; a pair may be named more than once.
  public var history: [Meeting] = []
  /// An allocation to stay close to: a room (or -1) for each person, one row a round.
  public var previous: [[Int]]?
  /// Distances between people: the upper triangle row by row (0-1, 0-2, …, 1-2, …), to be maximised in rooms.
  public var distance: [Int]?
  /// What each soft wish is worth.
  public var weights = Weights()

  /// A problem without rules; add them to the properties.
  public init(rounds: Int, people: [Person], rooms: [Room]) {
    self.rounds = rounds
    self.people = people
    self.rooms = rooms
  }
}

extension AllocationProblem {
  /// People a rule binds to one another, in all rounds or in some.
  public struct Group: Sendable, Equatable {
    /// Indices of people; somebody named twice counts once.
    public var members: [Int]
    /// The rounds the rule holds in.
    public var rounds: RoundSet

    /// A rule over `members`, in every round unless said otherwise.
    public init(_ members: [Int], rounds: RoundSet = .all) {
      self.members = members
      self.rounds = rounds
    }
  }

  /// A decision that somebody is in one room.
  public struct Pin: Sendable, Equatable {
    /// Index of the person.
    public var person: Int
    /// Index of the room.
    public var room: Int
    /// The rounds in which the decision holds, as far as the person is present.
    public var rounds: RoundSet

    /// Pins `person` to `room`, in every round unless said otherwise.
    public init(person: Int, room: Int, rounds: RoundSet = .all) {
      self.person = person
      self.room = room
      self.rounds = rounds
    }
  }

  /// How often two people met before.
  public struct Meeting: Sendable, Equatable {
    /// Index of one of the two.
    public var first: Int
    /// Index of the other.
    public var second: Int
    /// How many times they shared a room.
    public var times: Int

    /// Records that `first` and `second` met `times` times.
    public init(_ first: Int, _ second: Int, times: Int = 1) {
      self.first = first
      self.second = second
      self.times = times
    }
  }
}
