/// How every role looks: what `Themes/*.json` and the built-in themes hold.
///
/// A theme file is an object with `format` (`plenum-theme/1`), `name`, `description`,
/// `appearance` (`dark` or `light`) and `roles`: an object from role name to any of `foreground`,
/// `background` (`#rrggbb`), `bold`, `underline`, `reverse`, `dim`. A role that is missing, or a
/// field of it, is taken from the role it falls back to. Unknown names are refused.
public struct Theme: Equatable, Sendable {
  /// What the theme is called on the command line.
  public let name: String
  /// One sentence on what it is good for.
  public let description: String
  /// Whether text is brighter or darker than its ground.
  public let appearance: Appearance
  /// What the theme says; see ``look(of:)-(ThemeRole)`` for what follows from it.
  public let roles: [ThemeRole: Look]
  /// The completed look of each role.
  private let looks: [ThemeRole: Look]

  /// The value of `format` in theme files this program reads.
  public static let format = "plenum-theme/1"

  /// Whether text is brighter or darker than its ground.
  public enum Appearance: String, Codable, Sendable {
    /// Bright text on a dark ground.
    case dark
    /// Dark text on a bright ground.
    case light

    /// The ground to reckon with where a theme leaves it to the terminal.
    public var assumedGround: RGB { self == .dark ? RGB(0x1C1C1C) : RGB(0xF5F5F5) }
  }

  /// Makes a theme.
  public init(
    name: String, description: String, appearance: Appearance, roles: [ThemeRole: Look]
  ) {
    self.name = name
    self.description = description
    self.appearance = appearance
    self.roles = roles
    var looks: [ThemeRole: Look] = [:]
    for role in ThemeRole.allCases {
      var look = Look()
      for step in role.fallbackChain { look = look.completed(by: roles[step] ?? Look()) }
      looks[role] = look
    }
    self.looks = looks
  }

  /// The completed look of a role.
  public func look(of role: ThemeRole) -> Look {
    looks[role] ?? Look()
  }

  /// The look of a style: its role on its backdrop, with its emphasis.
  ///
  /// On a backdrop the text keeps its own colour only if that stays readable there.
  public func look(of style: Style) -> Look {
    var look = look(of: style.role)
    if let backdrop = style.backdrop {
      let under = self.look(of: backdrop)
      look.background = under.background
      let ground = under.background ?? appearance.assumedGround
      if (look.foreground?.contrast(with: ground) ?? 0) < 4.5 { look.foreground = under.foreground }
      look.reverse = under.reverse ?? look.reverse
      look.bold = under.bold == true ? true : look.bold
      look.underline = under.underline == true ? true : look.underline
    }
    if style.emphasis.contains(.bold) { look.bold = true }
    if style.emphasis.contains(.underline) { look.underline = true }
    if style.emphasis.contains(.reverse) { look.reverse = look.reverse != true }
    return look
  }
}

extension ThemeRole {
  /// The role itself, then what it falls back to, ending with ``text``.
  public var fallbackChain: [ThemeRole] {
    var chain = [self]
    while let next = chain[chain.count - 1].fallback { chain.append(next) }
    return chain
  }
}
