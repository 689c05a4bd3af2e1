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
        let deciding = queues.lazy.compactMap { counts.firstDifference(groups, $0.groups) }.min()
        if let request = queues[best].requests.popFirst() {
          let why = counts.why(own: own, groups, deciding: deciding, in: self)
          result.append(Ranked(request: request, why: why))
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
    guard let place = firstDifference(a, b) else { return isEarlier }
    return counts[a[place]] < counts[b[place]]
  }

  /// The first dimension in which the groups of two requests have not spoken alike.
  func firstDifference(_ a: [Int], _ b: [Int]) -> Int? {
    a.indices.first { counts[a[$0]] != counts[b[$0]] }
  }

  /// How often the person spoke, and how far behind the group is that put them before another who waits.
  ///
  /// Where no group did, the first dimension in which theirs is behind those who spoke most.
  func why(own: Int, _ numbers: [Int], deciding: Int?, in session: Session) -> String {
    let times =
      switch own {
      case 0: "first time"
      case 1: "spoke once"
      case 2: "spoke twice"
      default: "spoke \(own) times"
      }
    let behind = numbers.indices.first { counts[numbers[$0]] < most[$0] }
    guard let place = deciding ?? behind, !groups[numbers[place]].name.isEmpty else {
      return "\(times), in the order of asking"
    }
    let group = groups[numbers[place]]
    let verb = group.dimension == .mode ? " is" : ""
    let gap = most[place] - counts[numbers[place]]
    return "\(times), \(session.words(for: group))\(verb) behind by \(gap)"
  }
}
