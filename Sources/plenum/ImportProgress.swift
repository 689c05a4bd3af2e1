#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How far a long import is, on stderr: one line that changes on a terminal, elsewhere a line a second at most.
struct ImportProgress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shown = -1
  private var last = Clock.system.now

  /// Lists that are shorter are read before anybody could read the line.
  private static let leastSteps = 2_000

  /// Shows that so many of so many steps are done, if that says something new.
  mutating func show(_ done: Int, of total: Int) {
    guard total >= Self.leastSteps, total > 0 else { return }
    let percent = done * 100 / total
    guard percent != shown else { return }
    let text = "Comparing the list with the session: \(percent) %"
    if isTerminal {
      Output.status("\r\(text)")
    } else {
      let now = Clock.system.now
      guard now.milliseconds - last.milliseconds >= 1000 else { return }
      last = now
      Output.message(text)
    }
    shown = percent
  }

  /// Clears the line, so that what follows stands at its start.
  mutating func end() {
    if isTerminal, shown >= 0 { Output.status("\r\u{1B}[K") }
    shown = -1
  }
}
