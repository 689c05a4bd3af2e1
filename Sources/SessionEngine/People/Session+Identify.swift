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
  /// One pass over the participants; text that is no code at all is unknown.
  public func identify(_ code: ScannedCode) -> Identification {
    if code.isSetUp {
      return .notATicket("this is the code that sets up Indico's check-in, not a ticket")
    }
    guard !code.tokens.isEmpty || !code.emails.isEmpty else { return .unknown(code) }
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
    for (found, word) in [(byToken, code.kind), (byEmail, "e-mail"), (byName, "name")] {
      if found.count == 1 { return .person(found[0], by: word) }
      if found.count > 1 { return .several(found) }
    }
    return .unknown(code)
  }
}

extension Participant {
  /// Whether a code in lower case is this person's.
  func isKnown(by token: String) -> Bool {
    func fits(_ text: String) -> Bool {
      // Most texts differ in length already, and need no folding.
      text.utf8.count == token.utf8.count && text.lowercased() == token
    }
    if let badge, fits(badge) { return true }
    if tokens?.contains(where: fits) == true { return true }
    return attributes.contains { token.utf8.count >= 4 && $0.isTicketCode && fits($0.value) }
  }
}

extension Attribute {
  /// Whether its name says that it holds a ticket's code.
  fileprivate var isTicketCode: Bool {
    let name = name.lowercased()
    return ["secret", "ticket", "barcode", "order", "uuid", "token", "code", "check-in id"]
      .contains { name.contains($0) }
  }
}
