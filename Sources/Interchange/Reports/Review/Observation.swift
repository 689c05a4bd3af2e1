import SessionEngine

/// What was observed, said once or by several rooms whose notes were merged.
struct Observation {
  /// The note that stands.
  let note: Note
  /// It and all that were merged into it.
  let members: [Note]

  /// The rooms in which it was said, in order.
  var rooms: [RoomID] { Set(members.compactMap(\.room)).sorted() }

  /// Of which topics it is, those of the merged notes included.
  var topics: [TopicID] {
    var seen: Set<TopicID> = []
    return members.flatMap(\.topics).filter { seen.insert($0).inserted }
  }
}

extension Session {
  /// The notes as observations, in the order of the notes that stand.
  var observations: [Observation] {
    let merged = Dictionary(grouping: notes.filter { $0.mergedInto != nil }, by: \.mergedInto)
    return notes.filter { $0.mergedInto.map { !notes.contains($0) } ?? true }
      .map { Observation(note: $0, members: [$0] + (merged[$0.id] ?? [])) }
  }
}

extension Disclosure {
  /// How many rooms said it, as "said in 4 of 8 rooms", with the names of those that may be named; nil where unknown.
  func rooms(of observation: Observation) -> String? {
    let rooms = observation.rooms.compactMap { session.breakouts.rooms[$0] }
    guard !rooms.isEmpty else { return nil }
    let named = Set(
      observation.members.map { source(of: $0) }.filter(\.isPlaced).compactMap(\.room))
    // A single room that may not be named is not counted either: where there is one room, the count would name it.
    guard rooms.count > 1 || !named.isEmpty else { return nil }
    let rounds = Set(rooms.map(\.round))
    let all = session.breakouts.rooms.count { rounds.contains($0.round) }
    let names = rooms.filter { named.contains($0.id) }.map { "\($0.id) \($0.name)" }
    return "Said in \(rooms.count) of \(all) rooms"
      + (names.isEmpty ? "" : ": \(names.joined(separator: ", "))")
  }
}
