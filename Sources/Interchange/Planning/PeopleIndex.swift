import SessionEngine

/// How sure it is that a row of a file is about a participant.
public enum MatchConfidence: String, Encodable, Sendable {
  /// An address, a badge, or the name under which the person was met before.
  case certain
  /// The same name, in whatever order and script, and nobody else has it.
  case likely
  /// A name that can be the same; somebody has to say.
  case possible
}

/// Whom a row of a file can be about.
struct PersonMatch {
  /// One for a row that is taken, one or more for a row that is not.
  let people: [KnownPerson]
  let confidence: MatchConfidence
  /// What they were found by, in words.
  let how: String

  /// The person, when it is sure enough to take the row.
  var taken: KnownPerson? {
    confidence != .possible && people.count == 1 ? people[0] : nil
  }
}

/// Finds participants by address, badge and name; knows those that the import itself adds.
struct PeopleIndex {
  private var people: [ParticipantID: KnownPerson] = [:]
  private var byEmail: [String: [ParticipantID]] = [:]
  private var byBadge: [String: [ParticipantID]] = [:]
  private var byAlias: [String: [ParticipantID]] = [:]
  private var byName: [String: [ParticipantID]] = [:]
  private var byLatin: [String: [ParticipantID]] = [:]
  private var bySkeleton: [String: [ParticipantID]] = [:]
  private var byWord: [String: [ParticipantID]] = [:]
  /// The forms of everybody's name, so that looking for near ones makes none anew.
  private var forms: [ParticipantID: NameForms] = [:]

  /// How many people who share a word of a name are looked at.
  private static let candidateLimit = 100

  init(_ session: Session) {
    for person in session.participants { put(KnownPerson(person)) }
  }

  /// Everybody with this address, oldest first.
  func people(withEmail email: String) -> [KnownPerson] {
    (byEmail[email] ?? []).compactMap { people[$0] }
  }

  /// Everybody with this code on the badge or on a ticket met before.
  func people(withBadge badge: String) -> [KnownPerson] {
    (byBadge[badge.lowercased()] ?? []).compactMap { people[$0] }
  }

  /// The participant as the import will have left them.
  subscript(id: ParticipantID) -> KnownPerson? { people[id] }

  /// Everybody whose name has the same words in any order; without brackets only if nobody has it with them.
  func people(named name: String) -> [KnownPerson] {
    for key in nameKeys(name) {
      if let found = byName[key] { return found.compactMap { people[$0] } }
    }
    return []
  }

  /// The one person who was met under this name before.
  func person(knownAs name: String) -> KnownPerson? {
    guard let ids = byAlias[folded(name)], ids.count == 1 else { return nil }
    return people[ids[0]]
  }

  /// Enters a person, or what has become new about one.
  mutating func put(_ person: KnownPerson) {
    people[person.id] = person
    func add(_ key: String, to table: inout [String: [ParticipantID]]) {
      // A name of nothing but pictures has no key, and is not everybody's.
      guard !key.isEmpty, table[key]?.contains(person.id) != true else { return }
      table[key, default: []].append(person.id)
    }
    for email in person.emails { add(email.lowercased(), to: &byEmail) }
    for code in [person.badge].compactMap({ $0 }) + (person.record?.tokens ?? []) {
      add(code.lowercased(), to: &byBadge)
    }
    let aliases = person.aliases
    for alias in aliases { add(folded(alias), to: &byAlias) }
    for name in [person.name] + aliases {
      let forms = NameForms(name)
      if name == person.name { self.forms[person.id] = forms }
      for key in forms.exact { add(key, to: &byName) }
      for key in forms.latin { add(key, to: &byLatin) }
      if let skeleton = forms.skeleton { add(skeleton, to: &bySkeleton) }
      for word in forms.words where (byWord[word]?.count ?? 0) < Self.candidateLimit {
        add(word, to: &byWord)
      }
    }
  }

  /// Whom a name means: by a name met before, by the same words, by the same words in another script, else whom it may
  /// mean. Nil when nobody comes near.
  func match(named name: String) -> PersonMatch? {
    func found(_ ids: [ParticipantID]?, _ confidence: MatchConfidence, _ how: String)
      -> PersonMatch?
    {
      guard let ids, !ids.isEmpty else { return nil }
      return PersonMatch(
        people: ids.compactMap { people[$0] }, confidence: ids.count == 1 ? confidence : .possible,
        how: how)
    }
    if let person = person(knownAs: name) {
      return found([person.id], .certain, "the name met before")
    }
    let forms = NameForms(name)
    for (place, key) in forms.exact.enumerated() {
      let how = place == 0 ? "name" : "name without what is in brackets"
      if let match = found(byName[key], .likely, how) { return match }
    }
    for key in forms.latin {
      if let match = found(byLatin[key], .likely, "name in another script") { return match }
    }
    return near(forms)
  }

