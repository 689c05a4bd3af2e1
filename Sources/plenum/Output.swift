import Interchange

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Results on stdout, messages on stderr; the only place outside the terminal module that writes to either.
enum Output {
  /// Writes a line to stdout.
  static func line(_ text: String) { bytes(Array((text + "\n").utf8)) }

  /// Writes bytes to stdout; a reader that went away (`| head`) ends the program quietly.
  static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes a text to stderr, without what a terminal would take for commands: it may quote what a stranger wrote.
  static func message(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { String($0).printable }.joined(separator: "\n")
    write(Array((shown + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes to stderr what the next text may overwrite: no line ends.
  static func status(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      let code = errno
      if count < 0, code == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
