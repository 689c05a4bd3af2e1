/// What tells who somebody is, and how to take it out of texts.
///
/// Names and addresses are replaced where they stand as whole words; the case of ASCII letters does not matter.
public struct Forgetting: Equatable, Sendable {
  /// Who is forgotten.
  public private(set) var ids: Set<ParticipantID> = []
  /// What is replaced, the longest first, each with what stands for it.
  public private(set) var replacements: [(text: String, by: String)] = []

  /// Nobody is forgotten.
  public init() {}

  /// Whether nobody is forgotten.
  public var isEmpty: Bool { ids.isEmpty }

  /// Whether both replace the same.
  public static func == (a: Self, b: Self) -> Bool {
    a.ids == b.ids
      && a.replacements.elementsEqual(b.replacements) { $0.text == $1.text && $0.by == $1.by }
  }

  /// Adds somebody of whom everything personal is to go.
  public mutating func add(_ id: ParticipantID) { ids.insert(id) }

  /// Adds a text that tells who `id` is: a name, an address, a code.
  public mutating func add(_ text: String?, of id: ParticipantID) {
    guard let text, text.utf8.count >= 3 else { return }
    let name = Participant.forgottenName(id)
    // Texts are told in a few words elsewhere, and cut there.
    for form in [text, String(text.prefix(60))] {
      guard form != name, !replacements.contains(where: { $0.text == form }) else { continue }
      replacements.append((form, name))
    }
    replacements.sort { ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text) }
  }

  /// Adds a record with its names, addresses and codes, and the records merged into it.
  public mutating func add(_ person: Participant) {
    ids.insert(person.id)
    add(person.name, of: person.id)
    add(person.teamsName, of: person.id)
    for name in person.formerNames ?? [] { add(name, of: person.id) }
    for email in person.emails { add(email, of: person.id) }
    // A short number is more often something else than a badge.
    for code in [person.badge].compactMap({ $0 }) + (person.tokens ?? []) where code.utf8.count > 5
    {
      add(code, of: person.id)
    }
    for record in person.merged ?? [] { add(record.participant) }
  }

  /// Adds what another one forgets.
  public mutating func add(_ other: Forgetting) {
    ids.formUnion(other.ids)
    replacements += other.replacements.filter { new in
      !replacements.contains { $0.text == new.text }
    }
    replacements.sort { ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text) }
  }

  /// The text without what tells who they are.
  public func cleaned(_ text: String) -> String {
    guard !replacements.isEmpty, !text.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for (wanted, replacement) in replacements {
      Self.replace(Array(wanted.utf8), by: Array(replacement.utf8), in: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without what tells who they are, if there is one.
  public func cleaned(_ text: String?) -> String? { text.map { cleaned($0) } }

  private static func replace(_ wanted: [UInt8], by other: [UInt8], in text: inout [UInt8]) {
    guard let first = wanted.first.map(lower), text.count >= wanted.count else { return }
    var result: [UInt8] = []
    var place = 0
    var isFound = false
    while place < text.count {
      if lower(text[place]) == first, place + wanted.count <= text.count,
        isBoundary(text, before: place), isBoundary(text, after: place + wanted.count),
        zip(text[place...], wanted).allSatisfy({ lower($0) == lower($1) })
      {
        result += other
        place += wanted.count
        isFound = true
      } else {
        result.append(text[place])
        place += 1
      }
    }
    if isFound { text = result }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let byte = lower(byte)
    return (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  private static func isBoundary(_ text: [UInt8], before place: Int) -> Bool {
    place == 0 || !isLetter(text[place - 1]) || !isLetter(text[place])
  }

  private static func isBoundary(_ text: [UInt8], after place: Int) -> Bool {
    place == text.count || !isLetter(text[place]) || !isLetter(text[place - 1])
  }
}

extension Participant {
  /// The record without anything that tells who it is; times of presence and the registration stay, for the counts.
  func forgotten(_ forgetting: Forgetting) -> Participant {
    guard forgetting.ids.contains(id) else { return self }
    var person = Participant(
      id: id, name: Self.forgottenName(id), emails: [], languages: [], plannedMode: plannedMode,
      registration: registration, role: role, attributes: [], stays: stays, addedAt: addedAt)
    person.steps = steps
    person.told = told
    person.representedBy = representedBy
    person.merged = merged?.map { record in
      var record = record
      record.participant = record.participant.forgotten(forgetting)
      record.into = record.into.forgotten(forgetting)
      return record
    }
    return person
  }
}
