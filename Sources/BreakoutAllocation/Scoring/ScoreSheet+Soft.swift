extension ScoreSheet {
  /// All soft terms, counted from the lists of members.
  func softTerms() -> SoftTerms {
    var terms = SoftTerms()
    terms.repeatPairs = repeatPairs()
    terms.samePairs = problem.weights.attributes.indices.map(samePairs)
    for round in members { for people in round { terms.pairSlots += pairs(people.count) } }
    terms.moves = moves()
    terms.distance = distanceInside()
    return terms
  }

  /// Meetings before the first round, one entry a pair in ascending order, times added up.
  private func pastMeetings() -> [(key: UInt64, times: Int)] {
    var past: [(key: UInt64, times: Int)] = []
    for meeting in problem.history
    where meeting.times > 0 && meeting.first != meeting.second
      && problem.people.indices.contains(meeting.first)
      && problem.people.indices.contains(meeting.second)
    {
      past.append((pairKey(meeting.first, meeting.second), min(meeting.times, 1000)))
    }
    past.sort { $0.key < $1.key }
    var merged: [(key: UInt64, times: Int)] = []
    for entry in past {
      if let last = merged.last, last.key == entry.key {
        merged[merged.count - 1].times = min(last.times + entry.times, 1000)
      } else {
        merged.append(entry)
      }
    }
    return merged
  }

  private func repeatPairs() -> Int {
    var meetings: [UInt64] = []
    for round in members {
      for people in round {
        for (place, first) in people.enumerated() {
          for second in people[(place + 1)...] { meetings.append(pairKey(first, second)) }
        }
      }
    }
    meetings.sort()
    let past = pastMeetings()
    var total = 0
    var cursor = 0
    var index = 0
    while index < meetings.count {
      let key = meetings[index]
      var end = index + 1
      while end < meetings.count && meetings[end] == key { end += 1 }
      while cursor < past.count && past[cursor].key < key { cursor += 1 }
      let before = cursor < past.count && past[cursor].key == key ? past[cursor].times : 0
      total += pairs(before + end - index) - pairs(before)
      index = end
    }
    return total
  }

  private func pairKey(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(min(first, second)) << 32 | UInt64(max(first, second))
  }

  private func samePairs(_ attribute: Int) -> Int {
    var total = 0
    for round in members {
      for people in round {
        var counts: [Int: Int] = [:]
        for person in people {
          let values = problem.people[person].attributes
          guard attribute < values.count, values[attribute] >= 0 else { continue }
          total += counts[values[attribute], default: 0]
          counts[values[attribute], default: 0] += 1
        }
      }
    }
    return total
  }

  private func moves() -> Int {
    guard let previous = problem.previous else { return 0 }
    var moved = 0
    for round in 0..<min(rooms.count, previous.count) {
      for person in 0..<min(rooms[round].count, previous[round].count) {
        let before = previous[round][person]
        let now = rooms[round][person]
        if problem.rooms.indices.contains(before) && now >= 0 && now != before { moved += 1 }
      }
    }
    return moved
  }

  private func distanceInside() -> Int {
    let count = problem.people.count
    guard let distance = problem.distance, distance.count == count * (count - 1) / 2 else {
      return 0
    }
    var total = 0
    for round in members {
      for people in round {
        for (place, first) in people.enumerated() {
          let base = first * count - first * (first + 1) / 2 - first - 1
          for second in people[(place + 1)...] { total &+= distance[base + second] }
        }
      }
    }
    return total
  }
}
