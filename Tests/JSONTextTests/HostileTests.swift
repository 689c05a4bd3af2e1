import JSONText
import Testing

@Suite("Broken text never crashes the reader")
struct HostileTests {
  @Test("Every beginning of a document is refused", arguments: [true, false])
  func truncations(isReadable: Bool) throws {
    let whole = try JSONText.encode(Sample(), layout: isReadable ? .readable : .compact)
    for length in 0..<whole.count {
      #expect(throws: JSONTextError.self) {
        try JSONText.decode(Sample.self, from: whole[..<length])
      }
    }
  }

  @Test("Ten thousand damaged documents are read or refused")
  func mutations() throws {
    let whole = try JSONText.encode(Sample())
    var random = SplitMix(state: 2026)
    var refused = 0
    for _ in 0..<10_000 {
      var damaged = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.remove(at: place)
        case 2: damaged.insert(bytes("{}[],:\"\\0e").randomElement(using: &random)!, at: place)
        default: damaged.swapAt(place, Int.random(in: 0..<damaged.count, using: &random))
        }
      }
      do {
        let value = try JSONValue(parsing: damaged)
        #expect(try JSONValue(parsing: value.text()) == value)
        _ = try JSONText.decode(Sample.self, from: damaged)
      } catch {
        refused += 1
        _ = error.message
      }
    }
    #expect(refused > 1000)
  }
}
