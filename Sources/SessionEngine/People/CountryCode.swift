/// A country as its ISO 3166-1 alpha-2 code; `EU` stands for the European Union.
public struct CountryCode: Hashable, Comparable, Sendable, Codable {
  public let rawValue: String
  public init?(matching text: String) { rawValue = text.uppercased() }
  public var name: String { rawValue }
  public static func suggestion(for text: String) -> CountryCode? { nil }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
