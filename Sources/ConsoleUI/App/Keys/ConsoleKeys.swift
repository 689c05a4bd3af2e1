/// The keys of every place of the console.
///
/// What handles keys, the footer, the help and the tests all read these tables.
public struct ConsoleKeys: Sendable {
  /// The keys of each screen, those that work everywhere among them.
  public internal(set) var screens: [BindingTable<ConsoleAction>]
  /// The keys that mean something else while a detail fills the screen.
  public internal(set) var detail: BindingTable<DetailAction>
  /// The keys in a form.
  public internal(set) var form: BindingTable<InputAction>
  /// The keys in the input line for commands.
  public internal(set) var palette: BindingTable<InputAction>
  /// The keys while a filter is typed.
  public internal(set) var filter: BindingTable<InputAction>
  /// The keys at a question.
  public internal(set) var confirm: BindingTable<ConfirmAction>
  /// The keys while a pasted chat is looked through.
  public internal(set) var review: BindingTable<ReviewAction>
  /// The keys in the help.
  public internal(set) var help: BindingTable<DetailAction>
  /// The keys at the check-in desk.
  public internal(set) var desk: BindingTable<DeskAction>

  init(
    screens: [BindingTable<ConsoleAction>], detail: BindingTable<DetailAction>,
    form: BindingTable<InputAction>, palette: BindingTable<InputAction>,
    filter: BindingTable<InputAction>, confirm: BindingTable<ConfirmAction>,
    review: BindingTable<ReviewAction>, help: BindingTable<DetailAction>,
    desk: BindingTable<DeskAction>
  ) {
    self.screens = screens
    self.detail = detail
    self.form = form
    self.palette = palette
    self.filter = filter
    self.confirm = confirm
    self.review = review
    self.help = help
    self.desk = desk
  }

  /// The keys without anybody's own.
  public static let standard = ConsoleKeys(
    screens: ScreenID.allCases.map {
      BindingTable($0.screen.bindings + lists(of: $0) + globalBindings)
    },
    detail: BindingTable(detailBindings), form: BindingTable(formBindings + editorBindings(true)),
    palette: BindingTable(paletteBindings + editorBindings(false)),
    filter: BindingTable(filterBindings + editorBindings(false)),
    confirm: BindingTable(confirmBindings), review: BindingTable(reviewBindings),
    help: BindingTable(helpBindings), desk: BindingTable(deskBindings))

  /// The keys that move about in the list of a screen; the stage's few rows need no more.
  private static func lists(of screen: ScreenID) -> [Binding<ConsoleAction>] {
    guard screen == .stage else { return listBindings }
    return listBindings.filter {
      switch $0.action {
      case .up, .down, .first, .last: true
      default: false
      }
    }
  }

  /// The standard keys with those of some bindings replaced, as a user's configuration names them.
  /// - Throws: ``BindingError`` when a key name is unknown or a key would have two meanings.
  public init(overrides: [String: [String]]) throws(BindingError) {
    self = try Self.standard.applying(overrides: overrides)
  }

  /// The keys of a screen.
  public func table(of screen: ScreenID) -> BindingTable<ConsoleAction> {
    screens[screen.rawValue]
  }

  /// The tables with the keys of some bindings replaced; see ``BindingTable/applying(overrides:)``.
  public func applying(overrides: [String: [String]]) throws(BindingError) -> ConsoleKeys {
    var keys = self
    for index in keys.screens.indices {
      keys.screens[index] = try keys.screens[index].applying(overrides: overrides)
    }
    keys.detail = try keys.detail.applying(overrides: overrides)
    keys.form = try keys.form.applying(overrides: overrides)
    keys.palette = try keys.palette.applying(overrides: overrides)
    keys.filter = try keys.filter.applying(overrides: overrides)
    keys.confirm = try keys.confirm.applying(overrides: overrides)
    keys.review = try keys.review.applying(overrides: overrides)
    keys.help = try keys.help.applying(overrides: overrides)
    keys.desk = try keys.desk.applying(overrides: overrides)
    return keys
  }

  /// All keys as Markdown, a section for each place, for the documentation.
  public var markdown: String {
    let screens = ScreenID.allCases.map { screen in
      let own = BindingTable(screen.screen.bindings)
      return own.bindings.isEmpty ? "" : own.markdown + "\n\n"
    }.joined()
    return screens + BindingTable(Self.listBindings).markdown + "\n\n"
      + BindingTable(Self.globalBindings).markdown + "\n\n" + detail.markdown + "\n\n"
      + form.markdown + "\n\n" + palette.markdown + "\n\n" + confirm.markdown + "\n\n"
      + review.markdown + "\n\n" + desk.markdown
  }
}

/// What a key means in a text that is scrolled: a detail or the help.
public enum DetailAction: Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last, back
}

/// What a key means at a question.
public enum ConfirmAction: Hashable, Sendable {
  case yes, no
}

/// What a key means where text is typed.
public enum InputAction: Hashable, Sendable {
  case editor(EditorAction)
  /// Send, run or keep what was typed.
  case submit
  case back
  /// Go to the next or previous field, or take a proposal.
  case next, previous
  /// Move up or down: between lines, fields, matches, or in the history.
  case up, down
  case left, right
  case nextChoice, previousChoice
}
