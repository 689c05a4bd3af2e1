@testable import SessionEngine

/// A small generator of numbers that are the same for the same seed (splitmix64).
final class SeededSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  func isLucky(_ percent: Int) -> Bool { number(1...100) <= percent }

  func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...(elements.count - 1))]
  }

  func maybe<Element>(_ element: @autoclosure () -> Element) -> Element? {
    isLucky(50) ? element() : nil
  }

  /// An id among the few that may exist, so that most commands hit something.
  func id<Kind>(_ highest: Int) -> EntityID<Kind> { EntityID(number(1...highest)) }
}