  /// People whose name is abbreviated, longer, or spelt a little differently.
  private func near(_ forms: NameForms) -> PersonMatch? {
    var ids: [ParticipantID] = []
    func add(_ id: ParticipantID) { if !ids.contains(id) { ids.append(id) } }
    for id in forms.skeleton.flatMap({ bySkeleton[$0] }) ?? [] {
      guard let other = self.forms[id], haveOneNumber(forms.words, other.words) else { continue }
      let (a, b) = (forms.latin.last ?? "", other.latin.last ?? "")
      let isOneScript = a.utf8.allSatisfy { $0 < 128 } == b.utf8.allSatisfy { $0 < 128 }
      if !isOneScript || isWithin(max(1, a.utf8.count / 4), a, b) { add(id) }
    }
    for word in forms.words where word.utf8.count > 2 {
      for id in byWord[word] ?? [] {
        guard let other = self.forms[id] else { continue }
        if agree(forms.words, other.words) { add(id) }
      }
    }
    guard !ids.isEmpty, ids.count <= 12 else { return nil }
    return PersonMatch(
      people: ids.compactMap { people[$0] }, confidence: .possible, how: "a similar name")
  }

  /// Whether the numbers in two names are the same, or one has none: "Guest 1" does not abbreviate "Guest 12".
  private func haveOneNumber(_ a: [String], _ b: [String]) -> Bool {
    func numbers(_ words: [String]) -> [String] {
      words.filter { $0.utf8.contains { (48...57).contains($0) } }.sorted()
    }
    let (first, second) = (numbers(a), numbers(b))
    return first.isEmpty || second.isEmpty || first == second
  }

  /// Whether each word of the shorter name is, abbreviates, or is nearly a word of the longer one.
  private func agree(_ a: [String], _ b: [String]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard short.count > 1 || long.count == 1, haveOneNumber(a, b) else { return false }
    var rest = long
    var exact = 0
    for word in short {
      if let place = rest.firstIndex(of: word) {
        exact += 1
        rest.remove(at: place)
      } else if let place = rest.firstIndex(where: {
        $0.hasPrefix(word) || word.hasPrefix($0)
          || (min($0.utf8.count, word.utf8.count) > 4 && isWithin(1, $0, word))
      }) {
        rest.remove(at: place)
      } else {
        return false
      }
    }
    return exact > 0
  }
}

/// The words of a name in alphabetical order; first with what stands in brackets, then without.
func nameKeys(_ name: String) -> [String] {
  func key(_ text: String) -> String {
    folded(text).split(separator: " ").sorted().joined(separator: " ")
  }
  let whole = key(nameWithoutMarks(name))
  var depth = 0
  var outside = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    switch scalar {
    case "(", "[", "（", "【":
      depth += 1
      outside.append(" ")
    case ")", "]", "）", "】": depth = max(0, depth - 1)
    default: if depth == 0 { outside.append(scalar) }
    }
  }
  let bare = key(String(outside))
  // A name of nothing but marks is still a name.
  if whole.isEmpty, bare.isEmpty { return [key(name)] }
  return [whole, bare].reduce(into: []) { keys, key in
    if !key.isEmpty, !keys.contains(key) { keys.append(key) }
  }
}

/// Whether two names can be one person's: each word of the shorter one is, or abbreviates, a word of the longer one.
///
/// Names in different scripts cannot be compared and agree.
func namesAgree(_ a: String, _ b: String) -> Bool {
  func words(_ name: String) -> [Substring] {
    folded(nameWithoutMarks(name)).split(separator: " ").filter { !nameTitles.contains(String($0)) }
  }
  func isLatin(_ words: [Substring]) -> Bool {
    words.allSatisfy { $0.utf8.allSatisfy { $0 < 128 } }
  }
  let (first, second) = (words(a), words(b))
  if isLatin(first) != isLatin(second) { return true }
  let (short, long) = first.count <= second.count ? (first, second) : (second, first)
  guard !short.isEmpty else { return long.isEmpty }
  var rest = long
  for word in short {
    guard let place = rest.firstIndex(where: { $0.hasPrefix(word) || word.hasPrefix($0) }) else {
      return false
    }
    rest.remove(at: place)
  }
  return true
}
