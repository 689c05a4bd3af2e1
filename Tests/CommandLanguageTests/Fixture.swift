import SessionEngine

@testable import CommandLanguage

/// A session with one of everything, built through `decide` alone.
struct Fixture {
  var session = Session()
  let facilitator = Actor(name: "ana", role: .facilitator)
  let start = Instant("2026-11-24T08:00:00Z")!

  init() throws {
    var profile = session.profile
    profile.title = "Training"
    try perform(.create(SessionOpening(profile: profile, topics: [], resources: [], items: [])))
    for title in ["Opening", "Panel", "Groups", "Closing", "Coffee"] {
      try run("agenda add \(title) --duration 30 --start 09:00")
    }
    for topic in ["UNTOC-8", "UNTOC-31", "LOCAL-1"] where topic != "LOCAL-1" {
      try run("topic add \(topic) \"Article\"")
    }
    for name in ["Amina Diallo", "Jean Dupont", "Jeanne Martin"] {
      try run("participant add \"\(name)\" --email \(name.prefix(4).lowercased())@x.org")
    }
    try run("question add \"How are inputs used?\" --from P1")
    try run("breakouts plan B1 --rooms 3 --size 0..8")
    try run("note add R1 \"No focal point known\"")
    try run("resource add Toolkit")
    try run("floor add P1")
  }

  var context: ParsingContext {
    ParsingContext(session: session, now: start, zone: .utc, by: facilitator)
  }

  func parse(_ line: String) throws -> SessionCommand {
    try CommandLanguage.parse(line, in: context)
  }

  mutating func run(_ line: String) throws { try perform(parse(line)) }

  mutating func perform(_ command: SessionCommand) throws {
    let events = try session.decide(command, context: DecisionContext(now: start, by: facilitator))
    session.apply(
      Record(sequence: session.sequence + 1, at: start, by: facilitator, events: events))
  }
}

/// Why a line is no command; empty when it is one.
func message(_ line: String) throws -> String {
  let fixture = try Fixture()
  do {
    _ = try CommandLanguage.parse(line, in: fixture.context)
    return ""
  } catch {
    return error.message
  }
}
