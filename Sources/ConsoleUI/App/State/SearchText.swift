/// The search keys of many things in one piece of memory, so that a filter looks through all of them at every key.
struct SearchText: Sendable {
  /// The keys with a line break behind each part, and blanks at the end for reading past it.
  private var bytes: [UInt8] = []
  /// Where each thing's part ends.
  private var ends: [Int] = []

  private static let padding = 64

  /// No things.
  init() {}

  /// Takes over the keys of things, several for each.
  init(_ things: some Collection<(String, String)>) {
    ends.reserveCapacity(things.count)
    bytes.reserveCapacity(things.count * 96)
    for (name, facts) in things {
      bytes.append(contentsOf: name.utf8)
      bytes.append(10)
      bytes.append(contentsOf: facts.utf8)
      bytes.append(10)
      ends.append(bytes.count)
    }
    bytes.append(contentsOf: repeatElement(10, count: Self.padding))
  }

  /// The places of the things in which a term occurs, ascending; a term has no line break in it.
  func places(of term: [UInt8]) -> [Int] {
    guard let first = term.first, let end = ends.last else { return Array(ends.indices) }
    var found: [Int] = []
    let second = term.count > 1 ? term[1] : nil
    let firsts = SIMD32<UInt8>(repeating: first)
    let seconds = SIMD32<UInt8>(repeating: second ?? 0)
    bytes.withUnsafeBytes { text in
      var thing = 0
      var at = 0
      while at < end {
        // Thirty-two bytes at a time are passed over where the first two of the term are not.
        let chunk = text.loadUnaligned(fromByteOffset: at, as: SIMD32<UInt8>.self)
        let following = text.loadUnaligned(fromByteOffset: at + 1, as: SIMD32<UInt8>.self)
        let isFirst = chunk .== firsts
        let hits = second == nil ? isFirst : isFirst .& (following .== seconds)
        guard any(hits) else {
          at += 32
          continue
        }
        var next = at + 32
        for start in at..<min(at + 32, end) where text[start] == first {
          guard Self.isTerm(term, at: start, in: text, end: end) else { continue }
          while ends[thing] <= start { thing += 1 }
          found.append(thing)
          // Once is enough; the search goes on behind this thing.
          next = ends[thing]
          break
        }
        at = next
      }
    }
    return found
  }

  @inline(__always)
  private static func isTerm(
    _ term: [UInt8], at start: Int, in text: UnsafeRawBufferPointer, end: Int
  ) -> Bool {
    guard start + term.count <= end else { return false }
    for offset in 1..<max(1, term.count) where text[start + offset] != term[offset] { return false }
    return true
  }
}
