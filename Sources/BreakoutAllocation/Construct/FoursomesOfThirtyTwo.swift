/// Eight rooms of four for ten weeks, the most that 32 people can have without meeting anybody twice.
///
/// People are four circles of the vectors of three bits, and adding a vector to all of them leaves every week as it
/// is. Six weeks seat one of each circle together. In three, two circles are paired and two of each that differ by one
/// vector h sit together: 1, 2 or 4 with the first circle, the sum of both between the others. In the last, each
/// circle sits by a plane that none of its three h lies in. Two circles differ by six vectors in the first six weeks
/// and by the other two, which are h apart, in the week in which they are paired; so everybody misses one person only.
func foursomesOfThirtyTwo(points: Int, size: Int, weeks: Int) -> [[Int]]? {
  guard points == 32, size == 4, weeks <= 10 else { return nil }
  // Found by trying: what is added to each circle in the first six weeks.
  let shifts = [[0, 0, 0, 0, 0, 0], [2, 3, 4, 5, 6, 7], [0, 2, 1, 3, 5, 7], [0, 4, 2, 6, 7, 3]]
  let mark = [0, 1, 2, 4]
  let planes = [0b111, 0b001, 0b010, 0b100]
  let pairings = [[(0, 1), (2, 3)], [(0, 2), (1, 3)], [(0, 3), (1, 2)]]

  func room(_ circle: Int, _ vector: Int, week: Int) -> Int {
    if week < 6 { return vector ^ shifts[circle][week] }
    guard week < 9 else { return 2 * circle + (vector & planes[circle]).nonzeroBitCount % 2 }
    let pairing = pairings[week - 6]
    let place = pairing[0].0 == circle || pairing[0].1 == circle ? 0 : 1
    let (first, second) = pairing[place]
    let apart = mark[first] ^ mark[second]
    let met = (0..<6).map { shifts[first][$0] ^ shifts[second][$0] }
    let missing = (0..<8).first { !met.contains($0) } ?? 0
    let from = circle == first ? vector : vector ^ missing
    let leaders = (0..<8).filter { $0 < $0 ^ apart }
    return 4 * place + (leaders.firstIndex(of: min(from, from ^ apart)) ?? 0)
  }
  return (0..<weeks).map { week in (0..<32).map { room($0 / 8, $0 % 8, week: week) } }
}
