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

  /// What a medium answers that nobody may write to.
  static let readOnly = SystemError(code: EROFS)

  /// Whether the medium or the owner's share of it is full.
  var isFull: Bool { code == ENOSPC || code == EDQUOT }

  /// Whether the rights of the file, the folder or the mount forbid it.
  var isDenied: Bool { code == EACCES || code == EPERM || code == EROFS }

  /// Whether the name or the medium behind it is no longer there.
  var isGone: Bool { code == ENOENT || code == ENOTDIR || code == ESTALE || code == ENODEV }
}

/// Makes a system call, again when a signal interrupted it.
/// - Parameter call: answers as the kernel does: a number from zero on, or the negated error code.
/// - Throws: ``SystemError`` with the code of this very call.
@discardableResult
func system(_ call: () -> Int) throws(SystemError) -> Int {
  while true {
    let answer = call()
    if answer >= 0 { return answer }
    if answer != -Int(EINTR) { throw SystemError(code: Int32(-answer)) }
  }
}
