import SessionEngine

/// How many people of a group were on the list and came; a number that may not be told is nil.
struct GroupCount: Equatable, Sendable {
  let name: String
  var listed: Int?
  var attended: Int?
  var inPerson: Int?
  var virtual: Int?
}

extension Disclosure {
  /// People counted by what they have in common, the largest group first.
  ///
  /// Unless people may be named, groups smaller than the threshold are counted together, and a number of a few people inside a
  /// larger group is left out. Where a single number would be missing, and so could be worked out from the sum, the next
  /// smallest goes with it.
  func groups(_ key: (Participant) -> String) -> [GroupCount] {
    var members: [String: [Participant]] = [:]
    for person in session.participants { members[key(person), default: []].append(person) }
    var groups = members.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { (name: $0.key, people: $0.value) }
    if rule.namesPeople { return groups.map { GroupCount($0.name, $0.people) } }
    var hidden: [Participant] = []
    var hiddenGroups = 0
    while let last = groups.last,
      last.people.count < threshold || (1..<threshold).contains(hidden.count)
    {
      hidden += last.people
      hiddenGroups += 1
      groups.removeLast()
    }
    var counts = groups.map { GroupCount($0.name, $0.people) }
    if hiddenGroups > 0 {
      let name = hiddenGroups == 1 ? withheld : "\(withheld) in some of \(hiddenGroups) groups"
      var rest = GroupCount(name, hidden)
      if hidden.count < threshold { rest = GroupCount(name: name) }
      counts.append(rest)
    }
    withholdFew(&counts)
    return counts
  }

  /// Takes out the numbers of a few people, and with a single one another.
  private func withholdFew(_ counts: inout [GroupCount]) {
    func isFew(_ number: Int?) -> Bool { number.map { 0 < $0 && $0 < threshold } ?? true }
    for index in counts.indices {
      if isFew(counts[index].attended) { counts[index].attended = nil }
      if counts[index].attended == nil || isFew(counts[index].inPerson)
        || isFew(counts[index].virtual)
      {
        counts[index].inPerson = nil
        counts[index].virtual = nil
      }
    }
    if counts.count(where: { $0.attended == nil }) == 1,
      let next = smallest(counts, { $0.attended })
    {
      counts[next].attended = nil
      counts[next].inPerson = nil
      counts[next].virtual = nil
    }
    if counts.count(where: { $0.inPerson == nil }) == 1,
      let next = smallest(counts, { $0.inPerson == nil ? nil : $0.attended })
    {
      counts[next].inPerson = nil
      counts[next].virtual = nil
    }
  }

  private func smallest(_ counts: [GroupCount], _ number: (GroupCount) -> Int?) -> Int? {
    counts.indices.filter { number(counts[$0]) ?? 0 > 0 }
      .min { (number(counts[$0]) ?? 0, $0) < (number(counts[$1]) ?? 0, $1) }
  }
}

extension GroupCount {
  fileprivate init(_ name: String, _ people: [Participant]) {
    self.init(
      name: name, listed: people.count, attended: people.count { !$0.stays.isEmpty },
      inPerson: people.count { $0.attended(.inPerson) },
      virtual: people.count { $0.attended(.virtual) })
  }
}

extension Participant {
  /// Whether they were there in this mode at any time.
  func attended(_ mode: AttendanceMode) -> Bool { stays.contains { $0.mode == mode } }
}
