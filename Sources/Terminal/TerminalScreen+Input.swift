import CNcurses
import ConsoleUI
import Glibc

extension TerminalScreen {
  /// Everything that was typed and pasted since the last call, and the new size if it changed.
  ///
  /// Never waits, but for the moment that tells Esc from a key that starts with it.
  public func readEvents() -> [InputEvent] {
    guard isOpen else { return [] }
    var events: [InputEvent] = []
    var newSize = pendingSize
    pendingSize = nil
    var hasRead = false
    while true {
      let code = wgetch(inputPad)
      if code == ERR { break }
      hasRead = true
      if code == KEY_RESIZE {
        newSize = size
        lastFrame = nil
        needsRedraw = true
      } else if code < 256 {
        events += decoder.take(byte: UInt8(truncatingIfNeeded: code))
      } else {
        events += decoder.take(code: code)
      }
    }
    events += decoder.finish()
    if hasRead {
      lastInput = monotonicMilliseconds()
    } else if monotonicMilliseconds() - lastInput >= Self.patienceMilliseconds {
      events += decoder.giveUpWaiting()
    }
    if let newSize { events.insert(.resized(newSize), at: 0) }
    return events
  }

  /// How long the end of a paste or of a character may be on its way.
  static let patienceMilliseconds = 1000

  /// Waits for keys, signals, wake-ups or data on other descriptors; `nil` waits for ever.
  ///
  /// Ends early now and then without a reason to tell; the caller then reads events and waits again.
  public func waitForInput(
    also descriptors: [Int32] = [], timeoutMilliseconds: Int?
  ) -> WaitResult {
    var result = WaitResult()
    guard isOpen else {
      result.isTerminalGone = true
      return result
    }
    var polled =
      [inputDescriptor, wakePipe.reading]
      + descriptors
      .map { $0 }
    polled = Array(polled)
    var entries = polled.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&entries, timeoutMilliseconds: timeoutMilliseconds)
    guard count > 0 else { return result }
    let keys = Int32(entries[0].revents)
    if keys & POLLIN != 0 { result.hasInput = true }
    if keys & (POLLHUP | POLLERR | POLLNVAL) != 0 { result.isTerminalGone = true }
    // Readable without a byte to read is how a terminal says that it has ended.
    if keys & POLLIN != 0, plenum_waiting_bytes(inputDescriptor) <= 0 {
      result.isTerminalGone = true
    }
    if entries[1].revents != 0 { result.signals = wakePipe.drain() }
    for entry in entries[2...] where entry.revents != 0 { result.ready.insert(entry.fd) }
    if result.signals.contains(.resume) { resumeAfterStop() }
    return result
  }

  /// Polls with the signal of a new window size let through; 0 also when a signal came.
  private func poll(_ entries: inout [pollfd], timeoutMilliseconds: Int?) -> Int32 {
    var limit = timeoutMilliseconds.map { max(0, $0) }
    if decoder.isPasting { limit = min(limit ?? .max, Self.patienceMilliseconds) }
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &mask)
    sigdelset(&mask, SIGWINCH)
    let count = nfds_t(entries.count)
    guard let limit else { return max(0, ppoll(&entries, count, nil, &mask)) }
    var time = timespec(tv_sec: limit / 1000, tv_nsec: limit % 1000 * 1_000_000)
    return max(0, ppoll(&entries, count, &time, &mask))
  }
}
