import SessionEngine

/// Finds participants by address and by name.
struct PeopleIndex {
  private let people: Register<Participant>
  private var byEmail: [String: [ParticipantID]] = [:]
  private var byName: [String: [ParticipantID]] = [:]

  init(_ session: Session) {
    people = session.participants
    for person in people {
      for email in person.emails { byEmail[email.lowercased(), default: []].append(person.id) }
      var keys = Set(nameKeys(person.name))
      if let name = person.teamsName { keys.formUnion(nameKeys(name)) }
      for key in keys { byName[key, default: []].append(person.id) }
    }
  }

  /// Everybody with this address, oldest first.
  func people(withEmail email: String) -> [Participant] {
    (byEmail[email] ?? []).compactMap { people[$0] }
  }

  /// Everybody whose name has the same words in any order; without brackets only if nobody has it with them.
  func people(named name: String) -> [Participant] {
    for key in nameKeys(name) {
      if let found = byName[key] { return found.compactMap { people[$0] } }
    }
    return []
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
    folded(nameWithoutMarks(name)).split(separator: " ").filter { !titles.contains($0) }
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

private let titles: Set<Substring> = [
  "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "mme", "mlle", "sr", "sra", "srta",
  "herr", "frau", "ambassador",
]
