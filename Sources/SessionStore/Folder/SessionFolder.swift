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
  /// The system it is on.
  var files: any FileSystem { descriptor.files }

  /// The journal's name in the folder.
  static let journalName = "journal.jsonl"
  /// The snapshot's name in the folder.
  static let snapshotName = "session.json"
  /// The lock's name in the folder.
  static let lockName = "journal.lock"

  /// Opens the folder called `path`.
  init(
    opening path: String, on files: any FileSystem = OperatingSystem.shared
  ) throws(StoreError) {
    self.path = path
    do throws(SystemError) {
      let number = try system { files.openFolder(path) }
      descriptor = Descriptor(Int32(number), of: files)
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
      try system { files.status(of: name, in: descriptor.number, &status) }
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
    let number = try system { files.open(name, in: descriptor.number, flags, 0) }
    return Descriptor(Int32(number), of: files)
  }

  /// Makes a new file with the rights of the folder's files, whatever the process's mask is.
  func create(_ name: String, _ flags: Int32 = O_WRONLY) throws(SystemError) -> Descriptor {
    let mode = fileMode
    let number = try system {
      files.open(name, in: descriptor.number, flags | O_CREAT | O_EXCL, mode)
    }
    let file = Descriptor(Int32(number), of: files)
    try system { files.setMode(file.number, mode) }
    return file
  }

  /// Makes a folder inside, unless it is there, and opens it.
  func subfolder(_ name: String) throws(StoreError) -> SessionFolder {
    let mode = folderMode
    do throws(SystemError) {
      try system { files.makeFolder(name, in: descriptor.number, mode) }
      try system { files.setMode(of: name, in: descriptor.number, mode) }
      try flush()
    } catch {
      guard error.code == EEXIST else {
        throw StoreError(error, doing: "Creating", path: path(of: name))
      }
    }
    let flags = O_RDONLY | O_DIRECTORY
    do throws(SystemError) {
      return SessionFolder(path: path(of: name), descriptor: try open(name, flags))
    } catch {
      throw self.error(error, doing: "Opening", name, expecting: S_IFDIR)
    }
  }

  /// The words for a refusal of the system that concerns `name`: often something else than expected stands there.
  func error(
    _ error: SystemError, doing: String, _ name: String, expecting kind: mode_t = S_IFREG
  ) -> StoreError {
    if let status = try? status(of: name), status.st_mode & S_IFMT != kind {
      return .notAPlainFile(path: path(of: name), found: fileKind(status.st_mode))
    }
    return StoreError(error, doing: doing, path: path(of: name))
  }

  /// Refuses what is no plain file: opening a device or a pipe can do things already.
  func checkIsPlain(_ name: String) throws(SystemError) {
    guard let status = try status(of: name) else { return }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
  }

  /// The names of the plain files inside; none when the folder cannot be read.
  func fileNames() -> [String] {
    var names: [String] = []
    for name in files.names(in: descriptor.number) {
      guard name != ".", name != "..", let status = try? status(of: name),
        status.st_mode & S_IFMT == S_IFREG
      else { continue }
      names.append(name)
    }
    return names
  }

  /// Gives `name` to the file called `temporary`, in the place of what had the name.
  func rename(_ temporary: String, to name: String) throws(SystemError) {
    try system { files.rename(temporary, to: name, in: descriptor.number) }
  }

  /// Takes a name away; nothing happens when nothing has it.
  func remove(_ name: String) throws(SystemError) {
    do throws(SystemError) {
      try system { files.remove(name, in: descriptor.number) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Returns once the names in the folder are on the medium.
  func flush() throws(SystemError) {
    try system { files.flushFolder(descriptor.number) }
  }

  /// Returns once the folder's own name is on the medium, where the folder around it may be read.
  func flushName() throws(SystemError) {
    let parent: Descriptor
    do throws(SystemError) {
      parent = try open("..", O_RDONLY | O_DIRECTORY)
    } catch {
      guard error.isDenied else { throw error }
      return
    }
    try system { files.flushFolder(parent.number) }
  }

  /// Puts `bytes` under `name` so that a reader finds either the former file or the whole new one.
  /// - Parameter mark: what tells the temporary file from that of another process that may do the same.
  func replace(
    _ name: String, with bytes: [UInt8], mark: String = ""
  ) throws(SystemError) {
    let temporary = "\(name)\(mark).new"
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
