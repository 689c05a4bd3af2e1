#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading and writing of files that are not the session's own.
enum Files {
  /// The bytes of the file at `path`, or of stdin for `-`.
  /// - Throws: a ``Failure`` that says why it cannot be read, or that it is larger than `limit`.
  static func read(_ path: String, limit: Int = 50 << 20) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        code: .inputOutput, message: "\(path) cannot be read: \(reason(errno)).")
    }
    defer { if path != "-" { close(descriptor) } }
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
      guard count >= 0 else {
        throw Failure(code: .inputOutput, message: "\(path) cannot be read: \(reason(code)).")
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw Failure(
          code: .badData,
          message: "\(path) is larger than \(limit >> 20) MB; split it into smaller files.")
      }
    }
  }

  /// Writes the bytes to `path` by way of a temporary file beside it, so that it is whole or not there.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let temporary = "\(path).\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        code: .cannotCreate, message: "\(path) cannot be written: \(reason(errno)).")
    }
    if isShared(folderOf: path) { fchmod(descriptor, 0o660) }
    var rest = bytes[...]
    var failure: Int32 = 0
    while !rest.isEmpty, failure == 0 {
      let count = rest.withUnsafeBytes {
        #if canImport(Darwin)
          Darwin.write(descriptor, $0.baseAddress, $0.count)
        #else
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      let code = errno
      if count >= 0 { rest = rest.dropFirst(count) } else if code != EINTR { failure = code }
    }
    close(descriptor)
    if failure == 0, rename(temporary, path) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw Failure(
        code: .inputOutput, message: "\(path) cannot be written: \(reason(failure)).")
    }
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
