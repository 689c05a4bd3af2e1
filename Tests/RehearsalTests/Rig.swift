import Rehearsal
import Testing

@testable import SessionEngine

/// A session that a rehearsal acts out, with a list of what the engine refused.
struct Rig {
  var session = Session()
  var rehearsal: Rehearsal
  var now: Instant
  var refused: [String] = []
  var steps: [RehearsalStep] = []

  static let start = Instant("2026-11-24T08:00:00Z")!
  static let lead = Actor(name: "ana", role: .facilitator)

  init(
    _ items: [AgendaItem], seed: UInt64 = 1, participants: Int = 120, isFacilitating: Bool = true,
    isTraining: Bool = true
  ) {
    now = Self.start
    rehearsal = Rehearsal(seed: seed, participants: participants, isFacilitating: isFacilitating)
    var profile = SessionProfile()
    profile.title = "Training"
    var topics: [Topic] = []
    if isTraining {
      profile.eligibleCountries = ["TN", "UA", "CN", "BR", "PL", "NG", "KR", "TH"].compactMap {
        CountryCode($0)
      }
      profile.participantTypes = [
        ParticipantType(id: "ngo", name: "NGO", isObserver: false),
        ParticipantType(id: "academia", name: "Academia", isObserver: false),
        ParticipantType(id: "private", name: "Private sector", isObserver: false),
        ParticipantType(id: "state", name: "State", isObserver: true),
      ]
      topics = ["REVIEW", "SAQ", "FOCAL-POINT", "UNTOC-8", "TIP"].map {
        Topic(id: TopicID($0), parent: nil, title: $0, kind: "article")
      }
    }
    perform(
      RehearsalStep(
        command: .create(
          SessionOpening(profile: profile, topics: topics, resources: [], items: items)),
        by: Self.lead))
  }

  /// Items of these lengths in minutes, one after the other from the start on; a pause of hours is a night.
  static func agenda(_ parts: [(kind: ItemKind, minutes: Int)], nightAfter: Int? = nil)
    -> [AgendaItem]
  {
    var start = Self.start
    return parts.enumerated().map { index, part in
      var item = AgendaItem(
        id: ItemID(index + 1), kind: part.kind, title: "Item \(index + 1)",
        durationSeconds: part.minutes * 60)
      item.plannedStart = start
      start = start.advanced(bySeconds: part.minutes * 60)
      if index == nightAfter { start = start.advanced(bySeconds: 5 * 3600) }
      return item
    }
  }

  mutating func perform(_ step: RehearsalStep) {
    do {
      let events = try session.decide(
        step.command, context: DecisionContext(now: now, by: step.by))
      session.apply(
        Record(sequence: session.sequence + 1, at: now, by: step.by, events: events))
    } catch {
      refused.append("\(now) \(step.by.name): \(error.message) \(step.command)")
    }
  }

  mutating func open() {
    for step in rehearsal.opening(session: session) {
      steps.append(step)
      perform(step)
    }
  }

  /// Acts second by second until the session is closed or so many seconds have passed.
  mutating func run(seconds: Int) {
    for _ in 0..<seconds where session.profile.state != .closed {
      for step in rehearsal.nextSteps(session: session, now: now) {
        steps.append(step)
        perform(step)
      }
      now = now.advanced(bySeconds: 1)
    }
  }
}
