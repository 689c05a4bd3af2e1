#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The journal's file: opening it safely, adding a line for good, cutting a broken end off.
final class JournalFile {
  let descriptor: Descriptor
  let path: String
  private let folder: SessionFolder
  /// What tells this file from every other one for as long as it is open.
  private let identity: (number: ino_t, device: dev_t)

  /// Why it can only be read; nil when it can be written too.
  let writeRefusal: StoreError?

  /// Opens the journal of `folder`.
  init(in folder: SessionFolder, forWriting: Bool) throws(StoreError) {
    self.folder = folder
    let path = folder.path(of: SessionFolder.journalName)
    self.path = path
    var refusal: StoreError? = forWriting ? nil : .openedForReading
    var opened: Descriptor?
    if forWriting {
      do throws(SystemError) {
        opened = try folder.open(SessionFolder.journalName, O_RDWR | O_APPEND)
      } catch {
        guard error.isDenied else { throw Self.refusal(error, folder: folder, path: path) }
        refusal = .permissionDenied(path: path, reason: error.text)
      }
    }
    if opened == nil {
      do throws(SystemError) {
        opened = try folder.open(SessionFolder.journalName, O_RDONLY)
      } catch {
        throw Self.refusal(error, folder: folder, path: path)
      }
    }
    guard let opened else { throw .notASession(folder: folder.path) }
    descriptor = opened
    writeRefusal = refusal
    let status = try attempt("Opening", path) { () throws(SystemError) in try opened.status() }
    identity = (status.st_ino, status.st_dev)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .notAPlainFile(path: path, found: fileKind(status.st_mode))
    }
  }

  /// Why the journal could not be opened: it is missing, is something else, or the system failed.
  private static func refusal(
    _ error: SystemError, folder: SessionFolder, path: String
  ) -> StoreError {
    if error.code == ENOENT {
      if folder.isLinked, let sequence = SnapshotFile(folder: folder).statedSequence(), sequence > 0
      {
        return .journalEmptied(folder: folder.path, snapshotSequence: sequence)
      }
      return folder.isLinked ? .notASession(folder: folder.path) : .folderGone(folder.path)
    }
    if let status = try? folder.status(of: SessionFolder.journalName),
      status.st_mode & S_IFMT != S_IFREG
    {
      return .notAPlainFile(path: path, found: fileKind(status.st_mode))
    }
    return StoreError(error, doing: "Opening", path: path)
  }

  /// The length in bytes.
  func length() throws(StoreError) -> Int {
    try attempt("Reading", path) { () throws(SystemError) in Int(try descriptor.status().st_size) }
  }

  /// Whether the name still leads to this very file.
  /// - Throws: ``StoreError/folderGone(_:)`` when the folder or the name is gone.
  func isCurrent() throws(StoreError) -> Bool { try currentLength() != nil }

  /// The length in bytes if the name still leads to this very file; nil when it leads to another one.
  /// - Throws: ``StoreError/folderGone(_:)`` when the folder or the name is gone.
  func currentLength() throws(StoreError) -> Int? {
    let named = try attempt("Reading", path) { () throws(SystemError) in
      try folder.status(of: SessionFolder.journalName)
    }
    guard let named else { throw .folderGone(folder.isLinked ? path : folder.path) }
    let isSame = named.st_ino == identity.number && named.st_dev == identity.device
    return isSame ? Int(named.st_size) : nil
  }

  /// Adds `line` at the end, and returns once it is on the medium.
  ///
  /// When that fails, any part of it may be there.
  func append(_ line: [UInt8]) throws(StoreError) {
    try attempt("Writing", path) { () throws(SystemError) in
      try descriptor.write(line)
      try descriptor.flush()
    }
  }

  /// Whether what follows `offset` is the beginning of `line` or all of it, and nothing more.
  func ends(inPartOf line: [UInt8], at offset: Int) throws(StoreError) -> Bool {
    let tail = try attempt("Reading", path) { () throws(SystemError) in
      try descriptor.bytes(at: offset, count: line.count + 1)
    }
    return !tail.isEmpty && line.starts(with: tail)
  }

  /// Writes what stands from `offset` to the end once more in its place, and returns once it is on the medium.
  func rewrite(from offset: Int) throws(StoreError) {
    try attempt("Writing", path) { () throws(SystemError) in
      // A file opened for appending would put it at the end.
      let file = try folder.open(SessionFolder.journalName, O_RDWR)
      var place = offset
      while true {
        let chunk = try descriptor.bytes(at: place, count: 1 << 20)
        if chunk.isEmpty { break }
        try file.write(chunk, at: place)
        place += chunk.count
      }
      try file.flush()
      // The file that is open all the while may still have to tell of the failure that is mended by this.
      try? descriptor.flush()
    }
  }

  /// Cuts the file to `offset`, for good.
  func cut(to offset: Int) throws(StoreError) {
    try attempt("Cutting", path) { () throws(SystemError) in
      try descriptor.truncate(to: offset)
      try descriptor.flush()
    }
  }

  /// Whether `fault` is in the last line: no further line begins after it.
  func isInLastLine(_ fault: JournalFault) throws(StoreError) -> Bool {
    if case .cutShort = fault.kind { return true }
    var offset = fault.offset
    while true {
      let chunk = try attempt("Reading", path) { () throws(SystemError) in
        try descriptor.bytes(at: offset, count: 64 << 10)
      }
      if chunk.isEmpty { return true }
      if let place = chunk.firstIndex(of: 0x0A) { return try length() <= offset + place + 1 }
      offset += chunk.count
    }
  }

  /// Whether the record that ends at `position` is the one that was read there.
  ///
  /// It is not when a record was read before it was flushed, was cut because that failed, and another took its place.
  func hasRecord(at position: JournalPosition) throws(StoreError) -> Bool {
    guard position.offset > 0 else { return true }
    let count = JournalFormat.sumLength + 1
    let tail = try attempt("Reading", path) { () throws(SystemError) in
      try descriptor.bytes(at: position.offset - count, count: count)
    }
    return tail.last == 0x0A
      && tail.dropLast().withUnsafeBytes(JournalFormat.statedSum) == position.sum
  }

  /// Lines from `start` to the end, counting an unfinished one.
  func lines(from start: Int) throws(StoreError) -> Int {
    var offset = start
    var lines = 0
    var last: UInt8 = 0x0A
    while true {
      let chunk = try attempt("Reading", path) { () throws(SystemError) in
        try descriptor.bytes(at: offset, count: 64 << 10)
      }
      guard let end = chunk.last else { return lines + (last == 0x0A ? 0 : 1) }
      lines += chunk.count { $0 == 0x0A }
      last = end
      offset += chunk.count
    }
  }
}
