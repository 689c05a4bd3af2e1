@testable import SessionEngine

/// A session that random people give random commands to.
struct RandomStream {
  let commands: RandomCommands
  private(set) var session = Session()
  private(set) var records: [Record] = []
  private(set) var now = Spec.start

  init(seed: UInt64) {
    commands = RandomCommands(seed: seed)
    keep([.lifecycle(.sessionCreated(opening: .sample))], by: .ana)
    for number in 1...6 {
      let fields = ParticipantFields.named("Person \(number)")
      keep([.people(.participantAdded(id: ParticipantID(number), fields: fields))], by: .ana)
    }
  }

  /// Gives one command; returns it with the reason when it was refused.
  mutating func step() -> (command: SessionCommand, by: Actor, refused: Rejection?) {
    now = Instant(milliseconds: now.milliseconds + Int64(commands.source.number(0...20_000)))
    let command = commands.command(in: session)
    let actor = commands.actor(in: session)
    do {
      let events = try session.decide(command, context: DecisionContext(now: now, by: actor))
      keep(events, by: actor)
      return (command, actor, nil)
    } catch {
      return (command, actor, error)
    }
  }

  private mutating func keep(_ events: [SessionEvent], by actor: Actor) {
    let record = Record(sequence: records.count + 1, at: now, by: actor, events: events)
    session.apply(record)
    records.append(record)
  }
}
