extension Model {
  /// The room sizes that allow the greatest sum of distances, or `nil` where sizes are not the point.
  ///
  /// Distances are gained by pairs, so rooms as unequal as their limits allow hold more of them; single
  /// moves find the best combination of sizes badly. A table over rooms and people seated finds the
  /// sizes with the most pairs. Only for one round in which everyone may be in every room and the mean distance
  /// is worth having.
  func diverseSizes() -> [Int32]? {
    guard !distance.isEmpty, rounds == 1, attributes == 0, roomSets.count == 1,
      roomSets[0].list.count == rooms, !setOfCell.contains(-1), !hasModeLimits, people > 1,
      distance.reduce(0, { $0 + Int($1) }) > 0
    else { return nil }
    var most = [Int](repeating: -1, count: people + 1)
    most[0] = 0
    var choice = [[Int32]](repeating: [Int32](repeating: -1, count: people + 1), count: rooms)
    for room in 0..<rooms {
      var next = [Int](repeating: -1, count: people + 1)
      let low = Int(minimum[room])
      let high = min(Int(maximum[room]), people)
      guard low <= high else { return nil }
      for seated in 0...people where most[seated] >= 0 {
        for size in low...high where seated + size <= people {
          let total = most[seated] + pairs(size)
          if total > next[seated + size] {
            next[seated + size] = total
            choice[room][seated + size] = Int32(size)
          }
        }
      }
      most = next
    }
    guard most[people] >= 0 else { return nil }
    var sizes = [Int32](repeating: 0, count: rooms)
    var left = people
    for room in stride(from: rooms - 1, through: 0, by: -1) {
      sizes[room] = choice[room][left]
      left -= Int(sizes[room])
    }
    return sizes
  }
}
