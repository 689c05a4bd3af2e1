extension JSONTape {
  /// The text of the string at `index`, or nil when that is not a string.
  @inline(__always)
  func string(at index: Int) -> String? {
    let entry = self[index]
    switch entry.tag {
    case .string:
      return decodeString(bytes + entry.start, count: Int(entry.length), isEscaped: false)
    case .escapedString:
      return decodeString(bytes + entry.start, count: Int(entry.length), isEscaped: true)
    default: return nil
    }
  }

  /// The truth value at `index`, or nil when that is none.
  @inline(__always)
  func boolean(at index: Int) -> Bool? {
    switch self[index].tag {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The number at `index`; nil when that is no number or does not fit exactly.
  @inline(__always)
  func integer<T: FixedWidthInteger>(at index: Int) -> T? {
    let entry = self[index]
    switch entry.tag {
    case .integer:
      // Eighteen characters cannot overflow 64 bits.
      guard entry.length <= 18 else { return T(text(of: entry)) }
      var place = bytes + entry.start
      let end = place + Int(entry.length)
      let isNegative = place.pointee == UInt8(ascii: "-")
      if isNegative { place += 1 }
      var value: Int64 = 0
      while place < end {
        value = value &* 10 &+ Int64(place.pointee &- UInt8(ascii: "0"))
        place += 1
      }
      return T(exactly: isNegative ? -value : value)
    case .number: return number(at: index).flatMap(wholeNumber).flatMap(T.init(exactly:))
    default: return nil
    }
  }

  /// The number at `index` as a floating-point number; nil when that is no number or beyond what a `Double` can hold.
  func number(at index: Int) -> Double? {
    let entry = self[index]
    guard entry.tag == .integer || entry.tag == .number else { return nil }
    return Double(text(of: entry)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The bytes of a scalar as they stand in the text.
  private func text(of entry: TapeEntry) -> String {
    decodeString(bytes + entry.start, count: Int(entry.length), isEscaped: false)
  }

  /// The index of the value of the member called `name`, or nil; quickest when names are asked for in their order.
  @inline(__always)
  func member(_ name: String, of object: Int) -> Int? {
    var name = name
    return name.withUTF8 { utf8 in
      // An empty buffer may have no address, and none is read then.
      let key = utf8.baseAddress ?? bytes
      let end = Int(self[object].end)
      let hint = Int(self[object].hint)
      let start = hint == 0 ? object + 1 : hint
      return member(key, utf8.count, of: object, from: start, to: end)
        ?? (start == object + 1
          ? nil : member(key, utf8.count, of: object, from: object + 1, to: start))
    }
  }

  @inline(__always)
  private func member(
    _ key: UnsafePointer<UInt8>, _ keyCount: Int, of object: Int, from start: Int, to end: Int
  ) -> Int? {
    var index = start
    while index < end {
      let entry = self[index]
      let isFound: Bool
      if entry.tag == .string {
        isFound =
          Int(entry.length) == keyCount && areEqual(bytes + entry.start, key, count: keyCount)
      } else {
        let key = UnsafeBufferPointer(start: key, count: keyCount)
        isFound = string(at: index)?.utf8.elementsEqual(key) ?? false
      }
      if isFound {
        setHint(index, of: object)
        return index + 1
      }
      index = Int(self[index + 1].end)
    }
    return nil
  }
}

/// The text of a checked string; `isEscaped` says whether escapes must be undone.
func decodeString(_ bytes: UnsafePointer<UInt8>, count: Int, isEscaped: Bool) -> String {
  guard isEscaped else {
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
  // Undoing an escape never makes the text longer.
  return String(unsafeUninitializedCapacity: count) { target in
    var written = 0
    var place = 0
    while place < count {
      guard bytes[place] == UInt8(ascii: "\\") else {
        target[written] = bytes[place]
        written += 1
        place += 1
        continue
      }
      let scalar = unescape(bytes, &place)
      for byte in UTF8.encode(scalar).unsafelyUnwrapped {
        target[written] = byte
        written += 1
      }
    }
    return written
  }
}

/// The character of the escape at `place`, which is moved to after it.
private func unescape(_ bytes: UnsafePointer<UInt8>, _ place: inout Int) -> Unicode.Scalar {
  func codeUnit() -> UInt32 {
    let digits = (place + 2..<place + 6).map { UInt32(hexadecimalValue(bytes[$0]) ?? 0) }
    place += 6
    return digits.reduce(0) { $0 << 4 | $1 }
  }
  guard bytes[place + 1] == UInt8(ascii: "u") else {
    place += 2
    switch bytes[place - 1] {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    default: return Unicode.Scalar(bytes[place - 1])
    }
  }
  let high = codeUnit()
  guard high & 0xFC00 == 0xD800 else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
  let low = codeUnit()
  let value = 0x10000 + (high & 0x3FF) << 10 + low & 0x3FF
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// The integer that equals `value`, if there is one.
///
/// By truncation and comparison: `Int(exactly:)` rounds through the C mathematics library, which this module does not have.
func wholeNumber(_ value: Double) -> Int? {
  guard value > -0x1p63, value < 0x1p63 else { return nil }
  let whole = Int(value)
  return Double(whole) == value ? whole : nil
}
