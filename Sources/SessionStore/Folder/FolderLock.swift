#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The turn-taking of the processes on one folder: an advisory lock on `journal.lock`.
///
/// On Linux an open-file-description lock, which two stores in one process respect as well, and which the kernel
/// releases when its holder ends, however that happens. The file has the holder's process id, only to name it.
package final class FolderLock {
  private let folder: SessionFolder
  private var file: Descriptor?
  /// The number of the open file, which stays the same as long as it is open.
  private var fileNumber: ino_t?
  private var isHeld = false
  /// What ``LockQueue`` has learned about those who do not use their turn.
  private var ignoredBefore = 0
  /// From where on the journal may not be on the medium although it can be read; nil when nobody left such a mark.
  ///
  /// Whoever writes leaves the mark in the file before, and takes it away once the journal is flushed. Who is ended between
  /// the two, or could neither flush nor mend, leaves it to whoever has the next turn: the kernel tells of a lost page only
  /// those who had the file open, and only once. The mark itself need not be flushed: it lives as long as the pages it is about.
  private(set) var doubtfulOffset: Int?

  /// Nanoseconds of waiting after which to look whether the holder is stopped.
  private static let lookInterval = 1_000_000_000

  /// What the holder of the turn has locked; the bytes behind it are for ``LockQueue``.
  static let turn = LockRange(start: 0, length: 1)
  /// What the process that makes a snapshot has locked; no place in the queue can come there.
  static let snapshot = LockRange(start: 1 << 62, length: 1)

  /// Room for a number of a process, an offset and two line feeds.
  private static let textLength = 48

  init(_ folder: SessionFolder) { self.folder = folder }

  /// The lock of the folder at `path`.
  package init(ofFolder path: String) throws(StoreError) {
    folder = try SessionFolder(opening: path)
  }

  private var path: String { folder.path(of: SessionFolder.lockName) }

  /// Does `body` while no other process is inside its own.
  /// - Throws: ``StoreError/busy(holder:waitedSeconds:)`` when it was not free within `patience` seconds.
  package func hold<Value>(
    patience: Double, _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    // Who has the turn already goes on in it; giving it back is left to the outermost.
    if isHeld { return try body() }
    let file = try acquire(patience: patience)
    isHeld = true
    defer {
      isHeld = false
      release(file)
    }
    return try body()
  }

  /// Does `body` unless another process has `range`; nobody is waited for.
  func claim(_ range: LockRange, _ body: () -> Void) {
    guard let file = try? openFile() else { return body() }
    let answer = folder.files.lock(file.number, range)
    if answer == -Int(EAGAIN) || answer == -Int(EACCES) { return }
    defer { if answer >= 0 { _ = folder.files.unlock(file.number, range) } }
    body()
  }

  private func acquire(patience: Double) throws(StoreError) -> Descriptor {
    let files = folder.files
    let start = files.nanoseconds
    let queue = LockQueue(since: start, ignoringBefore: ignoredBefore)
    var nextLook = Self.lookInterval
    defer {
      queue.leave()
      ignoredBefore = queue.ignoredBefore
    }
    while true {
      let file = try openFile()
      let isFirst = queue.isFirst(file)
      if isFirst, try tryLock(file) {
        // Whoever removed the file meanwhile made room for a second lock of the same name.
        if try isCurrentOrRelease(file) {
          writeHolder(file)
          return file
        }
        release(file)
        self.file = nil
        continue
      }
      let waited = files.nanoseconds - start
      let isOver = Double(waited) / 1e9 >= patience
      if isOver || waited >= nextLook {
        nextLook = waited + Self.lookInterval
        let holder = holder(file)
        // Nobody need wait to the end for a process that will not go on by itself.
        if isOver || holder?.isStopped == true {
          throw .busy(holder: holder, waitedSeconds: Double(waited) / 1e9)
        }
      }
      queue.join(file)
      files.pause(microseconds: LockQueue.pause(afterWaiting: waited, isFirst: isFirst))
    }
  }

  private func openFile() throws(StoreError) -> Descriptor {
    if let file { return file }
    let opened: Descriptor
    do throws(SystemError) {
      do throws(SystemError) {
        opened = try folder.create(SessionFolder.lockName, O_RDWR)
      } catch {
        guard error.code == EEXIST else { throw error }
        try folder.checkIsPlain(SessionFolder.lockName)
        opened = try folder.open(SessionFolder.lockName, O_RDWR)
      }
    } catch {
      throw folder.error(error, doing: "Opening", SessionFolder.lockName)
    }
    file = opened
    fileNumber = nil
    return opened
  }

  private func tryLock(_ file: Descriptor) throws(StoreError) -> Bool {
    do throws(SystemError) {
      try system { folder.files.lock(file.number, Self.turn) }
      return true
    } catch {
      guard error.code == EAGAIN || error.code == EACCES else {
        throw StoreError(error, doing: "Locking", path: path)
      }
      return false
    }
  }

  private func release(_ file: Descriptor) {
    // A failure leaves the lock to the end of the process; nothing else could be done about it.
    _ = folder.files.unlock(file.number, Self.turn)
  }

  /// Whether the file that is locked still has its name.
  private func isCurrentOrRelease(_ file: Descriptor) throws(StoreError) -> Bool {
    do throws(SystemError) {
      let named = try folder.status(of: SessionFolder.lockName)
      if fileNumber == nil { fileNumber = try file.status().st_ino }
      return named?.st_ino == fileNumber
    } catch {
      // What is not given back would keep everybody else out for as long as this process lives.
      release(file)
      throw StoreError(error, doing: "Locking", path: path)
    }
  }

  /// Leaves the mark of ``doubtfulOffset`` before the journal is written to. For the holder of the turn.
  /// - Throws: ``StoreError`` when it could not be left; nothing may be written then.
  func markBeforeWriting(from offset: Int) throws(StoreError) {
    guard let file, isHeld else { return }
    doubtfulOffset = offset
    try attempt("Writing", path) { () throws(SystemError) in
      try file.write(text, at: 0)
    }
  }

  /// Changes the mark of ``doubtfulOffset``, or takes it away; a mark that stays too long only costs work. For the holder of
  /// the turn.
  func mark(doubtfulOffset offset: Int?) {
    guard let file, isHeld, offset != doubtfulOffset || offset != nil else { return }
    doubtfulOffset = offset
    try? file.write(text, at: 0)
  }

  /// Says who holds the lock; failing to is no reason not to go on.
  private func writeHolder(_ file: Descriptor) {
    let bytes = try? file.bytes(at: 0, count: Self.textLength)
    if bytes == ownText {
      doubtfulOffset = nil
      return
    }
    let stated = Self.stated(bytes ?? [])
    doubtfulOffset = stated.doubt
    if stated.holder != Int(getpid()) { try? file.write(text, at: 0) }
  }

  /// What this process leaves in the file when nothing is in doubt; kept, because every turn begins and ends with it.
  private let ownText = FolderLock.text(doubtfulOffset: nil)

  private var text: [UInt8] {
    doubtfulOffset == nil ? ownText : Self.text(doubtfulOffset: doubtfulOffset)
  }

  /// What the file says, filled up with line feeds so that it always has the same length.
  private static func text(doubtfulOffset: Int?) -> [UInt8] {
    var text = Array("\(getpid())\n".utf8)
    if let doubtfulOffset { text += Array("\(doubtfulOffset)".utf8) }
    return text + [UInt8](repeating: 0x0A, count: max(1, textLength - text.count))
  }

  private func holder(_ file: Descriptor) -> LockHolder? {
    let bytes = try? file.bytes(at: 0, count: Self.textLength)
    return Self.stated(bytes ?? []).holder.map(LockHolder.init(lookingAt:))
  }

  /// The two lines of the file: who had the turn last, and the mark, if there is one.
  private static func stated(_ bytes: [UInt8]) -> (holder: Int?, doubt: Int?) {
    let lines = bytes.split(separator: 0x0A).map { Int(String(decoding: $0, as: UTF8.self)) }
    return (lines.first ?? nil, lines.count > 1 ? lines[1].map { max(0, $0) } : nil)
  }
}
