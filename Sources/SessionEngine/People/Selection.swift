/// A proposal about many people: what changes for whom, why, and what it achieves.
public struct PeopleProposal: Equatable, Sendable {
  /// What is said about one person.
  public struct Line: Equatable, Sendable {
    /// Who it is.
    public let id: ParticipantID
    /// What changes; nil for who stays as they are.
    public let change: Arrangement?
    /// Why, in a few words.
    public let reason: String
  }

  /// What a proposal achieves for one group.
  public struct Group: Equatable, Sendable {
    /// By what people are grouped.
    public let dimension: PeopleDimension
    /// The group; nil for people of whom it is not known.
    public let group: String?
    /// How many could be chosen, how many are, and how many were asked for.
    public let candidates: Int, chosen: Int, wanted: Int?
  }

  /// Selection, seats or waiting list.
  public let reason: ArrangementReason
  /// Everybody it speaks of, in the order in which they came in.
  public let lines: [Line]
  /// What it achieves by group.
  public let groups: [Group]
  /// People with a place before and after, and those of them in the room.
  public let placesBefore: Int, placesAfter: Int, roomBefore: Int, roomAfter: Int
  /// Places in all and in the room, if they are limited.
  public let places: Int?, seats: Int?

  /// What changes, for who does.
  public var changes: [Arrangement] { lines.compactMap(\.change) }
}

extension Session {
  /// Proposes what a plan would do; nothing changes.
  /// - Throws: ``Rejection`` when the plan cannot be made.
  public func proposal(for plan: PeoplePlan) throws(Rejection) -> PeopleProposal {
    switch plan {
    case .select(let rules): try selectionProposal(rules)
    case .fit(let seats): try seatsProposal(seats: seats)
    case .promote: waitingListProposal()
    }
  }

  /// Proposes who gets a place.
  ///
  /// Who has a place keeps it. Then, place by place, the one comes in whose groups are furthest below their shares; of
  /// equals the one who registered first. The room goes first to people with access needs, then to those with a part
  /// in the session, then in the order of selection; the others attend online.
  /// - Throws: ``Rejection`` when a rule makes no sense or there is nobody to select.
  public func selectionProposal(_ rules: SelectionRules) throws(Rejection) -> PeopleProposal {
    try require(rules.total, in: 0...1_000_000, field: "number of places")
    if let room = rules.inRoom { try require(room, in: 0...1_000_000, field: "number of seats") }
    if let most = rules.perOrganisation {
      try require(most, in: 1...1_000_000, field: "number of people of one organisation")
    }
    for id in rules.with + rules.without { try require(id, in: participants) }
    var run = SelectionRun(session: self, rules: rules)
    guard !run.isEmpty else { throw .people(.nothingToPropose(.selection)) }
    run.keep()
    run.fill()
    return run.proposal(seats: rules.inRoom ?? profile.seats)
  }
}

/// The making of one selection.
private struct SelectionRun {
  let session: Session
  let rules: SelectionRules
  let candidates: [Participant]
  private let ineligible: [(Participant, String)]
  private var chosen: [(Participant, reason: String)] = []
  private var chosenIDs: Set<ParticipantID> = []
  private var counts: [PeopleDimension: [String: Int]] = [:]
  private var organisations: [String: Int] = [:]
  /// The least number of each group.
  private let targets: [(dimension: PeopleDimension, group: String, least: Int)]

  init(session: Session, rules: SelectionRules) {
    self.session = session
    self.rules = rules
    let open = session.participants.filter { person in
      if rules.without.contains(person.id) { return person.registration.hasPlace }
      switch person.registration {
      case .registered, .selected, .confirmed, .waitlisted: return !person.isForgotten
      case .declined, .withdrawn, .excused: return rules.with.contains(person.id)
      }
    }
    var fit: [Participant] = []
    var unfit: [(Participant, String)] = []
    for person in open {
      if let reason = session.ineligibility(of: person), !person.registration.hasPlace,
        !rules.with.contains(person.id)
      {
        unfit.append((person, reason))
      } else {
        fit.append(person)
      }
    }
    candidates = fit.sorted { ($0.addedAt, $0.id) < ($1.addedAt, $1.id) }
    ineligible = unfit
    var targets: [(dimension: PeopleDimension, group: String, least: Int)] = []
    for share in rules.shares {
      if let group = share.group {
        targets.append(
          (share.dimension, group, (rules.total * share.percent + 99) / 100))
      } else {
        let groups = Set(fit.compactMap { share.dimension.group(of: $0) }).sorted()
        for group in groups {
          targets.append((share.dimension, group, rules.total / max(1, groups.count)))
        }
      }
    }
    self.targets = targets
  }

  /// Whether there is nobody at all; people who are not eligible are shown with the reason.
  var isEmpty: Bool { candidates.isEmpty && ineligible.isEmpty }

  /// Takes in who has a place, and who is to have one by hand.
  mutating func keep() {
    let without = Set(rules.without)
    for person in candidates where !without.contains(person.id) {
      if rules.with.contains(person.id) {
        take(person, "by hand")
      } else if person.registration.hasPlace {
        take(person, "has a place")
      } else if person.role != .participant && person.role != .observer {
        take(person, "is \(person.role.rawValue)")
      }
    }
  }

