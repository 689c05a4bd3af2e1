/// A question's place in the order that evens things out, with the reason.
public struct FairPlace: Equatable, Sendable {
  /// The question.
  public let id: QuestionID
  /// Why it is here, in words.
  public let reason: String
}

extension Session {
  /// Questions in the order in which they would even out who was heard: room and online by their share of the people,
  /// then who asked least, the region and the type least heard, then stars, votes and age.
  ///
  /// Each place is decided as if those before it had been answered. O(n · groups), where groups are the modes,
  /// regions and types that occur.
  public func fairOrder(of ids: [QuestionID]) -> [FairPlace] {
    var order = FairOrder(self, ids.compactMap { questions.all[$0] })
    return order.places()
  }
}

private struct FairOrder {
  /// Questions of one mode, region and type, the best last.
  private struct Group {
    let mode: AttendanceMode?
    let region: RegionalGroup?
    let type: String?
    var waiting: [Entry] = []
  }

  private struct Entry {
    let question: Question
    /// The how manyth question of its asker it would be, from 1.
    let turn: Int

    var key: (Int, Int, Int, QuestionID) {
      (turn, question.isStarred ? 0 : 1, -question.votes, question.id)
    }
  }

  private struct GroupKey: Hashable {
    let mode: AttendanceMode?
    let region: RegionalGroup?
    let type: String?
  }

  private var groups: [Group] = []
  private var waiting: [AttendanceMode?: Int] = [:]
  private var people: [AttendanceMode?: Int] = [:]
  private var heardModes: [AttendanceMode?: Int] = [:]
  private var heardRegions: [RegionalGroup?: Int] = [:]
  private var heardTypes: [String?: Int] = [:]
  private var heard = 0
  private let profile: SessionProfile

  init(_ session: Session, _ questions: [Question]) {
    profile = session.profile
    let equity = QuestionEquity(session)
    for (mode, tally) in equity.byMode {
      heardModes[mode] = tally.answered
      people[mode] = tally.people
    }
    for (region, tally) in equity.byRegion { heardRegions[region] = tally.answered }
    for (type, tally) in equity.byType { heardTypes[type] = tally.answered }
    heard = equity.all.answered
    var turns: [ParticipantID: Int] = [:]
    for question in session.questions.all
    where question.state == .answered || question.state == .live {
      if let from = question.from { turns[from, default: 0] += 1 }
    }
    var places: [GroupKey: Int] = [:]
    let ranked = questions.sorted {
      ($0.isStarred ? 0 : 1, -$0.votes, $0.id) < ($1.isStarred ? 0 : 1, -$1.votes, $1.id)
    }
    for question in ranked {
      let person = question.from.flatMap { session.participants[$0] }
      var turn = 1
      if let from = question.from {
        turns[from, default: 0] += 1
        turn = turns[from] ?? 1
      }
      let key = GroupKey(
        mode: question.mode, region: person?.country?.regionalGroup, type: person?.type)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(Group(mode: key.mode, region: key.region, type: key.type))
      }
      groups[place].waiting.append(Entry(question: question, turn: turn))
      waiting[question.mode, default: 0] += 1
    }
    for place in groups.indices { groups[place].waiting.sort { $0.key > $1.key } }
    // A side of which nobody is counted still has a share: that of its questions.
    let counted = max(1, people.values.reduce(0, +))
    for (mode, number) in waiting where (people[mode] ?? 0) == 0 {
      people[mode] = max(1, counted * number / max(1, questions.count))
    }
  }

  mutating func places() -> [FairPlace] {
    var places: [FairPlace] = []
    while let place = next() {
      let group = groups[place]
      guard let entry = groups[place].waiting.popLast() else { break }
      places.append(FairPlace(id: entry.question.id, reason: reason(entry, group)))
      waiting[group.mode, default: 1] -= 1
      heardModes[group.mode, default: 0] += 1
      heardRegions[group.region, default: 0] += 1
      heardTypes[group.type, default: 0] += 1
      heard += 1
    }
    return places
  }

  /// How far a side is behind its share of the people, in questions; scaled by the number of people.
  private func arrears(_ mode: AttendanceMode?) -> Int {
    let sum = people.values.reduce(0, +)
    return (people[mode] ?? 0) * (heard + 1) - (heardModes[mode] ?? 0) * sum
  }

  private func next() -> Int? {
    let modes = waiting.filter { $0.value > 0 }.keys
    let order: [AttendanceMode?] = [.inPerson, .virtual, nil]
    guard
      let mode = order.filter({ modes.contains($0) }).max(by: { arrears($0) < arrears($1) })
    else { return nil }
    var best: Int?
    for place in groups.indices where groups[place].mode == mode {
      guard !groups[place].waiting.isEmpty else { continue }
      if let current = best, !isBefore(groups[place], groups[current]) { continue }
      best = place
    }
    return best
  }

  private func isBefore(_ a: Group, _ b: Group) -> Bool {
    guard let first = a.waiting.last, let second = b.waiting.last else { return false }
    func key(_ group: Group, _ entry: Entry) -> (Int, Int, Int) {
      (entry.turn, heardRegions[group.region] ?? 0, heardTypes[group.type] ?? 0)
    }
    let (left, right) = (key(a, first), key(b, second))
    if left != right { return left < right }
    return first.key < second.key
  }

  private func reason(_ entry: Entry, _ group: Group) -> String {
    var parts: [String] = []
    let sum = max(1, people.values.reduce(0, +))
    // As many whole questions as are missing, a half rounded up.
    let behind = (2 * arrears(group.mode) + sum) / (2 * sum)
    if people.count > 1, behind > 0 {
      let side =
        switch group.mode {
        case .inPerson?: "the room is"
        case .virtual?: "online is"
        case nil: "those of unknown mode are"
        }
      parts.append("\(side) behind by \(behind)")
    }
    if entry.turn > 1 {
      parts.append("question \(entry.turn) of the same asker")
    } else if entry.question.from != nil, let region = group.region, heardRegions[region] ?? 0 == 0
    {
      parts.append("first from the \(region.name)")
    } else if let type = group.type, heardTypes[type] ?? 0 == 0 {
      parts.append("first of \(profile.type(type)?.name ?? type)")
    }
    if parts.count < 2 {
      if entry.question.isStarred {
        parts.append("starred")
      } else if entry.question.votes > 0 {
        parts.append("\(entry.question.votes) votes")
      } else if parts.isEmpty {
        parts.append("asked first of those alike")
      }
    }
    return parts.joined(separator: "; ")
  }
}
