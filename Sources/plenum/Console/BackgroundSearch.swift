import SessionEngine

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A search for rooms on a snapshot of the session, on a thread of its own, so that the keyboard never waits for it.
///
/// The thread touches nothing but what the lock guards; a byte in the pipe wakes the console when there is news.
final class BackgroundSearch: @unchecked Sendable {
  let line: String
  let id: Int
  /// Readable when there is news.
  let descriptor: Int32

  private let session: Session
  private let command: SessionCommand
  private let writeEnd: Int32
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var step: AllocationStep?
  private var answer: Answer?
  private var isEnded = false

  /// What came of a search.
  enum Answer {
    /// A command that holds what was found.
    case ready(SessionCommand)
    /// A proposal that the person has to agree to.
    case proposal(RepairProposal)
    case refused(Rejection)
  }

  /// How often the console is woken for progress, in milliseconds.
  private static let pace: Int64 = 100

  /// Begins the search; nil when the system gives no pipe or thread.
  init?(_ command: SessionCommand, on session: Session, line: String, id: Int) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    self.command = command
    self.session = session
    self.line = line
    self.id = id
    descriptor = ends[0]
    writeEnd = ends[1]
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    guard startThread() else { return nil }
  }

  deinit {
    close(descriptor)
    close(writeEnd)
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Ends the search with the best so far.
  func end() { locked { isEnded = true } }

  /// What there is to tell: the step reached, and the answer when there is one.
  func news() -> (step: AllocationStep?, answer: Answer?) {
    var bytes: [UInt8] = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return locked { (step, answer) }
  }

  private func startThread() -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // Static programs get small stacks for their threads otherwise.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let held = Unmanaged.passRetained(self)
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = pthread_create(&thread, &attributes, { work($0) }, held.toOpaque())
    #else
      var thread = pthread_t()
      let code = pthread_create(&thread, &attributes, { work($0) }, held.toOpaque())
    #endif
    if code != 0 { held.release() }
    return code == 0
  }

  fileprivate func run() {
    let found: Answer
    do throws(Rejection) {
      if case .breakouts(.repair(let round, let seed, false)) = command {
        found = .proposal(try session.repairProposal(for: round, seed: seed))
      } else {
        var told: Int64 = 0
        found = .ready(
          try session.solved(command) { step in
            let now = milliseconds()
            let isDue = now - told >= Self.pace
            let goesOn = self.locked {
              self.step = step
              return !self.isEnded
            }
            if isDue {
              told = now
              self.wake()
            }
            return goesOn
          })
      }
    } catch {
      found = .refused(error)
    }
    locked { answer = found }
    wake()
  }

  private func wake() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}

private func work(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<BackgroundSearch>.fromOpaque(context).takeRetainedValue().run()
  return nil
}

private func milliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
