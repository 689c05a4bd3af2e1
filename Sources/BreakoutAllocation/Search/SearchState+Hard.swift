extension SearchState {
  /// Hard violations of one room's limits and roles as it stands.
  func roomHard(_ round: Int, _ room: Int) -> Int {
    let spot = round &* rooms &+ room
    var total = sizeHard(room, spot, Int(size[spot]))
    if !plainLimits {
      total &+= detailHard(
        room, spot, Int(size[spot]), Int(inPerson[spot]), leaving: 0, entering: 0)
    }
    return total
  }

  /// By how much the room's hard violations change; -1 stands for nobody.
  @inline(__always) func roomHardChange(
    _ spot: Int, _ round: Int, leaving: Int, entering: Int
  ) -> Int {
    let room = spot &- round &* rooms
    let now = Int(size[spot])
    let then = now &+ (entering >= 0 ? 1 : 0) &- (leaving >= 0 ? 1 : 0)
    var change = 0
    if now != then { change = sizeHard(room, spot, then) &- sizeHard(room, spot, now) }
    if plainLimits || isPlain(leaving) && isPlain(entering) && mayBeEmpty[room] == 0 {
      return change
    }
    return change &+ detailChange(room, spot, now, then, leaving, entering)
  }

  /// Whether the person counts in no limit but the size of a room.
  @inline(__always) private func isPlain(_ person: Int) -> Bool {
    person < 0 || (!model.hasModeLimits && kind[person] == 0)
  }

  private func detailChange(
    _ room: Int, _ spot: Int, _ now: Int, _ then: Int, _ leaving: Int, _ entering: Int
  ) -> Int {
    let located = Int(inPerson[spot])
    let gone = leaving >= 0 ? Int(model.isInPerson[leaving]) : 0
    let come = entering >= 0 ? Int(model.isInPerson[entering]) : 0
    let lost = leaving >= 0 ? model.rolesHeld[leaving] : 0
    let won = entering >= 0 ? model.rolesHeld[entering] : 0
    return detailHard(room, spot, then, located &- gone &+ come, leaving: lost, entering: won)
      &- detailHard(room, spot, now, located, leaving: 0, entering: 0)
  }

  @inline(__always) private func sizeHard(_ room: Int, _ spot: Int, _ count: Int) -> Int {
    if open[spot] == 0 { return 0 }
    let low = Int(minimum[room])
    let high = Int(maximum[room])
    var total = 0
    if count > high { total &+= count &- high }
    if count < low && !(count == 0 && mayBeEmpty[room] == 1) { total &+= low &- count }
    return total
  }

  private func detailHard(
    _ room: Int, _ spot: Int, _ count: Int, _ located: Int, leaving: UInt32, entering: UInt32
  ) -> Int {
    if open[spot] == 0 { return 0 }
    var total = max(0, located &- Int(model.seats[room]))
    total &+= max(0, count &- located &- Int(model.onlineLimit[room]))
    if count == 0 && mayBeEmpty[room] == 1 { return total }
    let roles = model.roles.count
    for index in 0..<roles {
      let need = Int(model.roleNeed[room &* roles &+ index])
      if need == 0 { continue }
      let bit = UInt32(1) << UInt32(index)
      let have =
        Int(holders[spot &* roles &+ index]) &- (leaving & bit == 0 ? 0 : 1)
        &+ (entering & bit == 0 ? 0 : 1)
      total &+= max(0, need &- have)
    }
    return total
  }
}
