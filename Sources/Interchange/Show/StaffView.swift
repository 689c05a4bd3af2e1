import SessionEngine

/// The staff: who is on the roster, who is on duty and steers, and what was said to all or to many.
///
/// Words to one person are between those two and are not told here.
struct StaffView: Encodable {
  let seat: String?
  let offeredTo: String?
  let staff: [Member]
  let messages: [Message]

  struct Member: Encodable {
    let name: String
    /// The role on the roster; nil for somebody on duty who is not on it.
    let role: Role?
    let rooms: [RoomID]
    let onDutySince: Instant?
  }

  struct Message: Encodable {
    let id: MessageID
    let at: Instant
    let from: String
    let to: String
    let text: String
    let isCue: Bool
    let until: Instant?
    let takenBy: [MessageTaker]
  }

  init(_ session: Session) {
    let duty = session.duty
    seat = duty.seat
    offeredTo = duty.offer?.to
    func since(_ name: String) -> Instant? { duty.onDuty.first { $0.name == name }?.since }
    let others = duty.onDuty.filter { !session.staff.contains($0.name) }
    staff =
      session.staff.map {
        Member(name: $0.name, role: $0.role, rooms: $0.rooms, onDutySince: since($0.name))
      } + others.map { Member(name: $0.name, role: nil, rooms: [], onDutySince: $0.since) }
    messages = session.messages.compactMap { message in
      if case .person = message.to { return nil }
      return Message(
        id: message.id, at: message.at, from: message.from.name, to: message.to.name,
        text: message.text, isCue: message.isCue, until: message.until,
        takenBy: message.takers ?? [])
    }
  }

  /// The same for people, a line each.
  func lines(zone: ZoneRules) -> [String] {
    var lines = [seat.map { "The facilitator's seat is \($0)'s." } ?? "Nobody has the seat."]
    if let offeredTo { lines.append("It is offered to \(offeredTo).") }
    for member in staff {
      let rooms = member.rooms.map(\.description).joined(separator: ", ")
      lines.append(
        "\(member.name)  \(member.role?.rawValue ?? "not on the roster")"
          + (rooms.isEmpty ? "" : " of \(rooms)")
          + (member.onDutySince.map { ", on duty since \(zone.clock($0))" } ?? ""))
    }
    for message in messages {
      let takers = message.takenBy.map(\.name).joined(separator: ", ")
      lines.append(
        "\(message.id)  \(zone.dayAndClock(message.at))  \(message.from) to \(message.to)"
          + (message.isCue ? ", cue" : "") + ": \(message.text)"
          + (takers.isEmpty ? "" : " (\(message.isCue ? "seen" : "taken") by \(takers))"))
    }
    return lines
  }
}
