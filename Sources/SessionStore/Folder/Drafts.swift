/// Unsent text, one file per terminal in `drafts/`, so that a crash or a cut line loses none of it.
public struct Drafts {
  private let folder: SessionFolder

  init(in session: SessionFolder) throws(StoreError) { folder = try session.subfolder("drafts") }

  /// Keeps `text` as the draft of `terminal` in the place of the former one; returns once it is on the medium.
  public func save(_ text: String, terminal: String) throws(StoreError) {
    let name = try Self.fileName(of: terminal)
    try attempt("Writing", folder.path(of: name)) { () throws(SystemError) in
      try folder.replace(name, with: Array(text.utf8))
    }
  }

  /// The draft of `terminal`, or nil.
  public func load(terminal: String) throws(StoreError) -> String? {
    let name = try Self.fileName(of: terminal)
    let bytes = try attempt("Reading", folder.path(of: name)) { () throws(SystemError) in
      try folder.contents(of: name, limit: 1 << 20)
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes the draft of `terminal` away, once it was sent.
  public func remove(terminal: String) throws(StoreError) {
    let name = try Self.fileName(of: terminal)
    try attempt("Removing", folder.path(of: name)) { () throws(SystemError) in
      try folder.remove(name)
    }
  }

  /// The terminals that have a draft, in alphabetical order.
  public func terminals() -> [String] {
    folder.fileNames().compactMap(Self.terminal(ofFile:)).sorted()
  }

  /// The terminal whose draft a file of this name is; nil for other files.
  private static func terminal(ofFile name: String) -> String? {
    guard name.hasSuffix(".txt") else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8.dropLast(4))[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        bytes.append(byte)
      } else if rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        return nil
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// A file name for any terminal name: other bytes than letters, digits, `-` and `_` become `%` and two digits.
  ///
  /// One that would be too long for a file system is cut and told apart by its checksum.
  private static func fileName(of terminal: String) throws(StoreError) -> String {
    let digits = Array("0123456789ABCDEF")
    var name = ""
    for byte in terminal.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    guard !name.isEmpty, terminal.utf8.count <= 1000 else { throw .badName(terminal) }
    guard name.utf8.count > 200 else { return name + ".txt" }
    var sum = CRC32()
    Array(terminal.utf8).withUnsafeBytes { sum.update($0) }
    var start = name.prefix(180)
    while start.last == "%" || start.dropLast().last == "%" { start.removeLast() }
    return "\(start)-\(Checksum(sum.value).text).txt"
  }
}
