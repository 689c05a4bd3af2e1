/// A pile of numbered cards, drawn without repetition and shuffled again when it is used up.
struct Deck: Equatable, Sendable {
  private let count: Int
  private var left: [Int] = []
  /// How often the deck has been gone through.
  private(set) var rounds = 0

  init(count: Int) { self.count = count }

  mutating func draw(using random: inout SplitMix64) -> Int {
    if left.isEmpty {
      left = Array(0..<count)
      random.shuffle(&left)
      rounds += 1
    }
    return left.removeLast()
  }
}
