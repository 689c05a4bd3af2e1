extension Theme: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case format, name, description, appearance, roles
  }

  /// Reads a theme file.
  /// - Throws: ``ThemeError`` for unknown names and bad colours, and the decoder's own errors.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let format = try values.decode(String.self, forKey: .format)
    guard format == Theme.format else { throw ThemeError.unknownFormat(format) }
    try AnyCodingKey.refuseUnknown(in: decoder, known: CodingKeys.allCases.map(\.rawValue))
    let named = try values.nestedContainer(keyedBy: AnyCodingKey.self, forKey: .roles)
    var roles: [ThemeRole: Look] = [:]
    for key in named.allKeys {
      guard let role = ThemeRole(rawValue: key.stringValue) else {
        let names = ThemeRole.allCases.map(\.rawValue)
        throw ThemeError.unknownName(
          key.stringValue, nearest: nearestName(to: key.stringValue, among: names))
      }
      roles[role] = try named.decode(Look.self, forKey: key)
    }
    self.init(
      name: try values.decode(String.self, forKey: .name),
      description: try values.decode(String.self, forKey: .description),
      appearance: try values.decode(Appearance.self, forKey: .appearance), roles: roles)
  }

  /// Writes the theme as a theme file.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Theme.format, forKey: .format)
    try values.encode(name, forKey: .name)
    try values.encode(description, forKey: .description)
    try values.encode(appearance, forKey: .appearance)
    var named = values.nestedContainer(keyedBy: AnyCodingKey.self, forKey: .roles)
    for role in ThemeRole.allCases {
      guard let look = roles[role] else { continue }
      try named.encode(look, forKey: AnyCodingKey(stringValue: role.rawValue))
    }
  }
}
