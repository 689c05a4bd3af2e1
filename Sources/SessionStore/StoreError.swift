/// Why the folder of a session cannot be used as asked, with what is needed to say so.
public enum StoreError: Error, Equatable, Sendable {
  /// The folder is there but holds no journal.
  case notASession(folder: String)
  /// Nothing has this name.
  case noSuchFolder(String)
  /// Something else than a folder has this name.
  case notAFolder(String)
  /// A session is there already.
  case alreadyASession(folder: String)
  /// The folder or a file in it could not be made.
  case cannotCreate(path: String, reason: String)
  /// The rights of the file forbid it.
  case permissionDenied(path: String, reason: String)
  /// Where a file or folder of the session should be stands something else, such as a symbolic link.
  case notAPlainFile(path: String, found: String)
  /// The files were written in a format this version does not read.
  case newerFormat(path: String, format: String)
  /// A line of the journal is broken and valid ones may follow it.
  case damaged(JournalFault)
  /// The journal has no records although a snapshot tells of some.
  case journalEmptied(folder: String, snapshotSequence: Int)
  /// An event kind this version does not know.
  case unknownKind(String, line: Int)
  /// An event this version knows but cannot read; the journal's checksum says that it is as written.
  case unreadableEvent(String, line: Int)
  /// Another process holds the lock.
  case busy(holder: LockHolder?, waitedSeconds: Double)
  /// No room is left on the medium.
  case diskFull(path: String)
  /// The system failed for another reason; `reason` has its own words.
  case inputOutput(path: String, doing: String, reason: String)
  /// The folder or the journal was removed or moved away.
  case folderGone(String)
  /// The command makes a record longer than a journal may have.
  case recordTooLong(bytes: Int)
  /// The events cannot be written so that they would be read back.
  case notWritable(String)
  /// The store was opened for reading.
  case openedForReading
  /// A name that cannot be given to a file.
  case badName(String)

  /// What happened, to which thing, and what to do next.
  public var message: String { words.shown }

  private var words: String {
    switch self {
    case .notASession(let folder):
      "\(folder) holds no session; `plenum new \(folder)` makes one there."
    case .noSuchFolder(let path):
      "There is no folder \(path); check the name, or make a session with `plenum new`."
    case .notAFolder(let path): "\(path) is not a folder; name the folder of a session."
    case .alreadyASession(let folder):
      "\(folder) holds a session already; open it, or choose another folder."
    case .cannotCreate(let path, let reason):
      "\(path) cannot be created: \(reason). Choose another place."
    case .permissionDenied(let path, let reason) where reason == SystemError.readOnly.text:
      "\(path) cannot be changed: \(reason). What is there can be shown; copy the folder to work in it."
    case .permissionDenied(let path, let reason):
      "No permission for \(path): \(reason). Ask its owner, or see `plenum new --group`."
    case .notAPlainFile(let path, let found) where path.hasSuffix(SessionFolder.journalName):
      "\(path) is \(found), not a plain file; put the journal itself there."
    case .notAPlainFile(let path, let found):
      "\(path) is \(found) and is not used; move it away and try again."
    case .newerFormat(let path, let format):
      "\(path) is in the format \(format), which this version cannot read; use a newer plenum."
    case .damaged(let fault):
      "\(fault.message) \(fault.safeRecords) safe; run `plenum repair` to set the rest aside."
    case .journalEmptied(let folder, let sequence):
      "The journal of \(folder) is missing or empty, but its snapshot tells of \(sequence) records; "
        + "bring journal.jsonl back from a copy; quarantine/ may have one."
    case .unknownKind(let kind, let line):
      "Journal line \(line) has an event of the unknown kind \(kind), from a newer plenum; "
        + "the session can be read but not changed with this version."
    case .unreadableEvent(let words, let line):
      "Journal line \(line) has an event this version cannot read (\(words)); "
        + "the session can be read but not changed with it."
    case .busy(let holder?, _) where holder.isStopped:
      "The session is held by \(holder.description), which is stopped. "
        + "Let it go on with `kill -CONT \(holder.process)`, or `fg` where it was started; then try again."
    case .busy(let holder, let seconds):
      "The session is in use\(holder.map { " by \($0.description)" } ?? "") and was not free within "
        + "\(Self.tenths(seconds)) s; try again."
    case .diskFull(let path):
      "No room is left for \(path). Nothing was changed; free some space and try again."
    case .inputOutput(let path, let doing, let reason):
      "\(doing) \(path) failed: \(reason). Check the disk or the connection and try again."
    case .folderGone(let path):
      "\(path) is no longer there. Nothing more can be saved until it is back; "
        + "if it was made anew, leave and open it again."
    case .recordTooLong(let bytes):
      "This makes a record of \(bytes) bytes, at most \(JournalFormat.maximumLineLength) are taken; "
        + "do it in smaller parts."
    case .notWritable(let words):
      "This cannot be written to the journal: \(words). Nothing was changed."
    case .openedForReading: "The session was opened for reading; open it without that to change it."
    case .badName(let name): "\"\(name)\" cannot be the name of a terminal; use letters and digits."
    }
  }

  /// The exit code the program ends with: 65 bad data, 66 no session, 73 cannot create, 74 I/O, 75 busy.
  public var exitCode: Int32 {
    switch self {
    case .notASession, .noSuchFolder, .notAFolder: 66
    case .alreadyASession, .cannotCreate: 73
    case .notAPlainFile, .newerFormat, .damaged, .journalEmptied, .unknownKind, .unreadableEvent,
      .recordTooLong, .notWritable, .badName:
      65
    case .permissionDenied, .diskFull, .inputOutput, .folderGone, .openedForReading: 74
    case .busy: 75
    }
  }

  /// Whether trying the same again later may succeed, without anybody mending a file.
  public var isTransient: Bool {
    switch self {
    case .busy, .diskFull, .inputOutput, .permissionDenied, .folderGone: true
    case .notASession, .noSuchFolder, .notAFolder, .alreadyASession, .cannotCreate, .notAPlainFile,
      .newerFormat, .damaged, .journalEmptied, .unknownKind, .unreadableEvent, .recordTooLong,
      .notWritable, .openedForReading, .badName:
      false
    }
  }

  private static func tenths(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension StoreError {
  /// Puts a refusal of the system into the words of this module.
  init(_ error: SystemError, doing: String, path: String) {
    if error.isFull {
      self = .diskFull(path: path)
    } else if error.isDenied {
      self = .permissionDenied(path: path, reason: error.text)
    } else if error.isGone {
      self = .folderGone(path)
    } else {
      self = .inputOutput(path: path, doing: doing, reason: error.text)
    }
  }
}

/// Makes a system call and puts a refusal into the words of this module.
@discardableResult
func attempt<Value>(
  _ doing: String, _ path: String, _ body: () throws(SystemError) -> Value
) throws(StoreError) -> Value {
  do throws(SystemError) {
    return try body()
  } catch {
    throw StoreError(error, doing: doing, path: path)
  }
}
