import SessionEngine

extension SessionStore {
  /// Takes a turn: catches up, lets `decide` decide against the newest state, and keeps what follows from it.
  ///
  /// The record's time is `now`, or the last record's if that is later. A failed write changes neither the journal nor the state.
  /// - Parameter patience: seconds to wait for the other processes.
  /// - Throws: ``StoreError``, among them ``readOnlyReason``.
  public func perform(
    by actor: Actor, at now: Instant, patience seconds: Double = 10,
    decide: (Session, DecisionContext) throws(Rejection) -> [SessionEvent]
  ) throws(StoreError) -> Outcome {
    try checkWritable()
    var news = News()
    for _ in 0..<Self.turnAttempts {
      let outcome = try lock.hold(patience: seconds) { () throws(StoreError) -> Outcome? in
        try catchUp(&news)
        try checkWritable()
        let instant = max(now, position.at ?? now)
        let events: [SessionEvent]
        do throws(Rejection) {
          events = try decide(session, DecisionContext(now: instant, by: actor))
        } catch {
          return .refused(error, news: news)
        }
        guard !events.isEmpty else { return .unchanged(news: news) }
        guard let record = try keep(events, by: actor, at: instant) else { return nil }
        news.records.append(record)
        return .accepted(record, news: news)
      }
      guard let outcome else { continue }
      if case .accepted = outcome { saveSnapshotIfDue() }
      return outcome
    }
    throw .busy(holder: nil, waitedSeconds: seconds)
  }

  /// How often a turn begins again because somebody writes without the lock.
  private static var turnAttempts: Int { 8 }

  /// Keeps `events` as the record after number `sequence`; nil when another record has that place.
  /// - Throws: ``StoreError``.
  public func append(
    _ events: [SessionEvent], after sequence: Int, by actor: Actor, at now: Instant
  ) throws(StoreError) -> Record? {
    var isTaken = false
    let outcome = try perform(by: actor, at: now) { (session, _) throws(Rejection) in
      isTaken = session.sequence != sequence
      return isTaken ? [] : events
    }
    guard case .accepted(let record, _) = outcome else { return nil }
    return record
  }

  private func checkWritable() throws(StoreError) {
    if let readOnlyReason { throw readOnlyReason }
  }

  /// Brings the state to the end of the journal. For the holder of the lock.
  private func catchUp(_ news: inout News) throws(StoreError) {
    try mend(isSameTurn: false)
    if let offset = lock.doubtfulOffset {
      try journal.rewrite(from: offset)
      lock.mark(doubtfulOffset: nil)
    }
    if try mustRestart() {
      try restart()
      news = News(isRestarted: true)
    }
    var records: [Record] = []
    try catchUpWhileLocked { records.append($0) }
    news.records += records
  }

  /// Writes the record after the position and applies it. For the holder of the lock that has caught up.
  ///
  /// Nil when another record has come there meanwhile. That must not be, but on a network folder a lock can be lost, and
  /// anybody can remove the file it is on.
  private func keep(
    _ events: [SessionEvent], by actor: Actor, at instant: Instant
  ) throws(StoreError) -> Record? {
    let written = Record(sequence: position.sequence + 1, at: instant, by: actor, events: events)
    let (line, sum) = try JournalFormat.line(written, after: position.sum)
    // What is applied is what a replay will read, and what could not be read is never written.
    let record = try reread(line)
    guard try journal.length() == position.offset else { return nil }
    try lock.markBeforeWriting(from: position.offset)
    do throws(StoreError) {
      try journal.append(line)
      lock.mark(doubtfulOffset: nil)
    } catch {
      isSuspect = true
      failedLine = FailedLine(bytes: line, offset: position.offset)
      // A disk that failed once may not fail again. When it does, it is done at the beginning of the next turn; but another
      // process may have that turn, and would know of it only by the mark.
      for _ in 0..<3 where failedLine != nil {
        lock.mark(doubtfulOffset: flushedOffset)
        try? mend(isSameTurn: true)
      }
      throw error
    }
    session.apply(record)
    position = JournalPosition(
      offset: position.offset + line.count, sequence: record.sequence, sum: sum, at: record.at)
    flushedOffset = position.offset
    remember(position)
    hasAppended = true
    return record
  }

  private func reread(_ line: [UInt8]) throws(StoreError) -> Record {
    var parser = RecordParser()
    let result = line.withUnsafeBytes { bytes in
      Result { () throws(RecordParser.Failure) in
        try parser.parse(UnsafeRawBufferPointer(rebasing: bytes.dropLast()), after: position).record
      }
    }
    if let unread = parser.unread { throw .notWritable(unread.words) }
    switch result {
    case .success(let record): return record
    case .failure(.fault(let kind)):
      let fault = JournalFault(line: position.sequence + 1, offset: position.offset, kind: kind)
      throw .notWritable(fault.message)
    case .failure(.newerFormat(let format)): throw .notWritable(format)
    }
  }
}
