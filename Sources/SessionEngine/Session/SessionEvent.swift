/// A fact that an accepted command made true.
public enum SessionEvent: Codable, Equatable, Sendable {
  case sessionClosed
}
