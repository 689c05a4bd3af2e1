#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The turn-taking of the processes on one folder: an advisory lock on `journal.lock`.
///
/// On Linux an open-file-description lock, which two stores in one process respect as well, and which the kernel
/// releases when its holder ends, however that happens. The file has the holder's process id, only to name it.
final class FolderLock {
  private let folder: SessionFolder
  private var file: Descriptor?

  init(_ folder: SessionFolder) { self.folder = folder }

  private var path: String { folder.path(of: SessionFolder.lockName) }

  /// Does `body` while no other process is inside its own.
  /// - Throws: ``StoreError/busy(holder:waitedSeconds:)`` when it was not free within `patience` seconds.
  func hold<Value>(
    patience: Double, _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let file = try acquire(patience: patience)
    defer { release(file) }
    return try body()
  }

  private func acquire(patience: Double) throws(StoreError) -> Descriptor {
    let start = monotonicSeconds()
    var pauseMicroseconds = 100
    while true {
      let file = try openFile()
      if try tryLock(file) {
        // Whoever removed the file meanwhile made room for a second lock of the same name.
        if try isCurrent(file) {
          writeHolder(file)
          return file
        }
        release(file)
        self.file = nil
        continue
      }
      let waited = monotonicSeconds() - start
      guard waited < patience else {
        throw .busy(holder: holder(file), waitedSeconds: waited)
      }
      pause(microseconds: pauseMicroseconds)
      pauseMicroseconds = min(pauseMicroseconds * 2, 5000)
    }
  }

  private func openFile() throws(StoreError) -> Descriptor {
    if let file { return file }
    let opened = try attempt("Opening", path) { () throws(SystemError) in
      do throws(SystemError) {
        return try folder.create(SessionFolder.lockName, O_RDWR)
      } catch {
        guard error.code == EEXIST else { throw error }
        return try folder.open(SessionFolder.lockName, O_RDWR)
      }
    }
    file = opened
    return opened
  }

  private func tryLock(_ file: Descriptor) throws(StoreError) -> Bool {
    do throws(SystemError) {
      #if canImport(Darwin)
        try system { flock(file.number, LOCK_EX | LOCK_NB) }
      #else
        try setLock(file, F_WRLCK)
      #endif
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
    #if canImport(Darwin)
      _ = flock(file.number, LOCK_UN)
    #else
      try? setLock(file, F_UNLCK)
    #endif
  }

  #if !canImport(Darwin)
    private func setLock(_ file: Descriptor, _ type: Int32) throws(SystemError) {
      var lock = flock()
      lock.l_type = Int16(type)
      lock.l_whence = Int16(SEEK_SET)
      // F_OFD_SETLK of <fcntl.h>, which the Glibc module does not have.
      let setOpenFileDescriptionLock: Int32 = 37
      try system { fcntl(file.number, setOpenFileDescriptionLock, &lock) }
    }
  #endif

  private func isCurrent(_ file: Descriptor) throws(StoreError) -> Bool {
    try attempt("Locking", path) { () throws(SystemError) in
      let named = try folder.status(of: SessionFolder.lockName)
      return try named?.st_ino == file.status().st_ino
    }
  }

  /// Says who holds the lock; failing to is no reason not to go on.
  private func writeHolder(_ file: Descriptor) {
    let pid = Int(getpid())
    guard holder(file) != pid else { return }
    let text = Array("\(pid)\n".utf8)
    _ = text.withUnsafeBytes { pwrite(file.number, $0.baseAddress, $0.count, 0) }
    _ = ftruncate(file.number, off_t(text.count))
  }

  private func holder(_ file: Descriptor) -> Int? {
    guard let bytes = try? file.bytes(at: 0, count: 32) else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
  }

  private func pause(microseconds: Int) {
    var time = timespec(tv_sec: 0, tv_nsec: microseconds * 1000)
    nanosleep(&time, nil)
  }
}
