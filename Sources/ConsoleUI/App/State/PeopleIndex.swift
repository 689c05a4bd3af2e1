import SessionEngine

/// The participants in the order of their names, with the texts a filter looks at, kept up to date
/// one by one.
struct PeopleIndex: Sendable {
  private struct Entry: Sendable {
    /// The name, as it is sorted and looked for.
    let name: String
    /// What else a filter finds somebody by.
    let facts: String
    /// Whom they work for, as it is sorted; who works for nobody known comes last.
    let organisation: String
    let id: ParticipantID

    init(_ person: Participant) {
      name = person.name.searchKey
      id = person.id
      organisation = person.organisation?.searchKey ?? "\u{FFFF}"
      let facts = [
        person.organisation, person.country?.name, person.type, person.badge, person.teamsName,
        id.description,
      ]
      self.facts = (facts.compactMap { $0 } + person.emails).map(\.searchKey)
        .joined(separator: "\n")
    }

    static func < (a: Entry, b: Entry) -> Bool { (a.name, a.id) < (b.name, b.id) }

    func precedesByOrganisation(_ other: Entry) -> Bool {
      organisation == other.organisation ? self < other : organisation < other.organisation
    }
  }

  private var entries: [Entry] = []
  /// The same by organisation, kept so that the list is not sorted at every key.
  private var byOrganisation: [Entry] = []
  /// Who arrived last, the latest first, as many as a screen may show.
  private(set) var arrivals: [ParticipantID] = []

  private static let arrivalLimit = 100

  init(_ session: Session) {
    rebuild(session)
  }

  /// The participants whom a filter lets through, by name or by organisation and name.
  func ids(matching term: SearchTerm, byOrganisation: Bool = false) -> [ParticipantID] {
    let entries = byOrganisation ? self.byOrganisation : entries
    guard !term.isEmpty else { return entries.map(\.id) }
    var found: [ParticipantID] = []
    for entry in entries where term.occurs(in: entry.name) || term.occurs(in: entry.facts) {
      found.append(entry.id)
    }
    return found
  }

  /// Takes in the events of a record that has been applied.
  mutating func take(_ events: [SessionEvent], _ session: Session) {
    var changed: [ParticipantID] = []
    for event in events {
      note(event)
      switch event {
      case .people(.participantAdded(let id, _)), .people(.participantEdited(let id, _)):
        changed.append(id)
      case .lifecycle(.actionUndone), .people(.participantMerged), .people(.participantSplit),
        .people(.participantForgotten):
        rebuild(session)
        return
      case .lifecycle, .staff, .agenda, .floor, .questions, .breakouts, .notes, .stage,
        .people(.checkedIn), .people(.checkedOut), .people(.staysRecorded),
        .people(.participantsArranged), .people(.participantsTold), .people(.arrivalMoved),
        .people(.representationSet), .people(.attendanceRulesSet),
        .people(.eligibilitySet):
        continue
      }
    }
    guard changed.count < 50 else {
      rebuild(session)
      return
    }
    for id in changed {
      entries.removeFirst { $0.id == id }
      byOrganisation.removeFirst { $0.id == id }
      guard let person = session.participants[id] else { continue }
      let entry = Entry(person)
      entries.insert(entry) { $0 < $1 }
      byOrganisation.insert(entry) { $0.precedesByOrganisation($1) }
    }
  }

  private mutating func rebuild(_ session: Session) {
    entries = session.participants.map { Entry($0) }
    entries.sort { $0 < $1 }
    byOrganisation = entries.sorted { $0.precedesByOrganisation($1) }
    let here = session.participants.compactMap { person in
      person.openStay.map { (from: $0.from, id: person.id) }
    }
    arrivals = here.sorted { ($1.from, $1.id) < ($0.from, $0.id) }.prefix(Self.arrivalLimit)
      .map(\.id)
  }

  /// Keeps the last arrivals up to date.
  private mutating func note(_ event: SessionEvent) {
    switch event {
    case .people(.checkedIn(let id, _)), .people(.arrivalMoved(_, let id)):
      if case .people(.arrivalMoved(let wrong, _)) = event { arrivals.removeAll { $0 == wrong } }
      arrivals.removeAll { $0 == id }
      arrivals.insert(id, at: 0)
      if arrivals.count > Self.arrivalLimit { arrivals.removeLast() }
    default: return
    }
  }

  /// Up to `limit` people in whose names each word typed begins a word, so that "m had" is Marta Haddad: first those
  /// whose whole name begins with the text, each in the order of names.
  ///
  /// O(participants), and stops at the limit.
  func people(matching text: String, limit: Int) -> [ParticipantID] {
    let wanted = text.searchKey
    let words = wanted.split(separator: " ").map {
      (start: String($0), inside: SearchTerm(" " + $0))
    }
    guard !words.isEmpty else { return [] }
    var first: [ParticipantID] = []
    var later: [ParticipantID] = []
    for entry in entries {
      if entry.name.hasPrefix(wanted) {
        first.append(entry.id)
        if first.count == limit { break }
      } else if later.count < limit,
        words.allSatisfy({ entry.name.hasPrefix($0.start) || $0.inside.occurs(in: entry.name) })
      {
        later.append(entry.id)
      }
    }
    return Array((first + later).prefix(limit))
  }
}

extension Array {
  /// Takes out the first element that fits.
  fileprivate mutating func removeFirst(where fits: (Element) -> Bool) {
    if let place = firstIndex(where: fits) { remove(at: place) }
  }

  /// Puts an element where it belongs in a sorted array.
  fileprivate mutating func insert(_ element: Element, by precedes: (Element, Element) -> Bool) {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if precedes(self[middle], element) { low = middle + 1 } else { high = middle }
    }
    insert(element, at: low)
  }
}
