#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The checksums of a journal's lines, checked without decoding the records.
///
/// A snapshot vouches for the state, not for the file: damage before the snapshot's end must still be found when a
/// session is opened, or it would come to light only when the snapshot is lost.
enum JournalChain {
  private static let chunk = 1 << 20

  /// Whether every line up to the byte `end`, where one ends, has the checksum that follows from the line before.
  static func isWhole(_ journal: JournalFile, upTo end: Int) -> Bool {
    var sum = JournalPosition.start.sum
    var offset = 0
    // A line that is longer than what is read at a time is read again with more.
    var count = chunk
    while offset < end {
      guard count <= 2 * JournalFormat.maximumLineLength,
        let bytes = try? journal.descriptor.bytes(at: offset, count: min(count, end - offset)),
        let used = check(bytes, &sum)
      else { return false }
      if used == 0 {
        guard bytes.count == count else { return false }
        count *= 2
        continue
      }
      offset += used
      count = chunk
    }
    return true
  }

  /// Checks the whole lines in `bytes` and returns how many bytes they take; nil for a wrong one.
  private static func check(_ bytes: [UInt8], _ sum: inout Checksum) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while let end = buffer[start...].firstIndex(of: 0x0A) {
        let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        guard line.count > JournalFormat.sumLength,
          let stated = JournalFormat.statedSum(of: line)
        else { return nil }
        let body = UnsafeRawBufferPointer(rebasing: line.dropLast(JournalFormat.sumLength))
        guard JournalFormat.sum(of: body, after: sum) == stated else { return nil }
        sum = stated
        start = end + 1
      }
      return start
    }
  }
}

/// A check of a journal's chain on a thread of its own, while a snapshot is read.
final class ChainCheck {
  /// The byte up to which it is checked.
  let end: Int
  private let journal: JournalFile
  private var thread: pthread_t?
  private var result: Bool?

  /// Starts to check the lines up to the byte `end`.
  ///
  /// Without a thread, or on a file system that several must not use at a time, it is done when it is asked for.
  init(_ journal: JournalFile, upTo end: Int) {
    self.journal = journal
    self.end = end
    guard journal.descriptor.files is OperatingSystem else { return }
    var thread = pthread_t(bitPattern: 0)
    // The thread's hold on this object is given back by `checkChain`, which the thread begins with.
    let hold = Unmanaged.passRetained(self)
    let code = pthread_create(&thread, nil, checkChain, hold.toOpaque())
    if code == 0 { self.thread = thread } else { hold.release() }
  }

  deinit { if let thread { pthread_detach(thread) } }

  /// Waits for the end and returns whether all lines are as they should be.
  func wait() -> Bool {
    if let thread {
      pthread_join(thread, nil)
      self.thread = nil
    } else if result == nil {
      check()
    }
    return result ?? false
  }

  fileprivate func check() { result = JournalChain.isWhole(journal, upTo: end) }
}

/// The body of the thread. `wait` reads what it wrote only after it has ended.
#if canImport(Darwin)
  private func checkChain(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<ChainCheck>.fromOpaque(argument).takeRetainedValue().check()
    return nil
  }
#else
  private func checkChain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    Unmanaged<ChainCheck>.fromOpaque(argument).takeRetainedValue().check()
    return nil
  }
#endif
