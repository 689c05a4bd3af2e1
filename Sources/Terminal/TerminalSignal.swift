import Glibc

/// A signal that the program acts on in its loop, never inside the handler.
public enum TerminalSignal: Hashable, Sendable {
  /// Asked to end, as by `kill`.
  case terminate
  /// Interrupted from outside; Ctrl-C itself arrives as a key.
  case interrupt
  /// The terminal or the connection is gone.
  case hangUp
  /// Asked to stop from outside; Ctrl-Z itself arrives as a key.
  case suspend
  /// Continued after a stop that nobody announced.
  case resume

  /// Makes the signal of a number.
  init?(number: Int32) {
    switch number {
    case SIGTERM: self = .terminate
    case SIGINT: self = .interrupt
    case SIGHUP: self = .hangUp
    case SIGTSTP: self = .suspend
    case SIGCONT: self = .resume
    default: return nil
    }
  }

  /// The number of the signal.
  var number: Int32 {
    switch self {
    case .terminate: SIGTERM
    case .interrupt: SIGINT
    case .hangUp: SIGHUP
    case .suspend: SIGTSTP
    case .resume: SIGCONT
    }
  }

  /// The exit code of a program that ends because of it.
  public var exitCode: Int32 { 128 + number }
}
