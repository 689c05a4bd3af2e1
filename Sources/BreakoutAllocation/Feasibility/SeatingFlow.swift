/// Whether the people of one round fit their rooms at all, by flow from kinds of people to rooms.
///
/// Minimum sizes are filled first, then everyone else is seated; augmenting never empties a room
/// again, so both hold at once when each can hold. Where one cannot, a minimum cut names the people
/// and the rooms, split into parts that have nothing to do with one another. Keeping together is
/// relaxed to sharing the same rooms and keeping apart is left out, so what is reported is certain,
/// but not everything impossible is reported.
struct SeatingFlow {
  private let model: Model
  private let round: Int
  /// The people of each class; a class shares the set of rooms and the mode.
  private(set) var classes: [[Int]] = []
  /// Set of rooms of each class.
  private var setOfClass: [Int] = []
  private var classOf: [Int: Int] = [:]
  private var network: FlowNetwork
  private let sink: Int
  private var sinkEdges: [Int] = []
  /// Edges from classes into rooms: class, room, edge.
  private var seatEdges: [(group: Int, room: Int, edge: Int)] = []

  init(_ model: Model, round: Int) {
    self.model = model
    self.round = round
    for person in 0..<model.people {
      let set = Int(model.setOfCell[round * model.people + person])
      if set < 0 { continue }
      let key = set * 2 + Int(model.isInPerson[person])
      if let known = classOf[key] {
        classes[known].append(person)
      } else {
        classOf[key] = classes.count
        classes.append([person])
        setOfClass.append(set)
      }
    }
    // Source, classes, two doors a room (online, in person), rooms, sink.
    sink = 1 + classes.count + model.rooms * 3
    network = FlowNetwork(nodes: sink + 1)
    for (index, people) in classes.enumerated() {
      network.add(0, 1 + index, capacity: people.count)
    }
    for room in 0..<model.rooms {
      network.add(door(room, 0), node(room), capacity: Int(model.onlineLimit[room]))
      network.add(door(room, 1), node(room), capacity: Int(model.seats[room]))
    }
    for (index, people) in classes.enumerated() {
      for room in model.roomSets[setOfClass[index]].list {
        let edge = network.add(
          1 + index, door(Int(room), Int(model.isInPerson[people[0]])), capacity: Int(Int32.max))
        seatEdges.append((index, Int(room), edge))
      }
    }
    for room in 0..<model.rooms {
      sinkEdges.append(network.add(node(room), sink, capacity: required(room)))
    }
  }

  /// Runs the flow and returns what cannot be.
  mutating func check() -> [AllocationConflict] {
    var conflicts: [AllocationConflict] = []
    let required = (0..<model.rooms).reduce(0) { $0 + self.required($1) }
    if network.fill(0, sink) < required { conflicts += shortOfPeople() }
    for room in 0..<model.rooms where model.open[round * model.rooms + room] == 1 {
      network.widen(sinkEdges[room], by: max(0, Int(model.maximum[room]) - self.required(room)))
    }
    _ = network.fill(0, sink)
    let seated = sinkEdges.reduce(0) { $0 + network.flow($1) }
    if seated < classes.reduce(0, { $0 + $1.count }) { conflicts += shortOfPlaces() }
    return conflicts
  }

  /// People of each class who go to each room in the flow found: class, then room.
  func quotas() -> [[Int]] {
    var quotas = [[Int]](
      repeating: [Int](repeating: 0, count: model.rooms), count: classes.count)
    for (group, room, edge) in seatEdges { quotas[group][room] += network.flow(edge) }
    return quotas
  }

  private func door(_ room: Int, _ mode: Int) -> Int { 1 + classes.count + room * 3 + mode }
  private func node(_ room: Int) -> Int { 1 + classes.count + room * 3 + 2 }

  private func required(_ room: Int) -> Int {
    guard model.open[round * model.rooms + room] == 1, model.mayBeEmpty[room] == 0 else { return 0 }
    return min(Int(model.minimum[room]), Int(model.maximum[room]))
  }

  private func shortOfPeople() -> [AllocationConflict] {
    let reaching = network.reaching(sink)
    let rooms = (0..<model.rooms).filter { reaching[node($0)] && required($0) > 0 }
    let groups = classes.indices.filter { reaching[1 + $0] }
    return parts(rooms, groups).compactMap { rooms, groups in
      let needed = rooms.reduce(0) { $0 + required($1) }
      let people = groups.flatMap { classes[$0] }.sorted()
      // Doors that are full on the far side of the cut let only so many in.
      let through = rooms.reduce(0) { total, room in
        total
          + (0...1).reduce(0) {
            $0 + (reaching[door(room, $1)] ? 0 : network.flowThrough(door(room, $1), node(room)))
          }
      }
      guard needed > people.count + through else { return nil }
      return .tooFewPeople(
        rooms: rooms, needed: needed, available: people.count + through, people: people,
        round: round)
    }
  }

  private func shortOfPlaces() -> [AllocationConflict] {
    let reachable = network.reachable(from: 0)
    let groups = classes.indices.filter { reachable[1 + $0] }
    let rooms = Set(groups.flatMap { model.roomSets[setOfClass[$0]].list.map(Int.init) }).sorted()
    return parts(rooms, groups).compactMap { rooms, groups in
      let people = groups.flatMap { classes[$0] }.sorted()
      let places = rooms.reduce(0) { total, room in
        if reachable[node(room)] { return total + Int(model.maximum[room]) }
        return total + (reachable[door(room, 0)] ? Int(model.onlineLimit[room]) : 0)
          + (reachable[door(room, 1)] ? Int(model.seats[room]) : 0)
      }
      guard people.count > places else { return nil }
      return .tooFewPlaces(people: people, rooms: rooms, places: places, round: round)
    }
  }

  /// Splits rooms and classes into parts that share no room.
  private func parts(_ rooms: [Int], _ groups: [Int]) -> [([Int], [Int])] {
    var part = [Int](0..<model.rooms)
    func root(_ room: Int) -> Int {
      var room = room
      while part[room] != room { room = part[room] }
      return room
    }
    let inside = Set(rooms)
    for group in groups {
      let shared = model.roomSets[setOfClass[group]].list.map(Int.init).filter(inside.contains)
      for room in shared.dropFirst() { part[root(room)] = root(shared[0]) }
    }
    return Set(rooms.map(root)).sorted().map { head in
      (
        rooms.filter { root($0) == head },
        groups.filter { group in
          model.roomSets[setOfClass[group]].list.contains {
            inside.contains(Int($0)) && root(Int($0)) == head
          }
        }
      )
    }
  }
}
