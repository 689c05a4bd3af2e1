/// How the people of a round come to their rooms.
public enum AllocationWay: String, Codable, Sendable, CaseIterable {
  /// Attributes mixed or kept alike, and new people.
  case mix
  /// The groups of another round again.
  case same
  /// By the topics people wish for, then mixed.
  case topics
  /// People pick a room at the desk; allocating fills in only who has not.
  case free
  /// The staff places people; allocating fills in only who is left.
  case hand

  /// Whether allocating leaves everybody where they are and only fills in the rest.
  public var fillsInOnly: Bool { self == .free || self == .hand }
}

/// How much an attribute is mixed (above 0) or kept alike (below 0).
public struct AttributeWish: Codable, Equatable, Sendable {
  /// `country`, `region`, `type`, `organisation`, `gender`, `language`, `mode`, or a column of the form.
  public var name: String
  /// The points a pair with the same value costs.
  public var weight: Int

  /// Makes a wish.
  public init(_ name: String, _ weight: Int) {
    self.name = name
    self.weight = weight
  }
}

/// The choice how a round is allocated, kept with the round and reused by others.
public struct RoundRules: Codable, Equatable, Sendable {
  /// Mixed, the same groups, by topic, by free choice or by hand.
  public var way: AllocationWay
  /// What to mix and what to keep alike.
  public var attributes: [AttributeWish]
  /// The points a pair that met before costs; 0 does not mind.
  public var newPeople: Int
  /// The round whose groups come again.
  public var sameAs: RoundID?
  /// People who share a room.
  public var together: [[ParticipantID]]
  /// People no two of whom share a room.
  public var apart: [[ParticipantID]]

  /// The points from which a pair that met before outweighs everything else.
  public static let alwaysNew = 1000

  /// Countries, types and organisations mixed, and new people, unless said otherwise.
  public init(
    way: AllocationWay = .mix,
    attributes: [AttributeWish] = [
      AttributeWish("country", 3), AttributeWish("type", 2), AttributeWish("organisation", 8),
    ],
    newPeople: Int = 10, sameAs: RoundID? = nil, together: [[ParticipantID]] = [],
    apart: [[ParticipantID]] = []
  ) {
    self.way = way
    self.attributes = attributes
    self.newPeople = newPeople
    self.sameAs = sameAs
    self.together = together
    self.apart = apart
  }
}

/// The platform that carries the online rooms, with what it is known to take.
public enum RoomPlatform: String, Codable, Sendable, CaseIterable {
  case teams, zoom, none

  /// Rooms and people it takes unless the round says otherwise.
  var limits: (rooms: Int, people: Int)? {
    switch self {
    case .teams: (50, 300)
    case .zoom: (50, 200)
    case .none: nil
    }
  }

  /// Its name in words.
  public var name: String {
    switch self {
    case .teams: "Teams"
    case .zoom: "Zoom"
    case .none: "none"
    }
  }
}

/// Something said to all rooms of a round, or to some.
public struct RoomAnnouncement: Codable, Equatable, Sendable {
  /// When it was said.
  public var at: Instant
  /// To which rooms; nil for all.
  public var rooms: [RoomID]?
  /// The words.
  public var text: String
}

extension RoundRules {
  /// The choice in a few words: "mixed by country, type and new people".
  public var inWords: String {
    switch way {
    case .same: return "in the groups of \(sameAs?.description ?? "the last round") again"
    case .free: return "by free choice"
    case .hand: return "by hand"
    case .mix, .topics: break
    }
    let mixed = attributes.filter { $0.weight > 0 }.map(\.name)
    let alike = attributes.filter { $0.weight < 0 }.map(\.name)
    var parts: [String] = way == .topics ? ["by topic wishes"] : []
    if !mixed.isEmpty { parts.append("mixed by \(mixed.joined(separator: ", "))") }
    if !alike.isEmpty { parts.append("alike by \(alike.joined(separator: ", "))") }
    if newPeople > 0 {
      parts.append(newPeople < Self.alwaysNew ? "with new people" : "always with new people")
    }
    if !together.isEmpty { parts.append("\(together.count) kept together") }
    if !apart.isEmpty { parts.append("\(apart.count) kept apart") }
    return parts.isEmpty ? "evenly" : parts.joined(separator: ", ")
  }
}
