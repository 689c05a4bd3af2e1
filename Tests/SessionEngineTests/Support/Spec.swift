import Testing

@testable import SessionEngine

/// A session in a test: given what happened, when somebody commands, then this follows.
///
/// Time goes on by ten seconds a command unless a test says otherwise.
struct Spec {
  /// 09:00 UTC on the day of the sample training.
  static let start = Instant(milliseconds: 1_795_424_400_000)

  private(set) var session = Session()
  private(set) var records: [Record] = []
  var now = Spec.start

  /// A session with five items, three topics and three types; live unless said otherwise.
  init(isLive: Bool = true) {
    keep([.lifecycle(.sessionCreated(opening: .sample))], by: .ana)
    if isLive { keep([.lifecycle(.sessionStarted)], by: .ana) }
  }

  /// Before the first record.
  static let empty = Spec(session: Session())

  private init(session: Session) { self.session = session }

  /// Tells what happened, as the journal would.
  mutating func given(_ events: SessionEvent..., by actor: Actor = .ana) {
    keep(events, by: actor)
  }

  /// Gives a command that has to be accepted, and returns what followed.
  @discardableResult
  mutating func run(
    _ command: SessionCommand, by actor: Actor = .ana, after seconds: Int = 10,
    at location: SourceLocation = #_sourceLocation
  ) -> [SessionEvent] {
    now = now.advanced(bySeconds: seconds)
    do {
      let events = try session.decide(command, context: DecisionContext(now: now, by: actor))
      keep(events, by: actor)
      return events
    } catch {
      Issue.record("refused: \(error.message)", sourceLocation: location)
      return []
    }
  }

  /// Gives a command and tells whether it was accepted; time stands still.
  mutating func attempt(_ command: SessionCommand, by actor: Actor = .ana) -> Bool {
    guard
      let events = try? session.decide(command, context: DecisionContext(now: now, by: actor))
    else { return false }
    keep(events, by: actor)
    return true
  }

  /// Expects exactly these events to follow, and applies them.
  mutating func when(
    _ command: SessionCommand, by actor: Actor = .ana, after seconds: Int = 10,
    then expected: SessionEvent..., at location: SourceLocation = #_sourceLocation
  ) {
    let events = run(command, by: actor, after: seconds, at: location)
    #expect(events == expected, sourceLocation: location)
  }

  /// Expects the command to be refused for this reason, in words fit for a person.
  mutating func when(
    _ command: SessionCommand, by actor: Actor = .ana, after seconds: Int = 10,
    refused expected: Rejection, at location: SourceLocation = #_sourceLocation
  ) {
    now = now.advanced(bySeconds: seconds)
    do {
      let events = try session.decide(command, context: DecisionContext(now: now, by: actor))
      Issue.record("accepted as \(events)", sourceLocation: location)
    } catch {
      #expect(error == expected, sourceLocation: location)
      expectSentence(error.message, at: location)
    }
  }

  /// Writes a record and applies it.
  private mutating func keep(_ events: [SessionEvent], by actor: Actor) {
    let record = Record(sequence: session.sequence + 1, at: now, by: actor, events: events)
    session.apply(record)
    records.append(record)
  }
}

/// Expects one or more whole sentences.
func expectSentence(_ message: String, at location: SourceLocation = #_sourceLocation) {
  #expect(message.hasSuffix("."), "\(message)", sourceLocation: location)
  #expect(message.split(separator: " ").count >= 3, "\(message)", sourceLocation: location)
  #expect(!message.contains("Optional("), "\(message)", sourceLocation: location)
}
