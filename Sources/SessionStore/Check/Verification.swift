import SessionEngine

/// What `plenum verify` found in the folder of a session.
public struct VerificationReport: Equatable, Sendable {
  /// The folder.
  public var path: String
  /// Valid records from the start on.
  public var records = 0
  /// The bytes they take.
  public var bytes = 0
  /// When the last of them was accepted.
  public var lastAt: Instant?
  /// The first thing that is wrong; nil when all is well.
  public var problem: Problem?
  /// What the snapshot is good for.
  public var snapshot = SnapshotState.missing

  /// What can be wrong with a journal.
  public enum Problem: Equatable, Sendable {
    /// The last line is not whole: a write was interrupted.
    case interruptedWrite(JournalFault)
    /// A line is broken and more lines follow.
    case damage(JournalFault)
    /// All is as written, but an event cannot be read by this version.
    case unread(StoreError)
    /// There are no records, and a snapshot that tells of some.
    case emptied(StoreError)
  }

  /// What a snapshot is good for.
  public enum SnapshotState: Equatable, Sendable {
    /// There is none; the journal is read from its start.
    case missing
    /// It is what the journal says up to this record.
    case fits(sequence: Int)
    /// It cannot be used and is passed over.
    case unusable(SnapshotFault)
    /// It reads well; the journal is damaged before the record it tells of.
    case notReached(sequence: Int)
    /// It reads well but says something else than the journal.
    case differs(sequence: Int)
  }

  /// Whether `plenum repair` can set it right.
  public var isRepairable: Bool {
    switch problem {
    case .interruptedWrite, .damage: true
    case .unread, .emptied, nil: false
    }
  }

  /// Whether the journal is as it should be.
  public var isSound: Bool { problem == nil }

  /// What was found, a sentence a line.
  public var lines: [String] {
    var lines = ["\(path.shown): \(records) valid records, \(bytes) bytes."]
    switch problem {
    case .interruptedWrite(let fault):
      lines.append("\(fault.message) It begins at byte \(fault.offset): an interrupted write.")
    case .damage(let fault):
      lines.append("\(fault.message) It begins at byte \(fault.offset), and more lines follow.")
    case .unread(let error), .emptied(let error): lines.append(error.message)
    case nil: lines.append("Every line is whole and in its place.")
    }
    switch snapshot {
    case .missing: lines.append("There is no snapshot; the next one to write makes one.")
    case .fits(let sequence): lines.append("The snapshot fits, up to record \(sequence).")
    case .unusable(let fault): lines.append(fault.message)
    case .notReached(let sequence):
      lines.append(
        "There is a snapshot of record \(sequence), which the valid records do not reach.")
    case .differs(let sequence):
      lines.append(
        "The snapshot of record \(sequence) differs from the journal; delete session.json.")
    }
    if isRepairable { lines.append("`plenum repair` sets aside what is broken.") }
    return lines
  }
}

extension SessionStore {
  /// Checks every line of the journal at `path`, and the snapshot against it. Changes nothing.
  /// - Throws: ``StoreError`` when there is no session or it cannot be read at all.
  public static func verify(_ path: String) throws(StoreError) -> VerificationReport {
    try verify(path, on: OperatingSystem.shared)
  }

  /// The same on another file system.
  package static func verify(
    _ path: String, on files: any FileSystem
  ) throws(StoreError) -> VerificationReport {
    let folder = try SessionFolder(opening: path, on: files)
    let journal = try JournalFile(in: folder, forWriting: false)
    var report = VerificationReport(path: path)
    let snapshot = loadForComparison(SnapshotFile(folder: folder), journal, &report)
    if let snapshot { report.snapshot = .notReached(sequence: snapshot.sequence) }
    var session = Session()
    var reader = JournalReader(journal.descriptor, path: journal.path, from: .start)
    var fault: JournalFault?
    reading: while true {
      switch try reader.next() {
      case .record(let record):
        session.apply(record)
        if let snapshot, record.sequence == snapshot.sequence {
          report.snapshot =
            snapshot == session
            ? .fits(sequence: record.sequence) : .differs(sequence: record.sequence)
        }
      case .end: break reading
      case .fault(let found):
        fault = found
        break reading
      }
    }
    report.records = reader.position.sequence
    report.bytes = reader.position.offset
    report.lastAt = reader.position.at
    if let fault {
      report.problem =
        try journal.isInLastLine(fault) ? .interruptedWrite(fault) : .damage(fault)
    } else if let unread = reader.unread {
      report.problem = .unread(unread.error)
    } else {
      do throws(StoreError) {
        try checkNotEmptied(journal, in: folder)
      } catch {
        guard case .journalEmptied = error else { throw error }
        report.problem = .emptied(error)
      }
    }
    return report
  }

  private static func loadForComparison(
    _ file: SnapshotFile, _ journal: JournalFile, _ report: inout VerificationReport
  ) -> Session? {
    do throws(SnapshotFault) {
      guard let (session, _) = try file.load(fitting: journal) else { return nil }
      return session
    } catch {
      report.snapshot = .unusable(error)
      return nil
    }
  }
}
