/// One public key of one of the staff, as `authorized_keys` of OpenSSH holds it.
struct AuthorizedKey: Equatable {
  /// The staff name that whoever holds the key gets, and no other.
  let name: String
  /// Such as `ssh-ed25519`.
  let kind: String
  /// The key in Base64.
  let key: String
  /// What the key's owner wrote behind it.
  let comment: String

  /// The kinds of key that are taken; options before the key are not.
  private static let kinds = [
    "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// Reads a line such as `ssh-ed25519 AAAA… ana@laptop`.
  /// - Throws: a ``Failure`` that says what is wrong with the line.
  init(name: String, line: String) throws(Failure) {
    self.name = name
    let words = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    guard line.unicodeScalars.allSatisfy({ !Self.isControl($0) }) else {
      throw Self.bad(name, "it has a control character")
    }
    guard words.count >= 2, Self.kinds.contains(words[0]) else {
      throw Self.bad(
        name, "it must begin with its kind, such as ssh-ed25519; options are added here")
    }
    guard Self.holds(words[1], kind: words[0]) else {
      throw Self.bad(name, "what stands behind \(words[0]) is not such a key")
    }
    kind = words[0]
    key = words[1]
    comment = words.dropFirst(2).joined(separator: " ")
  }

  /// The line for `authorized_keys`: this key opens this session as this person, and does nothing else.
  func line(program: String, folder: String) -> String {
    let words = [program, "open", folder, "--as", name, "--confined"]
    let command = words.map(Self.quotedForShell).joined(separator: " ")
    let option = "command=\"\(Self.escapedForOption(command))\""
    let line = "restrict,pty,\(option) \(kind) \(key)"
    return comment.isEmpty ? line : "\(line) \(comment)"
  }

  /// Throws when a text cannot stand in a line: sshd reads a line break as the end of the entry.
  static func check(_ text: String, _ what: String) throws(Failure) {
    guard text.unicodeScalars.allSatisfy({ !isControl($0) }) else {
      throw Failure(
        code: .badData,
        message: "The \(what) has a control character, which no line of authorized_keys can hold.")
    }
  }

  /// One word for a POSIX shell: within single quotes nothing but a single quote means anything.
  private static func quotedForShell(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy {
        ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57)
          || "/._-".utf8.contains($0)
      }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }

  /// The text within the quotes of an option, in which sshd knows `\"` and nothing else.
  private static func escapedForOption(_ text: String) -> String {
    text.replacing("\"", with: "\\\"")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func bad(_ name: String, _ why: String) -> Failure {
    Failure(code: .badData, message: "The key of \(name.printable) cannot be used: \(why).")
  }

  /// Whether a text is Base64 of a key that says itself to be of this kind.
  private static func holds(_ text: String, kind: String) -> Bool {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    let values = Dictionary(
      uniqueKeysWithValues: alphabet.utf8.enumerated().map { ($0.element, UInt32($0.offset)) })
    var digits = Array(text.utf8)
    guard digits.count % 4 == 0 else { return false }
    while digits.last == UInt8(ascii: "="), digits.count > text.utf8.count - 2 {
      digits.removeLast()
    }
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for digit in digits {
      guard let value = values[digit] else { return false }
      buffer = buffer << 6 | value
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(buffer >> UInt32(bits) & 0xFF))
      buffer &= (1 << UInt32(bits)) - 1
    }
    // The blob begins with the length of its kind's name, in four bytes, and the name.
    let head = [0, 0, 0, UInt8(kind.utf8.count)] + Array(kind.utf8)
    return bytes.count > head.count + 4 && bytes.starts(with: head)
  }
}
