import SessionEngine

extension SessionStore {
  /// Applies up to `limit` records that others have added, without taking the lock.
  ///
  /// When the journal is another file or shorter than before, or no longer goes on from what was read, the state is
  /// built anew and ``News/isRestarted`` says so.
  /// - Throws: ``StoreError``; the state stays as it was, unless it had to be built anew.
  public func refresh(limit: Int = 500) throws(StoreError) -> News {
    var news = News()
    if try mustRestart() {
      try restart()
      notices.append(.journalReplaced)
      news.isRestarted = true
      return news
    }
    guard damage == nil else { return news }
    let fault = try readOn(limit: limit) { news.records.append($0) }
    news.hasMore = news.records.count == limit
    guard let fault else { return news }
    // A broken last line is one that is being written; anything else is damage.
    if try !journal.isInLastLine(fault) { damage = fault }
    return news
  }

  /// Reads up to `limit` records from the one after number `sequence` on, without changing the state.
  ///
  /// Starts at the nearest place known, at most a thousand records before, or at the snapshot's or the journal's start.
  /// - Throws: ``StoreError``.
  public func records(after sequence: Int, limit: Int) throws(StoreError) -> [Record] {
    var mark = marks.last { $0.sequence <= sequence } ?? .start
    // Who reads the journal piece by piece goes on where the last piece ended.
    if let place = readOn, place.sequence <= sequence, place.sequence > mark.sequence {
      mark = place
    }
    var reader = JournalReader(journal.descriptor, path: journal.path, from: mark)
    var records: [Record] = []
    while records.count < limit, reader.position.sequence < position.sequence {
      guard case .record(let record) = try reader.next() else { break }
      if record.sequence > sequence { records.append(record) }
    }
    readOn = reader.position
    return records
  }

  /// Whether memory and file may no longer agree.
  func mustRestart() throws(StoreError) -> Bool {
    if isSuspect { return true }
    guard let length = try journal.currentLength() else { return true }
    // What was damaged has been set aside meanwhile.
    if damage != nil, length <= position.offset { return true }
    guard length >= position.offset else { return true }
    return try !journal.hasRecord(at: position)
  }

  /// Opens the journal that has the name now and builds the state from it; when that fails, the old state stays.
  func restart() throws(StoreError) {
    isSuspect = true
    let kept = (session, position, marks, damage, unread, snapshotSequence)
    do throws(StoreError) {
      journal = try JournalFile(in: folder, forWriting: !isForReading)
      try load()
    } catch {
      (session, position, marks, damage, unread, snapshotSequence) = kept
      readOn = nil
      isSuspect = true
      throw error
    }
  }
}
