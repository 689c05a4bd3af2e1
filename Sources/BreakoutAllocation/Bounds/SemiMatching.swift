/// The most even way to spread people over the rooms open to them, by class of room set.
///
/// Minimises the sum over rooms of pairs in the room: greedy, then cost-reducing paths until none is
/// left, which is optimal for a semi-matching (Harvey, Ladner, Lovász & Tamir, J. Algorithms 59, 2006).
struct SemiMatching {
  private let sets: [RoomSet]
  private let rooms: Int
  private var load: [Int]
  /// People of the class at hand in a room, `class * rooms + room`.
  private var seated: [Int32] = []
  private var known: [[Int]: Int] = [:]

  init(rooms: Int, sets: [RoomSet]) {
    self.rooms = rooms
    self.sets = sets
    load = [Int](repeating: 0, count: rooms)
  }

  /// The fewest pairs in one room when each class has the given number of people.
  mutating func fewestPairs(_ classes: [(key: Int32, value: Int)]) -> Int {
    if classes.isEmpty { return 0 }
    if classes.count == 1 {
      return spread(classes[0].value, over: sets[Int(classes[0].key)].list.count)
    }
    let key = classes.flatMap { [Int($0.key), $0.value] }
    if let found = known[key] { return found }
    let found = solve(classes)
    known[key] = found
    return found
  }

  private mutating func solve(_ classes: [(key: Int32, value: Int)]) -> Int {
    let lists = classes.map { sets[Int($0.key)].list }
    for room in load.indices { load[room] = 0 }
    seated = [Int32](repeating: 0, count: classes.count * rooms)
    let order = classes.indices.sorted { (lists[$0].count, $0) < (lists[$1].count, $1) }
    for index in order {
      for _ in 0..<classes[index].value {
        var best = Int(lists[index][0])
        for room in lists[index] where load[Int(room)] < load[best] { best = Int(room) }
        load[best] += 1
        seated[index * rooms + best] += 1
      }
    }
    while improve(lists) {}
    return load.reduce(0) { $0 + pairs($1) }
  }

  /// Moves one person along a path from a full room to one at least two emptier, if there is one.
  ///
  /// Rooms are tried fullest first. What a failed search reached need not be tried again: no room
  /// there is emptier by two.
  private mutating func improve(_ lists: [[Int32]]) -> Bool {
    let order = load.indices.sorted { (load[$1], $0) < (load[$0], $1) }
    var isSettled = [Bool](repeating: false, count: rooms)
    var changed = false
    for source in order where load[source] > 1 && !isSettled[source] {
      var from = [(room: Int, list: Int)?](repeating: nil, count: rooms)
      var isExpanded = [Bool](repeating: false, count: lists.count)
      var queue = [source]
      var goal: Int?
      from[source] = (source, -1)
      var at = 0
      search: while at < queue.count {
        let room = queue[at]
        at += 1
        for index in lists.indices where !isExpanded[index] && seated[index * rooms + room] > 0 {
          isExpanded[index] = true
          for next in lists[index] where from[Int(next)] == nil {
            from[Int(next)] = (room, index)
            queue.append(Int(next))
            if load[Int(next)] <= load[source] - 2 {
              goal = Int(next)
              break search
            }
          }
        }
      }
      guard let goal else {
        for room in queue { isSettled[room] = true }
        continue
      }
      var room = goal
      while room != source, let step = from[room] {
        seated[step.list * rooms + step.room] -= 1
        seated[step.list * rooms + room] += 1
        room = step.room
      }
      load[source] -= 1
      load[goal] += 1
      changed = true
    }
    return changed
  }
}
