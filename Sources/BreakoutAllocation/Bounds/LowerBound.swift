/// A proven floor under the soft cost of every allocation that keeps the hard rules.
///
/// Each term is bounded alone, so the sum is a bound too: meetings by counting pairs that must
/// coincide in two rounds (``repeatBound(_:)``), like values by spreading the holders of each value as
/// evenly as their rooms allow (``SemiMatching``). There is none for distances or for negative weights
/// of meetings.
func lowerBound(_ model: Model) -> Int? {
  guard model.distance.isEmpty, model.repeatWeight >= 0, model.moveWeight >= 0 else { return nil }
  var total = model.repeatWeight * repeatBound(model)
  total += model.moveWeight * forcedMoves(model)
  var matching = SemiMatching(rooms: model.rooms, sets: model.roomSets)
  var holders = [[Int32: Int]](repeating: [:], count: model.valueCount)
  for round in 0..<model.rounds {
    for value in holders.indices { holders[value].removeAll(keepingCapacity: true) }
    for person in 0..<model.people {
      let set = model.setOfCell[round * model.people + person]
      if set < 0 { continue }
      for attribute in 0..<model.attributes {
        holders[Int(model.values[person * model.attributes + attribute])][set, default: 0] += 1
      }
    }
    for (value, classes) in holders.enumerated() {
      let weight = Int(model.valueWeight[value])
      if weight > 0 {
        total += weight * matching.fewestPairs(classes.sorted { $0.key < $1.key })
      } else if weight < 0 {
        total += weight * mostPairs(model, round, classes.values.reduce(0, +))
      }
    }
  }
  return total
}

/// Pairs that coincide at least when `count` things are put in `cells` places.
func spread(_ count: Int, over cells: Int) -> Int {
  guard cells > 0 else { return 0 }
  let (each, rest) = count.quotientAndRemainder(dividingBy: cells)
  return rest * pairs(each + 1) + (cells - rest) * pairs(each)
}

/// The most pairs `count` people can form in the rooms of a round: the largest rooms filled first.
private func mostPairs(_ model: Model, _ round: Int, _ count: Int) -> Int {
  var left = count
  var total = 0
  let open = (0..<model.rooms).filter { model.open[round * model.rooms + $0] == 1 }
  for size in open.map({ Int(model.maximum[$0]) }).sorted(by: >) {
    let here = min(size, left)
    total += pairs(here)
    left -= here
  }
  return total
}

/// People who cannot be in the room they had.
private func forcedMoves(_ model: Model) -> Int {
  guard let previous = model.previous else { return 0 }
  return previous.indices.count { cell in
    let set = Int(model.setOfCell[cell])
    return previous[cell] >= 0 && set >= 0
      && !model.roomSets[set].contains(Int(previous[cell]))
  }
}
