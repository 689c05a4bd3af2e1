import SessionEngine

/// How much an export may say about people, as it was asked for.
public struct DisclosureRule: Equatable, Sendable {
  /// Whether participants may be named beyond what single notes allow.
  public var namesPeople: Bool
  /// The most that any note may be attributed; a note's own attribution can be stricter.
  public var attribution: Attribution
  /// The number of people below which a group's details are withheld; nil for the session's own.
  public var threshold: Int?

  /// Makes a rule; without values the usual one, which names nobody but by a note's own attribution.
  public init(
    namesPeople: Bool = false, attribution: Attribution = .byName,
    threshold: Int? = nil
  ) {
    // Nobody is named where no note may be attributed by name.
    self.namesPeople = namesPeople && attribution == .byName
    self.attribution = attribution
    self.threshold = threshold
  }

  /// The rule with what the session lets be told of who said something; it is never wider than before.
  func limited(by board: NotesBoard) -> DisclosureRule {
    var limited = self
    // A session that says how small a group may be, or that names nobody, is not told otherwise by whoever exports it.
    let isSet = board.threshold != nil || (board.attribution.map { $0 != .byName } ?? false)
    if isSet {
      limited.threshold = threshold.map { max($0, board.threshold ?? NotesBoard.usualThreshold) }
    }
    guard let limit = board.attribution, limit != .byName else { return limited }
    return DisclosureRule(
      attribution: limit.isStricter(than: attribution) ? limit : attribution,
      threshold: limited.threshold)
  }
}

/// The one place that decides what an export says about people: every writer asks it and none looks further.
///
/// A rule without names takes participants' names, addresses and organisations out of all text, and withholds every group
/// of fewer people than the threshold. A note that is attributed by type, room or not at all keeps that whatever the rule.
struct Disclosure: Sendable {
  let session: Session
  let rule: DisclosureRule
  /// The number of people below which a group's details are withheld.
  let threshold: Int
  private let finder: NameFinder
  /// How many people of each stakeholder type came; of those on the list while nobody came.
  private let typeSizes: [String: Int]
  private let typesByName: [String: String]

  /// Prepares the decisions for a session. O(participants).
  ///
  /// - Parameter secrets: People whose names are looked for besides those of the session.
  init(_ session: Session, rule: DisclosureRule, secrets: Register<Participant> = Register()) {
    self.session = session
    self.rule = rule
    threshold = max(
      1, rule.threshold ?? session.notesBoard.threshold ?? NotesBoard.usualThreshold)
    finder = NameFinder(
      Array(session.participants) + Array(secrets), subjects: session.topics.map(\.title))
    let came = session.participants.filter { !$0.stays.isEmpty }
    var sizes: [String: Int] = [:]
    for person in came.isEmpty ? Array(session.participants) : came {
      if let type = person.type { sizes[type, default: 0] += 1 }
    }
    typeSizes = sizes
    var types: [String: String] = [:]
    for person in session.participants {
      if let type = person.type { types[folded(person.name)] = type }
    }
    for type in session.profile.participantTypes {
      types[folded(type.name)] = type.id
      types[folded(type.id)] = type.id
    }
    typesByName = types
  }

  /// What stands in place of a detail that would single people out.
  var withheld: String { "withheld: fewer than \(threshold) people" }

  /// The rule on small groups, in words.
  var withheldRule: String {
    "details of groups of fewer than \(threshold) people are withheld"
  }

  /// Any text of the session as it may be shown.
  func text(_ text: String) -> String { rule.namesPeople ? text : finder.redacted(text) }

  /// Like ``text(_:)``, for a text that may be absent.
  func text(_ text: String?) -> String? { text.map { self.text($0) } }

  /// The text of a note as it may be shown: with names only if both the note and the rule allow them.
  func text(of note: Note) -> String {
    rule.namesPeople && attribution(of: note) == .byName ? note.text : finder.redacted(note.text)
  }

  /// Name, organisation and country of a participant; nil where people are not named.
  func name(of id: ParticipantID) -> String? {
    guard rule.namesPeople else { return nil }
    guard let person = session.participants[id] else { return id.description }
    return [person.name, person.organisation, person.country?.name].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// Somebody whom staff typed in: an asker from outside, an addressee; nil where people are not named.
  func name(_ typed: String?) -> String? { rule.namesPeople ? typed : nil }

  /// The stakeholder type of a participant; a mark where too few came of it.
  func typeName(of id: ParticipantID) -> String {
    typeName(session.participants[id]?.type)
  }

  /// The name of a stakeholder type; a mark where too few came of it.
  func typeName(_ type: String?) -> String {
    guard let type else { return "not stated" }
    guard rule.namesPeople || typeSizes[type, default: 0] >= threshold else { return withheld }
    return session.profile.type(type)?.name ?? type
  }

  /// The type behind what was typed as a speaker: a participant's name, or a type's.
  func type(ofSpeaker speaker: String) -> String? { typesByName[folded(speaker)] }

  /// Whether so few people are in a type that it would single them out, also in a note.
  func isSmall(type: String) -> Bool { typeSizes[type, default: 0] < threshold }
}
