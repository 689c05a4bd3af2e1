#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A piece of work that a thread does.
class ThreadBody {
  fileprivate init() {}

  fileprivate func run() {}
}

/// A piece of work on a thread of its own, done while something else is; its result is waited for.
///
/// Where no thread can be had, the work is done when the result is asked for. The result is read only after the
/// thread that wrote it has ended, so the two never meet.
final class BackgroundWork<Value>: ThreadBody {
  private let work: () -> Value
  private var thread: pthread_t?
  private var result: Value?

  /// Starts the work.
  /// - Parameter onThread: false leaves it to `wait`, for what several must not use at a time.
  init(onThread: Bool = true, _ work: @escaping () -> Value) {
    self.work = work
    super.init()
    guard onThread else { return }
    var thread = pthread_t(bitPattern: 0)
    // The thread's hold on this object is given back by `runBody`, which the thread begins with.
    let hold = Unmanaged<ThreadBody>.passRetained(self)
    let code = pthread_create(&thread, nil, runBody, hold.toOpaque())
    if code == 0 { self.thread = thread } else { hold.release() }
  }

  deinit { if let thread { pthread_detach(thread) } }

  /// Waits for the end of the work and returns what it gave, the same every time.
  func wait() -> Value {
    if let thread {
      pthread_join(thread, nil)
      self.thread = nil
    }
    if let result { return result }
    let value = work()
    result = value
    return value
  }

  fileprivate override func run() { result = work() }
}

#if canImport(Darwin)
  private func runBody(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }
#else
  private func runBody(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }
#endif
