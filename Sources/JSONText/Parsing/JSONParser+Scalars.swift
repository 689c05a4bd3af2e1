extension JSONParser {
  /// Reads a string from its opening quote to after its closing one, checking escapes and UTF-8.
  mutating func parseString() throws(Fault) {
    let start = position + 1
    position = start
    var isEscaped = false
    while true {
      skipPlainASCII()
      guard position < count else { throw fault(.unexpectedEnd) }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        append(isEscaped ? .escapedString : .string, start: start, length: position - start)
        position += 1
        return
      case UInt8(ascii: "\\"):
        isEscaped = true
        try skipEscape()
      case 0..<0x20: throw fault(.controlCharacter(byte))
      case 0x20..<0x80: position += 1
      default: try skipMultibyte()
      }
    }
  }

  /// Steps over eight bytes at a time while none of them is a quote, a backslash, a control or beyond ASCII.
  @inline(__always)
  private mutating func skipPlainASCII() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while position + 8 <= count {
      let raw = UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self)
      let word = UInt64(littleEndian: raw)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      // The lowest bit set marks the first special byte exactly; higher ones may be carried borrows.
      let special =
        highs
        & (word | ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
          | ((backslash &- ones) & ~backslash))
      guard special == 0 else {
        position += special.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
  }

  private mutating func skipEscape() throws(Fault) {
    guard position + 1 < count else {
      position = count
      throw fault(.unexpectedEnd)
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      if unit & 0xFC00 == 0xDC00 { throw fault(.loneSurrogate) }
      let first = position
      position += 6
      guard unit & 0xFC00 == 0xD800 else { return }
      guard position + 1 < count || !startsEscape else {
        position = count
        throw fault(.unexpectedEnd)
      }
      guard startsEscape, bytes[position + 1] == UInt8(ascii: "u"),
        try codeUnit() & 0xFC00 == 0xDC00
      else {
        position = first
        throw fault(.loneSurrogate)
      }
      position += 6
    default: throw fault(.invalidEscape)
    }
  }

  private var startsEscape: Bool { position < count && bytes[position] == UInt8(ascii: "\\") }

  /// The four hexadecimal digits of the `\u` escape at the position.
  private mutating func codeUnit() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for place in position + 2..<position + 6 {
      guard place < count else {
        position = count
        throw fault(.unexpectedEnd)
      }
      guard let digit = hexadecimalValue(bytes[place]) else { throw fault(.invalidEscape) }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Steps over one UTF-8 sequence beyond ASCII: no overlong forms, no surrogates, nothing above U+10FFFF.
  private mutating func skipMultibyte() throws(Fault) {
    let lead = bytes[position]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw fault(.invalidUTF8)
    }
    guard position + length <= count, second.contains(bytes[position + 1]) else {
      throw fault(.invalidUTF8)
    }
    for place in position + 2..<max(position + length, position + 2) {
      guard bytes[place] & 0xC0 == 0x80 else { throw fault(.invalidUTF8) }
    }
    position += length
  }

  /// Reads a number: an optional minus, no leading zeros, digits after a point and in an exponent.
  mutating func parseNumber() throws(Fault) {
    let start = position
    var tag = TapeTag.integer
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < count, bytes[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      try skipDigits()
    }
    if position < count, bytes[position] == UInt8(ascii: ".") {
      tag = .number
      position += 1
      try skipDigits()
    }
    if position < count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      tag = .number
      position += 1
      if position < count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try skipDigits()
    }
    if position < count, isPartOfNumber(bytes[position]) { throw fault(.invalidNumber) }
    append(tag, start: start, length: position - start)
  }

  /// Steps over at least one digit.
  @inline(__always)
  private mutating func skipDigits() throws(Fault) {
    let start = position
    while position < count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > start else {
      throw fault(position == count ? .unexpectedEnd : .invalidNumber)
    }
  }

  private func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// The value of a hexadecimal digit in either case.
func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
