#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The process that has the turn, as far as it can be found out.
public struct LockHolder: Equatable, Sendable {
  /// Its number.
  public let process: Int
  /// The name of its program.
  public let name: String?
  /// Whether it was stopped, with Control-Z or a signal, so that it will not give the turn back by itself.
  public let isStopped: Bool

  /// Describes a process.
  public init(process: Int, name: String? = nil, isStopped: Bool = false) {
    self.process = process
    self.name = name
    self.isStopped = isStopped
  }

  /// Looks at a process; where the system does not tell, only the number is known.
  init(lookingAt process: Int) {
    var (name, state): (String?, UInt8?) = (nil, nil)
    #if !canImport(Darwin)
      // "4242 (plenum) T 1 …": the name may have anything in it, parentheses too.
      let text = Self.contents(of: "/proc/\(process)/stat")
      if let open = text.firstIndex(of: UInt8(ascii: "(")),
        let close = text.lastIndex(of: UInt8(ascii: ")")), open < close
      {
        name = String(
          decoding: text[(open + 1)..<close].filter { (0x21...0x7E).contains($0) }, as: UTF8.self)
        state = text[close...].dropFirst(2).first
      }
    #endif
    self.process = process
    self.name = name
    isStopped = state == UInt8(ascii: "T") || state == UInt8(ascii: "t")
  }

  /// "process 4242 (plenum)".
  var description: String { "process \(process)\(name.map { " (\($0))" } ?? "")" }

  private static func contents(of path: String) -> [UInt8] {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return [] }
    return (try? Descriptor(number).bytes(at: 0, count: 1024)) ?? []
  }
}
