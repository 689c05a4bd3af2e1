import Testing

@testable import ConsoleUI

@Suite("Looking through many texts at once")
struct SearchTextTests {
  @Test("It finds exactly where a plain search finds, whatever the lengths and places")
  func sameAsPlain() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let things = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        (word(0...70, &random), word(0...40, &random))
      }
      let text = SearchText(things)
      for _ in 0..<10 {
        let term = word(0...4, &random)
        let expected = things.indices.filter { place in
          term.isEmpty || SearchTerm(term).occurs(in: things[place].0)
            || SearchTerm(term).occurs(in: things[place].1)
        }
        #expect(text.places(of: Array(term.utf8)) == expected, "\(term) in \(things)")
      }
    }
  }

  private func word(
    _ lengths: ClosedRange<Int>, _ random: inout SystemRandomNumberGenerator
  ) -> String {
    String(
      (0..<Int.random(in: lengths, using: &random)).map { _ in "abж ".randomElement(using: &random)!
      })
  }
}
