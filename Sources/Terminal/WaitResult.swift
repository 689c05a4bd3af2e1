/// Why the wait for input ended.
public struct WaitResult: Equatable, Sendable {
  /// Whether keys can be read.
  public var hasInput = false
  /// The other descriptors that can be read, or that failed.
  public var ready: Set<Int32> = []
  /// Signals that came.
  public var signals: [TerminalSignal] = []
  /// Whether the terminal has gone away; nothing more can be shown or read.
  public var isTerminalGone = false
}
