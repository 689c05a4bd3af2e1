import CommandLanguage
import Interchange
import JSONText
import SessionEngine
import SessionStore

let actorOptions = [
  VerbOption("as", "NAME", "who acts; else the Unix name"),
  VerbOption("role", "ROLE", "facilitator, moderator, rapporteur, registrar or observer"),
]

let doVerb = Verb(
  name: "do", parameters: "FOLDER COMMAND…",
  summary: "runs one command, or with - one a line from stdin",
  options: actorOptions + [
    VerbOption("json", nil, "prints each record as a line of JSON"),
    VerbOption("clock", "INSTANT", "the time of the command, as 2026-11-24T08:00:00Z"),
    VerbOption("dry-run", nil, "says what would follow, and does not do it"),
    VerbOption("keep-going", nil, "with -: goes on after a command that is refused"),
  ], completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  var words = Array(arguments.positionals.dropFirst())
  guard !words.isEmpty else {
    throw .usage("The command is missing; `plenum commands` lists them.\n\(arguments.verb.usage)")
  }
  let store = try Sessions.open(folder)
  defer { store.close() }
  let actor = try Sessions.actor(arguments, in: store.session)
  let clock = try Sessions.clock(arguments).map(Clock.standing(at:)) ?? .system
  var runner = CommandRunner(
    store: store, actor: actor, clock: clock, isJSON: arguments.has("json"),
    isDryRun: arguments.has("dry-run"))
  if words == ["-"] { return try runner.runLines(keepsGoing: arguments.has("keep-going")) }
  // One quoted word that is a whole line is taken as the line it looks like.
  if words.count == 1, words[0].contains(" ") {
    return try runner.run(line: words[0])
  }
  return try runner.run(words: words)
}

/// Runs commands one after the other and prints what follows from them.
struct CommandRunner {
  let store: SessionStore
  let actor: Actor
  let clock: Clock
  let isJSON: Bool
  let isDryRun: Bool
  private var zone: ZoneRules
  private var zoneName: String

  init(store: SessionStore, actor: Actor, clock: Clock, isJSON: Bool, isDryRun: Bool) {
    self.store = store
    self.actor = actor
    self.clock = clock
    self.isJSON = isJSON
    self.isDryRun = isDryRun
    zone = Zones.rules(of: store.session)
    zoneName = store.session.profile.zone
  }

  /// Runs a command whose words a shell has split.
  mutating func run(words: [String]) throws(Failure) -> ExitCode {
    let context = context(at: clock.now)
    let command: SessionCommand
    do {
      command = try CommandLanguage.parse(words: words, in: context)
    } catch {
      throw .usage(error.message)
    }
    return try perform(command, at: context.now)
  }

  /// Runs a line; `@INSTANT ` before the command is its time.
  mutating func run(line: String) throws(Failure) -> ExitCode {
    var text = Substring(line)
    var now = clock.now
    if text.hasPrefix("@") {
      let stamp = text.dropFirst().prefix { !$0.isWhitespace }
      guard let instant = Instant(String(stamp)) else {
        throw .usage("@\(stamp) is not an instant; write it like @2026-11-24T08:00:00Z.")
      }
      now = instant
      text = text.dropFirst(stamp.count + 1)
    }
    let command: SessionCommand
    do {
      command = try CommandLanguage.parse(String(text), in: context(at: now))
    } catch {
      throw .usage(error.message)
    }
    return try perform(command, at: now)
  }

  /// Runs the lines of stdin; empty ones and those that begin with # are passed over.
  mutating func runLines(keepsGoing: Bool) throws(Failure) -> ExitCode {
    var number = 0
    var worst = ExitCode.done
    while let line = readLine(strippingNewline: true) {
      number += 1
      let text = line.trimmingSpaces
      if text.isEmpty || text.hasPrefix("#") { continue }
      do {
        _ = try run(line: text)
      } catch {
        let failure = Failure(code: error.code, message: "Line \(number): \(error.message)")
        guard keepsGoing, error.code == .refused || error.code == .usage else { throw failure }
        Output.message(failure.message)
        worst = error.code
      }
    }
    return worst
  }

  private mutating func context(at now: Instant) -> ParsingContext {
    // Others may have gone on since the last command.
    _ = try? store.refresh()
    if store.session.profile.zone != zoneName {
      zoneName = store.session.profile.zone
      zone = Zones.rules(of: store.session)
    }
    return ParsingContext(session: store.session, now: now, zone: zone, by: actor)
  }

  private func perform(_ command: SessionCommand, at now: Instant) throws(Failure) -> ExitCode {
    if case .agenda(.replan(let until, let ways, false)) = command {
      return try show(store.session.replanProposal(until: until, ways: ways, at: now))
    }
    if case .breakouts(.repair(let id, let seed, false)) = command {
      return try show(id, seed: seed)
    }
    if case .people(.plan(let plan, false)) = command {
      return try show(store.session.proposal(for: plan))
    }
    if case .people(.list(let list)) = command {
      if isJSON {
        Output.bytes(PeopleProposalText.json(list, of: store.session, now: now))
      } else {
        for line in PeopleProposalText.lines(list, of: store.session, now: now) {
          Output.line(line)
        }
      }
      return .done
    }
    if isDryRun { return try foretell(command, at: now) }
    try Typing.check(command, in: store)
    let before = store.session
    let outcome: Outcome
    do {
      outcome = try Sessions.perform(command, in: store, by: actor, at: now)
    } catch {
      throw error.failure
    }
    switch outcome {
    case .accepted(let record, _):
      print(record, before: before)
      if case .breakouts = command { warn(of: before) }
    case .refused(let rejection, _):
      throw Failure(code: .refused, message: rejection.message)
    case .unchanged:
      if !isJSON { Output.message("Nothing changes.") }
    }
    return .done
  }

