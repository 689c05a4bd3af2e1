#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the operating system answered when it refused, taken before any other call could change it.
struct SystemError: Error, Equatable {
  /// The value of `errno`.
  let code: Int32

  /// The system's own words: "No space left on device".
  var text: String { String(cString: strerror(code)) }

  /// Whether the medium or the owner's share of it is full.
  var isFull: Bool { code == ENOSPC || code == EDQUOT }

  /// Whether the rights of the file, the folder or the mount forbid it.
  var isDenied: Bool { code == EACCES || code == EPERM || code == EROFS }

  /// Whether the name or the medium behind it is no longer there.
  var isGone: Bool { code == ENOENT || code == ENOTDIR || code == ESTALE || code == ENODEV }
}

/// Makes a system call, again when a signal interrupted it.
/// - Throws: ``SystemError`` with the `errno` of this very call.
@discardableResult
func system<Answer: FixedWidthInteger & SignedInteger>(
  _ call: () -> Answer
) throws(SystemError) -> Answer {
  while true {
    let answer = call()
    if answer != -1 { return answer }
    let code = errno
    if code != EINTR { throw SystemError(code: code) }
  }
}

/// Opens a path; named apart from the methods called `open`.
func openPath(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
