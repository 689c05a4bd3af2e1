/// Repeated meetings that no allocation avoids.
///
/// Two rounds divide the people present in both into cells of one room each way; people tied to few
/// rooms must share cells (pigeonhole). Counted for disjoint families of rooms and added up over all
/// pairs of rounds, and compared with what keeping together forces.
func repeatBound(_ model: Model) -> Int {
  guard model.rounds > 1 else { return 0 }
  var pigeonhole = 0
  for first in 0..<model.rounds {
    for second in (first + 1)..<max(first + 1, model.rounds) {
      pigeonhole += coincidences(model, first, second)
    }
  }
  return max(pigeonhole, forcedTogether(model))
}

private func coincidences(_ model: Model, _ first: Int, _ second: Int) -> Int {
  // People tied to a set of rooms in both rounds, by set; sets of different rounds are joined.
  var builder = RoomSetBuilder(rooms: model.rooms, sets: model.roomSets)
  var tied = [Int](repeating: 0, count: model.roomSets.count)
  var everyone = 0
  for person in 0..<model.people {
    let one = Int(model.setOfCell[first * model.people + person])
    let two = Int(model.setOfCell[second * model.people + person])
    if one < 0 || two < 0 { continue }
    everyone += 1
    let union =
      one == two
      ? one : Int(builder.index(of: union(model.roomSets[one], model.roomSets[two])))
    while tied.count <= union { tied.append(0) }
    tied[union] += 1
  }
  func opened(_ round: Int) -> Int {
    (0..<model.rooms).count { model.open[round * model.rooms + $0] == 1 }
  }
  let overall = spread(everyone, over: opened(first) * opened(second))
  return max(overall, family(builder.sets, tied))
}

private func union(_ one: RoomSet, _ two: RoomSet) -> [Int32] {
  one.list + two.list.filter { !one.contains(Int($0)) }
}

/// Adds up the pigeonhole bound over disjoint sets of rooms, the most crowded sets first.
private func family(_ sets: [RoomSet], _ tied: [Int]) -> Int {
  let used = tied.indices.filter { tied[$0] > 0 }
  var crowds: [(set: Int, people: Int)] = []
  for outer in used {
    var inside = 0
    for inner in used
    where zip(sets[inner].bits, sets[outer].bits).allSatisfy({ $0 & ~$1 == 0 }) {
      inside += tied[inner]
    }
    crowds.append((outer, inside))
  }
  func cells(_ set: Int) -> Int { max(1, sets[set].list.count * sets[set].list.count) }
  crowds.sort {
    let left = $0.people * cells($1.set)
    let right = $1.people * cells($0.set)
    return left != right ? left > right : $0.set < $1.set
  }
  var taken = [UInt64](repeating: 0, count: sets.first?.bits.count ?? 1)
  var total = 0
  for crowd in crowds {
    let bits = sets[crowd.set].bits
    let found = spread(crowd.people, over: cells(crowd.set))
    if found == 0 || zip(bits, taken).contains(where: { $0 & $1 != 0 }) { continue }
    total += found
    for word in taken.indices { taken[word] |= bits[word] }
  }
  return total
}

/// Pairs kept together meet in every round they share; each such pair is counted once.
private func forcedTogether(_ model: Model) -> Int {
  var meetings: [UInt64] = []
  for round in 0..<model.rounds {
    for person in 0..<model.people {
      for other in model.unit(of: person, round: round) where other > person {
        meetings.append(UInt64(person) << 32 | UInt64(other))
      }
    }
  }
  meetings.sort()
  var total = 0
  var run = 0
  for index in meetings.indices {
    run = index > 0 && meetings[index] == meetings[index - 1] ? run + 1 : 0
    total += run
  }
  return total
}
