extension BreakoutRound {
  /// Whether its rules, pins or lists name somebody.
  func speaks(of id: ParticipantID) -> Bool {
    isPinned(id)
      || (rules.map { ($0.together + $0.apart).contains { $0.contains(id) } } ?? false)
      || (told?.contains { $0.members.contains(id) } ?? false)
  }

  /// Lets `other` take the place of `id` in rules, pins and lists, once in each.
  mutating func replace(_ id: ParticipantID, with other: ParticipantID) {
    func replaced(_ people: [ParticipantID]) -> [ParticipantID] {
      var seen: Set<ParticipantID> = []
      return people.map { $0 == id ? other : $0 }.filter { seen.insert($0).inserted }
    }
    pinned = pinned.map(replaced)
    if var own = rules {
      own.together = own.together.map(replaced).filter { $0.count > 1 }
      own.apart = own.apart.map(replaced).filter { $0.count > 1 }
      rules = own
    }
    told = told?.map { RoomAssignment(room: $0.room, members: replaced($0.members)) }
    lowerBound = nil
  }
}
