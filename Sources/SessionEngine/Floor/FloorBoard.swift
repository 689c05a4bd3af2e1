/// A request that somebody moved by hand; it keeps its place until it is called or released.
public struct HandMove: Codable, Equatable, Sendable {
  /// The request that was moved.
  public let id: RequestID
  /// What it stands directly behind; nil for the top of its kind.
  public var after: RequestID?
}

/// A speaking time for some kind, for some stakeholder type, or for a kind of a type.
public struct SpeechLimit: Codable, Equatable, Sendable {
  /// The kind it is for; nil for all.
  public let kind: RequestKind?
  /// The stakeholder type it is for; nil for all.
  public let type: String?
  /// The time allowed.
  public let seconds: Int
}

/// The time that a group has for all of its speeches.
public struct GroupBudget: Codable, Equatable, Sendable {
  /// Whose time.
  public let group: SpeakerGroup
  /// What was given at first.
  public var seconds: Int
  /// What was given since, to be level with a group that overran.
  public var addedSeconds: Int
}

/// A rule of the list that is on or off.
public enum FloorRule: String, Codable, Sendable, CaseIterable {
  /// Only who is checked in may ask.
  case presentOnly
  /// One person may wait several times in one kind.
  case multiple

  /// The words on screens.
  public var name: String {
    switch self {
    case .presentOnly: "only who is present may ask"
    case .multiple: "one may wait several times"
    }
  }
}

/// The list as a whole.
public struct FloorBoard: Codable, Equatable, Sendable {
  /// Whether requests are taken.
  public var isOpen = true
  /// How people are called.
  public var policy = FloorPolicy.firstCome
  /// Who has the floor.
  public var speaking: RequestID?
  /// The order by hand; what is not in it comes after it. It may name requests that are over, so that
  /// a recall finds the old place. Who asks does not change it, so that an undo need not fear new hands.
  var order: [RequestID] = []
  /// The time for a speech unless said otherwise, in seconds.
  public var limitSeconds = 180
  /// Whether a closed list refuses points of order as well; nil for no.
  public var isClosedToPoints: Bool?
  /// Whose speeches are paused until the floor comes back to them, the latest last.
  public var interrupted: [RequestID]?
  /// What was moved by hand, in the order of moving.
  public var moves: [HandMove]?
  /// What `balanced` looks at, the most important first; nil for ``usualBalance``.
  public var balance: [FloorDimension]?
  /// Speaking times by kind and type.
  public var limits: [SpeechLimit]?
  /// The budgets of groups.
  public var budgets: [GroupBudget]?
  /// The ranked reasons of points of order; nil for ``PointReason/usual``.
  public var pointReasons: [PointReason]?
  /// The rules that are on.
  public var rules: [FloorRule]?

  /// The order in which `balanced` compares groups until the facilitator states another.
  public static let usualBalance: [FloorDimension] = [.mode, .type, .region, .gender]

  /// What `balanced` looks at, the most important first.
  public var balancedBy: [FloorDimension] { balance ?? Self.usualBalance }

  /// The reasons of points of order, by rank.
  public var reasons: [PointReason] {
    (pointReasons ?? PointReason.usual).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
  }

  /// The reason with this id.
  public func reason(_ id: String) -> PointReason? {
    (pointReasons ?? PointReason.usual).first { $0.id == id }
  }

  /// Whether a rule is on.
  public func has(_ rule: FloorRule) -> Bool { rules?.contains(rule) == true }

  /// Whether a request of this kind is taken now.
  public func takes(_ kind: RequestKind) -> Bool {
    isOpen || (kind == .pointOfOrder && isClosedToPoints != true)
  }

  /// Everybody who is on the floor: who speaks, then whose speech is interrupted, the latest first.
  public var onFloor: [RequestID] {
    (speaking.map { [$0] } ?? []) + (interrupted ?? []).reversed()
  }

  /// The time that a speech of this kind by somebody of this type has.
  ///
  /// A rule for the kind of that type holds first. Then, for an ordinary speech, the type's rule
  /// before the kind's; for any other kind the kind's first. Then the general time.
  public func limitSeconds(for kind: RequestKind, type: String?) -> Int {
    let rules = limits ?? []
    let both = type.flatMap { type in rules.first { $0.kind == kind && $0.type == type } }
    let ofType = type.flatMap { type in rules.first { $0.kind == nil && $0.type == type } }
    let ofKind = rules.first { $0.kind == kind && $0.type == nil }
    let single = kind == .ordinary ? ofType ?? ofKind : ofKind ?? ofType
    return (both ?? single)?.seconds ?? limitSeconds
  }
}
