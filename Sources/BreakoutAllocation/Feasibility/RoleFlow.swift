/// Whether the holders of each needed role can be in the rooms that need them.
///
/// A room that may stay empty needs nobody. Each role is looked at alone; one person may serve
/// several roles of one room.
func roleConflicts(_ model: Model, round: Int) -> [AllocationConflict] {
  var conflicts: [AllocationConflict] = []
  for (index, role) in model.roles.enumerated() {
    let holders = (0..<model.people).filter {
      model.setOfCell[round * model.people + $0] >= 0
        && model.rolesHeld[$0] >> UInt32(index) & 1 == 1
    }
    func need(_ room: Int) -> Int {
      guard model.open[round * model.rooms + room] == 1, model.mayBeEmpty[room] == 0 else {
        return 0
      }
      return Int(model.roleNeed[room * model.roles.count + index])
    }
    let sink = 1 + holders.count + model.rooms
    var network = FlowNetwork(nodes: sink + 1)
    for (place, person) in holders.enumerated() {
      network.add(0, 1 + place, capacity: 1)
      let set = Int(model.setOfCell[round * model.people + person])
      for room in model.roomSets[set].list where need(Int(room)) > 0 {
        network.add(1 + place, 1 + holders.count + Int(room), capacity: 1)
      }
    }
    var needed = 0
    for room in 0..<model.rooms {
      network.add(1 + holders.count + room, sink, capacity: need(room))
      needed += need(room)
    }
    if network.fill(0, sink) == needed { continue }
    let reaching = network.reaching(sink)
    let rooms = (0..<model.rooms).filter { need($0) > 0 && reaching[1 + holders.count + $0] }
    let people = holders.indices.filter { reaching[1 + $0] }.map { holders[$0] }
    conflicts.append(
      .tooFewRoleHolders(
        rooms: rooms, role: role, needed: rooms.reduce(0) { $0 + need($1) }, people: people,
        round: round))
  }
  return conflicts
}
