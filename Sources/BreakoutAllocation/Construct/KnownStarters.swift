/// Starter weeks of schedules that rotation makes complete, where finding one takes longer than a key press.
///
/// Each was found by the annealing of ``StarterDesign`` with more time; the small ones are turned from two starters.
/// The tests turn them and count: nobody meets anybody twice.
private let knownStarters: [(size: Int, order: Int, weeks: [[Int]])] = [
  (
    3, 4,
    [
      [1, 4, 16, 5, 8, 6, 11, 3, 10, 7, 2, 13, 9, 15, 14, 0, 17, 12],
      [9, 0, 3, 17, 8, 7, 1, 14, 5, 16, 15, 11, 13, 10, 6, 2, 12, 4],
    ]
  ),
  (
    3, 5,
    [
      [14, 9, 1, 4, 15, 2, 18, 17, 3, 10, 7, 11, 8, 5, 19, 20, 0, 12, 16, 6, 13],
      [14, 0, 4, 17, 5, 20, 6, 12, 1, 18, 11, 13, 10, 19, 16, 15, 3, 7, 8, 2, 9],
    ]
  ),
  (
    4, 11,
    [
      [
        20, 4, 11, 8, 10, 1, 28, 9, 34, 31, 16, 5, 17, 22, 23, 29, 35, 30, 6, 21, 25, 14, 18, 15,
        13, 32, 19, 0, 26, 12, 3, 33, 2, 24, 27, 7,
      ]
    ]
  ),
]

/// A schedule from a starter that is known for these numbers, as rooms by week.
func knownStarter(points: Int, size: Int, weeks: Int) -> [[Int]]? {
  for known in knownStarters
  where known.size == size && known.weeks[0].count == points
    && weeks <= known.weeks.count * known.order
  {
    let all = known.weeks.flatMap { slots in
      (0..<known.order).map { rotated(slots, by: $0, order: known.order, size: size) }
    }
    return Array(all.prefix(weeks))
  }
  return nil
}
