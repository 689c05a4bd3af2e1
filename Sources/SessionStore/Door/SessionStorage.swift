import SessionEngine

/// The narrow door between the program and whatever keeps sessions: take turns, append, read on, follow.
///
/// ``SessionStore`` stands behind it with a folder of JSON files. A database shared by several machines can do so as well:
/// nothing here speaks of files.
public protocol SessionStorage: AnyObject {
  /// The state after the last record seen.
  var session: Session { get }

  /// Why nothing can be written; nil when it can.
  var readOnlyReason: StoreError? { get }

  /// Takes a turn: catches up, lets `decide` decide against the newest state, and keeps what follows from it.
  ///
  /// When it returns `.accepted`, the record is on the medium.
  func perform(
    by actor: Actor, at now: Instant, patience seconds: Double,
    decide: (Session, DecisionContext) throws(Rejection) -> [SessionEvent]
  ) throws(StoreError) -> Outcome

  /// Keeps `events` as the record after number `sequence`; nil when another record has that place.
  func append(
    _ events: [SessionEvent], after sequence: Int, by actor: Actor, at now: Instant
  ) throws(StoreError) -> Record?

  /// Reads up to `limit` records from the one after number `sequence` on, without changing the state.
  func records(after sequence: Int, limit: Int) throws(StoreError) -> [Record]

  /// Applies up to `limit` records that others have added.
  func refresh(limit: Int) throws(StoreError) -> News

  /// Starts to tell when there may be something new.
  func watch() throws(StoreError) -> JournalWatcher
}

/// What came of a turn.
public enum Outcome: Equatable, Sendable {
  /// The command is done and kept as `record`; `news` ends with it and begins with what others did before.
  case accepted(Record, news: News)
  /// The engine refused; nothing is kept.
  case refused(Rejection, news: News)
  /// Nothing follows from the command; nothing is kept.
  case unchanged(news: News)
}

/// What was added to the state by catching up.
public struct News: Equatable, Sendable {
  /// The records applied, in order.
  public var records: [Record] = []
  /// Whether the state was built anew from the start, because what had been seen is no longer so; then the
  /// records that led to it are not listed.
  public var isRestarted = false
  /// Whether the limit was reached, so that there may be more.
  public var hasMore = false

  /// Makes news.
  public init(records: [Record] = [], isRestarted: Bool = false, hasMore: Bool = false) {
    self.records = records
    self.isRestarted = isRestarted
    self.hasMore = hasMore
  }

  /// Whether nothing is new.
  public var isEmpty: Bool { records.isEmpty && !isRestarted }
}

/// Something the staff should be told once, that does not stop the work.
public enum StoreNotice: Equatable, Sendable {
  /// An interrupted write was set aside.
  case setAside(line: Int, bytes: Int, copy: String)
  /// The last record was broken although a snapshot tells that it was complete once; it was set aside.
  case lastRecordLost(line: Int, copy: String)
  /// The end of the journal is not a whole record, and this process may not cut it.
  case brokenEnd(line: Int)
  /// The snapshot could not be used.
  case snapshot(SnapshotFault)
  /// The snapshot could not be written.
  case snapshotNotSaved(StoreError)
  /// The journal is another file or a shorter one than before, and was read anew.
  case journalReplaced
  /// The folder has another name or place than it was opened by; `to` is where it is now, if that can be told.
  case folderMoved(from: String, to: String?)
  /// Another folder has the name by which this one was opened.
  case folderSupplanted(at: String, movedTo: String?)
  /// The folder has the name again by which it was opened.
  case folderBack(String)

  /// What happened, as a sentence.
  public var message: String {
    switch self {
    case .setAside(let line, let bytes, let copy):
      "An interrupted write (\(bytes) bytes, line \(line)) was set aside as \(copy); "
        + "all acknowledged records are here."
    case .lastRecordLost(let line, let copy):
      "Record \(line), the last one, was damaged and was set aside as \(copy); see what is missing "
        + "and enter it again."
    case .brokenEnd(let line):
      "Line \(line), the last of the journal, is not whole and is left out."
    case .snapshot(let fault): fault.message
    case .snapshotNotSaved(let error):
      "The snapshot was not saved, the journal is complete. \(error.message)"
    case .journalReplaced: "The journal was changed from outside and has been read anew."
    case .folderMoved(let path, let now):
      "The folder \(path.shown) was moved\(now.map { " to \($0.shown)" } ?? ""). "
        + "Work goes on in it, but nobody finds it under its old name."
    case .folderSupplanted(let path, let now):
      "\(path.shown) is another folder now; this one was moved"
        + "\(now.map { " to \($0.shown)" } ?? ""). Leave, and open the right one again."
    case .folderBack(let path): "The folder is at \(path.shown) again."
    }
  }
}
