#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folder of a session, held open, so that its files are found even when it is renamed meanwhile.
struct SessionFolder {
  /// The name it was opened by, for messages.
  let path: String
  let descriptor: Descriptor

  /// The journal's name in the folder.
  static let journalName = "journal.jsonl"
  /// The snapshot's name in the folder.
  static let snapshotName = "session.json"
  /// The lock's name in the folder.
  static let lockName = "journal.lock"

  /// Opens the folder called `path`.
  init(opening path: String) throws(StoreError) {
    self.path = path
    do throws(SystemError) {
      descriptor = Descriptor(
        try system { openPath(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
    } catch {
      switch error.code {
      case ENOENT: throw .noSuchFolder(path)
      case ENOTDIR: throw .notAFolder(path)
      default: throw StoreError(error, doing: "Opening", path: path)
      }
    }
  }

  /// The path of a file in the folder, for messages.
  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// Whether the folder still has a name.
  var isLinked: Bool { ((try? descriptor.status())?.st_nlink ?? 0) > 0 }

  /// What stands under `name`, without following a symbolic link; nil for nothing.
  func status(of name: String) throws(SystemError) -> stat? {
    var status = stat()
    do throws(SystemError) {
      try system { fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
    return status
  }

  /// The rights new files get: the group's too when the folder was made for a group.
  var fileMode: mode_t { isShared ? 0o660 : 0o600 }
  /// The rights new folders inside get.
  var folderMode: mode_t { isShared ? 0o2770 : 0o700 }

  private var isShared: Bool {
    // A folder with the set-group-id bit that its group may write to is what `--group` makes.
    ((try? descriptor.status())?.st_mode ?? 0) & 0o2020 == 0o2020
  }

  /// Opens a file in the folder; symbolic links are refused and nothing is waited for.
  func open(_ name: String, _ flags: Int32) throws(SystemError) -> Descriptor {
    let number = try system {
      openat(descriptor.number, name, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }
    return Descriptor(number)
  }

  /// Makes a new file with the rights of the folder's files, whatever the process's mask is.
  func create(_ name: String, _ flags: Int32 = O_WRONLY) throws(SystemError) -> Descriptor {
    let mode = fileMode
    let number = try system {
      openat(
        descriptor.number, name, flags | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    }
    let file = Descriptor(number)
    try system { fchmod(number, mode) }
    return file
  }

  /// Makes a folder inside, unless it is there, and opens it.
  func subfolder(_ name: String) throws(StoreError) -> SessionFolder {
    let mode = folderMode
    do throws(SystemError) {
      try system { mkdirat(descriptor.number, name, mode) }
      try system { fchmodat(descriptor.number, name, mode, 0) }
    } catch {
      guard error.code == EEXIST else {
        throw StoreError(error, doing: "Creating", path: path(of: name))
      }
    }
    let flags = O_RDONLY | O_DIRECTORY
    let folder = try attempt("Opening", path(of: name)) { () throws(SystemError) in
      try open(name, flags)
    }
    return SessionFolder(path: path(of: name), descriptor: folder)
  }

  /// The names of the plain files inside; none when the folder cannot be read.
  func fileNames() -> [String] {
    let number = dup(descriptor.number)
    guard number >= 0, let listing = fdopendir(number) else { return [] }
    defer { closedir(listing) }
    rewinddir(listing)
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != "..", let status = try? status(of: name),
        status.st_mode & S_IFMT == S_IFREG
      else { continue }
      names.append(name)
    }
    return names
  }

  /// Gives `name` to the file called `temporary`, in the place of what had the name.
  func rename(_ temporary: String, to name: String) throws(SystemError) {
    try system { renameat(descriptor.number, temporary, descriptor.number, name) }
  }

  /// Takes a name away; nothing happens when nothing has it.
  func remove(_ name: String) throws(SystemError) {
    do throws(SystemError) {
      try system { unlinkat(descriptor.number, name, 0) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Returns once the names in the folder are on the medium.
  func flush() throws(SystemError) {
    try system { fsync(descriptor.number) }
  }

  /// Puts `bytes` under `name` so that a reader finds either the former file or the whole new one.
  func replace(_ name: String, with bytes: [UInt8]) throws(SystemError) {
    let temporary = "\(name).new"
    // Left behind by a process that was ended here.
    try remove(temporary)
    do throws(SystemError) {
      let file = try create(temporary)
      try file.write(bytes)
      try file.flush()
      try rename(temporary, to: name)
    } catch {
      try? remove(temporary)
      throw error
    }
    try flush()
  }

  /// Reads a whole plain file; nil when nothing has the name.
  func contents(of name: String, limit: Int) throws(SystemError) -> [UInt8]? {
    let file: Descriptor
    do throws(SystemError) {
      file = try open(name, O_RDONLY)
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
    guard status.st_size <= limit else { throw SystemError(code: EFBIG) }
    return try file.bytes(at: 0, count: Int(status.st_size))
  }

  init(path: String, descriptor: Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }
}

/// What a file mode says the file is, for messages: "a symbolic link".
func fileKind(_ mode: mode_t) -> String {
  switch mode & S_IFMT {
  case S_IFREG: "a plain file"
  case S_IFDIR: "a folder"
  case S_IFLNK: "a symbolic link"
  case S_IFIFO: "a pipe"
  case S_IFSOCK: "a socket"
  default: "a device"
  }
}
