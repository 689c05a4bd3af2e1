#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes an archive file by file into a temporary file, which gets the archive's name once it is whole.
struct ArchiveWriter {
  private let path: String
  private let temporary: String
  private let prefix: String
  private let file: Descriptor
  private let identity: (dev_t, ino_t)
  private var list = ArchiveList()
  private var sum = SHA256()
  private var length = 0

  /// How much of a file is in memory at once.
  private static let chunk = 1 << 20

  init(_ path: String, prefix: String) throws(ArchiveError) {
    self.path = path
    self.prefix = prefix
    temporary = "\(path).\(getpid()).part"
    let name = temporary
    do throws(SystemError) {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
      file = Descriptor(Int32(try system { answered(open(name, flags, 0o600)) }))
      let status = try file.status()
      identity = (status.st_dev, status.st_ino)
    } catch {
      throw .store(.cannotCreate(path: path, reason: error.text))
    }
  }

  /// Adds a plain file of a folder; false when it has gone meanwhile or is the archive itself.
  mutating func add(
    _ name: String, in folder: SessionFolder, as place: String
  ) throws(ArchiveError) -> Bool {
    let source: Descriptor
    let status: stat
    do throws(SystemError) {
      source = try folder.open(name, O_RDONLY)
      status = try source.status()
    } catch {
      if error.code == ENOENT { return false }
      throw .store(StoreError(error, doing: "Reading", path: folder.path(of: name)))
    }
    guard status.st_mode & S_IFMT == S_IFREG, (status.st_dev, status.st_ino) != identity else {
      return false
    }
    let size = Int(status.st_size)
    guard size <= TarHeader.largest else {
      throw .store(.notWritable("\(place) is larger than an archive can hold"))
    }
    let header = TarHeader(
      name: "\(prefix)/\(place)", size: size, kind: .file, time: modified(status))
    try begin(header)
    var fileSum = SHA256()
    var done = 0
    while done < size {
      let bytes: [UInt8]
      do throws(SystemError) {
        bytes = try source.bytes(at: done, count: min(Self.chunk, size - done))
      } catch {
        throw .store(StoreError(error, doing: "Reading", path: folder.path(of: name)))
      }
      guard !bytes.isEmpty else { throw .changedMeanwhile(folder.path(of: name)) }
      fileSum.update(bytes)
      try write(bytes)
      done += bytes.count
    }
    try write([UInt8](repeating: 0, count: TarHeader.padding(after: size)))
    list.entries.append(ArchiveList.Entry(sum: fileSum.hexadecimal, path: place))
    return true
  }

  /// Adds the list, ends the archive, gives it its name, and returns its length and its sum.
  mutating func finish() throws(ArchiveError) -> (bytes: Int, sum: String) {
    let content = list.bytes
    try begin(
      TarHeader(name: "\(prefix)/\(ArchiveList.name)", size: content.count, kind: .file, time: 0))
    try write(content)
    try write([UInt8](repeating: 0, count: TarHeader.padding(after: content.count)))
    try write([UInt8](repeating: 0, count: 2 * TarHeader.block))
    do throws(SystemError) {
      try file.flush()
      let (from, to) = (temporary, path)
      // A link, unlike a renaming, never takes the place of a file that came meanwhile.
      try system { answered(link(from, to)) }
      try system { answered(unlink(from)) }
    } catch {
      if error.code == EEXIST { throw .exists(path) }
      throw .store(StoreError(error, doing: "Writing", path: path))
    }
    flushFolder()
    return (length, sum.hexadecimal)
  }

  /// Leaves nothing behind.
  func abandon() { unlink(temporary) }

  private mutating func begin(_ header: TarHeader) throws(ArchiveError) {
    if header.needsExtension { try write(header.extensionBytes) }
    try write(header.bytes)
  }

  private mutating func write(_ bytes: [UInt8]) throws(ArchiveError) {
    guard !bytes.isEmpty else { return }
    do throws(SystemError) {
      try file.write(bytes)
    } catch {
      throw .store(StoreError(error, doing: "Writing", path: path))
    }
    sum.update(bytes)
    length += bytes.count
  }

  /// The name is on the medium after this; where that cannot be asked for, the file is there all the same.
  private func flushFolder() {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast()
    let folder = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
    let number = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { return }
    fsync(number)
    close(number)
  }

  private func modified(_ status: stat) -> Int {
    #if canImport(Darwin)
      Int(status.st_mtimespec.tv_sec)
    #else
      Int(status.st_mtim.tv_sec)
    #endif
  }
}

/// What a call of the C library answered, as the kernel says it: the negated error code for a refusal.
func answered(_ answer: Int32) -> Int { answer >= 0 ? Int(answer) : -Int(errno) }
