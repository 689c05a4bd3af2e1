/// The parsed country table; made on first use, so that a program that shows no country pays nothing.
struct CountryTable: Sendable {
  /// The only table; the rows are constants of the program.
  static let shared = CountryTable(
    text: [countryRowsAToD, countryRowsEToL, countryRowsMToR, countryRowsSToZ])

  /// All rows, ordered by code.
  let countries: [Country]
  /// Position of each of the 26 × 26 possible codes in `countries`, or -1.
  private let positions: [Int16]

  /// Reads rows of the form `AA|AAA|group|name|long name|variant;variant`.
  ///
  /// Trailing empty fields may be left out.
  init(text: [String]) {
    var countries: [Country] = []
    countries.reserveCapacity(256)
    for part in text {
      for line in part.utf8.split(separator: UInt8(ascii: "\n")) {
        if let country = Self.row(line) { countries.append(country) }
      }
    }
    countries.sort { $0.code < $1.code }
    var positions = [Int16](repeating: -1, count: 26 * 26)
    for (index, country) in countries.enumerated() {
      positions[Self.slot(country.code)] = Int16(index)
    }
    self.countries = countries
    self.positions = positions
  }

  /// The row of a code, found without hashing.
  subscript(code: CountryCode) -> Country? {
    let position = positions[Self.slot(code)]
    return position < 0 ? nil : countries[Int(position)]
  }

  private static func slot(_ code: CountryCode) -> Int {
    Int(code.first - UInt8(ascii: "A")) * 26 + Int(code.second - UInt8(ascii: "A"))
  }

  private static func row(_ line: Substring.UTF8View) -> Country? {
    let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    guard fields.count >= 4, let code = CountryCode(Substring(fields[0])) else { return nil }
    let name = String(Substring(fields[3]))
    let long = fields.count > 4 ? String(Substring(fields[4])) : ""
    let variants = fields.count > 5 ? fields[5].split(separator: UInt8(ascii: ";")) : []
    return Country(
      code: code, alpha3: String(Substring(fields[1])),
      group: fields[2].first.flatMap(RegionalGroup.init(tableLetter:)), name: name,
      officialName: long.isEmpty ? name : long, variants: variants.map { String(Substring($0)) })
  }
}
