import BreakoutAllocation

/// Reads a file of the MDGPLIB collection: `n m ss|ds lower1 upper1 …`, then `i j distance`.
///
/// Distances become whole thousandths or millionths, so that sums are exact.
/// - Returns: `nil` when the first line is not of that form.
func readDiversityProblem(_ bytes: [UInt8]) -> AllocationProblem? {
  var numbers = NumberReader(bytes)
  guard let people = numbers.next(), let groups = numbers.next(), people > 0, groups > 0,
    people <= 20_000, groups <= people
  else { return nil }
  numbers.skipWord()
  var rooms: [AllocationProblem.Room] = []
  for _ in 0..<Int(groups) {
    guard let low = numbers.next(), let high = numbers.next() else { return nil }
    rooms.append(.init(minimum: Int(low), maximum: Int(high)))
  }
  let count = Int(people)
  var triangle = [Double](repeating: 0, count: count * (count - 1) / 2)
  while let first = numbers.next(), let second = numbers.next(), let value = numbers.next() {
    let low = Int(min(first, second))
    let high = Int(max(first, second))
    guard low >= 0, low < high, high < count else { continue }
    triangle[low * count - low * (low + 1) / 2 - low - 1 + high] = value
  }
  var problem = AllocationProblem(
    rounds: 1, people: .init(repeating: .init(), count: count), rooms: rooms)
  problem.distance = wholeDistances(triangle, scale: distanceScale(triangle))
  problem.weights = .init(repeatMeeting: 0, distance: 1, evenSizes: 0)
  return problem
}

/// The smallest of 1, 1,000 and 1,000,000 that makes every distance a whole number; the last if none does.
func distanceScale(_ distances: [Double]) -> Int {
  for scale in [1, 1000]
  where distances.allSatisfy({ ($0 * Double(scale)).rounded() / Double(scale) == $0 }) {
    return scale
  }
  return 1_000_000
}

/// Distances in units of 1/`scale`; values beyond a thousand million are cut there.
func wholeDistances(_ distances: [Double], scale: Int) -> [Int] {
  distances.map { Int(max(-1e9, min(1e9, ($0 * Double(scale)).rounded()))) }
}

/// Reads decimal numbers apart by white space.
private struct NumberReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Double? {
    skipSpace()
    var whole = 0.0
    var scale = 1.0
    var isFraction = false
    let start = at
    while at < bytes.count, bytes[at] > 32 {
      switch bytes[at] {
      case 48...57:
        whole = whole * 10 + Double(bytes[at] - 48)
        if isFraction { scale *= 10 }
      case 46: isFraction = true
      default: return nil
      }
      at += 1
    }
    return at > start ? whole / scale : nil
  }

  mutating func skipWord() {
    skipSpace()
    while at < bytes.count, bytes[at] > 32 { at += 1 }
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 32 { at += 1 }
  }
}
