import CommandLanguage
import ConsoleUI
import SessionEngine

/// A console with somebody at it and a session behind it that decides for real.
struct Desk {
  var session: Session
  var state: ConsoleState
  var now: Instant
  var size: Size
  var actor: Actor
  /// What was handed out and is not a command.
  var effects: [Effect] = []
  /// The lines of the commands that were handed out.
  var lines: [String] = []
  /// Whether commands are answered at once.
  var isAnswering = true

  init(
    _ session: Session, as name: String = "ana", role: Role = .facilitator,
    columns: Int = 80, rows: Int = 24, at now: Instant = Samples.noon
  ) {
    self.session = session
    state = ConsoleState(session: session)
    self.now = now
    size = Size(columns: columns, rows: rows)
    actor = Actor(name: name, role: role)
    send(.resized)
  }

  var environment: ConsoleEnvironment {
    ConsoleEnvironment(now: now, size: size, zone: .utc, actor: actor)
  }

  var frame: Frame { view(state, environment: environment) }

  /// The rows of the screen without the roles.
  var screen: String { frame.rowTexts.joined(separator: "\n") }

  mutating func send(_ message: Message) {
    for effect in update(&state, message, environment: environment) {
      if case .search(let command, let line, let id) = effect {
        lines.append(line)
        if isAnswering { search(command, line, id) }
        continue
      }
      guard case .perform(let command, let line, let id) = effect else {
        effects.append(effect)
        continue
      }
      lines.append(line)
      guard isAnswering else { continue }
      answer(command, line, id)
    }
  }

  /// Presses keys by their names.
  mutating func press(_ names: String...) {
    for name in names { send(.input(.key(Key(name: name)!))) }
  }

  /// Types text character by character.
  mutating func type(_ text: String) {
    for character in text { send(.input(.key(.character(character)))) }
  }

  mutating func paste(_ text: String) { send(.input(.pasted(text))) }

  /// Searches as the program does, but at once.
  private mutating func search(_ command: SessionCommand, _ line: String, _ id: Int) {
    do throws(Rejection) {
      if case .breakouts(.repair(let round, let seed, false)) = command {
        send(.repairFound(id: id, try session.repairProposal(for: round, seed: seed)))
      } else {
        answer(try session.solved(command), line, id)
      }
    } catch {
      send(.commandRefused(id: id, text: error.message, line: line))
    }
  }

  /// Decides a command as the program does.
  private mutating func answer(_ command: SessionCommand, _ line: String, _ id: Int) {
    do throws(Rejection) {
      let record = try session.accept(command, by: actor, at: now)
      send(.journalGrew(records: [record], session: session))
      send(.commandDone(id: id, sentence: session.history.entries.last?.title ?? ""))
    } catch {
      send(.commandRefused(id: id, text: error.message, line: line))
    }
  }

  /// Somebody else does something at another console.
  mutating func elsewhere(_ line: String, by name: String = "ben", role: Role = .facilitator) {
    let actor = Actor(name: name, role: role)
    let records = session.run([line], by: actor, at: now)
    send(.journalGrew(records: records, session: session))
  }
}

extension Session {
  mutating func accept(
    _ command: SessionCommand, by actor: Actor, at now: Instant
  ) throws(Rejection) -> Record {
    let events = try decide(command, context: DecisionContext(now: now, by: actor))
    let record = Record(sequence: sequence + 1, at: now, by: actor, events: events)
    apply(record)
    return record
  }

  /// Runs command lines that are known to be accepted.
  @discardableResult
  mutating func run(_ lines: [String], by actor: Actor, at now: Instant) -> [Record] {
    lines.map { line in
      let context = ParsingContext(session: self, now: now, zone: .utc, by: actor)
      do {
        return try accept(CommandLanguage.parse(line, in: context), by: actor, at: now)
      } catch let error as Rejection {
        fatalError("\(line): \(error.message)")
      } catch let error as CommandSyntaxError {
        fatalError("\(line): \(error.message)")
      } catch {
        fatalError("\(line): \(error)")
      }
    }
  }
}
