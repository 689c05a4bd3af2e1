/// Two records that may be one person.
public struct DuplicatePair: Equatable, Sendable {
  /// The record to keep, which is the older one, and the one to merge into it.
  public let keep: ParticipantID, merge: ParticipantID
  /// Why they may be one person.
  public let reason: String
  /// How sure it is, in percent.
  public let confidence: Int
}

extension Session {
  /// Records that may be one person: the same address or badge, or a similar name and organisation.
  ///
  /// Surest first. O(n log n): names are compared only within groups that share a word.
  public var duplicates: [DuplicatePair] {
    var found: [[ParticipantID]: DuplicatePair] = [:]
    func note(_ a: Participant, _ b: Participant, _ reason: String, _ confidence: Int) {
      let (old, new) = a.id < b.id ? (a.id, b.id) : (b.id, a.id)
      guard old != new, confidence > found[[old, new]]?.confidence ?? 0 else { return }
      found[[old, new]] = DuplicatePair(
        keep: old, merge: new, reason: reason, confidence: confidence)
    }
    var byEmail: [String: Participant] = [:]
    var byBadge: [String: Participant] = [:]
    var byName: [String: [Participant]] = [:]
    for person in participants where !person.isForgotten {
      for email in person.emails {
        if let other = byEmail[email] {
          note(other, person, "same e-mail \(email)", 95)
        } else {
          byEmail[email] = person
        }
      }
      if let badge = person.badge {
        if let other = byBadge[badge] {
          note(other, person, "same badge \(badge)", 90)
        } else {
          byBadge[badge] = person
        }
      }
      let names = Set([person.name, person.teamsName ?? person.name].map(PersonKey.sorted))
      for name in names where !name.isEmpty { byName[name, default: []].append(person) }
    }
    for people in byName.values where people.count > 1 {
      // A name that very many share tells nothing; the first ones are enough to look at.
      for (index, person) in people.prefix(50).enumerated() {
        for other in people.prefix(50).dropFirst(index + 1) {
          switch PersonKey.sameOrganisation(person, other) {
          case true?: note(person, other, "same name and organisation", 85)
          case nil: note(person, other, "same name", 60)
          case false?: note(person, other, "same name, another organisation", 30)
          }
        }
      }
    }
    noteSimilar { note($0, $1, "similar name, same organisation", 70) }
    return found.values.sorted {
      ($1.confidence, $0.keep, $0.merge) < ($0.confidence, $1.keep, $1.merge)
    }
  }

  /// Names that differ by a letter or two, or by an initial, within one organisation.
  ///
  /// Who differs in a number is somebody else: "Guest 12" is not a slip of the pen for "Guest 13".
  private func noteSimilar(_ note: (Participant, Participant) -> Void) {
    var byOrganisation:
      [String: [(person: Participant, name: [UInt8], numbers: [Unicode.Scalar])]] = [:]
    for person in participants where !person.isForgotten {
      guard let organisation = person.organisation.map(PersonKey.plain), !organisation.isEmpty
      else { continue }
      byOrganisation[organisation, default: []].append(
        (person, Array(PersonKey.sorted(person.name).utf8), PersonKey.numbers(person.name)))
    }
    for people in byOrganisation.values where people.count > 1 {
      for (index, first) in people.prefix(200).enumerated() {
        for second in people.prefix(200).dropFirst(index + 1) where first.name != second.name {
          let limit = min(first.name.count, second.name.count) >= 10 ? 3 : 2
          guard first.numbers == second.numbers,
            abs(first.name.count - second.name.count) < limit,
            editDistance(first.name, second.name, below: limit) != nil
          else { continue }
          note(first.person, second.person)
        }
      }
    }
  }
}

/// Names and organisations made comparable.
enum PersonKey {
  /// Lower case without accents and marks, with single spaces between words.
  static func plain(_ text: String) -> String {
    CountryKey.words(of: text).joined(separator: " ")
  }

  /// The words in alphabetical order, so that their order does not matter.
  static func sorted(_ name: String) -> String {
    CountryKey.words(of: name).sorted().joined(separator: " ")
  }

  /// The digits of a name, in whatever script, in their order.
  static func numbers(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.filter { $0.properties.numericType != nil }
  }

  /// Whether two people have the same organisation; nil when it is not known of both.
  static func sameOrganisation(_ a: Participant, _ b: Participant) -> Bool? {
    guard let first = a.organisation, let second = b.organisation else { return nil }
    return plain(first) == plain(second)
  }
}
