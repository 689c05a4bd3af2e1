import Glibc

/// Turns the signals that end, stop or continue the program into bytes on the wake pipe.
///
/// The library's own handlers for these are documented as unsafe. The signal of a changed window
/// size is left to it, because it would otherwise never report the new size.
struct SignalWatch {
  private static let watched = [SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT]

  // Read inside the handler, which no lock can guard; written before the handler is installed.
  nonisolated(unsafe) fileprivate static var pipe: Int32 = -1

  private var previous: [(signal: Int32, action: sigaction)] = []

  /// Remembers how signals are handled before the library changes it.
  init() {
    for signal in Self.watched {
      var action = sigaction()
      sigaction(signal, nil, &action)
      previous.append((signal, action))
    }
  }

  /// Starts to watch; signals that were ignored before, as under `nohup`, stay ignored.
  func start(on pipe: WakePipe) {
    Self.pipe = pipe.writing
    for (signal, action) in previous where !Self.isIgnored(action) { Self.watch(signal) }
  }

  /// Handles the signals again as they were handled before.
  func stop() {
    for entry in previous {
      var action = entry.action
      sigaction(entry.signal, &action, nil)
    }
  }

  /// Watches one signal.
  static func watch(_ signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { noteSignal($0) }
    action.sa_flags = SA_RESTART
    sigaction(signal, &action, nil)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}

/// The handler: one byte on the pipe, and `errno` as it was.
private func noteSignal(_ signal: Int32) {
  let error = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(SignalWatch.pipe, &byte, 1)
  errno = error
}
