import SessionEngine

/// A sentence for the person, above the footer.
public struct Notice: Equatable, Sendable {
  /// How it is to be taken.
  public enum Kind: Sendable {
    case done, information, error
  }

  /// The sentence.
  public let text: String
  /// Whether something was done, is to be known, or was refused.
  public let kind: Kind
  /// Since when it is shown.
  public let at: Instant

  /// How long a notice stays; an error stays until a key is pressed.
  static let milliseconds: Int64 = 5_000

  /// Whether it is still to be shown.
  func isShown(at now: Instant) -> Bool {
    kind == .error || now.millisecondsSince(at) < Self.milliseconds
  }
}
