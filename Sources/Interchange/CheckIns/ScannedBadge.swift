import JSONText

/// What a badge or ticket says when it is scanned.
public struct ScannedBadge: Equatable, Sendable {
  /// The line of the file, from 1.
  public let line: Int
  /// The code by which it is remembered: the payload itself, or the identifier in it.
  public let code: String
  /// Further codes that may be on the person's badge for the same ticket.
  public private(set) var otherCodes: [String] = []
  /// Addresses in the payload, in lower case.
  public private(set) var emails: [String] = []
  /// The name in the payload.
  public private(set) var name: String?
  /// What was recognised, in words; nil for a plain code.
  public private(set) var form: String?

  /// Reads a payload: JSON of Indico, MECARD, an e-mail address, a link, or any token.
  init?(line: Int, payload: String) {
    let text = trimmed(payload)
    guard !text.isEmpty, text.utf8.count <= 4000 else { return nil }
    self.line = line
    if text.hasPrefix("{") {
      guard let ticket = IndicoTicket(text) else { return nil }
      code = ticket.code
      otherCodes = ticket.others
      form = "a ticket of Indico"
    } else if text.uppercased().hasPrefix("MECARD:") {
      let fields = Self.fields(ofCard: String(text.dropFirst(7)))
      emails = fields["EMAIL"].map { RegistrationWords.emails($0).addresses } ?? []
      let names = fields["N"]?.split(separator: ",").map { trimmed(String($0)) } ?? []
      name = names.isEmpty ? nil : names.reversed().joined(separator: " ")
      code = emails.first ?? name ?? text
      form = "a MECARD"
    } else {
      let bare = text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
      code = bare
      if RegistrationWords.isEmail(bare.lowercased()) { emails = [bare.lowercased()] }
      if let last = Self.lastPart(ofLink: bare) { otherCodes = [last] }
    }
  }

  /// A person of a vCard.
  init(card: RegistrationRow) {
    line = card.line
    emails = card.emails
    name = card.name
    code = card.emails.first ?? card.name
    form = "a vCard"
  }

  /// `N:Probe,Ada;EMAIL:a@example.org;;` by its names.
  private static func fields(ofCard text: String) -> [String: String] {
    var fields: [String: String] = [:]
    for part in text.split(separator: ";") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let key = part[..<colon].uppercased()
      if fields[key] == nil { fields[key] = String(part[part.index(after: colon)...]) }
    }
    return fields
  }

  /// What stands last in a link, where tickets have their code.
  private static func lastPart(ofLink text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    return text.split(whereSeparator: { "/=?&#".contains($0) }).last.map(String.init)
  }
}

/// The identifiers in the JSON of an Indico ticket, old and new.
private struct IndicoTicket {
  var code = ""
  var others: [String] = []

  init?(_ text: String) {
    guard let value = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
    if let secret = value["checkinSecret"]?.string {
      code = secret
      return
    }
    // The set-up code of the scanning program has other members; it is nobody's ticket.
    guard let parts = value["i"]?.elements, parts.count >= 3, let ticket = parts[2].string else {
      return nil
    }
    code = uuid(base64: ticket) ?? ticket
    others = [ticket] + (parts.count > 3 ? [parts[3].string].compactMap { $0 } : [])
  }
}

/// The UUID whose sixteen bytes stand in base64; nil for anything else.
private func uuid(base64 text: String) -> String? {
  var bytes: [UInt8] = []
  var bits = 0
  var value: UInt32 = 0
  for byte in text.utf8.prefix(40) where byte != UInt8(ascii: "=") {
    let digit: UInt32
    switch byte {
    case 65...90: digit = UInt32(byte) - 65
    case 97...122: digit = UInt32(byte) - 71
    case 48...57: digit = UInt32(byte) + 4
    case 43, 45: digit = 62
    case 47, 95: digit = 63
    default: return nil
    }
    value = (value << 6 | digit) & 0xFFFF
    bits += 6
    if bits >= 8 {
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
    }
  }
  guard bytes.count == 16 else { return nil }
  var result = ""
  for (index, byte) in bytes.enumerated() {
    if [4, 6, 8, 10].contains(index) { result += "-" }
    result += (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
  return result
}
