import SessionEngine

/// A proposal to mend rooms, for machines.
struct RepairView: Encodable {
  let round: RoundID
  let moves: [Move]
  let remarks: [String]

  struct Move: Encodable {
    let participant: ParticipantID
    let from: RoomID?
    let to: RoomID?
    let reason: String
  }

  init(_ proposal: RepairProposal) {
    round = proposal.round
    moves = proposal.moves.map {
      Move(participant: $0.participant, from: $0.from, to: $0.to, reason: $0.reason)
    }
    remarks = proposal.remarks
  }
}

extension ProposalText {
  /// A proposal to mend rooms as one JSON object.
  public static func json(_ proposal: RepairProposal) -> [UInt8] { render(RepairView(proposal)) }

  /// A proposal to mend rooms in lines: who moves where and why.
  public static func lines(_ proposal: RepairProposal, of session: Session) -> [String] {
    let moved = proposal.moves.count { $0.from != nil && $0.to != nil }
    let came = proposal.moves.count { $0.from == nil }
    let left = proposal.moves.count { $0.to == nil }
    var lines = ["\(proposal.round): \(moved) move, \(came) get a room, \(left) make place."]
    for move in proposal.moves {
      let name = session.participants[move.participant]?.name ?? ""
      let way = "\(move.from?.description ?? "—") → \(move.to?.description ?? "—")"
      lines.append("\(move.participant)  \(way)  \(name): \(move.reason)")
    }
    lines += proposal.remarks.map { "Not kept: \($0)" }
    return lines.map(\.printable)
  }
}
