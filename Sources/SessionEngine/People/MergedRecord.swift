/// A record that was found to be the same person as another, with what it takes to split it off again.
public struct MergedRecord: Codable, Equatable, Sendable {
  /// The record as it was.
  public var participant: Participant
  /// The record that took over, as it was before.
  public var into: Participant
  /// When they were merged.
  public var at: Instant
  /// What was the merged record's: questions, requests to speak, rooms, rounds that found no room, panels.
  public var questions: [QuestionID], requests: [RequestID], rooms: [RoomID]
  /// Rounds in which it had no room, and agenda items on whose panel it sat.
  public var unplacedIn: [RoundID], panels: [ItemID]
  /// Rooms that it left because the other was in a room of that round already.
  public var leftRooms: [RoomID]
}

extension Participant {
  /// Takes over what another record knows and this one does not.
  mutating func takeOver(_ other: Participant) {
    func fill(_ field: WritableKeyPath<Participant, String?>, _ person: inout Participant) {
      if person[keyPath: field] == nil { person[keyPath: field] = other[keyPath: field] }
    }
    for field in Self.textFields { fill(field, &self) }
    if country == nil { country = other.country }
    if other.badge != badge, let code = other.badge { addToken(code) }
    for code in other.tokens ?? [] { addToken(code) }
    for email in other.emails where !emails.contains(email) { emails.append(email) }
    if languages.isEmpty { languages = other.languages }
    if topicWishes == nil { topicWishes = other.topicWishes }
    if role == .participant { role = other.role }
    if !registration.hasPlace, other.registration.hasPlace { registration = other.registration }
    for attribute in other.attributes
    where !attributes.contains(where: { $0.name == attribute.name }) {
      attributes.append(attribute)
    }
    // What either wished to keep private stays private.
    let hidden = Set((privateFields ?? []) + (other.privateFields ?? []))
    if !hidden.isEmpty { privateFields = ParticipantField.allCases.filter(hidden.contains) }
    if teamsName == nil, other.name != name, !other.isForgotten { teamsName = other.name }
    for stay in other.stays { add(stay) }
  }

  /// Gives back what a merge brought, unless it has been changed since.
  mutating func giveBack(_ record: MergedRecord) {
    let before = record.into
    var after = before
    after.takeOver(record.participant)
    for field in Self.textFields where self[keyPath: field] == after[keyPath: field] {
      self[keyPath: field] = before[keyPath: field]
    }
    if country == after.country { country = before.country }
    if emails == after.emails { emails = before.emails }
    if languages == after.languages { languages = before.languages }
    if role == after.role { role = before.role }
    if registration == after.registration { registration = before.registration }
    if attributes == after.attributes { attributes = before.attributes }
    if tokens == after.tokens { tokens = before.tokens }
    if privateFields == after.privateFields { privateFields = before.privateFields }
    // What was there before the merge, closed where it has been closed since, and what came after it.
    let now = stays
    stays = before.stays.map { stay in
      guard stay.until == nil else { return stay }
      var closed = stay
      if now.contains(where: { $0.mode == stay.mode && $0.until == nil }) { return stay }
      let end = now.last { $0.mode == stay.mode && $0.from <= stay.from }?.until
      closed.until = max(stay.from, end ?? record.at)
      return closed
    }
    for stay in now where stay.from >= record.at { add(stay) }
  }

  private static var textFields: [WritableKeyPath<Participant, String?>] {
    [\.teamsName, \.organisation, \.type, \.gender, \.accessNeeds, \.badge, \.zone]
  }

  /// Remembers a code as this person's.
  mutating func addToken(_ code: String) {
    guard code != badge, tokens?.contains(code) != true else { return }
    tokens = (tokens ?? []) + [code]
  }
}
