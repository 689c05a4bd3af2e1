import ConsoleUI
import SessionEngine

/// From a key to a finished frame, in a session with as many people as questions; drawing to a terminal is not in it.
func painting(_ arguments: [String]) throws {
  let count = number(arguments, usually: 10_000)
  let session = try crowd(count)
  let now = session.changedAt.advanced(bySeconds: 60)
  let environment = ConsoleEnvironment(
    now: now, size: Size(columns: 140, rows: 45), zone: .utc,
    actor: Actor(name: "bench", role: .facilitator))
  var state = ConsoleState(session: session, screen: .questions)
  var times: [Int] = []
  let keys: [Key] = [
    .character("j"), .pageDown, .character("k"), .character("G"), .character("g"),
    .character("5"), .pageDown, .character("j"), .character("3"), .down,
  ]
  for index in 0..<2000 {
    times.append(
      timed {
        _ = update(&state, .input(.key(keys[index % keys.count])), environment: environment)
        _ = view(state, environment: environment)
      })
  }
  let sample = Sample(times)
  report(
    "paint",
    [
      ("people", Double(count)), ("medianMicroseconds", micro(sample.median)),
      ("p99Microseconds", micro(sample.p99)), ("maximumMicroseconds", micro(sample.maximum)),
      ("peakMegabytes", peakMegabytes),
    ])
}

/// From a key to a finished frame on the screen of people: a filter as it is typed, every order, and somebody who
/// arrives under each.
func listingPeople(_ arguments: [String]) throws {
  let count = number(arguments, usually: 10_000)
  let session = try crowd(count)
  let environment = ConsoleEnvironment(
    now: session.changedAt.advanced(bySeconds: 60), size: Size(columns: 140, rows: 45), zone: .utc,
    actor: Actor(name: "bench", role: .facilitator))
  let words = ["muller-4", "organisation 2", "p77", "senegal", "zzz"]
  let orders: [Character] = ["n", "p", "x", "a", "c", "g", "t", "r", "o", "s", "m"]
  var all: [Int] = []
  func measure(_ name: String, _ keys: [[Key]]) {
    var state = ConsoleState(session: session, screen: .people)
    var times: [Int] = []
    for run in keys {
      for key in run {
        times.append(
          timed {
            _ = update(&state, .input(.key(key)), environment: environment)
            _ = view(state, environment: environment)
          })
      }
    }
    all += times
    tell(name, count, times)
  }
  let typed = words.map { word -> [Key] in
    [.character("/")] + word.map { .character($0) } + word.map { _ in .backspace } + [.escape]
  }
  measure("people-filter", [[[Key]]](repeating: typed, count: 20).flatMap { $0 })
  for order in orders {
    let sort: [Key] = [.character("s"), .character(order)]
    let keys: [Key] = sort + [.character("j"), .pageDown, .character("G"), .character("g")]
    measure("people-order-\(order)", [[Key]](repeating: keys, count: 60))
  }
  tell("people-all", count, all)
}

private func tell(_ name: String, _ count: Int, _ times: [Int]) {
  let sample = Sample(times)
  report(
    name,
    [
      ("people", Double(count)), ("medianMicroseconds", micro(sample.median)),
      ("p99Microseconds", micro(sample.p99)), ("maximumMicroseconds", micro(sample.maximum)),
    ])
}

/// A session with that many participants and questions.
private func crowd(_ count: Int) throws -> Session {
  let by = Actor(name: "bench", role: .facilitator)
  let start = Instant("2026-11-24T08:00:00Z") ?? Instant(milliseconds: 0)
  var session = Session()
  func perform(_ command: SessionCommand) throws {
    let events = try session.decide(command, context: DecisionContext(now: start, by: by))
    session.apply(Record(sequence: session.sequence + 1, at: start, by: by, events: events))
  }
  var profile = session.profile
  profile.title = "Benchmark"
  try perform(.create(SessionOpening(profile: profile, topics: [], resources: [], items: [])))
  for number in 1...count {
    var fields = ParticipantFields()
    fields.name = "Participant \(number) Müller-\(number % 977)"
    fields.emails = ["p\(number)@example.org"]
    fields.organisation = "Organisation \(number % 500)"
    fields.country = CountryCode(["SN", "KE", "BR", "FR", "CN", "EG", "TH", "MX"][number % 8])
    fields.type = ["ngo", "academia", "private"][number % 3]
    try perform(.people(.add(fields)))
    try perform(
      .questions(
        .add(
          QuestionDraft(
            text: "Question \(number): how are the inputs of stakeholders used in the review?",
            asker: .participant(ParticipantID(number))))))
  }
  return session
}
