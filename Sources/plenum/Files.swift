import Interchange

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading and writing of files that are not the session's own.
enum Files {
  /// The path without links and dots; the path as it is when there is nothing there.
  static func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The bytes of the file at `path`, or of stdin for `-`.
  /// - Throws: a ``Failure`` that says why it cannot be read, or that it is larger than `limit`.
  static func read(_ path: String, limit: Int = 50 << 20) throws(Failure) -> [UInt8] {
    let descriptor =
      path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw unreadable(path, reason(errno)) }
    defer { if path != "-" { close(descriptor) } }
    if path != "-", !isOwn(path) { try waitForWriter(of: descriptor, path) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        #if canImport(Darwin)
          Darwin.read(descriptor, $0.baseAddress, $0.count)
        #else
          Glibc.read(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      let code = errno
      if count < 0, code == EINTR { continue }
      if count < 0, code == EAGAIN, path != "-" {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&entry, 1, -1)
        continue
      }
      guard count >= 0 else { throw unreadable(path, reason(code)) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw Failure(
          code: .badData,
          message:
            "\(path.printable) is larger than \(limit >> 20) MB; split it into smaller files."
        )
      }
    }
  }

  /// Waits a while until somebody writes into a pipe: a named one that nobody writes into would be waited for without end.
  private static func waitForWriter(of descriptor: Int32, _ path: String) throws(Failure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return }
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, writerPatience) == 0 else { return }
    throw unreadable(path, "it is a pipe, and nobody writes into it")
  }

  /// Milliseconds that a pipe may stay silent at first.
  private static let writerPatience: Int32 = 2000

  private static func unreadable(_ path: String, _ why: String) -> Failure {
    Failure(code: .inputOutput, message: "\(path.printable) cannot be read: \(why).")
  }

  /// Writes the bytes to `path` by way of a temporary file beside it, so that it is whole or not there.
  ///
  /// What takes the bytes as they come, such as a pipe, gets them at once.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    if isStream(path) { return try send(bytes, to: path) }
    let temporary = "\(path).\(getpid()).part"
    // Left behind by a process of the same number, or put there by somebody.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path, errno, .cannotCreate) }
    if isShared(folderOf: path) { fchmod(descriptor, 0o660) }
    var failure = put(bytes, into: descriptor)
    close(descriptor)
    if failure == 0, rename(temporary, path) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw unwritable(path, failure)
    }
  }

  /// Whether a name stands for a pipe or a device, or is one of the system's own: a file must never take its place.
  private static func isStream(_ path: String) -> Bool {
    if isOwn(path) { return true }
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFLNK, S_IFDIR: return false
    default: return true
    }
  }

  /// Whether a name is one of the system's, such as `/dev/fd/63` for what a shell has connected.
  private static func isOwn(_ path: String) -> Bool {
    path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
  }

  private static func send(_ bytes: [UInt8], to path: String) throws(Failure) {
    // Without a reader, opening a pipe would wait for one.
    let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    let failure = put(bytes, into: descriptor)
    guard failure == 0 else { throw unwritable(path, failure) }
  }

  /// Writes all bytes and returns 0, or the number of the error.
  private static func put(_ bytes: [UInt8], into descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        #if canImport(Darwin)
          Darwin.write(descriptor, $0.baseAddress, $0.count)
        #else
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      let code = errno
      if count >= 0 { rest = rest.dropFirst(count) } else if code != EINTR { return code }
    }
    return 0
  }

  private static func unwritable(
    _ path: String, _ code: Int32, _ exit: ExitCode = .inputOutput
  ) -> Failure {
    Failure(code: exit, message: "\(path.printable) cannot be written: \(reason(code)).")
  }

  /// Whether what is written to `path` is for the group too: its folder is one of a session made with `--group`.
  static func isShared(folderOf path: String) -> Bool {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    while parts.last == "" { parts.removeLast() }
    guard !parts.isEmpty else { return false }
    parts.removeLast()
    var status = stat()
    let folder = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
    return stat(folder, &status) == 0 && status.st_mode & 0o2020 == 0o2020
  }

  /// Makes a folder for the person alone, and those above it that are missing.
  static func makeFolder(_ path: String) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }

  /// The system's words for an error number.
  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// The value of an environment variable, unless it is empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
