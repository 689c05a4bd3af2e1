/// What an archive holds, as its last member `SHA256SUMS` lists it: `sha256sum -c SHA256SUMS` reads it too.
///
/// A line is the sum in 64 hexadecimal digits, two blanks, and the file's path in the session's folder. Where the path
/// has a line break or a backslash these are written `\n` and `\\`, and the line begins with a backslash.
struct ArchiveList: Equatable {
  /// The list's name in the archive.
  static let name = "SHA256SUMS"

  struct Entry: Equatable {
    let sum: String
    let path: String
  }

  var entries: [Entry] = []

  /// The list as text.
  var bytes: [UInt8] {
    var text = ""
    for entry in entries {
      let path = entry.path.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      text += "\(path == entry.path ? "" : "\\")\(entry.sum)  \(path)\n"
    }
    return Array(text.utf8)
  }

  init() {}

  /// Reads a list; nil when a line is not one.
  init?(reading bytes: [UInt8]) {
    guard bytes.last == 0x0A else { return nil }
    for line in bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
      let isEscaped = line.first == 0x5C
      let line = isEscaped ? line.dropFirst() : line
      guard line.count > 66 else { return nil }
      let sum = String(decoding: line.prefix(64), as: UTF8.self)
      guard sum.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) }),
        line.dropFirst(64).prefix(2).allSatisfy({ $0 == 0x20 })
      else { return nil }
      let text = String(decoding: line.dropFirst(66), as: UTF8.self)
      entries.append(Entry(sum: sum, path: isEscaped ? Self.unescaped(text) : text))
    }
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.popFirst() {
        result.unicodeScalars.append(next == "n" ? "\n" : next)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
