/// What `plenum repair` did.
public struct RepairReport: Equatable, Sendable {
  /// The records that are kept: all before the first broken line.
  public var records: Int
  /// What was wrong; nil when nothing was, and nothing was done.
  public var fault: JournalFault?
  /// Bytes set aside.
  public var bytesSetAside = 0
  /// Lines set aside, counting a broken one.
  public var linesSetAside = 0
  /// The file in the session's folder that has them.
  public var copy: String?
  /// Whether another program's line ends or byte order mark were taken out again; then the copy is of the whole file as it was.
  public var isConverted = false
  /// The file that has the snapshot, when it tells of records that are set aside.
  public var snapshotCopy: String?

  /// What was done, as a sentence or two.
  public var message: String {
    guard let fault, let copy else {
      return "Nothing to repair: all \(records) records are whole and in their places."
    }
    if isConverted {
      return "Another program had saved the journal with other line ends or a byte order mark; "
        + "that was put right, and \(records) records can be read. The file as it was is \(copy)."
    }
    return "\(fault.message) \(records) records are kept; \(linesSetAside) lines "
      + "(\(bytesSetAside) bytes) from there on were set aside as \(copy)."
      + (snapshotCopy.map { " A snapshot with some of what they told is \($0)." } ?? "")
  }
}

extension SessionStore {
  /// Sets aside everything from the first broken line of the journal at `path` on.
  ///
  /// A journal that another program has saved with other line ends or a byte order mark is put right instead. The bytes are copied into `quarantine/` and are on the medium before they are cut; nothing else is written. Events that only a newer version can
  /// read are no damage and stay.
  /// - Throws: ``StoreError``, among them `busy` when the session is in use for longer than `patience` seconds.
  public static func repair(
    _ path: String, patience: Double = 10
  ) throws(StoreError) -> RepairReport {
    try repair(path, patience: patience, on: OperatingSystem.shared)
  }

  /// The same on another file system.
  package static func repair(
    _ path: String, patience: Double = 10, on files: any FileSystem
  ) throws(StoreError) -> RepairReport {
    let folder = try SessionFolder(opening: path, on: files)
    let journal = try JournalFile(in: folder, forWriting: true)
    if let refusal = journal.writeRefusal { throw refusal }
    return try FolderLock(folder).hold(patience: patience) { () throws(StoreError) in
      var reader = JournalReader(journal.descriptor, path: journal.path, from: .start)
      while true {
        switch try reader.next() {
        case .record: continue
        case .end:
          try checkNotEmptied(journal, in: folder)
          return RepairReport(records: reader.position.sequence)
        case .fault(let fault):
          if let report = try undoConversion(fault, of: journal, in: folder) { return report }
          return try setAside(fault, of: journal, in: folder)
        }
      }
    }
  }

  /// Puts a journal right that another program has only saved in its own way; nil for any other.
  private static func undoConversion(
    _ fault: JournalFault, of journal: JournalFile, in folder: SessionFolder
  ) throws(StoreError) -> RepairReport? {
    let bytes = try attempt("Reading", journal.path) { () throws(SystemError) in
      try journal.descriptor.bytes(at: 0, count: Int(try journal.descriptor.status().st_size))
    }
    guard let undone = Conversion.undone(bytes, readingMoreThan: fault.line - 1) else { return nil }
    var report = RepairReport(records: 0, fault: fault, isConverted: true)
    report.copy = try Quarantine(folder: folder).keep(journal.descriptor, from: 0, line: 1)
    try attempt("Writing", journal.path) { () throws(SystemError) in
      try folder.replace(SessionFolder.journalName, with: undone)
    }
    report.records = JournalChunk(parsing: undone, 0..<undone.count, after: .start).records.count
    return report
  }

  /// Refuses a journal without records beside a snapshot that has some.
  static func checkNotEmptied(
    _ journal: JournalFile, in folder: SessionFolder
  ) throws(StoreError) {
    guard try journal.length() == 0,
      let sequence = SnapshotFile(folder: folder).statedSequence(), sequence > 0
    else { return }
    throw .journalEmptied(folder: folder.path, snapshotSequence: sequence)
  }

  private static func setAside(
    _ fault: JournalFault, of journal: JournalFile, in folder: SessionFolder
  ) throws(StoreError) -> RepairReport {
    var report = RepairReport(records: fault.line - 1, fault: fault)
    report.bytesSetAside = try journal.length() - fault.offset
    report.linesSetAside = try journal.lines(from: fault.offset)
    report.copy = try Quarantine(folder: folder).keep(
      journal.descriptor, from: fault.offset, line: fault.line)
    report.snapshotCopy = try Quarantine(folder: folder).takeSnapshot(tellingOf: fault.line)
    try journal.cut(to: fault.offset)
    return report
  }
}
