import JSONText

extension SessionStore {
  /// Records between two snapshots: at least this many, and an eighth of the journal, so that writing them stays a
  /// constant part of the work however long the session gets.
  static var snapshotInterval: Int { 500 }

  func saveSnapshotIfDue() {
    let interval = max(Self.snapshotInterval, position.sequence / 8)
    if position.sequence >= snapshotSequence + interval { saveSnapshot() }
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
