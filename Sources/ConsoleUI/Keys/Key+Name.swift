extension Key {
  /// The key as help and configuration name it: `g`, `Enter`, `Ctrl-P`, `F5`, `Space`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "), .control("@"): "Ctrl-Space"
    case .control(let character): "Ctrl-" + String(character).uppercased()
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    }
  }

  /// Reads the name of a key; names of more than one letter in any case, with common variants.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      guard !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
        return nil
      }
      self = .character(character)
      return
    }
    let lowered = name.lowercased()
    for prefix in ["ctrl-", "ctrl+", "c-", "^"] where lowered.hasPrefix(prefix) {
      guard let key = Key(controlName: String(lowered.dropFirst(prefix.count))) else { return nil }
      self = key
      return
    }
    if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...63).contains(number) {
      self = .function(number)
      return
    }
    guard let key = Key.named[lowered] else { return nil }
    self = key
  }

  /// The key that holding Ctrl with the named one gives.
  private init?(controlName: String) {
    switch controlName {
    case "i": self = .tab
    case "m": self = .enter
    case "[": self = .escape
    case "h": self = .backspace
    case "space", "@": self = .control(" ")
    default:
      guard controlName.count == 1, let character = controlName.first,
        "abcdefgjklnopqrstuvwxyz\\]^_".contains(character)
      else { return nil }
      self = .control(character)
    }
  }

  /// Every spelling of the keys that have a word for a name, in lower case.
  private static let named: [String: Key] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape,
    "escape": .escape, "tab": .tab, "shift-tab": .backTab, "shift+tab": .backTab,
    "backtab": .backTab, "backspace": .backspace, "delete": .delete, "del": .delete,
    "insert": .insert, "ins": .insert, "up": .up, "down": .down, "left": .left, "right": .right,
    "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown, "pagedown": .pageDown, "home": .home,
    "end": .end,
  ]
}
