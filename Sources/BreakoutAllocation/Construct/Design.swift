extension Model {
  /// A start without a single repeated meeting, from design theory, for equal rooms of interchangeable people.
  ///
  /// This is the social golfer problem, where local search stops about two rounds short of what is
  /// known. `nil` where no construction fits. Those that have to look for something are tried only where the
  /// rounds are so many that the search for an allocation has a hard time.
  func design(_ random: inout RandomSource) -> [Int32]? {
    guard let size = golfSize else { return nil }
    let weeks =
      affineDesign(points: people, size: size, weeks: rounds)
      ?? transversalDesign(rooms: rooms, size: size, weeks: rounds)
      ?? quadrupleDesign(points: people, size: size, weeks: rounds)
      ?? foursomesOfThirtyTwo(points: people, size: size, weeks: rounds)
      ?? squaresOfTen(points: people, size: size, weeks: rounds)
      ?? knownStarter(points: people, size: size, weeks: rounds)
      ?? foundDesign(size, &random)
    guard let weeks else { return nil }
    return weeks.flatMap { $0.map { Int32($0) } }
  }

  private func foundDesign(_ size: Int, _ random: inout RandomSource) -> [[Int]]? {
    guard 3 * rounds * (size - 1) > people - 1 else { return nil }
    return DifferenceTable.find(rooms: rooms, size: size, weeks: rounds, &random)
      ?? StarterDesign.find(points: people, size: size, weeks: rounds, &random)
  }

  /// The size of all rooms when nothing but repeated meetings can matter.
  private var golfSize: Int? {
    guard rooms > 1, people % rooms == 0, people <= 200, repeatWeight > 0, history.isEmpty,
      apart.isEmpty, distance.isEmpty, previous == nil, roles.isEmpty, !hasModeLimits,
      attributes == 0 || valueWeight.count == 1, roomSets.count == 1,
      roomSets[0].list.count == rooms, !setOfCell.contains(-1),
      nextInUnit.indices.allSatisfy({ Int(nextInUnit[$0]) == $0 % people })
    else { return nil }
    let size = people / rooms
    let fits = (0..<rooms).allSatisfy { minimum[$0] <= Int32(size) && maximum[$0] >= Int32(size) }
    return fits && size > 1 ? size : nil
  }
}

/// The parallel classes of lines of an affine space over a field of `size` elements, as rooms by week.
///
/// Points are vectors; each direction divides them into parallel lines, one line a room, and two points
/// share one line only. Any number of weeks up to (points - 1) / (size - 1).
func affineDesign(points: Int, size: Int, weeks: Int) -> [[Int]]? {
  guard let field = SmallField(size) else { return nil }
  var dimension = 0
  var power = 1
  while power < points {
    power *= size
    dimension += 1
  }
  guard power == points, dimension > 1, weeks <= (points - 1) / (size - 1) else { return nil }
  func vector(_ number: Int) -> [Int] {
    var rest = number
    return (0..<dimension).map { _ in
      defer { rest /= size }
      return rest % size
    }
  }
  var rows: [[Int]] = []
  for number in 1..<points where rows.count < weeks {
    let direction = vector(number)
    guard let pivot = direction.firstIndex(where: { $0 != 0 }), direction[pivot] == 1 else {
      continue
    }
    rows.append(
      (0..<points).map { point in
        // The line is named by its point whose pivot coordinate is 0.
        let at = vector(point)
        let steps = field.negated(at[pivot])
        var room = 0
        for axis in stride(from: dimension - 1, through: 0, by: -1) where axis != pivot {
          room = room * size + field.sum(at[axis], field.product(steps, direction[axis]))
        }
        return room
      })
  }
  return rows
}

/// The sloping lines of a plane over a field of `rooms` elements, cut down to `size` of its columns.
///
/// In week m the person in row y of column x goes to room y - m x; two people of different columns agree
/// for one m only, two of one column for none. Any number of weeks up to the number of rooms.
func transversalDesign(rooms: Int, size: Int, weeks: Int) -> [[Int]]? {
  guard let field = SmallField(rooms), size <= rooms, weeks <= rooms else { return nil }
  return (0..<weeks).map { week in
    (0..<(rooms * size)).map { point in
      let (column, row) = point.quotientAndRemainder(dividingBy: rooms)
      return field.sum(row, field.negated(field.product(week, column)))
    }
  }
}

/// Arithmetic of a field with a prime or with 4, 8 or 9 elements, numbered as digits of polynomials.
struct SmallField {
  private let order: Int
  private let prime: Int
  private let degree: Int
  /// The digits of x^degree in terms of lower powers.
  private let reduction: [Int]

  init?(_ size: Int) {
    order = size
    switch size {
    case 4: (prime, degree, reduction) = (2, 2, [1, 1])
    case 8: (prime, degree, reduction) = (2, 3, [1, 1, 0])
    case 9: (prime, degree, reduction) = (3, 2, [2, 0])
    default:
      guard size > 1, (2..<size).allSatisfy({ size % $0 != 0 }) else { return nil }
      (prime, degree, reduction) = (size, 1, [0])
    }
  }

  private func digits(_ number: Int) -> [Int] {
    var rest = number
    return (0..<degree).map { _ in
      defer { rest /= prime }
      return rest % prime
    }
  }

  private func number(_ digits: [Int]) -> Int { digits.reversed().reduce(0) { $0 * prime + $1 } }

  /// All elements but 0 as powers of one of them, from the power 0 on; `nil` in a field of two.
  var powersOfPrimitive: [Int]? {
    (2..<max(2, order)).lazy.map { candidate in
      sequence(first: 1) { power in
        let next = product(power, candidate)
        return next == 1 ? nil : next
      }
    }.first { $0.reduce(0) { count, _ in count + 1 } == order - 1 }.map { Array($0) }
  }

  func sum(_ a: Int, _ b: Int) -> Int {
    number(zip(digits(a), digits(b)).map { ($0 + $1) % prime })
  }

  func negated(_ a: Int) -> Int { number(digits(a).map { (prime - $0) % prime }) }

  func product(_ a: Int, _ b: Int) -> Int {
    var result = [Int](repeating: 0, count: degree)
    var shifted = digits(a)
    for digit in digits(b) {
      for place in 0..<degree { result[place] = (result[place] + digit * shifted[place]) % prime }
      // Times x: the highest digit comes back by the field's polynomial.
      let top = degree > 1 ? shifted[degree - 1] : 0
      if degree > 1 {
        shifted = [0] + shifted.dropLast()
        for place in 0..<degree {
          shifted[place] = (shifted[place] + top * reduction[place]) % prime
        }
      }
    }
    return number(result)
  }
}
