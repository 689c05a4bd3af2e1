/// One week whose rotations are all the others: a starter over the integers modulo `order`.
///
/// People are `orbits` circles of `order` places and a few who stay fixed. Rotating every circle by one
/// gives the next week. No pair meets twice when, in the one starter week, no difference of places within
/// or between circles occurs twice, no fixed person meets two of one circle, and no two fixed people
/// meet. That week is small enough to be found by annealing on the number of clashes.
struct StarterDesign {
  private let order: Int
  private let orbits: Int
  private let fixed: Int
  private let size: Int
  private let points: Int
  private var places: [Int]
  private var seen: [Int]

  /// Tries the first two orders from `weeks` upwards that have enough differences.
  static func find(
    points: Int, size: Int, weeks: Int, _ random: inout RandomSource
  ) -> [[Int]]? {
    var tried = 0
    for order in weeks...max(weeks, points) where tried < 2 {
      let (orbits, fixed) = points.quotientAndRemainder(dividingBy: order)
      let differences =
        orbits * ((order - 1) / 2) + orbits * (orbits - 1) / 2 * order + fixed * orbits
      guard fixed <= points / size, fixed == 0 || orbits >= size - 1,
        points / size * pairs(size) <= differences
      else { continue }
      tried += 1
      var design = StarterDesign(points, size, order: order)
      if design.anneal(&random) { return design.weeks(weeks) }
    }
    return nil
  }

  private init(_ points: Int, _ size: Int, order: Int) {
    self.points = points
    self.size = size
    self.order = order
    orbits = points / order
    fixed = points % order
    places = Array(0..<points)
    seen = [Int](repeating: 0, count: (orbits + fixed + 1) * (orbits + 1) * order + 1)
  }

  /// The class of pairs that rotation carries this pair through; 0 for pairs that may never be.
  private func kind(_ first: Int, _ second: Int) -> Int {
    let (one, two) = (min(first, second), max(first, second))
    let circles = orbits * order
    if one >= circles { return 0 }
    let (circle, place) = one.quotientAndRemainder(dividingBy: order)
    if two >= circles { return 1 + ((orbits + two - circles) * (orbits + 1) + circle) * order }
    let (other, further) = two.quotientAndRemainder(dividingBy: order)
    var difference = (further - place + order) % order
    if circle == other {
      difference = min(difference, order - difference)
      if 2 * difference == order { return 0 }
    }
    return 1 + (circle * (orbits + 1) + other) * order + difference
  }

  /// Adds or takes away the pairs of one slot with the rest of its group, and returns the clashes.
  private mutating func count(_ slot: Int, _ step: Int) -> Int {
    var clashes = 0
    let start = slot / size * size
    for other in start..<(start + size) where other != slot {
      let kind = kind(places[slot], places[other])
      if step < 0 { seen[kind] -= 1 }
      clashes += kind == 0 ? 1 : seen[kind]
      if step > 0 { seen[kind] += 1 }
    }
    return step * clashes
  }

  private mutating func anneal(_ random: inout RandomSource) -> Bool {
    let metropolis = Metropolis()
    defer { metropolis.deallocate() }
    for _ in 0..<5 {
      random.shuffle(&places)
      for index in seen.indices { seen[index] = 0 }
      var clashes = 0
      for slot in 0..<points {
        let start = slot / size * size
        for other in start..<slot {
          let kind = kind(places[slot], places[other])
          clashes += kind == 0 ? 1 : seen[kind]
          seen[kind] += 1
        }
      }
      let steps = 600_000 / size
      for step in 0..<steps {
        if clashes == 0 { return true }
        let one = random.below(points)
        let two = random.below(points)
        if one / size == two / size { continue }
        // From 0.6 of a clash down to 0.25.
        let temperature = 2460 - 1430 * step / steps
        let limit = metropolis.limit(random.next(), temperature)
        var change = count(one, -1) + count(two, -1)
        places.swapAt(one, two)
        change += count(one, 1) + count(two, 1)
        if change <= limit {
          clashes += change
        } else {
          _ = count(one, -1) + count(two, -1)
          places.swapAt(one, two)
          _ = count(one, 1) + count(two, 1)
        }
      }
    }
    return false
  }

  private func weeks(_ count: Int) -> [[Int]] {
    (0..<count).map { rotated(places, by: $0, order: order, size: size) }
  }
}

/// A week turned by `turn` places, as rooms by person; `slots` are the people room after room.
func rotated(_ slots: [Int], by turn: Int, order: Int, size: Int) -> [Int] {
  var row = [Int](repeating: 0, count: slots.count)
  let circles = slots.count / order
  for (slot, point) in slots.enumerated() {
    let (circle, place) = point.quotientAndRemainder(dividingBy: order)
    let moved = circle < circles ? circle * order + (place + turn) % order : point
    row[moved] = slot / size
  }
  return row
}
