/// What a theme says about one role; what it leaves out comes from the role's fallback.
public struct Look: Hashable, Codable, Sendable {
  /// Colour of the text.
  public var foreground: RGB?
  /// Colour behind the text; the terminal's own if no role up the chain names one.
  public var background: RGB?
  /// Heavier strokes.
  public var bold: Bool?
  /// A line below the text.
  public var underline: Bool?
  /// Text and ground exchanged.
  public var reverse: Bool?
  /// Weaker than normal text; few terminals agree how, so it never carries a meaning alone.
  public var dim: Bool?

  /// Makes a look.
  public init(
    _ foreground: RGB? = nil, on background: RGB? = nil, bold: Bool? = nil,
    underline: Bool? = nil, reverse: Bool? = nil, dim: Bool? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
    self.dim = dim
  }

  /// This look with what it leaves out taken from `other`.
  func completed(by other: Look) -> Look {
    Look(
      foreground ?? other.foreground, on: background ?? other.background, bold: bold ?? other.bold,
      underline: underline ?? other.underline, reverse: reverse ?? other.reverse,
      dim: dim ?? other.dim)
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case foreground, background, bold, underline, reverse, dim
  }

  /// Reads a look, refusing words it does not know.
  public init(from decoder: any Decoder) throws {
    try AnyCodingKey.refuseUnknown(in: decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    foreground = try values.decodeIfPresent(RGB.self, forKey: .foreground)
    background = try values.decodeIfPresent(RGB.self, forKey: .background)
    bold = try values.decodeIfPresent(Bool.self, forKey: .bold)
    underline = try values.decodeIfPresent(Bool.self, forKey: .underline)
    reverse = try values.decodeIfPresent(Bool.self, forKey: .reverse)
    dim = try values.decodeIfPresent(Bool.self, forKey: .dim)
  }
}
