/// Rooms of four in which everybody meets everybody exactly once, for 3q + 1 people, q = 4t + 1 a prime power.
///
/// Source: Ray-Chaudhuri & Wilson, "The existence of resolvable block designs" (1973). People are three circles of
/// the field of q elements and one who stays. In the first week the one who stays sits with the three zeros, and for
/// each circle and i < t the powers x^i and x^(i+2t) of a primitive element sit with x^(i+t) and x^(i+3t) of the
/// next circle; adding an element of the field to all gives the other weeks.
func quadrupleDesign(points: Int, size: Int, weeks: Int) -> [[Int]]? {
  let order = (points - 1) / 3
  guard size == 4, points == 3 * order + 1, order % 4 == 1, weeks <= order,
    let field = SmallField(order), let powers = field.powersOfPrimitive
  else { return nil }
  let quarter = order / 4
  return (0..<weeks).map { week in
    var row = [Int](repeating: 0, count: points)
    var room = 1
    for circle in 0..<3 {
      row[circle * order + week] = 0
      for first in 0..<quarter {
        for (step, power) in stride(from: first, to: order - 1, by: quarter).enumerated() {
          let seat = (circle + step % 2) % 3
          row[seat * order + field.sum(powers[power], week)] = room
        }
        room += 1
      }
    }
    return row
  }
}
