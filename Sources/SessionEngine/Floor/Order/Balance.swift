extension Session {
  /// Who spoke least first; of those alike, whose groups did, by the dimensions in their order.
  ///
  /// The places given so far count as speeches, so that a group does not get all places in a row.
  /// O(n · b · d) for n requests of people of b sorts in d dimensions.
  func balanced(_ asked: [SpeechRequest], _ spoken: [ParticipantID: Int]) -> [Ranked] {
    var counts = GroupCounts(floor.board.balancedBy, of: self)
    // Several requests of one person are as if the earlier ones had been called.
    var times = spoken
    var tiers: [Int: [SpeechRequest]] = [:]
    for request in asked {
      let own = times[request.participant] ?? 0
      times[request.participant] = own + 1
      tiers[own, default: []].append(request)
    }
    var result: [Ranked] = []
    for (own, requests) in tiers.sorted(by: { $0.key < $1.key }) {
      var sorts: [[Int]: Int] = [:]
      var queues: [(groups: [Int], requests: ArraySlice<SpeechRequest>)] = []
      for request in requests {
        let groups = counts.groups(of: request, in: self)
        if let place = sorts[groups] {
          queues[place].requests.append(request)
        } else {
          sorts[groups] = queues.count
          queues.append((groups, [request]))
        }
      }
      while !queues.isEmpty {
        var best = 0
        for place in queues.indices.dropFirst()
        where counts.isBefore(
          queues[place].groups, queues[best].groups,
          isEarlier: (queues[place].requests.first?.id.number ?? 0)
            < (queues[best].requests.first?.id.number ?? 0))
        {
          best = place
        }
        let groups = queues[best].groups
        if let request = queues[best].requests.popFirst() {
          result.append(Ranked(request: request, why: counts.why(own: own, groups, in: self)))
          counts.add(groups)
        }
        if queues[best].requests.isEmpty { queues.remove(at: best) }
      }
    }
    return result
  }
}

/// How often the groups of each dimension spoke, or are about to.
private struct GroupCounts {
  private let dimensions: [FloorDimension]
  /// A number for each group met, over all dimensions.
  private var numbers: [SpeakerGroup: Int] = [:]
  private var groups: [SpeakerGroup] = []
  private var counts: [Int] = []
  /// The highest count in each dimension.
  private var most: [Int]

  init(_ dimensions: [FloorDimension], of session: Session) {
    self.dimensions = dimensions
    most = Array(repeating: 0, count: dimensions.count)
    for speech in session.floor.requests
    where speech.startedAt != nil && speech.kind.isContribution {
      add(groups(of: speech, in: session))
    }
  }

  /// The numbers of the groups that a request belongs to, a dimension each.
  mutating func groups(of request: SpeechRequest, in session: Session) -> [Int] {
    dimensions.map { dimension in
      let name = session.groupName(of: request, by: dimension) ?? ""
      let group = SpeakerGroup(dimension, name)
      if let number = numbers[group] { return number }
      numbers[group] = groups.count
      groups.append(group)
      counts.append(0)
      return groups.count - 1
    }
  }

  mutating func add(_ numbers: [Int]) {
    for (place, number) in numbers.enumerated() {
      counts[number] += 1
      most[place] = max(most[place], counts[number])
    }
  }

  func isBefore(_ a: [Int], _ b: [Int], isEarlier: Bool) -> Bool {
    for place in a.indices where counts[a[place]] != counts[b[place]] {
      return counts[a[place]] < counts[b[place]]
    }
    return isEarlier
  }

  /// How often the person spoke, and the first group of theirs that is behind another.
  func why(own: Int, _ numbers: [Int], in session: Session) -> String {
    let times =
      switch own {
      case 0: "first time"
      case 1: "spoke once"
      case 2: "spoke twice"
      default: "spoke \(own) times"
      }
    for (place, number) in numbers.enumerated() where counts[number] < most[place] {
      let group = groups[number]
      let gap = most[place] - counts[number]
      guard !group.name.isEmpty else { continue }
      let verb = group.dimension == .mode ? " is" : ""
      return "\(times), \(session.words(for: group))\(verb) behind by \(gap)"
    }
    return "\(times), in the order of asking"
  }
}
