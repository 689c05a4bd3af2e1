/// Values of each type that a container can be asked for, with the errors of the standard library's decoders.
extension JSONTape {
  @inline(__always)
  func decode(_ type: Bool.Type, at index: Int) throws -> Bool {
    if let value = boolean(at: index) { return value }
    throw mismatch(type, at: index)
  }

  @inline(__always)
  func decode(_ type: String.Type, at index: Int) throws -> String {
    if let value = string(at: index) { return value }
    throw mismatch(type, at: index)
  }

  func decode(_ type: Double.Type, at index: Int) throws -> Double {
    if let value = number(at: index) { return value }
    throw mismatch(type, at: index)
  }

  func decode(_ type: Float.Type, at index: Int) throws -> Float {
    if let value = number(at: index).map(Float.init), value.isFinite { return value }
    throw mismatch(type, at: index)
  }

  @inline(__always)
  func decode<T: FixedWidthInteger>(_ type: T.Type, at index: Int) throws -> T {
    if let value: T = integer(at: index) { return value }
    throw mismatch(type, at: index)
  }

  @inline(__always)
  func decodeValue<T: Decodable>(_ type: T.Type, at index: Int) throws -> T {
    try T(from: ValueReader(tape: self, index: index))
  }

  /// Why the value at `index` is not a `type`: nothing there, a number that does not fit, or another kind.
  func mismatch(_ type: Any.Type, at index: Int) -> DecodingError {
    let path = path(to: index)
    switch self[index].tag {
    case .null:
      return .valueNotFound(type, context(path, "a value of type \(type) is missing"))
    case .integer, .number:
      guard type != Bool.self, type != String.self else { fallthrough }
      let reason = JSONTextError(.numberOutOfRange(type: "\(type)"))
      return .dataCorrupted(context(path, reason.message, reason))
    default:
      return .typeMismatch(type, context(path, "\(self[index].tag.name) is not a \(type)"))
    }
  }

  func context(
    _ path: [any CodingKey], _ text: String, _ reason: JSONTextError? = nil
  ) -> DecodingError.Context {
    DecodingError.Context(codingPath: path, debugDescription: text, underlyingError: reason)
  }
}
