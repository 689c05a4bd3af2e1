import JSONText
import SessionEngine

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The snapshot's file in the folder.
struct SnapshotFile {
  let folder: SessionFolder

  /// Reads the snapshot if there is one that fits `journal`.
  /// - Throws: ``SnapshotFault`` when there is one that does not.
  func load(fitting journal: JournalFile) throws(SnapshotFault) -> (Session, JournalPosition)? {
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try folder.contents(
        of: SessionFolder.snapshotName, limit: JSONText.maximumLength - 1)
    } catch {
      if let status = try? folder.status(of: SessionFolder.snapshotName),
        status.st_mode & S_IFMT != S_IFREG
      {
        throw .unreadable("it is \(fileKind(status.st_mode))")
      }
      throw .unreadable(error.text)
    }
    guard let bytes else { return nil }
    return try SnapshotFormat.decode(bytes) { Self.position(afterRecordEndingAt: $0, in: journal) }
  }

  /// The number of the last record that the snapshot tells of, whatever else is wrong with it.
  func statedSequence() -> Int? {
    guard
      let bytes = try? folder.contents(
        of: SessionFolder.snapshotName, limit: JSONText.maximumLength - 1)
    else { return nil }
    var sequence: Int?
    bytes.withUnsafeBytes { buffer in
      try? JSONText.read(buffer) { (root) throws(JSONTextError) in
        sequence = root["sequence"]?.integer
      }
    }
    return sequence
  }

  /// The number that the first members state, without reading on: enough to see that somebody has made one.
  func headSequence() -> Int? { headNumber("sequence") }

  /// The byte of the journal that the first members state, likewise.
  func headOffset() -> Int? { headNumber("journalOffset") }

  private func headNumber(_ name: String) -> Int? {
    guard let file = try? folder.open(SessionFolder.snapshotName, O_RDONLY),
      let head = try? file.bytes(at: 0, count: 128),
      let member = String(decoding: head, as: UTF8.self).split(separator: "\"\(name)\": ")
        .dropFirst().first
    else { return nil }
    return Int(member.prefix { $0.isNumber })
  }

  /// Puts the state at `position` in the place of the former snapshot.
  func save(_ bytes: [UInt8]) throws(StoreError) {
    try attempt("Writing", folder.path(of: SessionFolder.snapshotName)) {
      () throws(SystemError) in try folder.replace(SessionFolder.snapshotName, with: bytes)
    }
  }

  /// Where the journal stands after the record whose line feed is the byte before `end`.
  ///
  /// The record's own check value is taken on trust; the snapshot's checksum vouches for it.
  private static func position(
    afterRecordEndingAt end: Int, in journal: JournalFile
  ) -> JournalPosition? {
    guard end > 0, let length = try? journal.length(), end <= length else { return nil }
    var reach = 4 << 10
    while reach <= JournalFormat.maximumLineLength * 2 {
      let start = max(0, end - reach)
      guard let bytes = try? journal.descriptor.bytes(at: start, count: end - start),
        bytes.count == end - start, bytes.last == 0x0A
      else { return nil }
      if let before = bytes.dropLast().lastIndex(of: 0x0A) {
        return position(of: bytes[(before + 1)..<bytes.count - 1], end: end)
      }
      if start == 0 { return position(of: bytes.dropLast(), end: end) }
      reach *= 2
    }
    return nil
  }

  private static func position(of line: ArraySlice<UInt8>, end: Int) -> JournalPosition? {
    line.withUnsafeBytes { buffer in
      guard let sum = JournalFormat.statedSum(of: buffer) else { return nil }
      var position: JournalPosition?
      try? JSONText.read(buffer) { (root) throws(JSONTextError) in
        guard let sequence = root["seq"]?.integer else { return }
        let at = try root["at"]?.decode(Instant.self)
        position = JournalPosition(offset: end, sequence: sequence, sum: sum, at: at)
      }
      return position
    }
  }
}
