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
    /// What it is sorted and grouped by.
    var standing: PersonStanding

    init(_ person: Participant, typePlace: Int) {
      name = person.name.searchKey
      id = person.id
      standing = PersonStanding(person, typePlace: typePlace)
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
  /// The types that people have, in the order in which they were met, and the place of each from 1.
  private(set) var types: [String] = []
  private var typePlaces: [String: Int] = [:]
  /// The same by organisation, kept so that the list is not sorted at every key.
  private var byOrganisation: [Entry] = []
  /// The texts of all entries, in their order.
  private var text = SearchText()
  private var isTextStale = false
  /// Who arrived last, the latest first, as many as a screen may show.
  private(set) var arrivals: [ParticipantID] = []

  private static let arrivalLimit = 100

  init(_ session: Session) {
    rebuild(session)
  }

  /// The participants whom a filter lets through, by name, each with what the list is sorted by.
  func people(matching term: SearchTerm) -> [(id: ParticipantID, standing: PersonStanding)] {
    text.places(of: term.bytes).map { (entries[$0].id, entries[$0].standing) }
  }

  /// The participants whom a filter lets through, by organisation and name.
  func peopleByOrganisation(matching term: SearchTerm) -> [ParticipantID] {
    guard !term.isEmpty else { return byOrganisation.map(\.id) }
    let found = Set(text.places(of: term.bytes).map { entries[$0].id })
    return byOrganisation.lazy.map(\.id).filter(found.contains)
  }

  /// Takes in the events of a record that has been applied; `settle` has to follow the last of several.
  mutating func take(_ events: [SessionEvent], _ session: Session) {
    var renamed: Set<ParticipantID> = []
    var moved: Set<ParticipantID> = []
    for event in events {
      note(event)
      switch event {
      case .people(.participantAdded(let id, _)), .people(.participantEdited(let id, _)):
        renamed.insert(id)
      case .people(.checkedIn(let id, _)), .people(.checkedOut(let id)),
        .people(.staysRecorded(let id, _)), .people(.representationSet(let id, _)):
        moved.insert(id)
      case .people(.arrivalMoved(let id, let other)): moved.formUnion([id, other])
      case .people(.participantsArranged(let changes, _, _)):
        moved.formUnion(changes.map(\.id))
      case .lifecycle(.actionUndone), .lifecycle(.sessionCreated), .people(.participantMerged),
        .people(.participantSplit), .people(.participantForgotten):
        rebuild(session)
        return
      case .lifecycle, .staff, .agenda, .floor, .questions, .breakouts, .notes, .stage,
        .people(.participantsTold), .people(.attendanceRulesSet), .people(.eligibilitySet):
        continue
      }
    }
    guard renamed.count < 50 else {
      rebuild(session)
      return
    }
    for id in renamed { replace(id, session) }
    moved.subtract(renamed)
    guard !moved.isEmpty else { return }
    for place in entries.indices where moved.contains(entries[place].id) {
      guard let person = session.participants[entries[place].id] else { continue }
      entries[place].standing = PersonStanding(person, typePlace: typePlace(of: person))
    }
  }

  private mutating func typePlace(of person: Participant) -> Int {
    guard let type = person.type else { return 0 }
    if let place = typePlaces[type] { return place }
    types.append(type)
    typePlaces[type] = types.count
    return types.count
  }

  /// Makes what filters look through anew, if a name has changed since.
  mutating func settle() {
    guard isTextStale else { return }
    isTextStale = false
    text = SearchText(entries.lazy.map { ($0.name, $0.facts) })
  }

  private mutating func replace(_ id: ParticipantID, _ session: Session) {
    isTextStale = true
    entries.removeFirst { $0.id == id }
    byOrganisation.removeFirst { $0.id == id }
    guard let person = session.participants[id] else { return }
    let entry = Entry(person, typePlace: typePlace(of: person))
    entries.insert(entry) { $0 < $1 }
    byOrganisation.insert(entry) { $0.precedesByOrganisation($1) }
  }

  private mutating func rebuild(_ session: Session) {
    entries = session.participants.map { Entry($0, typePlace: typePlace(of: $0)) }
    entries.sort { $0 < $1 }
    byOrganisation = entries.sorted { $0.precedesByOrganisation($1) }
    isTextStale = true
    settle()
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
  /// O(participants), but only those who have the longest word in them are looked at closely.
  func people(matching text: String, limit: Int) -> [ParticipantID] {
    let wanted = text.searchKey
    let words = wanted.split(separator: " ").map {
      (start: String($0), inside: SearchTerm(" " + $0))
    }
    guard let longest = words.max(by: { $0.start.utf8.count < $1.start.utf8.count }) else {
      return []
    }
    var first: [ParticipantID] = []
    var later: [ParticipantID] = []
    for place in self.text.places(of: Array(longest.start.utf8)) {
      let entry = entries[place]
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
