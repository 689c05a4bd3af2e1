/// A reason for a point of order; of two that wait, the one of the lower rank is heard first.
public struct PointReason: Codable, Equatable, Sendable {
  /// The word typed and stored, such as `procedure`.
  public let id: String
  /// The words on screens.
  public var name: String
  /// From 1, the most urgent.
  public var rank: Int

  /// The ranks that reasons can have.
  public static let ranks = 1...99

  /// Makes a reason.
  public init(id: String, name: String, rank: Int) {
    self.id = id
    self.name = name
    self.rank = rank
  }

  /// What a session has until it says otherwise: first who cannot follow, then the breach of a rule,
  /// then the motions in the precedence that rules of procedure of United Nations bodies give them.
  public static let usual = [
    PointReason(id: "technical", name: "cannot hear or follow", rank: 1),
    PointReason(id: "procedure", name: "breach of the rules of procedure", rank: 2),
    PointReason(id: "suspend", name: "suspension of the meeting", rank: 3),
    PointReason(id: "adjourn", name: "adjournment of the meeting", rank: 4),
    PointReason(id: "adjournDebate", name: "adjournment of the debate", rank: 5),
    PointReason(id: "closeDebate", name: "closure of the debate", rank: 6),
    PointReason(id: "information", name: "request for information", rank: 7),
  ]
}
