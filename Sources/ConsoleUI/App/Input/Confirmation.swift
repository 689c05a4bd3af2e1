/// A question before something that the audience would notice.
public struct Confirmation: Sendable {
  /// What a yes leads to.
  enum Yes: Sendable {
    /// A command, as a line.
    case line(String)
    /// A form that is sent.
    case form(Form)
    /// Leaving the console.
    case quit
  }

  /// The question, in one line.
  let question: String
  let yes: Yes
  /// The key's action, so that a second press soon after can be told from a new wish.
  var action: ConsoleAction?
  /// What the question is about, line by line, shown above it.
  var lines: [String] = []
  /// What those lines tell, on the upper edge of their box.
  var title = "Who moves where, and why"
}
