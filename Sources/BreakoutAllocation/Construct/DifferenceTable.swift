/// Weeks of rooms from a table of differences modulo the number of rooms.
///
/// In week w the person in row y of column x goes to room y + table[w][x]. Two people of different columns agree
/// in two weeks only if those two rows of the table differ by the same in both columns, so it is enough that the
/// differences of any two rows are all distinct; two people of one column never agree. Unlike the lines of a plane
/// this works whatever the number of rooms, though never for all columns and all weeks at once when it is even.
struct DifferenceTable {
  private let rooms: Int
  private let rows: Int
  private let columns: Int
  private var table: [Int]
  /// The differences that two rows have already, as bits.
  private var taken: [UInt64]
  private var attempts = 0

  /// Looks for a table by trying values one after the other, with a fresh start where that leads too deep.
  ///
  /// The effort is bounded to what a key press may take: 60 starts of 20,000 values each. The condition is the same for
  /// columns as for rows, so the shorter side is searched as rows, which closes dead ends sooner.
  static func find(
    rooms: Int, size: Int, weeks: Int, _ random: inout RandomSource
  ) -> [[Int]]? {
    let (rows, columns) = (min(size, weeks), max(size, weeks))
    // With an even number no three whole rows agree: the differences of two of them add up to half of it, not to 0.
    let isPossible = columns < rooms || (columns == rooms && (rooms % 2 == 1 || rows < 3))
    guard isPossible, rooms <= 64 else { return nil }
    for _ in 0..<60 {
      var search = DifferenceTable(rooms, rows, columns)
      guard search.fill(0, &random) else { continue }
      return (0..<weeks).map { week in
        (0..<(rooms * size)).map { point in
          let (column, row) = point.quotientAndRemainder(dividingBy: rooms)
          let cell = weeks <= size ? week * columns + column : column * columns + week
          return (row + search.table[cell]) % rooms
        }
      }
    }
    return nil
  }

  private init(_ rooms: Int, _ rows: Int, _ columns: Int) {
    self.rooms = rooms
    self.rows = rows
    self.columns = columns
    table = [Int](repeating: 0, count: rows * columns)
    taken = [UInt64](repeating: 0, count: rows * rows)
  }

  private mutating func fill(_ cell: Int, _ random: inout RandomSource) -> Bool {
    guard cell < table.count else { return true }
    let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
    // Turning a row or a column round changes no difference of differences, so the first of each may be 0.
    var values = row == 0 || column == 0 ? [0] : Array(0..<rooms)
    random.shuffle(&values)
    for value in values where attempts < 20_000 {
      attempts += 1
      table[cell] = value
      guard (0..<row).allSatisfy({ taken[row * rows + $0] & difference(cell, to: $0) == 0 })
      else { continue }
      for other in 0..<row { taken[row * rows + other] |= difference(cell, to: other) }
      if fill(cell + 1, &random) { return true }
      table[cell] = value
      for other in 0..<row { taken[row * rows + other] &= ~difference(cell, to: other) }
    }
    return false
  }

  /// The difference of a cell to the one of its column in an earlier row, as a bit.
  private func difference(_ cell: Int, to row: Int) -> UInt64 {
    let difference = table[cell] - table[row * columns + cell % columns]
    return 1 << UInt64(difference < 0 ? difference + rooms : difference)
  }
}
