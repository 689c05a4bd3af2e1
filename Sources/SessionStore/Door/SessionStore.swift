import SessionEngine

/// A session kept in a folder: its state, and the files it is written to.
///
/// For use from one thread. Any number of stores, in this and other processes, may stand on one folder: they take turns
/// under its lock and follow each other through the journal.
public final class SessionStore: SessionStorage {
  /// The state after the last record seen.
  public internal(set) var session = Session()

  /// The folder's path as it was given.
  public var path: String { folder.path }

  /// Things that happened since ``takeNotices()`` was called last.
  var notices: [StoreNotice] = []

  let folder: SessionFolder
  let lock: FolderLock
  let isForReading: Bool
  var journal: JournalFile
  var position = JournalPosition.start
  /// Known places in the journal, in rising order, for reading from a number on.
  var marks: [JournalPosition] = [.start]
  /// Where the last reading of records ended; nil once the file may be another one.
  var readOn: JournalPosition?
  /// The first fault before the end of the journal.
  var damage: JournalFault?
  /// The first event that could not be read.
  var unread: UnreadEvent?
  /// Whether a write failed, so that the file may be otherwise than remembered.
  var isSuspect = false
  /// The line whose writing failed last, until it is seen to.
  var failedLine: FailedLine?
  /// Everything before this byte of the journal has been flushed by this store.
  var flushedOffset = 0
  /// What the folder's name led to when it was last looked at.
  var place = FolderPlace.here
  /// The number of the last record in the snapshot; 0 for none.
  var snapshotSequence = 0
  /// Whether this store has added records, so that it should leave a snapshot behind.
  var hasAppended = false

  /// Opens the session in the folder at `path`.
  ///
  /// A damaged journal, or one with events of a newer version, opens all the same and says so in ``readOnlyReason``.
  /// - Parameter forReading: never to write or lock anything, as a screen for the audience does.
  /// - Throws: ``StoreError`` when there is no session or it cannot be read at all.
  public convenience init(opening path: String, forReading: Bool = false) throws(StoreError) {
    try self.init(SessionFolder(opening: path), forReading: forReading)
  }

  /// The same on another file system.
  package convenience init(
    opening path: String, forReading: Bool = false, on files: any FileSystem
  ) throws(StoreError) {
    try self.init(SessionFolder(opening: path, on: files), forReading: forReading)
  }

  init(_ folder: SessionFolder, forReading: Bool) throws(StoreError) {
    self.folder = folder
    isForReading = forReading
    lock = FolderLock(folder)
    journal = try JournalFile(in: folder, forWriting: !forReading)
    try load()
  }

  /// Why nothing can be written; nil when it can.
  public var readOnlyReason: StoreError? {
    isForReading ? .openedForReading : contentTrouble ?? journal.writeRefusal
  }

  /// What keeps the state from telling all that the journal holds; nil when it does.
  public var contentTrouble: StoreError? {
    if let damage { return .damaged(damage) }
    return unread?.error
  }

  /// Returns what happened since the last call that the staff should be told.
  public func takeNotices() -> [StoreNotice] {
    defer { notices = [] }
    return notices
  }

  /// Leaves a snapshot of the newest state behind, if this store has changed it. The store can be used on.
  public func close() {
    guard hasAppended, position.sequence > snapshotSequence else { return }
    saveSnapshot()
  }

  /// The unsent text of the terminals.
  public func drafts() throws(StoreError) -> Drafts { try Drafts(in: folder) }

  /// Starts to tell when the journal may have grown.
  public func watch() throws(StoreError) -> JournalWatcher {
    try JournalWatcher(watching: folder)
  }
}
