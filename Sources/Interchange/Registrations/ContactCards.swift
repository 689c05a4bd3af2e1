import SessionEngine

// A vCard is BEGIN:VCARD, lines NAME;PARAMETER=VALUE:VALUE, END:VCARD; a file holds any number. Versions 2.1, 3.0 and
// 4.0 differ in their parameters: 2.1 writes bare ones (`TEL;WORK`), quoted-printable with a `=` at the end of a line
// that goes on, and a character set. A line that begins with a space or tab goes on the one before it.

/// The people in a file of vCards.
struct ContactCards {
  private(set) var rows: [RegistrationRow] = []
  private(set) var problems: [RowProblem] = []

  /// Reads a text; nil when it does not begin with a card.
  init?(_ text: DecodedText) throws(ImportError) {
    let start = text.utf8.prefix { $0 <= 32 }.count
    let mark = text.utf8[start...].prefix(11).map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    guard mark == Array("BEGIN:VCARD".utf8) else { return nil }
    var card: CardReader?
    // A card within a card is an agent's: it is not the person.
    var depth = 0
    for line in cardLines(text.utf8) {
      switch (line.name, folded(line.value)) {
      case ("BEGIN", "vcard"):
        depth += 1
        if depth == 1 { card = CardReader(line: line.number) }
      case ("END", "vcard"):
        depth = max(0, depth - 1)
        if depth == 0, let read = card {
          take(read)
          card = nil
        }
      default: if depth == 1 { card?.read(line) }
      }
    }
    if let cut = card {
      problems.append(
        RowProblem(line: cut.line, reason: "the card has no end; it may be cut short"))
      take(cut)
    }
    if rows.isEmpty, problems.isEmpty { throw .empty }
  }

  private mutating func take(_ card: CardReader) {
    guard card.isPerson else {
      problems.append(
        RowProblem(
          line: card.line, reason: "a card of a group, a place or an organisation", isHarmless: true
        ))
      return
    }
    guard let row = card.row else {
      problems.append(RowProblem(line: card.line, reason: "no name and no e-mail address"))
      return
    }
    rows.append(row)
  }
}

/// Collects what one card says of a person.
private struct CardReader {
  let line: Int
  private var formatted = ""
  private var parts = ""
  private var fields: RegistrationRow
  private var preferred: [String] = []
  private(set) var isPerson = true

  init(line: Int) {
    self.line = line
    fields = RegistrationRow(line: line, name: "")
  }

  /// The person; nil when nothing names one.
  var row: RegistrationRow? {
    var row = fields
    row.emails = (preferred + fields.emails).reduce(into: []) { all, address in
      if !all.contains(address) { all.append(address) }
    }
    row.name = [formatted, parts, row.emails.first ?? ""].first { !$0.isEmpty } ?? ""
    return row.name.isEmpty ? nil : row
  }

  mutating func read(_ line: CardLine) {
    let value = singleSpaced(line.components.first ?? "")
    switch line.name {
    case "FN": if formatted.isEmpty { formatted = singleSpaced(line.text) }
    case "N": readName(line.components.map(singleSpaced))
    case "EMAIL": readEmail(line)
    case "ORG": if fields.organisation == nil, !value.isEmpty { fields.organisation = value }
    case "ADR":
      let parts = line.components.map(singleSpaced)
      if parts.count > 6, !parts[6].isEmpty, fields.countryText == nil {
        fields.countryText = parts[6]
      }
    case "TITLE": keep("title", singleSpaced(line.text))
    case "TEL": keep("telephone", singleSpaced(line.text))
    case "LANG":
      let codes = RegistrationWords.languages(line.text)
      for code in codes where !fields.languages.contains(code) { fields.languages.append(code) }
    case "KIND": isPerson = ["individual", ""].contains(folded(line.text))
    case "UID": if fields.badge == nil, !value.isEmpty { keep("card id", singleSpaced(line.text)) }
    default: break
    }
  }

  /// Family name; given; further; before; after.
  private mutating func readName(_ names: [String]) {
    func part(_ index: Int) -> String { index < names.count ? names[index] : "" }
    parts = [part(1), part(2), part(0)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private mutating func readEmail(_ line: CardLine) {
    for address in RegistrationWords.emails(line.text).addresses {
      if line.isPreferred { preferred.append(address) } else { fields.emails.append(address) }
    }
  }

  private mutating func keep(_ name: String, _ value: String) {
    guard !value.isEmpty, !fields.attributes.contains(where: { $0.name == name }) else { return }
    fields.attributes.append(Attribute(name: name, value: value))
  }
}
