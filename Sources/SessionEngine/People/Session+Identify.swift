/// Whom a code at the desk belongs to.
public enum Identification: Equatable, Sendable {
  /// Somebody, and by what.
  case person(ParticipantID, by: String)
  /// One of several, who share it.
  case several([ParticipantID])
  /// Nobody; what the code says of itself can fill in a walk-in.
  case unknown(ScannedCode)
  /// No ticket at all, with the reason.
  case notATicket(String)
}

extension Session {
  /// The id that whoever is added next will have.
  public var nextParticipant: ParticipantID { ParticipantID(counters.participants + 1) }

  /// Whom a code belongs to: a badge, a ticket of pretix or Indico, a card, an address, or a code met before.
  ///
  /// One pass over the participants; text that is no code at all is unknown. For many codes there is `CodeIndex`.
  public func identify(_ code: ScannedCode) -> Identification {
    var byToken: [ParticipantID] = []
    var byEmail: [ParticipantID] = []
    var byName: [ParticipantID] = []
    let name = code.name.map(PersonKey.sorted)
    for person in participants {
      if code.tokens.contains(where: { person.isKnown(by: $0) }) {
        byToken.append(person.id)
      } else if person.emails.contains(where: code.emails.contains) {
        byEmail.append(person.id)
      } else if let name, !name.isEmpty, PersonKey.sorted(person.name) == name {
        byName.append(person.id)
      }
    }
    return Identification(
      code, byToken: byToken, byEmail: byEmail, byName: byName
    ) { participants.contains($0) }
  }
}

extension Identification {
  /// What follows from who has the code, the address and the name: the surest of them that anybody has counts.
  ///
  /// What nobody has is a participant's number, if it is written like one: `P7`, but not `P007`, which is a badge.
  init(
    _ code: ScannedCode, byToken: [ParticipantID], byEmail: [ParticipantID],
    byName: [ParticipantID], isKnown: (ParticipantID) -> Bool
  ) {
    guard !code.isSetUp else {
      self = .notATicket("this is the code that sets up Indico's check-in, not a ticket")
      return
    }
    for (found, word) in [(byToken, code.kind), (byEmail, "e-mail"), (byName, "name")]
    where !found.isEmpty {
      self = found.count == 1 ? .person(found[0], by: word) : .several(found)
      return
    }
    if let id = ParticipantID(code.text), "\(id)" == code.text.uppercased(), isKnown(id) {
      self = .person(id, by: "number")
    } else {
      self = .unknown(code)
    }
  }
}

/// All codes, addresses and names of a session, for a file of thousands of scans.
///
/// It finds whom `Session.identify` finds.
public struct CodeIndex: Sendable {
  private var byToken: [String: [ParticipantID]] = [:]
  private var byEmail: [String: [ParticipantID]] = [:]
  private var byName: [String: [ParticipantID]] = [:]
  private let everybody: Set<ParticipantID>

  /// Enters everybody of the session. O(participants).
  public init(_ session: Session) {
    everybody = Set(session.participants.lazy.map(\.id))
    for person in session.participants {
      for code in person.codes { byToken[code, default: []].append(person.id) }
      for email in person.emails { byEmail[email, default: []].append(person.id) }
      let name = PersonKey.sorted(person.name)
      if !name.isEmpty { byName[name, default: []].append(person.id) }
    }
  }

  /// Whom a code belongs to.
  public func identify(_ code: ScannedCode) -> Identification {
    func found(_ keys: [String], in table: [String: [ParticipantID]]) -> [ParticipantID] {
      Set(keys.flatMap { table[$0] ?? [] }).sorted()
    }
    return Identification(
      code, byToken: found(code.tokens, in: byToken), byEmail: found(code.emails, in: byEmail),
      byName: found(code.name.map { [PersonKey.sorted($0)] } ?? [], in: byName)
    ) { everybody.contains($0) }
  }
}

extension Participant {
  /// Every code that is this person's, in lower case.
  fileprivate var codes: Set<String> {
    let tickets = attributes.filter { $0.isTicketCode && $0.value.utf8.count >= 4 }.map(\.value)
    return Set(([badge].compactMap { $0 } + (tokens ?? []) + tickets).map { $0.lowercased() })
  }

  /// Whether a code in lower case is this person's.
  func isKnown(by token: String) -> Bool {
    func fits(_ text: String) -> Bool {
      // Most texts differ in length already, and need no folding.
      text.utf8.count == token.utf8.count && text.lowercased() == token
    }
    if let badge, fits(badge) { return true }
    if tokens?.contains(where: fits) == true { return true }
    return attributes.contains { token.utf8.count >= 4 && fits($0.value) && $0.isTicketCode }
  }
}

extension Attribute {
  /// Whether its name says that it holds a ticket's code.
  fileprivate var isTicketCode: Bool {
    let name = name.lowercased()
    // A postal code or a code of conduct is nobody's ticket.
    return ["secret", "ticket", "barcode", "qr code", "badge", "uuid", "token", "check-in id"]
      .contains { name.contains($0) }
      || ["code", "order", "order code", "order number", "order id", "access code"].contains(name)
  }
}
