/// A line that could not be written for good, and where it was put.
struct FailedLine {
  let bytes: [UInt8]
  let offset: Int
}

extension SessionStore {
  /// Takes back a line whose writing failed, and writes anew what may never have come to the medium. For the holder of the lock.
  ///
  /// After a failed flush the system may have forgotten bytes and yet show them: those of the line, and those that somebody
  /// wrote before it and did not live to flush. What comes after such bytes would be lost with them. So everything since the last flush
  /// that succeeded is written once more, in its place. Until that is done, nothing is added.
  /// - Parameter isSameTurn: whether the lock has been held since the line was written, so that nobody can have read on.
  func mend(isSameTurn: Bool) throws(StoreError) {
    guard let failedLine else { return }
    guard try journal.isCurrent() else {
      self.failedLine = nil
      return
    }
    let (line, offset) = (failedLine.bytes, failedLine.offset)
    if try journal.ends(inPartOf: line, at: offset) {
      if !isSameTurn {
        _ = try Quarantine(folder: folder).keep(
          journal.descriptor, from: offset, line: position.sequence + 1)
      }
      try journal.cut(to: offset)
    }
    try journal.rewrite(from: flushedOffset)
    self.failedLine = nil
    lock.mark(doubtfulOffset: nil)
  }
}
