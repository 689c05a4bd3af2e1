/// Ten rooms of ten for four weeks, from two orthogonal Latin squares of order 10.
///
/// There is no field of ten elements, so the squares come from one of seven and a square of three, in the manner of
/// Bose, Shrikhande & Parker (1960): a person is a column of four room numbers, one a week, and any two columns agree
/// in one place at most. Ninety-one are thirteen columns turned modulo 7, in which 7, 8 and 9 stay; the
/// other nine are two orthogonal squares of order 3 on the rooms 7, 8 and 9.
func squaresOfTen(points: Int, size: Int, weeks: Int) -> [[Int]]? {
  guard points == 100, size == 10, weeks <= 4 else { return nil }
  let turned = squareColumns.flatMap { column in
    (0..<7).map { turn in column.map { $0 < 7 ? ($0 + turn) % 7 : $0 } }
  }
  let small = (0..<9).map { cell in
    let (x, y) = cell.quotientAndRemainder(dividingBy: 3)
    return [x, y, (x + y) % 3, (x + 2 * y) % 3].map { 7 + $0 }
  }
  let people = turned + small
  return (0..<weeks).map { week in people.map { $0[week] } }
}

/// Found by trying: in any two of the four places the differences modulo 7 are all there once.
private let squareColumns = [
  [0, 6, 6, 1], [7, 0, 4, 1], [8, 0, 1, 4], [9, 0, 2, 3], [0, 7, 4, 3], [0, 8, 0, 5], [0, 9, 2, 2],
  [0, 1, 7, 6], [0, 5, 8, 4], [0, 0, 9, 0], [0, 3, 1, 7], [0, 4, 3, 8], [0, 2, 5, 9],
]
