import Interchange
import SessionEngine

/// A reader of files of strangers, and what must hold whatever is fed to it.
enum Reader: String, CaseIterable {
  case attendance, registrations, workbook, checkIn = "check-in", agenda, journal, snapshot, command

  /// Feeds a file to the reader, which must not crash; one input in sixteen is also planned, which takes far longer.
  func feed(_ bytes: [UInt8]) {
    guard kind != nil else { return carryOut(bytes) }
    let sum = bytes.reduce(UInt32(17)) { $0 &* 31 &+ UInt32($1) }
    if (sum >> 4) % 16 == 0 { return carryOut(bytes) }
    let days = Self.day...Self.day
    switch self {
    case .attendance: _ = try? AttendanceFile(reading: bytes, dates: days, order: .dayFirst)
    case .registrations: _ = try? RegistrationFile(reading: bytes)
    case .workbook: _ = try? RegistrationFile(reading: PackedWorkbook.archive(bytes))
    case .checkIn: _ = try? ScannedBadges(reading: bytes)
    case .agenda: _ = try? plan(bytes, Self.session)
    case .journal, .snapshot, .command: break
    }
  }

  /// Plans a file: the engine must take what is planned, and the same file again must change nothing.
  func carryOut(_ input: [UInt8]) {
    let bytes = self == .workbook ? PackedWorkbook.archive(input) : input
    switch self {
    case .journal: return StoredFiles.readJournal(bytes)
    case .snapshot: return StoredFiles.readSnapshot(bytes)
    case .command: return TypedCommand.carryOut(bytes, in: Self.session)
    case .attendance, .registrations, .workbook, .checkIn, .agenda: break
    }
    guard let first = try? plan(bytes, Self.session), let command = first.command else { return }
    var session = Self.session
    do {
      let context = DecisionContext(now: Self.now, by: Self.actor)
      let events = try session.decide(command, context: context)
      session.apply(
        Record(sequence: session.sequence + 1, at: Self.now, by: Self.actor, events: events))
    } catch {
      fatalError("The engine refuses what was planned: \(error.message)")
    }
    guard let second = try? plan(bytes, session) else { fatalError("The file is read only once.") }
    if self != .agenda, second.command != nil {
      let changes = second.rows.filter { $0.action != .same }.prefix(5)
      fatalError("The same file again changes something: \(changes)")
    }
    // A feed that fits what came before is read in its light.
    _ = try? plan(Array(bytes.reversed()), session)
  }

  private func plan(_ bytes: [UInt8], _ session: Session) throws(ImportError) -> ImportPlan {
    var options = ImportOptions(zone: .utc, zones: { $0 == "UTC" ? .utc : nil }, day: Self.day)
    options.sessionDates = Self.day...Self.day
    options.now = Self.now
    guard let kind else { fatalError("\(self) is no import.") }
    return try ImportPlan.reading(bytes, as: kind, options: options, session: session)
  }

  /// The kind of import, where it is one.
  private var kind: ImportKind? {
    switch self {
    case .attendance: .attendance
    case .registrations, .workbook: .registrations
    case .checkIn: .checkIn
    case .agenda: .agenda
    case .journal, .snapshot, .command: nil
    }
  }

  private static let day = CivilDate(isoText: "2026-03-03")!
  static let now = Instant("2026-03-03T12:00:00Z")!
  static let actor = Actor(name: "fuzz", role: .facilitator)

  /// A session with a few people who can be found by name, address and badge.
  static let session: Session = {
    var session = Session()
    func run(_ command: SessionCommand) {
      let context = DecisionContext(now: now, by: actor)
      guard let events = try? session.decide(command, context: context) else { return }
      session.apply(Record(sequence: session.sequence + 1, at: now, by: actor, events: events))
    }
    run(.create(SessionOpening(profile: session.profile, topics: [], resources: [], items: [])))
    for (name, email, badge) in [
      ("Ada Probe", "ada@example.org", "B-1001"), ("Bo Test", "bo@example.org", "B-1002"),
      ("Bo Test", nil, nil), ("Иван Петров", nil, nil),
    ] {
      var fields = ParticipantFields()
      fields.name = name
      fields.emails = email.map { [$0] }
      fields.badge = badge
      run(.people(.add(fields)))
    }
    return session
  }()
}
