/// What a scanner or a hand typed at the desk, as far as its form tells.
public struct ScannedCode: Equatable, Sendable {
  /// What was typed, without spaces around it.
  public let text: String
  /// Codes it may be known by, the most telling first, in lower case.
  public private(set) var tokens: [String] = []
  /// What a card says of its owner.
  public private(set) var name: String?, organisation: String?, emails: [String] = []
  /// Whether it is the code that sets up a check-in program, and nobody's ticket.
  public private(set) var isSetUp = false
  /// What it is, in a word: `Indico ticket`, `vCard`, `e-mail`, `code`.
  public private(set) var kind = "code"

  /// The longest text that is looked at.
  static let limit = 8_000

  /// Whether the text begins a card that goes on over several lines.
  public static func isUnfinishedCard(_ text: String) -> Bool {
    let lines = text.prefix(limit).split(whereSeparator: \.isNewline)
    return lines.first?.uppercased().hasPrefix("BEGIN:VCARD") == true
      && lines.last?.uppercased().hasPrefix("END:VCARD") != true
  }

  /// Looks at what was typed.
  public init(_ typed: String) {
    text = String(typed.prefix(Self.limit)).trimmedOfSpaces
    let upper = text.prefix(16).uppercased()
    if text.hasPrefix("{") {
      readJSON()
    } else if upper.hasPrefix("BEGIN:VCARD") {
      readCard()
    } else if upper.hasPrefix("MECARD:") {
      readMeCard()
    } else if upper.hasPrefix("MAILTO:") {
      takeEmail(String(text.dropFirst(7).prefix { $0 != "?" }))
    } else if text.contains("@"), !text.contains(" "), !text.contains("/") {
      takeEmail(text)
    } else if upper.hasPrefix("HTTP://") || upper.hasPrefix("HTTPS://") {
      readLink()
    }
    if !isSetUp { addToken(text) }
  }

  /// A card that a file has told of already.
  public init(cardOf name: String, organisation: String?, emails: [String]) {
    text = name
    kind = "vCard"
    self.name = name
    self.organisation = organisation
    for email in emails { takeEmail(email) }
  }

  /// The code by which its owner is remembered and decided on: an address, a ticket's id, or the whole text.
  ///
  /// The whole of a link, because a part of it need not be a ticket's code.
  public var key: String {
    switch kind {
    case "vCard", "MECARD": emails.first ?? name ?? text
    case "e-mail": emails.first ?? text
    case "Indico ticket": tokens.first ?? text
    default: tokens.last ?? text
    }
  }

  private mutating func addToken(_ token: String) {
    let token = token.trimmedOfSpaces.lowercased()
    guard !token.isEmpty, !tokens.contains(token) else { return }
    tokens.append(token)
  }

  private mutating func takeEmail(_ address: String) {
    let address = address.trimmedOfSpaces.lowercased()
    guard address.contains("@"), !emails.contains(address) else { return }
    emails.append(address)
    if kind == "code" { kind = "e-mail" }
  }

  /// Indico's tickets, old and new, and the code that sets up its check-in program.
  private mutating func readJSON() {
    let (keys, members) = JSONStrings.read(text)
    if keys.contains("regformId") || keys.contains("eventId"), !keys.contains("checkinSecret") {
      isSetUp = true
      kind = "Indico set-up code"
      return
    }
    if let secret = members.first(where: { $0.key == "checkinSecret" })?.value {
      kind = "Indico ticket"
      addToken(secret)
      return
    }
    // {"i":[2,"host","check-in id in base64","person id in base64"]}
    let parts = members.filter { $0.key == "i" }.map(\.value)
    guard parts.count >= 2 else { return }
    kind = "Indico ticket"
    for part in parts.dropFirst() {
      if let id = uuid(base64: part) { addToken(id) }
      addToken(part)
    }
  }

  private mutating func readCard() {
    kind = "vCard"
    var family: String?
    for line in unfoldedLines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      // `item1.EMAIL;TYPE=work` is an address too.
      let label = line[..<colon].prefix { $0 != ";" }.split(separator: ".").last ?? ""
      let value = String(line[line.index(after: colon)...])
      switch label.uppercased() {
      case "FN": name = unescaped(value)
      case "N":
        let parts = value.split(separator: ";", omittingEmptySubsequences: false)
        family = [parts.dropFirst().first, parts.first].compactMap { $0 }
          .filter { !$0.isEmpty }.map { unescaped(String($0)) }.joined(separator: " ")
      case "ORG":
        organisation = unescaped(String(value.split(separator: ";").first ?? "")).nonEmpty
      case "EMAIL": takeEmail(value)
      case "UID": addToken(value.hasPrefix("urn:uuid:") ? String(value.dropFirst(9)) : value)
      default: continue
      }
    }
    if name == nil || name?.isEmpty == true { name = family?.nonEmpty }
  }

  /// The lines of a card; a line that begins with a space goes on with the one before.
  private var unfoldedLines: [String] {
    var lines: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.first == " " || line.first == "\t", let last = lines.popLast() {
        lines.append(last + line.dropFirst())
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  private mutating func readMeCard() {
    kind = "MECARD"
    for field in split(String(text.dropFirst(7)), at: ";") {
      guard let colon = field.firstIndex(of: ":") else { continue }
      let value = String(field[field.index(after: colon)...])
      switch field[..<colon].uppercased() {
      case "N":
        let parts = split(value, at: ",").map { unescaped($0) }.filter { !$0.isEmpty }
        name = (parts.dropFirst() + parts.prefix(1)).joined(separator: " ").nonEmpty
      case "ORG": organisation = unescaped(value).nonEmpty
      case "EMAIL": takeEmail(unescaped(value))
      default: continue
      }
    }
  }

  /// A link carries its code as the last part of its path or as a value of its query.
  private mutating func readLink() {
    kind = "link"
    let parts = text.split(separator: "?", maxSplits: 1)
    for pair in parts.dropFirst().first?.split(separator: "&") ?? [] {
      if let value = pair.split(separator: "=", maxSplits: 1).dropFirst().first {
        addToken(String(value))
      }
    }
    let path = parts[0].split(separator: "/").dropFirst(2)
    if let last = path.last { addToken(String(last)) }
  }

  /// The parts between separators that have no backslash before them.
  private func split(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in text {
      if character == separator, !isEscaped {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts
  }

  private func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? " " : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result.trimmedOfSpaces
  }

  /// The usual writing of an id of 16 bytes; nil for other text.
  private func uuid(base64 text: String) -> String? {
    var bits: UInt32 = 0
    var count = 0
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != UInt8(ascii: "=") {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    guard bytes.count == 16 else { return nil }
    let digits = Array("0123456789abcdef")
    var id = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { id.append("-") }
      id.append(digits[Int(byte >> 4)])
      id.append(digits[Int(byte & 15)])
    }
    return id
  }
}

extension String {
  /// The text without spaces, line breaks and invisible marks at both ends.
  fileprivate var trimmedOfSpaces: String {
    var scalars = Substring(self).unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value <= 0x20 || scalar.properties.isWhitespace || scalar.value == 0xFEFF
    }
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(Substring(scalars))
  }

  /// Nil for an empty text.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
