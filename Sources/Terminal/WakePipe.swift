import CNcurses
import Glibc

/// A pipe that wakes the waiting loop from signal handlers and from other threads.
///
/// A byte says why: the number of a signal, or 0 for a plain wake-up.
public struct WakePipe: Sendable {
  let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_NONBLOCK | O_CLOEXEC) == 0 else { return nil }
    (reading, writing) = (ends[0], ends[1])
  }

  /// Wakes the loop; safe from any thread. A full pipe needs no further byte to wake it.
  public func wake() {
    post(0)
  }

  /// Puts the number of a signal into the pipe.
  func post(_ number: Int32) {
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(writing, &byte, 1)
  }

  /// Empties the pipe and returns the signals that came.
  func drain() -> [TerminalSignal] {
    var bytes = [UInt8](repeating: 0, count: 256)
    var signals: [TerminalSignal] = []
    while true {
      let count = read(reading, &bytes, bytes.count)
      if count <= 0 { return signals }
      for byte in bytes[..<count] {
        if let signal = TerminalSignal(number: Int32(byte)), !signals.contains(signal) {
          signals.append(signal)
        }
      }
    }
  }
}
