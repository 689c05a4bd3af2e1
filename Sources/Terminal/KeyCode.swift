import CNcurses
import ConsoleUI

/// The numbers curses gives to special keys.
enum KeyCode {
  /// Our own number for the mark before pasted text.
  static let pasteBegin: Int32 = 700
  /// Our own number for the mark after pasted text.
  static let pasteEnd: Int32 = 701

  /// The special keys the program knows.
  static let keys: [Int32: Key] = {
    var keys: [Int32: Key] = [
      KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_PPAGE: .pageUp,
      KEY_NPAGE: .pageDown, KEY_HOME: .home, KEY_END: .end, KEY_BTAB: .backTab,
      KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert, KEY_ENTER: .enter,
      KEY_FIND: .home, KEY_SELECT: .end, KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end,
      KEY_C3: .pageDown,
    ]
    for number in 1...24 { keys[plenum_key_function(Int32(number))] = .function(number) }
    return keys
  }()
}
