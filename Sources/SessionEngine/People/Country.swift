/// A row of the country table: the names of one code and its group at the United Nations.
public struct Country: Equatable, Sendable {
  /// The ISO 3166-1 alpha-2 code.
  public let code: CountryCode
  /// The ISO 3166-1 alpha-3 code; for the European Union the `EUE` of its travel documents.
  public let alpha3: String
  /// The regional group at the United Nations; nil for territories and where it is not certain.
  public let group: RegionalGroup?
  /// The English short name, as parties are listed at the United Nations.
  public let name: String
  /// The English long form; equal to `name` where there is none.
  public let officialName: String
  /// Other spellings that forms and statistics offices use.
  public let variants: [String]

  /// All rows, ordered by code.
  public static var all: [Country] { CountryTable.shared.countries }
}

/// A regional group of the United Nations, by which reviewers are drawn and floors are balanced.
public enum RegionalGroup: String, Codable, CaseIterable, Hashable, Sendable {
  case african, asiaPacific, easternEuropean, latinAmericanAndCaribbean, westernEuropeanAndOthers

  /// The group's name as the United Nations writes it.
  public var name: String {
    switch self {
    case .african: "African States"
    case .asiaPacific: "Asia-Pacific States"
    case .easternEuropean: "Eastern European States"
    case .latinAmericanAndCaribbean: "Latin American and Caribbean States"
    case .westernEuropeanAndOthers: "Western European and other States"
    }
  }

  /// The letter that stands for the group in the country table.
  init?(tableLetter: UInt8) {
    switch tableLetter {
    case UInt8(ascii: "F"): self = .african
    case UInt8(ascii: "P"): self = .asiaPacific
    case UInt8(ascii: "E"): self = .easternEuropean
    case UInt8(ascii: "L"): self = .latinAmericanAndCaribbean
    case UInt8(ascii: "W"): self = .westernEuropeanAndOthers
    default: return nil
    }
  }
}

extension CountryCode {
  /// The row of the table; nil for a code that is not assigned.
  public var country: Country? { CountryTable.shared[self] }

  /// Whether the code is in the table.
  public var isKnown: Bool { country != nil }

  /// The English short name; the code itself where it is not assigned.
  public var name: String { country?.name ?? rawValue }

  /// The regional group at the United Nations; nil for the European Union and for territories.
  public var regionalGroup: RegionalGroup? { country?.group }
}
