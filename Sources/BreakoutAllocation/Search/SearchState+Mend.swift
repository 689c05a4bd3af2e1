extension SearchState {
  /// Fills rooms below their minimum and empties those above their maximum, as far as chains of moves can.
  ///
  /// A room short of people takes one from a room that can spare them, or from one that then takes one from a third, and so
  /// on: the shortest such chain, found in O(people × rooms) at worst. Where there is none, no other room that the search came
  /// by can be helped either, so failures cost no more than that for a whole round. Only people who are units of their own are moved.
  func mendSizes() {
    for round in 0..<rounds {
      var isHopeless = [Bool](repeating: false, count: rooms)
      for target in 0..<rooms where open[round * rooms + target] == 1 {
        while isShort(round, target), !isHopeless[target] { pull(round, to: target, &isHopeless) }
      }
      isHopeless = [Bool](repeating: false, count: rooms)
      for source in 0..<rooms where open[round * rooms + source] == 1 {
        while isAbove(round, source), !isHopeless[source] { push(round, from: source, &isHopeless) }
      }
    }
  }

  private func isShort(_ round: Int, _ target: Int) -> Bool {
    let count = size[round * rooms + target]
    return count < minimum[target] && !(count == 0 && mayBeEmpty[target] == 1)
  }

  private func isAbove(_ round: Int, _ source: Int) -> Bool {
    size[round * rooms + source] > maximum[source]
  }

  /// Brings one more person to a room, or finds that nobody can be spared.
  private func pull(_ round: Int, to target: Int, _ isHopeless: inout [Bool]) {
    var chain = [Step?](repeating: nil, count: rooms)
    var queue = [target]
    var next = 0
    while next < queue.count {
      let wanting = queue[next]
      next += 1
      for person in 0..<people {
        let cell = round * people + person
        let source = Int(room[cell])
        guard source >= 0, source != target, chain[source] == nil, traits[cell].isAlone,
          mayEnter(cell, wanting)
        else { continue }
        chain[source] = Step(person: person, source: source, target: wanting)
        if size[round * rooms + source] <= minimum[source] {
          queue.append(source)
          continue
        }
        // The last step of the chain first, so that no room is above its maximum on the way.
        if carryOut(steps(chain, from: source, to: target, by: \.target).reversed(), round) {
          return
        }
        chain[source] = nil
      }
    }
    for room in queue { isHopeless[room] = true }
  }

  /// Takes one person out of a room, or finds that nobody can go anywhere.
  private func push(_ round: Int, from source: Int, _ isHopeless: inout [Bool]) {
    var chain = [Step?](repeating: nil, count: rooms)
    var queue = [source]
    var next = 0
    while next < queue.count {
      let crowded = queue[next]
      next += 1
      let start = Int(slotStart[round * rooms + crowded])
      for slot in 0..<Int(size[round * rooms + crowded]) {
        let person = Int(members[start + slot])
        let cell = round * people + person
        guard traits[cell].isAlone else { continue }
        for target in 0..<rooms where target != source && chain[target] == nil {
          guard mayEnter(cell, target) else { continue }
          chain[target] = Step(person: person, source: crowded, target: target)
          if size[round * rooms + target] >= maximum[target] {
            queue.append(target)
            continue
          }
          if carryOut(steps(chain, from: target, to: source, by: \.source), round) { return }
          chain[target] = nil
        }
      }
    }
    for room in queue { isHopeless[room] = true }
  }

  private struct Step {
    var person: Int
    var source: Int
    var target: Int
  }

  /// The steps of a chain from one room to another, each leading on to the room at `next`.
  private func steps(
    _ chain: [Step?], from start: Int, to end: Int, by next: KeyPath<Step, Int>
  ) -> [Step] {
    var steps: [Step] = []
    var place = start
    while place != end, let step = chain[place] {
      steps.append(step)
      place = step[keyPath: next]
    }
    return steps
  }

  /// Makes the moves if together they break fewer rules than before.
  private func carryOut(_ steps: [Step], _ round: Int) -> Bool {
    let before = hard
    var done = 0
    for step in steps {
      guard hasSlot(round * rooms + step.target) else { break }
      relocate(unit: step.person, round, to: step.target)
      done += 1
    }
    if done == steps.count && hard < before { return true }
    for step in steps.prefix(done).reversed() {
      relocate(unit: step.person, round, to: step.source)
    }
    return false
  }
}
