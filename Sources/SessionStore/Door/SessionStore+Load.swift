import SessionEngine

extension SessionStore {
  /// Seconds an opening waits for the lock before it leaves an interrupted write where it is.
  private static var openingPatience: Double { 2 }

  /// Builds the state from the files, forgetting what was in memory.
  func load() throws(StoreError) {
    session = Session()
    position = .start
    marks = [.start]
    readOn = nil
    damage = nil
    unread = nil
    isSuspect = false
    flushedOffset = 0
    let snapshot = SnapshotFile(folder: folder)
    let chain = snapshot.headOffset().map { ChainCheck(journal, upTo: $0) }
    do throws(SnapshotFault) {
      // A broken chain before the snapshot's end is left to the replay, which names the line.
      if let (state, place) = try snapshot.load(fitting: journal),
        isWhole(chain, upTo: place.offset)
      {
        session = state
        position = place
        marks.append(place)
      }
    } catch {
      if try journal.length() == 0, let sequence = snapshot.statedSequence(), sequence > 0 {
        throw .journalEmptied(folder: folder.path, snapshotSequence: sequence)
      }
      notices.append(.snapshot(error))
    }
    snapshotSequence = position.sequence
    try replay()
    if let fault = try readOn(limit: .max, apply: { _ in }) { try judge(fault) }
  }

  private func isWhole(_ check: ChainCheck?, upTo end: Int) -> Bool {
    if let check, check.end == end { return check.wait() }
    return JournalChain.isWhole(journal, upTo: end)
  }

  /// Applies what is there to the last valid record, when that is much.
  private func replay() throws(StoreError) {
    guard try journal.length() - position.offset >= JournalReplay.worthwhileLength else { return }
    var replay = JournalReplay(journal, from: position)
    try replay.run { records in
      for (index, record) in records.enumerated() {
        session.apply(record, isRemembered: records.count - index <= ActionHistory.limit)
      }
    }
    position = replay.position
    marks += replay.marks
    if unread == nil { unread = replay.unread }
  }

  /// Applies the records from the position on until the end, a fault or `limit`, and returns the fault.
  func readOn(
    limit: Int, apply: (Record) -> Void
  ) throws(StoreError) -> JournalFault? {
    let ahead = try journal.length() - position.offset
    guard ahead > 0 else { return nil }
    var reader = JournalReader(
      journal.descriptor, path: journal.path, from: position, chunk: min(64 << 10, ahead + 1))
    defer { if unread == nil { unread = reader.unread } }
    var count = 0
    while count < limit {
      switch try reader.next() {
      case .record(let record):
        session.apply(record)
        position = reader.position
        remember(position)
        apply(record)
        count += 1
      case .end: return nil
      case .fault(let fault): return fault
      }
    }
    return nil
  }

  /// Keeps every thousandth place, so that reading from a number on need not start at the beginning.
  func remember(_ place: JournalPosition) {
    if place.sequence >= (marks.last?.sequence ?? 0) + 1000 { marks.append(place) }
  }

  /// Decides, while no process writes, whether what follows the position is an interrupted write or damage.
  private func judge(_ fault: JournalFault) throws(StoreError) {
    guard try journal.isInLastLine(fault) else {
      damage = fault
      return
    }
    guard !isForReading, journal.writeRefusal == nil else {
      notices.append(.brokenEnd(line: fault.line))
      return
    }
    do throws(StoreError) {
      try lock.hold(patience: Self.openingPatience) { () throws(StoreError) in
        try catchUpWhileLocked { _ in }
      }
    } catch {
      // Whoever is writing there now, or the next to take a turn, will see to it; a full medium is no reason not to show
      // what is there.
      notices.append(.brokenEnd(line: fault.line))
    }
  }

  /// Applies what is new; an interrupted write after it is set aside, damage is noted. For the holder of the lock.
  func catchUpWhileLocked(apply: (Record) -> Void) throws(StoreError) {
    guard let fault = try readOn(limit: .max, apply: apply) else { return }
    guard try journal.isInLastLine(fault) else {
      damage = fault
      return
    }
    let bytes = try journal.length() - fault.offset
    let copy = try Quarantine(folder: folder).keep(
      journal.descriptor, from: fault.offset, line: fault.line)
    let isKnown = try Quarantine(folder: folder).takeSnapshot(tellingOf: fault.line) != nil
    try journal.cut(to: fault.offset)
    notices.append(
      isKnown
        ? .lastRecordLost(line: fault.line, copy: copy)
        : .setAside(line: fault.line, bytes: bytes, copy: copy))
  }
}
