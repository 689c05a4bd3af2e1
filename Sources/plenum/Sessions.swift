import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension StoreError {
  /// The exit code that tells scripts of it.
  var exitCode: ExitCode {
    switch self {
    case .notASession, .noSuchFolder, .notAFolder: .noSession
    case .alreadyASession, .cannotCreate: .cannotCreate
    case .busy: .busy
    case .damaged, .unknownKind, .unreadableEvent, .newerFormat, .journalEmptied, .recordTooLong:
      .badData
    case .permissionDenied, .notAPlainFile, .diskFull, .inputOutput, .folderGone, .notWritable:
      .inputOutput
    case .openedForReading, .badName: .usage
    }
  }

  /// The error as the reason why a verb stops.
  var failure: Failure { Failure(code: exitCode, message: message) }
}

/// Opening sessions and taking turns in them, the same way for every verb.
enum Sessions {
  /// Whether the folder at `path` holds a session.
  static func isSession(_ path: String) -> Bool { access("\(path)/journal.jsonl", F_OK) == 0 }

  /// Opens a session and tells on stderr what happened to it, unless a screen of its own `showsNotices` later.
  static func open(
    _ path: String, forReading: Bool = false, showsNotices: Bool = false
  ) throws(Failure) -> SessionStore {
    do {
      let store = try SessionStore(opening: path, forReading: forReading)
      if showsNotices { return store }
      for notice in store.takeNotices() { Output.message(notice.message) }
      let trouble = forReading ? store.contentTrouble : store.readOnlyReason
      if let trouble { Output.message(trouble.message) }
      return store
    } catch {
      throw error.failure
    }
  }

  /// Who acts: the name given or the Unix name; the role given, the roster's, or facilitator.
  static func actor(
    _ arguments: VerbArguments, in session: Session,
    _ configuration: Configuration = Configuration()
  ) throws(Failure) -> Actor {
    let name = arguments["as"] ?? configuration.name ?? unixName
    guard !name.isEmpty, name.utf8.count <= 100 else {
      throw .usage("The name after --as must have 1 to 100 bytes.")
    }
    guard name == name.printable else {
      throw .usage("The name after --as has characters that cannot be shown; leave them out.")
    }
    guard let text = arguments["role"] ?? configuration.role else {
      return Actor(name: name, role: session.staff[name]?.role ?? .facilitator)
    }
    guard let role = Role(rawValue: text.lowercased()) else {
      throw .usage(
        "\(text) is not a role; roles are: "
          + Role.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return Actor(name: name, role: role)
  }

  /// The moment given with `--clock`.
  static func clock(_ arguments: VerbArguments) throws(Failure) -> Instant? {
    guard let text = arguments["clock"] else { return nil }
    guard let instant = Instant(text) else {
      throw .usage("--clock \(text) is not an instant; write it like 2026-11-24T08:00:00Z.")
    }
    return instant
  }

  /// Takes a turn. A zone that the system does not know is refused here, where the system is known.
  static func perform(
    _ asked: SessionCommand, in store: SessionStore, by actor: Actor, at now: Instant,
    patience: Double = 10
  ) throws(StoreError) -> Outcome {
    let command: SessionCommand
    do throws(Rejection) {
      command = try searched(asked, in: store.session, by: actor)
    } catch {
      return .refused(error, news: News())
    }
    return try store.perform(by: actor, at: now, patience: patience) {
      (session, context) throws(Rejection) in
      if let zone = command.zones.first(where: { Zones.rules(for: $0) == nil }) {
        throw .session(.unknownZone(zone))
      }
      return try session.decide(command, context: context)
    }
  }

  /// The command with its search done, so that no other process waits for that.
  private static func searched(
    _ command: SessionCommand, in session: Session, by actor: Actor
  ) throws(Rejection) -> SessionCommand {
    // Who may not do it is refused in the turn, and nothing is searched in vain.
    guard command.needsSearch,
      Permission.table[actor.role]?.contains(command.permission) == true
    else { return command }
    return try session.solved(command)
  }

  private static var unixName: String {
    if let name = Files.environment("USER") { return name }
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "staff" }
    return String(cString: name)
  }
}

extension SessionCommand {
  /// The zones it names, which the system must know.
  fileprivate var zones: [String] {
    switch self {
    case .session(.setZone(let zone)): [zone]
    case .session(.showZones(let zones)): zones
    case .people(.add(let fields)), .people(.walkIn(let fields)), .people(.edit(_, let fields)):
      [fields.zone].compactMap { $0 }.filter { !$0.isEmpty }
    case .batch(_, let commands): commands.flatMap(\.zones)
    default: []
    }
  }
}

/// The sessions opened of late, for `plenum` without a verb.
enum Recent {
  private static var file: String? {
    let base =
      Files.environment("XDG_STATE_HOME")
      ?? Files.environment("HOME").map { "\($0)/.local/state" }
    return base.map { "\($0)/plenum/recent" }
  }

  /// The folders that still hold a session, the last one first.
  static func folders() -> [String] {
    guard let file, let bytes = try? Files.read(file, limit: 1 << 16) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter(Sessions.isSession)
  }

  /// Puts a folder first. What goes wrong is not worth a word: it is a convenience.
  static func note(_ path: String) {
    guard let file else { return }
    let folder = Files.realPath(path)
    // The list has a folder a line.
    guard !folder.utf8.contains(0x0A) else { return }
    Files.makeFolder(file.split(separator: "/").dropLast().joined(separator: "/"))
    let all = [folder] + folders().filter { $0 != folder }.prefix(9)
    try? Files.write(Array((all.joined(separator: "\n") + "\n").utf8), to: file)
  }
}
