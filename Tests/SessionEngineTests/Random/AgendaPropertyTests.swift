import JSONText
import Testing

@testable import SessionEngine

@Suite("Random agendas under random steering")
struct AgendaPropertyTests {
  /// An agenda of up to a dozen items with gaps, links, hard ends and delays.
  private func opening(_ source: SeededSource, isPlain: Bool) -> SessionOpening {
    var opening = SessionOpening.sample
    opening.items = []
    var end = Spec.start
    for number in 1...source.number(3...12) {
      var item = AgendaItem(
        id: ItemID(number), kind: source.pick([.plenary, .questions, .break]), title: "Item",
        durationSeconds: source.number(1...60) * 60)
      item.isLinked = number > 1 && (isPlain || source.isLucky(60))
      item.plannedStart =
        item.isLinked ? end : end.advanced(bySeconds: source.pick([0, 0, 300, 1800, 40_000]))
      item.isHardEnd = !isPlain && source.isLucky(25)
      if item.isHardEnd { item.lockedEnd = item.plannedEnd }
      item.minimumSeconds = source.maybe(item.durationSeconds / 2)
      item.isOptional = source.isLucky(20)
      end = item.plannedEnd ?? end
      opening.items.append(item)
    }
    return opening
  }

  private func spec(_ source: SeededSource, isPlain: Bool) -> Spec {
    var spec = Spec.empty
    spec.given(
      .lifecycle(.sessionCreated(opening: opening(source, isPlain: isPlain))),
      .lifecycle(.sessionStarted))
    return spec
  }

  /// A command that steers, and never one that edits the plan.
  private func steering(_ source: SeededSource, _ count: Int) -> AgendaCommand {
    let id = ItemID(source.number(1...count))
    return switch source.number(1...16) {
    case 1...4: .next(isConfirmed: true)
    case 5: .start(id)
    case 6: .pause
    case 7: .resume
    case 8...9: .extend(seconds: source.number(-20...20) * 60)
    case 10: .adjust(id, seconds: source.number(-10...10) * 60)
    case 11: .end
    case 12: source.isLucky(50) ? .skip(id) : .restore(id)
    case 13: source.isLucky(50) ? .back : .restart
    case 14: source.isLucky(50) ? .park(id) : .load(id)
    case 15: .delay(id, seconds: source.number(0...20) * 60)
    default: .replan(until: nil, ways: [.shrink, .drop], isApplied: true)
    }
  }