  /// Fills what is left, always with the one whose groups are furthest below their shares.
  mutating func fill() {
    // People who are alike in all groups that count are one queue, so that a step looks only at the first of each.
    var queues: [[String?]: ArraySlice<Participant>] = [:]
    let dimensions = Set(targets.map(\.dimension)).sorted { $0.rawValue < $1.rawValue }
    let without = Set(rules.without)
    for person in candidates where !chosenIDs.contains(person.id) && !without.contains(person.id) {
      queues[dimensions.map { $0.group(of: person) }, default: []].append(person)
    }
    while chosen.count < rules.total {
      var best: (key: [String?], need: Int, why: String?, person: Participant)?
      for key in queues.keys {
        while let first = queues[key]?.first, isOverfull(first) { queues[key]?.removeFirst() }
        guard let first = queues[key]?.first else { continue }
        let (need, why) = need(of: first)
        if let best,
          (best.need, first.addedAt, first.id) >= (need, best.person.addedAt, best.person.id)
        {
          continue
        }
        best = (key, need, why, first)
      }
      guard let best else { break }
      queues[best.key]?.removeFirst()
      take(best.person, best.why.map { "for \($0)" } ?? "in the order of registration")
    }
  }

  /// How far the groups of somebody are below their shares, in thousandths, and the one furthest below.
  private func need(of person: Participant) -> (Int, String?) {
    var sum = 0
    var worst: (Int, String)?
    for target in targets where target.dimension.group(of: person) == target.group {
      let missing = target.least - (counts[target.dimension]?[target.group] ?? 0)
      guard missing > 0 else { continue }
      let need = missing * 1000 / target.least
      sum += need
      if need > worst?.0 ?? 0 { worst = (need, "\(target.dimension.rawValue) \(target.group)") }
    }
    return (sum, worst?.1)
  }

  private func isOverfull(_ person: Participant) -> Bool {
    guard let most = rules.perOrganisation, let key = Self.organisationKey(person) else {
      return false
    }
    return (organisations[key] ?? 0) >= most
  }

  private static func organisationKey(_ person: Participant) -> String? {
    person.organisation.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func take(_ person: Participant, _ reason: String) {
    chosen.append((person, reason))
    chosenIDs.insert(person.id)
    if let key = Self.organisationKey(person) { organisations[key, default: 0] += 1 }
    for dimension in Set(targets.map(\.dimension)) {
      if let group = dimension.group(of: person) {
        counts[dimension, default: [:]][group, default: 0] += 1
      }
    }
  }

  /// The outcome: places for the chosen, the waiting list for the others.
  func proposal(seats: Int?) -> PeopleProposal {
    let room = inRoom(seats: seats)
    var lines: [PeopleProposal.Line] = []
    for (person, reason) in chosen {
      let registration: Registration? = person.registration.hasPlace ? nil : .selected
      let mode: AttendanceMode? =
        person.plannedMode == .inPerson && !room.contains(person.id) ? .virtual : nil
      lines.append(
        line(
          person, registration, mode, mode == nil ? reason : "\(reason); the room is full"))
    }
    for person in candidates where !chosenIDs.contains(person.id) {
      let reason =
        rules.without.contains(person.id)
        ? "by hand"
        : isOverfull(person) ? "enough of \(person.organisation ?? "one organisation")" : "no place"
      lines.append(
        line(person, person.registration == .waitlisted ? nil : .waitlisted, nil, reason))
    }
    for (person, reason) in ineligible {
      lines.append(line(person, nil, nil, "not eligible: \(reason)"))
    }
    let before = session.participants.filter(\.registration.hasPlace)
    return PeopleProposal(
      reason: .selection, lines: lines, groups: groups, placesBefore: before.count,
      placesAfter: chosen.count, roomBefore: before.count { $0.plannedMode == .inPerson },
      roomAfter: room.count, places: rules.total, seats: seats)
  }

  private func line(
    _ person: Participant, _ registration: Registration?, _ mode: AttendanceMode?, _ reason: String
  ) -> PeopleProposal.Line {
    let change =
      registration == nil && mode == nil
      ? nil : Arrangement(id: person.id, registration: registration, mode: mode)
    return PeopleProposal.Line(id: person.id, change: change, reason: reason)
  }

  /// Who of the chosen sits in the room.
  private func inRoom(seats: Int?) -> Set<ParticipantID> {
    let wishing = chosen.map(\.0).filter { $0.plannedMode == .inPerson }
    guard let seats else { return Set(wishing.map(\.id)) }
    func rank(_ person: Participant) -> Int {
      if person.accessNeeds != nil { return 0 }
      if person.role != .participant && person.role != .observer { return 1 }
      return person.registration.hasPlace ? 2 : 3
    }
    let ranked = wishing.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    // Who has access needs is never sent online, even when there are more of them than seats.
    let safe = ranked.count { rank($0.element) == 0 }
    return Set(ranked.prefix(max(safe, seats)).map(\.element.id))
  }

  private var groups: [PeopleProposal.Group] {
    var groups: [PeopleProposal.Group] = []
    for dimension in [PeopleDimension.region, .type, .gender] {
      func tally(_ people: [Participant]) -> [String?: Int] {
        people.reduce(into: [:]) { $0[dimension.group(of: $1), default: 0] += 1 }
      }
      let all = tally(candidates)
      let taken = tally(chosen.map(\.0))
      let wanted = Dictionary(
        targets.filter { $0.dimension == dimension }.map { ($0.group, $0.least) },
        uniquingKeysWith: max)
      for group in Set(all.keys).union(wanted.keys.map { Optional($0) })
        .sorted(by: { ($0 == nil ? 1 : 0, $0 ?? "") < ($1 == nil ? 1 : 0, $1 ?? "") })
      {
        groups.append(
          PeopleProposal.Group(
            dimension: dimension, group: group, candidates: all[group] ?? 0,
            chosen: taken[group] ?? 0, wanted: group.flatMap { wanted[$0] }))
      }
    }
    return groups
  }
}
