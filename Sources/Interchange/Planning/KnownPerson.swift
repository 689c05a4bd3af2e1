import SessionEngine

/// A participant as the import will have left them: one of the session's, or one whom it adds itself.
struct KnownPerson {
  let id: ParticipantID
  var name = ""
  var teamsName: String?
  var emails: [String] = []
  var badge: String?
  var attributes: [Attribute] = []
  var stays: [Stay] = []
  /// The session's own; nil for somebody whom the import adds.
  let record: Participant?

  /// One of the session's.
  init(_ participant: Participant) {
    id = participant.id
    name = participant.name
    teamsName = participant.teamsName
    emails = participant.emails
    badge = participant.badge
    attributes = participant.attributes
    stays = participant.stays
    record = participant
  }

  /// One whom the import adds.
  init(id: ParticipantID, fields: ParticipantFields, stays: [Stay] = []) {
    self.id = id
    self.stays = stays
    record = nil
    take(fields)
  }

  /// Notes what a change of these fields makes of the person.
  mutating func take(_ fields: ParticipantFields) {
    if let name = fields.name { self.name = name }
    if let name = fields.teamsName { teamsName = name }
    if let addresses = fields.emails { emails = addresses }
    if let badge = fields.badge { self.badge = badge }
    for attribute in fields.attributes ?? [] {
      attributes.removeAll { $0.name == attribute.name }
      attributes.append(attribute)
    }
  }

  /// The names under which they were met: the one that Teams shows, and those that somebody decided on.
  var aliases: [String] {
    let more = attributes.first { $0.name == Self.aliasAttribute }?.value ?? ""
    return [teamsName].compactMap { $0 }
      + more.split(separator: "|").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// The attribute that keeps the further names under which somebody was met online.
  static let aliasAttribute = "also known as"

  /// The fields that let this name be found from now on; nil when it is already.
  func remembering(_ name: String) -> ParticipantFields? {
    let name = singleSpaced(String(name.map { $0 == "|" ? "/" : $0 }))
    guard !aliases.contains(where: { folded($0) == folded(name) }) else { return nil }
    var fields = ParticipantFields()
    if teamsName == nil {
      fields.teamsName = name
    } else {
      let more = attributes.first { $0.name == Self.aliasAttribute }?.value
      fields.attributes = [
        Attribute(
          name: Self.aliasAttribute, value: [more, name].compactMap { $0 }.joined(separator: " | "))
      ]
    }
    return fields
  }
}