  @Test(
    "Expected times are monotone, hard ends hold, and the plan moves only by edits",
    arguments: 1...60 as ClosedRange<UInt64>)
  func steeringKeepsTheLaws(seed: UInt64) throws {
    let source = SeededSource(seed: seed)
    var spec = spec(source, isPlain: false)
    let count = spec.session.agenda.items.count
    let plan = spec.session.agenda.items.map { [$0.plannedStart, $0.plannedEnd] }
    for step in 1...120 {
      spec.now = spec.now.advanced(byMilliseconds: Int64(source.number(0...900_000)))
      let command = SessionCommand.agenda(steering(source, count))
      let context = DecisionContext(now: spec.now, by: .ana)
      if (try? spec.session.decide(command, context: context)) != nil {
        spec.run(command, after: 0)
      }
      let agenda = spec.session.agenda
      try #require(
        agenda.items.map { [$0.plannedStart, $0.plannedEnd] } == plan,
        "seed \(seed), step \(step): \(command) moved the plan")
      if let broken = brokenLaw(agenda, at: spec.now) {
        Issue.record("seed \(seed), step \(step), after \(command): \(broken)")
        return
      }
    }
    let replayed = try spec.records.reduce(into: Session()) { state, record in
      state.apply(try JSONText.decode(Record.self, from: try JSONText.encode(record)))
    }
    #expect(replayed == spec.session)
  }

  private func brokenLaw(_ agenda: Agenda, at now: Instant) -> String? {
    var free: Instant?
    for (item, forecast) in zip(agenda.inOrder, agenda.forecast(at: now)) {
      guard item.isAhead || item.isCurrent, let start = forecast.start, let end = forecast.end
      else { continue }
      if end < start { return "\(item.id) ends before it starts" }
      if let free, start < free { return "\(item.id) starts before the one before it ends" }
      if item.isAhead, start < now { return "\(item.id) is expected to have begun" }
      if item.isHardEnd, let hard = item.hardEnd(shift: 0), end > max(hard, start, now) {
        return "\(item.id) pushes before its own overtime"
      }
      if item.isAhead, !item.isLinked, let planned = item.plannedStart, start < planned {
        return "\(item.id) starts before its time"
      }
      free = end
    }
    return nil
  }

  @Test(
    "Time added moves the expected end by as much, unless a gap or hard end absorbs it",
    arguments: 1...40 as ClosedRange<UInt64>)
  func addedTime(seed: UInt64) throws {
    let source = SeededSource(seed: seed)
    let isPlain = seed % 2 == 0
    var spec = spec(source, isPlain: isPlain)
    spec.run(.agenda(.next(isConfirmed: true)), after: source.number(0...600))
    func end() throws -> Instant {
      try #require(spec.session.agenda.forecast(at: spec.now).compactMap(\.end).max())
    }
    let before = try end()
    var added = 0
    for _ in 1...30 {
      let ahead = spec.session.agenda.items.filter { $0.isAhead || $0.isCurrent }
      let item = source.pick(Array(ahead))
      let seconds = source.number(-600...900)
      // Cutting what is used up already, or below nothing, wins nothing.
      guard seconds != 0, item.lengthSeconds + seconds > (item.isCurrent ? 900 : 0) else {
        continue
      }
      let last = try end()
      spec.run(.agenda(.adjust(item.id, seconds: seconds)), after: 0)
      let moved = try end().secondsSince(last)
      if seconds > 0 {
        #expect((0...seconds).contains(moved), "seed \(seed): \(item.id) \(seconds)")
      }
      if seconds < 0 {
        #expect((seconds...0).contains(moved), "seed \(seed): \(item.id) \(seconds)")
      }
      added += seconds
    }
    if isPlain, let current = spec.session.agenda.current, current.lengthSeconds >= 0 {
      #expect(try end().secondsSince(before) == added, "seed \(seed)")
    }
  }

  @Test(
    "An edit moves the item and what is linked to it, nothing else",
    arguments: 1...30 as ClosedRange<UInt64>)
  func edits(seed: UInt64) throws {
    let source = SeededSource(seed: seed)
    var spec = spec(source, isPlain: false)
    let ids = spec.session.agenda.board.order
    for _ in 1...40 {
      let id = source.pick(ids)
      let old = spec.session.agenda
      var fields = ItemFields()
      if source.isLucky(60) { fields.durationSeconds = source.number(1...90) * 60 }
      if source.isLucky(30) {
        fields.plannedStart = Spec.start.advanced(bySeconds: source.number(0...40_000))
      }
      fields.isLinked = source.isLucky(15) ? source.isLucky(50) : nil
      let command = SessionCommand.agenda(.edit(id, fields))
      let context = DecisionContext(now: spec.now, by: .ana)
      guard (try? spec.session.decide(command, context: context)) != nil else { continue }
      spec.run(command)
      let position = try #require(ids.firstIndex(of: id))
      var reaches = true
      for (index, other) in ids.enumerated() where other != id {
        let before = try #require(old.items[other])
        let after = try #require(spec.session.agenda.items[other])
        reaches =
          index < position
          ? false : index == position + 1 ? after.isLinked : reaches && after.isLinked
        if !reaches {
          #expect(before.plannedStart == after.plannedStart, "seed \(seed): \(id) moved \(other)")
          #expect(before.durationSeconds == after.durationSeconds)
        } else {
          #expect(after.plannedStart == spec.session.agenda.plannedEnd(before: index))
        }
      }
    }
  }
}
