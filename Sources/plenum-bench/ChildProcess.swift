#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a benchmark could not be done.
enum BenchError: Error {
  /// Another process of this program could not be started or did not answer as it should.
  case childFailed(String)
  /// A session could not be copied to this folder.
  case noCopy(String)
  /// What is compared with did not do its part.
  case refused(String)
}

/// This program once more in a process of its own, whose output is read line by line.
final class ChildProcess {
  #if canImport(Darwin)
    private let output: UnsafeMutablePointer<FILE>
  #else
    private let output: UnsafeMutablePointer<_IO_FILE>
  #endif
  private var isOver = false

  /// Starts it with `arguments`, none of which may have a quotation mark in it.
  init(_ arguments: [String]) throws {
    let words = ([CommandLine.arguments[0]] + arguments).map { "'\($0)'" }
    guard let output = popen("exec " + words.joined(separator: " "), "r") else {
      throw BenchError.childFailed(arguments.first ?? "")
    }
    self.output = output
  }

  deinit { end() }

  /// The next line it prints; nil when it has ended.
  func nextLine() -> String? {
    var buffer = [CChar](repeating: 0, count: 256)
    guard fgets(&buffer, Int32(buffer.count), output) != nil else { return nil }
    return String(
      decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Waits for its end.
  func end() {
    if !isOver { pclose(output) }
    isOver = true
  }
}
