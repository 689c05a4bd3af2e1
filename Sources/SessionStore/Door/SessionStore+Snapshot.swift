import JSONText

extension SessionStore {
  /// Records between two snapshots: at least this many, and an eighth of the journal, so that writing them stays a
  /// constant part of the work however long the session gets.
  static var snapshotInterval: Int { 500 }

  /// Writes the snapshot when enough has come since the last one, whoever wrote that.
  ///
  /// Of many processes that see this at the same time one does it: encoding the state takes longer than many commands.
  func saveSnapshotIfDue() {
    let interval = max(Self.snapshotInterval, position.sequence / 8)
    guard position.sequence >= snapshotSequence + interval else { return }
    lock.claim(FolderLock.snapshot) {
      if let saved = SnapshotFile(folder: folder).headSequence(), saved <= position.sequence {
        snapshotSequence = max(snapshotSequence, saved)
      }
      if position.sequence >= snapshotSequence + interval { saveSnapshot() }
    }
  }

  /// Writes the snapshot, or leaves a notice why not: the journal has everything, so nothing is lost by it.
  func saveSnapshot() {
    do throws(StoreError) {
      let bytes: [UInt8]
      do throws(JSONTextError) {
        bytes = try SnapshotFormat.encode(session, at: position)
      } catch {
        throw .notWritable(error.message)
      }
      try lock.hold(patience: 0) { () throws(StoreError) in
        try SnapshotFile(folder: folder).save(bytes)
      }
      snapshotSequence = position.sequence
    } catch {
      // Whoever is busy there now writes one in his turn.
      if case .busy = error { return }
      notices.append(.snapshotNotSaved(error))
    }
  }
}
