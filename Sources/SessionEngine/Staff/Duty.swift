/// What somebody does about their duty, or about the seat from which the session is steered.
public enum DutyCommand: Codable, Equatable, Sendable {
  /// Says that one is on duty; a facilitator takes the seat if nobody has it.
  case begin
  /// Says that one is off duty.
  case end
  /// Offers the seat to somebody, who has to accept.
  case offerSeat(to: String)
  /// Takes the seat that was offered.
  case acceptSeat
  /// Leaves the offered seat, or takes the offer back.
  case declineSeat
  /// Takes the seat from whoever has it.
  case takeSeat
}

/// One of the staff who is on duty.
public struct Duty: Codable, Equatable, Sendable {
  /// The staff name.
  public let name: String
  /// What they do.
  public let role: Role
  /// Since when.
  public let since: Instant
}

/// The seat offered by one to another.
public struct SeatOffer: Codable, Equatable, Sendable {
  /// Who has the seat, and who is to have it.
  public let from: String, to: String
  /// When it was offered.
  public let at: Instant
}

/// The seat as it changed hands.
public struct SeatChange: Codable, Equatable, Sendable {
  /// Who had the seat.
  public let from: String
  /// When it went.
  public let at: Instant
}

/// Who is on duty, and who steers.
public struct DutyBoard: Codable, Equatable, Sendable {
  /// Those on duty, in the order in which they came.
  public var onDuty: [Duty] = []
  /// The facilitator who steers; nil when nobody has said so.
  public var seat: String?
  /// The offer that waits for an answer.
  public var offer: SeatOffer?
  /// From whom the seat came, if it was taken rather than handed over.
  public var takenFrom: SeatChange?

  /// Whether somebody of this name is on duty.
  public func isOnDuty(_ name: String) -> Bool { onDuty.contains { $0.name == name } }
}

/// Why a change of duties is refused.
public enum DutyRejection: Error, Equatable, Sendable {
  case alreadyOn(String)
  case notOn(String)
  case notYourSeat(String?)
  case alreadyYours
  case notFacilitator(String, Role)
  case noOffer
  case offeredAlready(String)

  /// The reason in words.
  public var message: String {
    switch self {
    case .alreadyOn(let name): "\(name) is on duty already; `duty off` ends it."
    case .notOn(let name): "\(name) is not on duty; `duty on` begins it."
    case .notYourSeat(let holder?):
      "The facilitator's seat is \(holder)'s; `duty take-over` takes it."
    case .notYourSeat(nil): "Nobody has the facilitator's seat; `duty take-over` takes it."
    case .alreadyYours: "You have the facilitator's seat already."
    case .notFacilitator(let name, let role):
      "\(name) is \(role.rawValue) on the roster; `staff add \(name) --role facilitator` first."
    case .noOffer: "Nobody offers you the facilitator's seat."
    case .offeredAlready(let name): "The seat is offered to \(name) already, who has to accept."
    }
  }
}

extension Session {
  /// Who is on duty, and who steers.
  public var duty: DutyBoard { dutyStore.value }

  func decide(_ command: DutyCommand, by actor: Actor) throws(Rejection) -> [SessionEvent] {
    let name = actor.name
    switch command {
    case .begin:
      guard !duty.isOnDuty(name) else { throw .staff(.duty(.alreadyOn(name))) }
      let takesSeat = actor.role == .facilitator && duty.seat == nil
      return [
        .staff(.dutyTaken(name: name, role: actor.role, seat: takesSeat ? true : nil, from: nil))
      ]
    case .end:
      guard duty.isOnDuty(name) else { throw .staff(.duty(.notOn(name))) }
      return [.staff(.dutyEnded(name: name))]
    case .offerSeat(let other):
      let other = try TextRule.name.checked(other, field: "staff name")
      guard duty.seat == name else { throw .staff(.duty(.notYourSeat(duty.seat))) }
      guard other != name else { throw .staff(.duty(.alreadyYours)) }
      guard knowsStaff(named: other) else { throw .staff(.nobodyCalled(other)) }
      if let role = staff[other]?.role, role != .facilitator {
        throw .staff(.duty(.notFacilitator(other, role)))
      }
      guard duty.offer?.to != other else { throw .staff(.duty(.offeredAlready(other))) }
      return [.staff(.dutyOffered(from: name, to: other))]
    case .acceptSeat:
      guard let offer = duty.offer, offer.to == name else { throw .staff(.duty(.noOffer)) }
      try mustBeFacilitator(actor)
      return [.staff(.dutyAccepted(from: offer.from, by: name))]
    case .declineSeat:
      guard let offer = duty.offer, offer.to == name || offer.from == name else {
        throw .staff(.duty(.noOffer))
      }
      return [.staff(.dutyDeclined(by: name))]
    case .takeSeat:
      guard duty.seat != name else { throw .staff(.duty(.alreadyYours)) }
      return [
        .staff(.dutyTaken(name: name, role: actor.role, seat: true, from: duty.seat))
      ]
    }
  }

  private func mustBeFacilitator(_ actor: Actor) throws(Rejection) {
    guard actor.role == .facilitator else {
      throw .staff(.duty(.notFacilitator(actor.name, actor.role)))
    }
  }

  mutating func evolveDuty(_ event: StaffEvent, at: Instant) {
    dutyStore.update { board in
      switch event {
      case .dutyTaken(let name, let role, let seat, let from):
        board.enter(name, role, at: at)
        guard seat == true else { return }
        board.seat = name
        board.offer = nil
        board.takenFrom = from.map { SeatChange(from: $0, at: at) }
      case .dutyEnded(let name):
        board.onDuty.removeAll { $0.name == name }
        board.leaveSeat(name)
      case .dutyOffered(let from, let to): board.offer = SeatOffer(from: from, to: to, at: at)
      case .dutyAccepted(_, let name):
        board.enter(name, .facilitator, at: at)
        board.seat = name
        board.offer = nil
        board.takenFrom = nil
      case .dutyDeclined: board.offer = nil
      case .staffRemoved(let name):
        board.onDuty.removeAll { $0.name == name }
        board.leaveSeat(name)
      // Who is no facilitator any more can neither have the seat nor be offered it.
      case .staffSet(let name, let role, _): if role != .facilitator { board.leaveSeat(name) }
      case .messageSent, .cueGiven, .messageTaken: break
      }
    }
  }
}

extension DutyBoard {
  /// Whether somebody is on duty, steers, or offers the seat or is offered it.
  func concerns(_ name: String) -> Bool {
    isOnDuty(name) || seat == name || offer?.from == name || offer?.to == name
  }

  /// Takes the seat from somebody, and what was offered by or to them.
  fileprivate mutating func leaveSeat(_ name: String) {
    if seat == name { seat = nil }
    if offer?.from == name || offer?.to == name { offer = nil }
  }

  /// Puts somebody on duty, unless they are.
  fileprivate mutating func enter(_ name: String, _ role: Role, at: Instant) {
    guard !isOnDuty(name) else { return }
    onDuty.append(Duty(name: name, role: role, since: at))
  }
}

extension KeyedDecodingContainer {
  /// Reads the duties, or none from a snapshot written when there were none.
  func decode(
    _ type: Tracked<DutyBoard>.Type, forKey key: Key
  ) throws -> Tracked<DutyBoard> {
    try decodeIfPresent(type, forKey: key) ?? Tracked(DutyBoard())
  }
}
