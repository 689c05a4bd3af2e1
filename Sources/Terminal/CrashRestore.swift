import CNcurses
import Glibc

/// Gives the terminal back when the program crashes or exits behind the screen's back.
///
/// A crash must not leave a terminal without echo on the alternate screen, in front of an
/// audience. The handler runs on its own stack and only calls what is safe in a signal: it writes
/// a prepared text, restores the saved modes, puts standard error back, copies what was written
/// there, reinstates the previous handler and raises the signal again.
enum CrashRestore {
  private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]

  /// Everything the handler needs, allocated once and never freed.
  fileprivate struct State {
    var isArmed = false
    var modes = termios()
    var reset = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    var resetCount = 0
    var savedError: Int32 = -1
    var previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
    var copyBuffer = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)
  }

  /// Arms the restore: `modes` and `reset` are what brings the terminal back.
  static func arm(modes: termios, reset: [UInt8], savedError: Int32) {
    let state = state ?? UnsafeMutablePointer<State>.allocate(capacity: 1)
    if Self.state == nil {
      state.initialize(to: State())
      CrashRestore.state = state
      useAlternateStack()
      atexit { CrashRestore.restore() }
    }
    state.pointee.reset = .allocate(capacity: max(1, reset.count))
    state.pointee.reset.update(from: reset, count: reset.count)
    state.pointee.resetCount = reset.count
    state.pointee.modes = modes
    state.pointee.savedError = savedError
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { handleCrash($0) }
    action.sa_flags = SA_ONSTACK
    for signal in signals {
      sigaction(signal, &action, state.pointee.previous + Int(signal))
    }
    state.pointee.isArmed = true
  }

  /// Disarms the restore, once the screen was left in good order.
  static func disarm() {
    guard let state, state.pointee.isArmed else { return }
    state.pointee.isArmed = false
    for signal in signals { sigaction(signal, state.pointee.previous + Int(signal), nil) }
  }

  // Touched from signal handlers, which no lock can guard; written only by the screen's thread.
  nonisolated(unsafe) fileprivate static var state: UnsafeMutablePointer<State>?

  /// Room for the handler after a stack overflow, unless somebody has provided it.
  private static func useAlternateStack() {
    var present = stack_t()
    guard sigaltstack(nil, &present) == 0, present.ss_flags & Int32(SS_DISABLE) != 0 else {
      return
    }
    let bytes = 64 * 1024
    var stack = stack_t()
    stack.ss_sp = .allocate(byteCount: bytes, alignment: 16)
    stack.ss_size = bytes
    sigaltstack(&stack, nil)
  }

  /// Puts the terminal back, if it is still taken; safe in a signal handler.
  fileprivate static func restore() {
    guard let state, state.pointee.isArmed else { return }
    state.pointee.isArmed = false
    _ = write(STDOUT_FILENO, state.pointee.reset, state.pointee.resetCount)
    tcsetattr(STDIN_FILENO, TCSANOW, &state.pointee.modes)
    guard state.pointee.savedError >= 0 else { return }
    let log = dup(STDERR_FILENO)
    dup2(state.pointee.savedError, STDERR_FILENO)
    let size = lseek(log, 0, SEEK_END)
    lseek(log, max(0, size - 4096), SEEK_SET)
    let count = read(log, state.pointee.copyBuffer, 4096)
    if count > 0 { _ = write(STDERR_FILENO, state.pointee.copyBuffer, count) }
  }
}

/// The handler of the crash signals.
private func handleCrash(_ signal: Int32) {
  CrashRestore.restore()
  guard let state = CrashRestore.state else { _exit(128 + signal) }
  sigaction(signal, state.pointee.previous + Int(signal), nil)
  raise(signal)
}
