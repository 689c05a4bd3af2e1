/// A parsed document as a flat list of positions; nothing is built for a value until it is asked for.
///
/// The tape, in order of the text: a scalar is one entry; an array is its entry and then its elements; an object is its
/// entry and then, for each member, a string entry for the name and the value. `end` of an entry is the index just after
/// the whole value, so that skipping costs nothing. After the root stands one `null` entry that is in no document: what a
/// decoder for a missing value points at.
final class JSONTape {
  private(set) var bytes: UnsafePointer<UInt8>
  private let byteCount: Int
  private let entries: UnsafeMutablePointer<TapeEntry>
  let entryCount: Int
  private var ownsBytes = false

  /// The index of the entry that stands for a value that is not there.
  var absentIndex: Int { entryCount - 1 }

  /// Parses and checks the whole of `text`, which must stay alive until the tape is gone or owns a copy.
  init(parsing text: UnsafeRawBufferPointer) throws(JSONTextError) {
    guard text.count < JSONText.maximumLength else { throw JSONTextError(.tooLong, offset: 0) }
    // An empty buffer may have no address; any valid one does, since no byte of it is read.
    let start = text.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    let base = start.assumingMemoryBound(to: UInt8.self)
    var parser = JSONParser(bytes: base, count: text.count)
    do {
      try parser.parseDocument()
    } catch {
      parser.entries.deallocate()
      throw JSONTextError(error.reason, offset: error.offset)
    }
    bytes = base
    byteCount = text.count
    entries = parser.entries
    entryCount = parser.entryCount
  }

  deinit {
    entries.deallocate()
    if ownsBytes { bytes.deallocate() }
  }

  @inline(__always)
  subscript(index: Int) -> TapeEntry { entries[index] }

  /// Notes in an object's entry where the last name was found, so that names asked for in order are found at once.
  @inline(__always)
  func setHint(_ hint: Int, of object: Int) {
    entries[object].hint = UInt32(truncatingIfNeeded: hint)
  }

  /// Copies the text, for a holder of the tape that outlives the call that lent it.
  func ownBytes() {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(byteCount, 1))
    copy.initialize(from: bytes, count: byteCount)
    bytes = UnsafePointer(copy)
    ownsBytes = true
  }
}

/// One value or member name: four words of 32 bits.
struct TapeEntry {
  /// The offset of the first byte (after the quote for strings) in the low 28 bits, the tag above them.
  private let startAndTag: UInt32
  /// Bytes of a scalar's text (a string's without its quotes); members or elements of a container.
  var length: UInt32
  /// The index of the entry after this value.
  var end: UInt32
  /// For an object: the index of the name found last, or 0.
  var hint: UInt32

  init(_ tag: TapeTag, start: Int, length: Int, end: Int) {
    startAndTag = UInt32(truncatingIfNeeded: start) | UInt32(tag.rawValue) << 28
    self.length = UInt32(truncatingIfNeeded: length)
    self.end = UInt32(truncatingIfNeeded: end)
    hint = 0
  }

  var tag: TapeTag {
    // Made from a tag in `init` and never changed; the checked conversion costs a jump table for every value read.
    @inline(__always) get {
      unsafeBitCast(UInt8(truncatingIfNeeded: startAndTag >> 28), to: TapeTag.self)
    }
  }

  var start: Int { @inline(__always) get { Int(startAndTag & 0x0FFF_FFFF) } }
}

/// What kind of value an entry stands for.
enum TapeTag: UInt8 {
  case null, `false`, `true`
  /// A number without fraction and exponent.
  case integer
  case number
  /// A string whose bytes are its text.
  case string
  /// A string with at least one backslash escape.
  case escapedString
  case array, object

  /// The kind in words, for messages.
  var name: String {
    switch self {
    case .null: "null"
    case .false, .true: "a truth value"
    case .integer, .number: "a number"
    case .string, .escapedString: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
