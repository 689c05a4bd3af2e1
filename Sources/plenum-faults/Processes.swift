#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Starts another process of this very program.
func spawnSelf(_ words: [String]) -> pid_t {
  var list: [UnsafeMutablePointer<CChar>?] = (["plenum-faults"] + words).map { strdup($0) }
  list.append(nil)
  defer { list.forEach { free($0) } }
  var child: pid_t = -1
  posix_spawn(&child, "/proc/self/exe", nil, nil, list, environ)
  return child
}

/// Signals that say something to a worker; blocked everywhere, so that it takes them in when it likes and dies of none.
enum Wish: Int32, CaseIterable {
  /// To stop itself in its next turn, with the lock in its hand.
  case stopInTurn = 10
  /// To catch up, leave its state behind and end.
  case finish = 12

  /// Blocks all of them for this process and those it starts.
  static func blockAll() {
    var set = sigset_t()
    sigemptyset(&set)
    for wish in allCases { sigaddset(&set, wish.rawValue) }
    sigprocmask(SIG_BLOCK, &set, nil)
  }

  /// Whether it was said since the last call.
  func take() -> Bool {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, rawValue)
    var noWait = timespec()
    return sigtimedwait(&set, nil, &noWait) == rawValue
  }
}
