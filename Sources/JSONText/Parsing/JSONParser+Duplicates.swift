extension JSONParser {
  /// Refuses an object in which a name occurs twice: which of the values is meant would depend on the reader.
  func refuseDuplicates(in object: Int, members: Int) throws(Fault) {
    guard members > 1 else { return }
    // Comparing all pairs is quicker than hashing until there are a few dozen.
    if members <= 24 {
      try refuseDuplicatesByPairs(in: object)
    } else {
      var seen = Set<MemberName>(minimumCapacity: members)
      try forEachName(in: object) { (index) throws(Fault) in
        let entry = entries[index]
        let name = MemberName(bytes: bytes + entry.start, entry: entry)
        guard seen.insert(name).inserted else { throw duplicate(entry) }
      }
    }
  }

  private func refuseDuplicatesByPairs(in object: Int) throws(Fault) {
    try forEachName(in: object) { (later) throws(Fault) in
      let entry = entries[later]
      var index = object + 1
      while index < later {
        let other = entries[index]
        if areSame(entry, other) { throw duplicate(entry) }
        index = Int(entries[index + 1].end)
      }
    }
  }

  @inline(__always)
  private func areSame(_ a: TapeEntry, _ b: TapeEntry) -> Bool {
    guard a.tag == .string, b.tag == .string else {
      return MemberName(bytes: bytes + a.start, entry: a)
        == MemberName(bytes: bytes + b.start, entry: b)
    }
    guard a.length == b.length else { return false }
    return areEqual(bytes + a.start, bytes + b.start, count: Int(a.length))
  }

  @inline(__always)
  private func forEachName(
    in object: Int, _ body: (Int) throws(Fault) -> Void
  ) throws(Fault) {
    var index = object + 1
    let end = Int(entries[object].end)
    while index < end {
      try body(index)
      index = Int(entries[index + 1].end)
    }
  }

  private func duplicate(_ entry: TapeEntry) -> Fault {
    let name = MemberName(bytes: bytes + entry.start, entry: entry).text
    return Fault(reason: .duplicateKey(name), offset: entry.start - 1)
  }
}

/// Whether two runs of bytes are the same.
@inline(__always)
func areEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, count: Int) -> Bool {
  var index = 0
  while index < count {
    guard a[index] == b[index] else { return false }
    index += 1
  }
  return true
}

/// A member name compared by the code points it stands for: `String` would take composed and decomposed letters for one.
private struct MemberName: Hashable {
  let bytes: UnsafePointer<UInt8>
  let entry: TapeEntry

  var text: String {
    decodeString(bytes, count: Int(entry.length), isEscaped: entry.tag == .escapedString)
  }

  static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    if entry.tag == .string {
      hasher.combine(bytes: UnsafeRawBufferPointer(start: bytes, count: Int(entry.length)))
    } else {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
