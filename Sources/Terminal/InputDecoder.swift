import ConsoleUI

/// Turns what curses reads, bytes and codes of special keys, into events.
///
/// Bytes rather than finished characters are read, because curses drops the first half of a
/// character whose second half arrives a moment later. Pasted text is gathered between its marks
/// and comes out as one event. Sequences of unknown keys are swallowed, so that their letters
/// never act as keys.
struct InputDecoder {
  /// A paste longer than this is cut; nobody reads a longer question.
  static let longestPaste = 1 << 20

  private enum State {
    case ground
    case escape
    case sequence
    case paste
  }

  private var state = State.ground
  private var character: [UInt8] = []
  private var pasted: [UInt8] = []

  /// Whether the start of a paste was seen but not its end.
  var isPasting: Bool { state == .paste }

  /// Takes the code of a special key.
  mutating func take(code: Int32) -> [InputEvent] {
    if isPasting { return code == KeyCode.pasteEnd ? endPaste() : pasteKey(code) }
    var events = finish()
    if code == KeyCode.pasteBegin {
      state = .paste
      pasted = []
    } else if let key = KeyCode.keys[code] {
      events.append(.key(key))
    }
    return events
  }

  /// Takes one byte.
  mutating func take(byte: UInt8) -> [InputEvent] {
    switch state {
    case .paste:
      if pasted.count < Self.longestPaste { pasted.append(byte) }
      return []
    case .sequence:
      // A control sequence ends with the first byte from `@` up, or where another one starts.
      if byte >= 0x40 { state = .ground }
      if byte == 0x1B { state = .escape }
      return []
    case .escape:
      if byte == UInt8(ascii: "[") {
        state = .sequence
        return []
      }
      state = .ground
      return [.key(.escape)] + take(byte: byte)
    case .ground:
      if byte == 0x1B {
        let cut = endCharacter()
        state = .escape
        return cut
      }
      return takeText(byte)
    }
  }

  /// Ends a read: an Esc that nothing followed was the key itself.
  mutating func finish() -> [InputEvent] {
    let wasEscape = state == .escape
    if state != .paste { state = .ground }
    return wasEscape ? [.key(.escape)] : []
  }

  /// Gives up waiting for the end mark of a paste, or for the rest of a character.
  mutating func giveUpWaiting() -> [InputEvent] {
    isPasting ? endPaste() : endCharacter()
  }

  private mutating func endPaste() -> [InputEvent] {
    state = .ground
    var text = String(decoding: pasted, as: UTF8.self)
    pasted = []
    if text.utf8.contains(0x0D) {
      text = String(text.map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 })
    }
    return text.isEmpty ? [] : [.pasted(text)]
  }

  /// Inside a paste curses still recognises some bytes as keys.
  private mutating func pasteKey(_ code: Int32) -> [InputEvent] {
    if KeyCode.keys[code] == .enter { pasted.append(0x0A) }
    return []
  }

  private mutating func takeText(_ byte: UInt8) -> [InputEvent] {
    if byte < 0x80 { return endCharacter() + [.key(Self.key(ofASCII: byte))] }
    let isLead = byte >= 0xC0
    let cut = isLead ? endCharacter() : []
    character.append(byte)
    return cut + (character.count >= Self.length(ofLead: character[0]) ? endCharacter() : [])
  }

  /// Emits the gathered bytes as a character, or as U+FFFD where they are not one.
  private mutating func endCharacter() -> [InputEvent] {
    if character.isEmpty { return [] }
    let text = String(decoding: character, as: UTF8.self)
    character = []
    return text.unicodeScalars.map { scalar in
      scalar.value < 0xA0 ? .key(.character("\u{FFFD}")) : .key(.character(Character(scalar)))
    }
  }

  /// Bytes of the character that starts with `lead`; 1 for a byte that cannot start one.
  private static func length(ofLead lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The key behind an ASCII byte.
  private static func key(ofASCII byte: UInt8) -> Key {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }
}
