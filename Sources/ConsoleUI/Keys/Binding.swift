/// What some keys do in one mode of the program, with the words that explain it.
///
/// Footer, help screen, key table in the documentation and the handling of keys all read the same
/// bindings, so that none can disagree with another.
public struct Binding<Action: Sendable>: Sendable {
  /// The name user overrides refer to, such as `questions.approve`; never changes once published.
  public let id: String
  /// The keys that trigger it; the first is the one shown in a footer.
  public var keys: [Key]
  /// A word or two for the footer.
  public let short: String
  /// A sentence for the help screen.
  public let long: String
  /// The heading of the help screen it stands under.
  public let group: String
  /// Whether the footer shows it when there is room.
  public let isInFooter: Bool
  /// What pressing a key means.
  public let action: Action

  /// Makes a binding.
  public init(
    _ id: String, keys: [Key], short: String, long: String, group: String,
    isInFooter: Bool = true, action: Action
  ) {
    self.id = id
    self.keys = keys
    self.short = short
    self.long = long
    self.group = group
    self.isInFooter = isInFooter
    self.action = action
  }

  /// The keys as help shows them: `j, Down`.
  public var keyNames: String { keys.map(\.name).joined(separator: ", ") }
}
