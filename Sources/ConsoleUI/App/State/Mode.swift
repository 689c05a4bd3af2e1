/// Who gets the keys.
public enum Mode: Sendable {
  /// The screen's list.
  case browse
  /// The line that filters the list.
  case filter(LineEditor)
  /// The input line for commands.
  case palette(Palette)
  /// A form.
  case form(Form)
  /// A question with yes and no.
  case confirm(Confirmation)
  /// A choice by one key.
  case menu(Menu)
  /// A pasted chat, message by message.
  case review(ChatReview)
  /// The keys of this place, from this line on.
  case help(top: Int)
  /// The desk where people are checked in.
  case desk(DeskMode)
  /// Lines to read, such as a proposal.
  case page(Page)
}
