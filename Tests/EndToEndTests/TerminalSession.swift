import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The program in a real pseudo-terminal.
final class TerminalSession {
  private let controller: Int32
  /// Kept open, so that the modes can be read after the program has ended.
  private let user: Int32
  let process: pid_t
  private(set) var screen: VirtualScreen
  private(set) var bytesRead = 0
  private var status: Int32?

  struct Stuck: Error, CustomStringConvertible {
    let description: String
  }

  init(
    _ workshop: Workshop, _ arguments: [String], columns: Int = 80, rows: Int = 24,
    term: String = "xterm-256color", program: String = Workshop.program
  ) throws {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // What unlockpt and ptsname do, which the C library's module leaves out.
    var unlocked: Int32 = 0
    _ = ioctl(controller, 0x4004_5431, &unlocked)
    var number: Int32 = 0
    _ = ioctl(controller, 0x8004_5430, &number)
    let name = "/dev/pts/\(number)"
    user = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    screen = VirtualScreen(columns: columns, rows: rows)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // The leader of a new session that opens a terminal gets it as its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // POSIX_SPAWN_SETSID, which is behind a macro.
    posix_spawnattr_setflags(&attributes, 0x80)
    var environment = workshop.environment
    environment["TERM"] = term
    var child: pid_t = 0
    let code = Self.withStrings([program] + arguments) { argv in
      Self.withStrings(environment.map { "\($0)=\($1)" }) { envp in
        posix_spawn(&child, program, &actions, &attributes, argv, envp)
      }
    }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    guard code == 0 else { throw Stuck(description: "spawn: \(String(cString: strerror(code)))") }
    process = child
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ended: Int32 = 0
      waitpid(process, &ended, 0)
    }
    close(controller)
    close(user)
  }

  private static func withStrings<R>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
  ) -> R {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }

  /// Types text; control characters as they are.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
  }

  /// Reads what comes within the time; true when something came.
  @discardableResult
  func read(milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0, Int32(entry.revents) & POLLIN != 0 else {
      return false
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = buffer.withUnsafeMutableBytes {
      Glibc.read(controller, $0.baseAddress, $0.count)
    }
    guard count > 0 else { return false }
    bytesRead += count
    screen.feed(Array(buffer[..<count]))
    return true
  }

  /// Waits until the screen satisfies a condition.
  func wait(
    _ what: String, seconds: Double = 20, until condition: (VirtualScreen) -> Bool
  ) throws {
    let end = Date().addingTimeInterval(seconds)
    while !condition(screen) {
      guard Date() < end else {
        throw Stuck(description: "waited for \(what); the screen is:\n\(screen.text)")
      }
      read(milliseconds: 50)
    }
  }

  /// Waits until a text is on the screen.
  func wait(for text: String, seconds: Double = 20) throws {
    try wait("“\(text)”", seconds: seconds) { $0.text.contains(text) }
  }

  /// Sets another size, as a person who pulls at the window.
  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    screen = VirtualScreen(columns: columns, rows: rows)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Waits for the end and returns the exit code, or 128 plus the signal.
  func waitForEnd(seconds: Double = 20) throws -> Int32 {
    let end = Date().addingTimeInterval(seconds)
    var code: Int32 = 0
    while waitpid(process, &code, WNOHANG) == 0 {
      guard Date() < end else {
        throw Stuck(description: "the program does not end; the screen is:\n\(screen.text)")
      }
      read(milliseconds: 20)
    }
    while read(milliseconds: 0) {}
    status = code
    let signal = code & 0x7F
    return signal == 0 ? (code >> 8) & 0xFF : 128 + signal
  }

  /// Whether typed characters show and lines are edited, as a shell leaves them.
  var isTerminalPlain: Bool {
    var modes = termios()
    tcgetattr(user, &modes)
    return modes.c_lflag & tcflag_t(ECHO) != 0 && modes.c_lflag & tcflag_t(ICANON) != 0
      && !screen.modes.contains(1049) && !screen.modes.contains(2004) && screen.modes.contains(25)
  }
}
