/// Which columns of a list somebody says are about what: `Nom complet=name,Courriel=email`.
public struct ColumnMap: Equatable, Sendable {
  /// What each heading is, by the heading folded; empty for a column to leave out.
  let fields: [String: [RegistrationField]]
  /// The headings as they were given.
  let headings: [String]
  /// The text that makes the same mapping again.
  public let text: String

  /// Reads a text; a heading may hold commas, since each pair ends in the name of a field.
  /// - Throws: ``ImportError`` when a pair has no `=` or a field's name is not known.
  public init(_ text: String) throws(ImportError) {
    var fields: [String: [RegistrationField]] = [:]
    var headings: [String] = []
    var pending = ""
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      pending += pending.isEmpty ? String(part) : "," + part
      guard let equals = pending.lastIndex(of: "=") else { continue }
      let heading = singleSpaced(String(pending[..<equals]))
      let word = folded(String(pending[pending.index(after: equals)...]))
      guard !heading.isEmpty, let field = Self.names[word] else { continue }
      fields[folded(heading)] = field
      headings.append(heading)
      pending = ""
    }
    guard trimmed(pending).isEmpty, !headings.isEmpty else {
      throw .badMapping(text, fields: Self.words)
    }
    self.fields = fields
    self.headings = headings
    self.text = text
  }

  /// The names of the fields, in the order in which they are told.
  static let words = RegistrationField.allCases.map { "\($0)" } + ["leave"]

  private static let names: [String: [RegistrationField]] = {
    var table: [String: [RegistrationField]] = ["leave": [], "ignore": []]
    for field in RegistrationField.allCases { table[folded("\(field)")] = [field] }
    return table
  }()

  /// A short mark of a header row, by which a mapping is remembered; the same for the same headings in any file.
  public static func fingerprint(_ cells: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for cell in cells {
      for byte in Array(folded(cell).utf8) + [0] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return String(hash, radix: 16)
  }
}