  /// Shows how the rooms of a round could be mended.
  private func show(_ id: RoundID, seed: UInt64) throws(Failure) -> ExitCode {
    do throws(Rejection) {
      let proposal = try store.session.repairProposal(for: id, seed: seed)
      if isJSON {
        Output.bytes(ProposalText.json(proposal))
      } else {
        for line in ProposalText.lines(proposal, of: store.session) { Output.line(line) }
        Output.line("`breakouts repair \(id) --apply` does it.")
      }
      return .done
    } catch {
      throw Failure(code: .refused, message: error.message)
    }
  }

  /// Shows how things could end on time.
  private func show(
    _ proposal: @autoclosure () throws(Rejection) -> ReplanProposal
  ) throws(Failure) -> ExitCode {
    do throws(Rejection) {
      let proposal = try proposal()
      if isJSON {
        Output.bytes(ProposalText.json(proposal, of: store.session))
      } else {
        let lines = ProposalText.lines(proposal, of: store.session, zone: zone)
        for line in lines { Output.line(line) }
        if !proposal.changes.isEmpty { Output.line("`agenda replan --apply` does it.") }
      }
      return .done
    } catch {
      throw Failure(code: .refused, message: error.message)
    }
  }

  /// Shows what would change for many people.
  private func show(
    _ proposal: @autoclosure () throws(Rejection) -> PeopleProposal
  ) throws(Failure) -> ExitCode {
    do throws(Rejection) {
      let proposal = try proposal()
      if isJSON {
        Output.bytes(PeopleProposalText.json(proposal, of: store.session))
      } else {
        for line in PeopleProposalText.lines(proposal, of: store.session) { Output.line(line) }
        if !proposal.changes.isEmpty { Output.line("With --apply it is done.") }
      }
      return .done
    } catch {
      throw Failure(code: .refused, message: error.message)
    }
  }

  /// Says what would follow from a command, and for the agenda what it would do to the clocks.
  private func foretell(_ command: SessionCommand, at now: Instant) throws(Failure) -> ExitCode {
    let context = DecisionContext(now: now, by: actor)
    do throws(Rejection) {
      let events = try store.session.decide(command, context: context)
      let record = Record(
        sequence: store.session.sequence + 1, at: now, by: actor, events: events)
      var after = store.session
      after.apply(record)
      if case .agenda = command {
        let consequence = try store.session.consequence(of: command, context: context, in: zone)
        if isJSON {
          Output.bytes(ProposalText.json(consequence))
          return .done
        }
        Output.line(consequence.sentence.printable)
      } else if isJSON, let bytes = try? JSONText.encode(record) {
        Output.bytes(bytes + [10])
        return .done
      }
      for event in events {
        Output.line("would be: \(after.sentence(for: event, before: store.session).printable)")
      }
      if case .breakouts = command {
        for round in after.breakouts.rounds {
          let changes = after.quality(of: round.id).changes(
            since: store.session.quality(of: round.id))
          for change in changes {
            Output.line("\(round.id) \(change.name): \(change.before), then \(change.after)")
          }
        }
      }
      return .done
    } catch {
      throw Failure(code: .refused, message: error.message)
    }
  }

  /// Says what about the rooms will not work on their platform, or is still missing, as far as that is news.
  private func warn(of before: Session) {
    for round in store.session.breakouts.rounds {
      let known = before.warnings(of: round.id)
      for warning in store.session.warnings(of: round.id) where !known.contains(warning) {
        Output.message("\(round.id): \(warning)".printable)
      }
    }
  }

  /// The plan of an item that was added or changed, as it was understood.
  private func times(of event: SessionEvent) -> String {
    let id: ItemID
    switch event {
    case .agenda(.itemAdded(let new, _, _)): id = new
    case .agenda(.itemEdited(let old, _)): id = old
    default: return ""
    }
    guard let item = store.session.agenda.items[id], let start = item.plannedStart,
      let end = item.plannedEnd
    else { return "" }
    return ", \(zone.dayAndClock(start))–\(zone.clock(end))"
  }

  private func print(_ record: Record, before: Session) {
    if isJSON {
      if let bytes = try? JSONText.encode(record) { Output.bytes(bytes + [10]) }
      return
    }
    for event in record.events {
      let sentence = store.session.sentence(for: event, before: before)
      Output.line("\(record.sequence)  \((sentence + times(of: event)).printable)")
    }
    let session = store.session
    if session.freePlaces > before.freePlaces, let next = session.waitingList.first {
      Output.line(
        "A place is free: \(next.name) (\(next.id)) waits first; `people promote` proposes."
          .printable)
    }
  }
}

extension String {
  /// The text without spaces and tabs around it.
  var trimmingSpaces: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
