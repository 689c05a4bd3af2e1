/// Something that came from the person or the terminal.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted in one go; newlines are `\n`, other controls are as they came.
  case pasted(String)
  /// The terminal changed its size.
  case resized(Size)
}
