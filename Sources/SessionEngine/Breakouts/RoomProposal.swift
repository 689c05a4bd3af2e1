/// A room that somebody could go to, and why it suits.
public struct RoomProposal: Equatable, Sendable {
  /// The room.
  public let room: RoomID
  /// What it costs by the round's rules; the fewest points suit best.
  public let price: Int
  /// Why, in words.
  public let reason: String
}

extension Session {
  /// The rooms of a round that can take somebody, the one that suits best first.
  ///
  /// Rooms that still lack people to begin come before all others, full ones are left out.
  public func roomProposals(
    for person: ParticipantID, in id: RoundID
  ) throws(Rejection) -> [RoomProposal] {
    let participant = try require(person, in: participants)
    let round = try require(id, in: breakouts.rounds)
    let isAnybodyPresent = participants.contains { $0.openStay != nil }
    var found: [(lacks: Bool, count: Int, proposal: RoomProposal)] = []
    for room in breakouts.openRooms(of: round) where !room.members.contains(person) {
      let others = room.members.filter { id in
        // Who did not come leaves a seat.
        !round.isOpen || !isAnybodyPresent || participants[id]?.openStay != nil
      }
      guard others.count < round.maximum(of: room), participant.speaks(oneOf: room.languages),
        obstacle(of: participant, in: room, members: others) == nil
      else { continue }
      var there = room
      there.members = others
      let price = price(of: participant, in: there, of: round)
      let lacks = others.count < round.minimum(of: room)
      let reason = reason(participant, there, round, lacks: lacks)
      found.append((lacks, others.count, RoomProposal(room: room.id, price: price, reason: reason)))
    }
    return found.sorted { a, b in
      if a.lacks != b.lacks { return a.lacks }
      if a.proposal.price != b.proposal.price { return a.proposal.price < b.proposal.price }
      return (a.count, a.proposal.room) < (b.count, b.proposal.room)
    }.map(\.proposal)
  }

  private func reason(
    _ person: Participant, _ room: BreakoutRoom, _ round: BreakoutRound, lacks: Bool
  ) -> String {
    var parts = ["\(room.members.count) people"]
    if lacks { parts.append("needs \(round.minimum(of: room) - room.members.count) more") }
    let met = meetings(of: person.id, besides: round.id)
    let known = room.members.count { met[$0] != nil }
    if !met.isEmpty { parts.append(known == 0 ? "nobody met before" : "\(known) met before") }
    if let country = person.country {
      let same = room.members.count { participants[$0]?.country == country }
      if same > 0 { parts.append("\(same) from the same country") }
    }
    if let topic = room.topic, let rank = person.topicWishes?.firstIndex(of: topic) {
      parts.append("wish \(rank + 1)")
    }
    return parts.joined(separator: ", ")
  }
}
