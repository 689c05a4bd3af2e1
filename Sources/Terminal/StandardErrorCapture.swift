import CNcurses
import Glibc

/// Keeps what is written to standard error while the screen is on, and shows its end afterwards.
///
/// Warnings of libraries would otherwise be drawn into the middle of the frame.
struct StandardErrorCapture {
  /// The real standard error, kept aside; -1 when nothing is captured.
  private(set) var saved: Int32 = -1

  /// Bytes shown at the end, at most.
  private static let shownBytes = 4096

  /// Starts to capture; without success, standard error stays as it is.
  init() {
    // Only a terminal on standard error shares the screen; a file or pipe of the user's stays.
    guard isatty(STDERR_FILENO) == 1 else { return }
    let log = memfd_create("plenum-errors", 1)
    guard log >= 0 else { return }
    // Kept away from children, like the log itself.
    saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    if saved >= 0 { dup2(log, STDERR_FILENO) }
    Glibc.close(log)
  }

  /// Puts standard error back and shows the last lines of what was written.
  mutating func finish() {
    guard saved >= 0 else { return }
    let log = dup(STDERR_FILENO)
    dup2(saved, STDERR_FILENO)
    Glibc.close(saved)
    saved = -1
    let size = lseek(log, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: Self.shownBytes)
    lseek(log, max(0, size - bytes.count), SEEK_SET)
    let count = read(log, &bytes, bytes.count)
    Glibc.close(log)
    guard count > 0 else { return }
    let isCut = size > bytes.count
    let start = isCut ? (bytes[..<count].firstIndex(of: 0x0A) ?? 0) : 0
    _ = bytes[start..<count].withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
