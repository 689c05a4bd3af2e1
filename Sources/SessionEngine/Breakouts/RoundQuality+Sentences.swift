extension RoundQuality {
  /// What was achieved, in words and numbers, the most wanted first.
  public func sentences(_ rules: RoundRules?, otherRounds: Bool) -> [String] {
    guard people > 0 else { return ["Nobody is in the rooms yet."] }
    var lines: [String] = []
    if let sizes {
      let each =
        sizes.lowerBound == sizes.upperBound
        ? "\(sizes.lowerBound)" : "\(sizes.lowerBound) to \(sizes.upperBound)"
      lines.append("\(people) people, \(each) in each room.")
    }
    if unplaced > 0 { lines.append("\(unplaced) without a room.") }
    lines += violations.map { "Broken: \($0)" }
    if otherRounds {
      lines.append(
        repeatPairs == 0
          ? "Nobody meets anybody again."
          : "\(meetOnlyNew) of \(people) meet only new people; \(repeatPairs) "
            + "pair\(repeatPairs == 1 ? "" : "s") met before.")
    }
    if rules?.way == .topics || firstWishes > 0 {
      lines.append(
        "\(firstWishes) of \(wishers) have their first wish, \(anyWishes) one of their wishes.")
    }
    let alike = Set((rules?.attributes ?? []).filter { $0.weight < 0 }.map(\.name))
    for name in samePairs.keys.sorted() {
      guard let variety = variety[name], let pairs = samePairs[name] else { continue }
      let range =
        variety.lowerBound == variety.upperBound
        ? "\(variety.lowerBound)" : "\(variety.lowerBound) to \(variety.upperBound)"
      let noun = Self.noun(of: name, isOne: variety == 1...1)
      let kept = alike.contains(name) ? " (kept alike)" : ""
      lines.append("Each room has \(range) \(noun)\(kept), \(pairs) pairs of one.")
    }
    if let lowerBound {
      lines.append(
        cost == lowerBound
          ? "\(cost) points: no allocation can do better."
          : "\(cost) points; no allocation can do better than \(lowerBound).")
    } else {
      lines.append("\(cost) points.")
    }
    if let line = missing(withoutRapporteur, "rapporteur") { lines.append(line) }
    if let line = missing(withoutFacilitator, "facilitator") { lines.append(line) }
    return lines
  }

  private func missing(_ lacking: [RoomID], _ what: String) -> String? {
    guard !lacking.isEmpty else { return nil }
    if lacking.count == rooms, rooms > 1 { return "No room has a \(what)." }
    let named = lacking.prefix(6).map(\.description).joined(separator: ", ")
    let more = lacking.count > 6 ? " and \(lacking.count - 6) more" : ""
    return "\(named)\(more) \(lacking.count == 1 ? "has" : "have") no \(what)."
  }

  private static func noun(of name: String, isOne: Bool) -> String {
    switch name {
    case "country": isOne ? "country" : "countries"
    case "mode": isOne ? "way of attending" : "ways of attending"
    case "organisation", "region", "type", "gender", "language": isOne ? name : name + "s"
    default: isOne ? "value of \(name)" : "values of \(name)"
    }
  }
}

/// One figure before and after a change.
public struct QualityChange: Equatable, Sendable {
  /// What is counted.
  public let name: String
  /// The figure before and after.
  public let before: Int, after: Int
  /// Whether more is worse.
  public let isCost: Bool
}

extension RoundQuality {
  /// Every figure that differs from `before`.
  public func changes(since before: RoundQuality) -> [QualityChange] {
    var changes: [QualityChange] = []
    func compare(_ name: String, _ old: Int, _ new: Int, isCost: Bool = true) {
      guard old != new else { return }
      changes.append(QualityChange(name: name, before: old, after: new, isCost: isCost))
    }
    compare("points", before.cost, cost)
    compare("rules broken", before.violations.count, violations.count)
    compare("pairs that met before", before.repeatPairs, repeatPairs)
    for name in samePairs.keys.sorted() {
      compare("pairs of one \(name)", before.samePairs[name] ?? 0, samePairs[name] ?? 0)
    }
    for name in imbalance.keys.sorted() {
      compare("imbalance of \(name)", before.imbalance[name] ?? 0, imbalance[name] ?? 0)
    }
    compare("first wishes", before.firstWishes, firstWishes, isCost: false)
    compare("any wishes", before.anyWishes, anyWishes, isCost: false)
    compare("smallest room", before.sizes?.lowerBound ?? 0, sizes?.lowerBound ?? 0, isCost: false)
    compare("largest room", before.sizes?.upperBound ?? 0, sizes?.upperBound ?? 0)
    compare("people without a room", before.unplaced, unplaced)
    return changes
  }
}

extension Session {
  /// What the rooms of a round achieve, in words and numbers.
  public func sentences(on quality: RoundQuality, of round: BreakoutRound) -> [String] {
    quality.sentences(
      round.rules,
      otherRounds: breakouts.rooms.contains { $0.round != round.id && !$0.members.isEmpty })
  }

  /// What moving somebody to a room would change, figure by figure; nothing changes.
  /// - Throws: ``Rejection`` when the move itself would be refused.
  public func moveForetold(
    _ person: ParticipantID, to room: RoomID
  ) throws(Rejection) -> [QualityChange] {
    let target = try require(room, in: breakouts.rooms)
    return changes(by: try decidePlaces(.place(person, room)), in: target.round)
  }

  /// What it would change, figure by figure, that two people change rooms; nothing changes.
  /// - Throws: ``Rejection`` when the change itself would be refused.
  public func swapForetold(
    _ first: ParticipantID, with second: ParticipantID
  ) throws(Rejection) -> [QualityChange] {
    let events = try decidePlaces(.swap(first, second))
    guard case .breakouts(.participantPlaced(_, let room))? = events.first,
      let round = breakouts.rooms[room]?.round
    else { return [] }
    return changes(by: events, in: round)
  }

  private func changes(by events: [SessionEvent], in round: RoundID) -> [QualityChange] {
    var after = self
    for event in events {
      if case .breakouts(let event) = event { after.evolve(event, at: changedAt) }
    }
    return after.quality(of: round).changes(since: quality(of: round))
  }
}
