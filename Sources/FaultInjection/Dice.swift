/// A source of numbers that are the same for the same seed (splitmix64).
package final class Dice {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `limit`; 0 when there is none.
  package func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }

  /// True in so many cases of a hundred.
  package func isLucky(_ percent: Int) -> Bool { below(100) < percent }

  /// One of several.
  package func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
