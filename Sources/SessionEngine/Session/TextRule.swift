/// How long a text may be and whether it may be empty or span lines.
///
/// Text is stored as it was typed, but for the spaces around it; what a terminal must not see is
/// filtered where it is shown.
public struct TextRule: Sendable {
  /// The most bytes of UTF-8 that are taken.
  public let limit: Int
  /// Whether line breaks are kept; otherwise each becomes a space.
  public let isMultiline: Bool

  /// One line: names, titles, places.
  public static let name = TextRule(limit: 400, isMultiline: false)
  /// One line of any length that a screen can still show: links, reasons.
  public static let line = TextRule(limit: 4_000, isMultiline: false)
  /// The note on a request to speak.
  public static let remark = TextRule(limit: 1_000, isMultiline: false)
  /// Questions, answers, notes.
  public static let body = TextRule(limit: 20_000, isMultiline: true)

  /// The text without spaces around it, or the reason why it is not taken.
  func checked(_ text: String, field: String) throws(Rejection) -> String {
    let cleaned = try optional(text, field: field)
    guard let cleaned else { throw .emptyText(field: field) }
    return cleaned
  }

  /// Like `checked`, but an empty text is nil.
  func optional(_ text: String?, field: String) throws(Rejection) -> String? {
    guard let text else { return nil }
    let bytes = text.utf8.count
    guard bytes <= limit else { throw .textTooLong(field: field, bytes: bytes, limit: limit) }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    guard !scalars.isEmpty else { return nil }
    let trimmed = String(Substring(scalars))
    // Most texts are plain ASCII without controls and need no second look.
    guard !isMultiline, trimmed.utf8.contains(where: { $0 < 32 || $0 >= 0xC2 }) else {
      return trimmed
    }
    guard trimmed.contains(where: \.isNewline) else { return trimmed }
    return String(trimmed.map { $0.isNewline ? " " : $0 })
  }

  /// Each of the texts checked; nil when there is no list.
  func each(_ texts: [String]?, field: String) throws(Rejection) -> [String]? {
    guard let texts else { return nil }
    var checked: [String] = []
    for text in texts { checked.append(try self.checked(text, field: field)) }
    return checked
  }
}
