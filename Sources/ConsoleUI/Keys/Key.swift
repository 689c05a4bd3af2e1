/// One key press, as the terminal can tell keys apart.
///
/// Ctrl-I, Ctrl-M and Ctrl-[ cannot be told from Tab, Enter and Escape, and are always those.
public enum Key: Hashable, Sendable {
  /// A key that types something; also a space.
  case character(Character)
  /// A letter (or one of `@ \ ] ^ _`) typed while Ctrl is held, in lower case.
  case control(Character)
  /// A key of the row above the digits, F1 to F63.
  case function(Int)
  // Keys named after what is printed on them.
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
}
