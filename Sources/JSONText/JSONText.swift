/// A fast, strict, deterministic JSON codec for `Codable` types that imports only the standard library.
///
/// What it reads is RFC 8259 and nothing more: UTF-8 without a byte order mark, one document, no comments, no trailing
/// commas. Refused besides: invalid UTF-8, an escaped surrogate without its partner, a member name that occurs twice in
/// one object, nesting deeper than ``maximumDepth`` and documents of ``maximumLength`` bytes or more. Every refusal
/// names the byte at which it happened.
///
/// What it writes depends on the value alone: members stand in the order in which the type encodes them (declaration
/// order for synthesised conformances), numbers in their shortest form that reads back the same. A `Dictionary` has
/// no order; encode sorted arrays or a sorted wrapper where bytes must repeat.
public enum JSONText {
  /// How many arrays and objects may be nested in one another.
  public static let maximumDepth = 128

  /// The length in bytes from which a document is refused: positions are kept in 28 bits.
  public static let maximumLength = 1 << 28

  /// How the written text is laid out.
  public enum Layout: Sendable {
    /// No white space at all; one line.
    case compact
    /// One member or element a line, indented by two spaces a level, without a final newline.
    case readable
    /// The same, but an element of an array takes one line, whatever is in it: a list has a row for each thing.
    case rows
  }

  /// What is written for an optional property that has no value.
  public enum Absent: Sendable {
    /// The member is left out.
    case omitted
    /// The member is written with the value `null`.
    case null
  }

  /// Returns the JSON text of `value`.
  ///
  /// Containers must be filled one after the other, as synthesised conformances do: writing to a nested container
  /// after its parent has gone on is refused with ``JSONTextError/Reason/outOfOrder``.
  /// - Throws: ``JSONTextError`` for a number that JSON cannot express, or when the value's own `encode(to:)` throws.
  public static func encode<T: Encodable>(
    _ value: T, layout: Layout = .compact, absent: Absent = .omitted
  ) throws(JSONTextError) -> [UInt8] {
    let writer = JSONWriter(layout: layout, absent: absent)
    do {
      try writer.writeValue(value)
    } catch {
      throw JSONTextError(encoding: error)
    }
    if let failure = writer.failure { throw failure }
    return writer.bytes
  }

  /// Reads a value of `type` from a whole JSON document.
  /// - Throws: ``JSONTextError`` when the text is not JSON or does not describe a `T`.
  public static func decode<T: Decodable>(
    _ type: T.Type, from bytes: [UInt8]
  ) throws(JSONTextError) -> T {
    try read(bytes) { (root) throws(JSONTextError) in try root.decode(type) }
  }

  /// Reads a value of `type` from a slice that holds a whole JSON document; offsets count from the slice's start.
  /// - Throws: ``JSONTextError`` when the text is not JSON or does not describe a `T`.
  public static func decode<T: Decodable>(
    _ type: T.Type, from bytes: ArraySlice<UInt8>
  ) throws(JSONTextError) -> T {
    try read(bytes) { (root) throws(JSONTextError) in try root.decode(type) }
  }

  /// Reads a value of `type` from memory that holds a whole JSON document and need only live during the call.
  /// - Throws: ``JSONTextError`` when the text is not JSON or does not describe a `T`.
  public static func decode<T: Decodable>(
    _ type: T.Type, from bytes: UnsafeRawBufferPointer
  ) throws(JSONTextError) -> T {
    try read(bytes) { (root) throws(JSONTextError) in try root.decode(type) }
  }

  /// Parses the document in `bytes` and lends its root to `body`, without building a value for any part of it.
  /// - Throws: ``JSONTextError`` when the text is not JSON, and whatever `body` throws.
  public static func read<R>(
    _ bytes: UnsafeRawBufferPointer, _ body: (JSONNode) throws(JSONTextError) -> R
  ) throws(JSONTextError) -> R {
    var tape = try JSONTape(parsing: bytes)
    // A type that keeps its decoder would otherwise read freed memory later.
    defer { if !isKnownUniquelyReferenced(&tape) { tape.ownBytes() } }
    return try body(JSONNode(tape: tape, index: 0))
  }

  private static func read<R>(
    _ bytes: [UInt8], _ body: (JSONNode) throws(JSONTextError) -> R
  ) throws(JSONTextError) -> R {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONTextError) in
      try read(UnsafeRawBufferPointer(buffer), body)
    }
  }

  private static func read<R>(
    _ bytes: ArraySlice<UInt8>, _ body: (JSONNode) throws(JSONTextError) -> R
  ) throws(JSONTextError) -> R {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONTextError) in
      try read(UnsafeRawBufferPointer(buffer), body)
    }
  }
}
