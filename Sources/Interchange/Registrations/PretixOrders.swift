import JSONText
import SessionEngine

/// The people in orders or positions of pretix, as its programming interface writes them in JSON.
///
/// One order, a list of them, or a page with `results`; the positions of a check-in list likewise.
struct PretixOrders {
  private(set) var rows: [RegistrationRow] = []
  private(set) var problems: [RowProblem] = []

  /// Reads a text; nil when it does not begin like JSON.
  init?(_ text: DecodedText) throws(ImportError) {
    guard let first = text.utf8.first(where: { $0 > 32 }), first == 0x7B || first == 0x5B else {
      return nil
    }
    var reader = PretixReader(lines: LineIndex(text.utf8))
    var found: [String] = []
    do {
      try text.utf8.withUnsafeBufferPointer { (buffer) throws(JSONTextError) in
        try JSONText.read(UnsafeRawBufferPointer(buffer)) { (root) throws(JSONTextError) in
          reader.read(root: root)
          found = root.isArray ? ["a list"] : root.names
        }
      }
    } catch {
      throw .notJSON(reason: error.message)
    }
    guard reader.count > 0 else { throw .notRegistrations(found: found) }
    rows = reader.rows
    problems = reader.problems
  }
}

private struct PretixReader {
  let lines: LineIndex
  var rows: [RegistrationRow] = []
  var problems: [RowProblem] = []
  /// How many positions were met.
  var count = 0

  init(lines: LineIndex) {
    self.lines = lines
  }

  mutating func read(root: JSONNode) {
    let results = root["results"].map(\.elements) ?? []
    let nodes = root.isArray ? root.elements : results.isEmpty ? [root] : results
    for node in nodes {
      if let positions = node["positions"], positions.isArray {
        for position in positions.elements { read(position, of: node) }
      } else if node["positionid"] != nil || node["attendee_name"] != nil {
        read(node, of: nil)
      }
    }
  }

  private mutating func read(_ position: JSONNode, of order: JSONNode?) {
    count += 1
    let line = lines.line(at: position.offset)
    let email = text(position["attendee_email"])?.lowercased()
    let address = email.flatMap { RegistrationWords.isEmail($0) ? $0 : nil }
    guard let name = name(of: position) ?? address else {
      problems.append(
        RowProblem(
          line: line, reason: "position \(number(position)) names nobody", isHarmless: true))
      return
    }
    var row = RegistrationRow(line: line, name: name)
    row.emails = address.map { [$0] } ?? []
    row.badge = text(position["secret"])
    row.organisation = text(position["company"]) ?? text(order?["invoice_address"]?["company"])
    row.countryText = text(position["country"])
    row.registration = registration(position, order)
    keep("order code", text(order?["code"]) ?? text(position["order"]), in: &row)
    if address == nil { keep("order e-mail", text(order?["email"]), in: &row) }
    for answer in position["answers"]?.elements ?? [] { read(answer, into: &row) }
    rows.append(row)
  }

  private func name(of position: JSONNode) -> String? {
    if let name = text(position["attendee_name"]) { return name }
    guard let parts = position["attendee_name_parts"] else { return nil }
    if let full = text(parts["full_name"]) { return full }
    let names = ["given_name", "middle_name", "family_name"].compactMap { text(parts[$0]) }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private func registration(_ position: JSONNode, _ order: JSONNode?) -> Registration? {
    if isTrue(position["canceled"]) { return .withdrawn }
    switch text(order?["status"]) ?? text(position["order__status"]) {
    case "p": return .confirmed
    case "n": return .registered
    case "c", "e": return .withdrawn
    default: return nil
    }
  }

  /// An answer goes to the field that its question names, else it is kept.
  private func read(_ answer: JSONNode, into row: inout RegistrationRow) {
    guard let value = text(answer["answer"]) else { return }
    let heading =
      text(answer["question"]) ?? text(answer["question_identifier"])
      ?? answer["question"]?.integer.map { "question \($0)" } ?? "question"
    switch RegistrationField.byHeading[folded(heading)] {
    case .organisation: row.organisation = value
    case .country: row.countryText = value
    case .type: row.typeText = value
    case .gender: row.gender = value
    case .accessNeeds: row.accessNeeds = value
    case .languages: row.languages = RegistrationWords.languages(value)
    case .mode where RegistrationWords.mode(value) != nil: row.mode = RegistrationWords.mode(value)
    case .name, .firstName, .lastName, .email, .mode, .role, .registration, .badge, nil:
      keep(heading, value, in: &row)
    }
  }

  private func keep(_ name: String, _ value: String?, in row: inout RegistrationRow) {
    guard let value, !row.attributes.contains(where: { $0.name == name }) else { return }
    row.attributes.append(Attribute(name: name, value: value))
  }

  private func number(_ position: JSONNode) -> String {
    position["positionid"]?.integer.map { "\($0)" } ?? "?"
  }

  private func isTrue(_ node: JSONNode?) -> Bool {
    node.flatMap { try? $0.decode(Bool.self) } ?? false
  }

  private func text(_ node: JSONNode?) -> String? {
    guard let text = node?.string.map(singleSpaced), !text.isEmpty else { return nil }
    return text
  }
}
