import SessionEngine

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The time as this process tells it: the system's, or one that started at `--clock` and runs on.
struct Clock {
  private let shift: Int64
  private let fixed: Instant?

  /// The system's time.
  static let system = Clock(shift: 0, fixed: nil)

  /// Always the same moment: the time of a command entered with `--clock`.
  static func standing(at instant: Instant) -> Clock { Clock(shift: 0, fixed: instant) }

  /// Starts at `instant` now and runs on.
  static func running(from instant: Instant) -> Clock {
    Clock(shift: instant.milliseconds - system.now.milliseconds, fixed: nil)
  }

  var now: Instant {
    if let fixed { return fixed }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    return Instant(milliseconds: milliseconds + shift)
  }
}
