import Foundation
import Testing

@testable import SessionEngine

/// The mistakes in forecasts that others shipped, and the rules for delays and rehearsals.
@Suite("The forecast where others went wrong")
struct ForecastRuleTests {
  private let vienna: ZoneRules

  init() throws {
    let file = URL(fileURLWithPath: "/usr/share/zoneinfo/Europe/Vienna")
    vienna = try #require(
      ZoneRules(identifier: "Europe/Vienna", tzif: [UInt8](try Data(contentsOf: file))))
  }

  /// Items of so many minutes, linked or at their own start (minutes after nine).
  private func spec(
    _ plan: [(minutes: Int, start: Int?, isHard: Bool)], at begin: Instant = Spec.start
  )
    -> Spec
  {
    var opening = SessionOpening.sample
    opening.items = []
    var end = begin
    for (minutes, start, isHard) in plan {
      let id = ItemID(opening.items.count + 1)
      var item = AgendaItem(id: id, kind: .plenary, title: "\(id)", durationSeconds: minutes * 60)
      item.plannedStart = start.map { begin.advanced(bySeconds: $0 * 60) } ?? end
      item.isLinked = start == nil && !opening.items.isEmpty
      item.isHardEnd = isHard
      if isHard { item.lockedEnd = item.plannedEnd }
      end = item.plannedEnd ?? end
      opening.items.append(item)
    }
    var spec = Spec.empty
    spec.now = begin
    spec.given(.lifecycle(.sessionCreated(opening: opening)), .lifecycle(.sessionStarted))
    return spec
  }

  /// Expected start and end in minutes after the beginning.
  private func span(_ spec: Spec, _ id: ItemID, from begin: Instant = Spec.start) -> [Int?] {
    let forecast = spec.session.agenda.forecast(at: spec.now).first { $0.id == id }
    return [forecast?.start, forecast?.end].map { $0.map { $0.secondsSince(begin) / 60 } }
  }

  private func today(_ spec: Spec) -> DayForecast? {
    spec.session.agenda.today(in: vienna, at: spec.now)
  }

  @Test("A hard-ended item in the middle keeps the end of the day")
  func dayEndWithHardEnd() throws {
    var spec = spec([(30, nil, false), (60, nil, true), (60, nil, false)])
    spec.run(.agenda(.start("A1")), after: 1200)
    #expect(span(spec, "A1") == [20, 50])
    #expect(span(spec, "A2") == [50, 90])
    #expect(span(spec, "A3") == [90, 150])
    #expect(try #require(today(spec)).offsetSeconds == 0)
    #expect(spec.session.agenda.offsetSeconds(at: spec.now) == 1200)
    spec.run(.agenda(.start("A2")), after: 1800)
    #expect(spec.session.agenda.offsetSeconds(at: spec.now) == 0, "late, but it ends on time")
    spec.now = Spec.start.advanced(bySeconds: 97 * 60)
    #expect(spec.session.agenda.offsetSeconds(at: spec.now) == 420, "late in its own overtime")
    #expect(span(spec, "A3") == [97, 157])
    #expect(try #require(today(spec)).offsetSeconds == 420)
  }

  @Test("A hard-ended last item ends the day when planned")
  func hardEndAtTheEnd() throws {
    var spec = spec([(30, nil, false), (60, nil, true)])
    spec.run(.agenda(.start("A1")), after: 1800)
    let day = try #require(today(spec))
    #expect(day.expectedEnd == day.plannedEnd)
  }

  @Test("An item that crosses midnight ends on the day after, and belongs to the day it starts on")
  func midnight() throws {
    let begin = try #require(Instant("2026-06-01T20:30:00Z"))  // 22:30 in Vienna
    var spec = spec([(60, nil, false), (90, nil, false), (30, nil, false)], at: begin)
    spec.run(.agenda(.start("A1")), after: 600)
    #expect(span(spec, "A2", from: begin) == [70, 160])
    #expect(span(spec, "A3", from: begin) == [160, 190])
    let days = spec.session.agenda.days(in: vienna, at: spec.now)
    #expect(days.map(\.date.day) == [1, 2])
    #expect(vienna.clock(try #require(days[0].expectedEnd)) == "01:10")
    #expect(days[0].offsetSeconds == 600)
    #expect(days[1].offsetSeconds == 600)
  }

  @Test("A skipped item within a linked chain takes no time, and the plan stays")
  func skippedInChain() throws {
    var spec = spec([(30, nil, false), (30, nil, false), (30, nil, false)])
    spec.run(.agenda(.start("A1")), after: 0)
    spec.run(.agenda(.skip("A2")), after: 0)
    #expect(span(spec, "A2") == [nil, nil])
    #expect(span(spec, "A3") == [30, 60])
    #expect(
      spec.session.agenda.items["A3"]?.plannedStart == Spec.start.advanced(bySeconds: 3600))
    #expect(try #require(today(spec)).offsetSeconds == -1800)
    spec.run(.agenda(.restore("A2")), after: 0)
    #expect(span(spec, "A3") == [60, 90])
  }

  @Test("On the night the clock goes back, an hour has sixty minutes all the same")
  func clockGoesBack() throws {
    // 25 October 2026: at 03:00 summer time it is 02:00 winter time in Vienna.
    let begin = try #require(Instant("2026-10-24T23:30:00Z"))  // 01:30 in summer time
    var spec = spec([(60, nil, false), (60, nil, false), (60, 180, false)], at: begin)
    #expect(vienna.clock(begin) == "01:30")
    spec.run(.agenda(.start("A1")), after: 900)
    #expect(span(spec, "A2", from: begin) == [75, 135])
    let end = try #require(spec.session.agenda.forecast(at: spec.now)[1].end)
    #expect(vienna.clock(end) == "02:45", "the second 02:45 of that night")
    #expect(span(spec, "A3", from: begin) == [180, 240], "the gap takes the delay up")
    #expect(spec.session.agenda.days(in: vienna, at: spec.now).count == 1)
    #expect(spec.session.agenda.offsetSeconds(at: spec.now) == 900)
  }

  @Test("Lateness does not cross the night between two days")
  func severalDays() throws {
    var spec = spec([(60, nil, false), (60, nil, false), (60, 24 * 60, false)])
    spec.run(.agenda(.start("A1")), after: 1800)
    let days = spec.session.agenda.days(in: vienna, at: spec.now)
    #expect(days.map(\.offsetSeconds) == [1800, 0])
  }

  @Test("A linked item is pulled forward when the one before ends early, another waits")
  func early() {
    var spec = spec([(30, nil, false), (30, nil, false), (30, 60, false)])
    spec.run(.agenda(.start("A1")), after: 0)
    spec.run(.agenda(.next(isConfirmed: false)), after: 600)
    #expect(span(spec, "A2") == [10, 40])
    #expect(span(spec, "A3") == [60, 90])
    #expect(spec.session.agenda.offsetSeconds(at: spec.now) == -1200)
  }

  @Test("Paused time counts for the expected end as it passes")
  func paused() {
    var spec = spec([(30, nil, false), (30, nil, false)])
    spec.run(.agenda(.start("A1")), after: 0)
    spec.run(.agenda(.pause), after: 600)
    spec.now = spec.now.advanced(bySeconds: 300)
    #expect(span(spec, "A1") == [0, 35])
    #expect(span(spec, "A2") == [35, 65])
    spec.run(.agenda(.resume), after: 0)
    spec.now = spec.now.advanced(bySeconds: 300)
    #expect(span(spec, "A1") == [0, 35])
  }

  @Test("What should have begun is late, what was passed over is no longer expected")
  func notBegunAndPassedOver() {
    var spec = spec([(30, nil, false), (30, nil, false), (30, nil, false)])
    #expect(spec.session.agenda.offsetSeconds(at: Spec.start) == nil)
    spec.now = Spec.start.advanced(bySeconds: 420)
    #expect(spec.session.agenda.offsetSeconds(at: spec.now) == 420)
    #expect(span(spec, "A1") == [7, 37])
    spec.run(.agenda(.start("A2")), after: 0)
    #expect(span(spec, "A1") == [nil, nil])
    #expect(span(spec, "A3") == [37, 67])
  }

  @Test("A delay shows from its item on, gaps absorb it, and it can be made the plan")
  func delays() {
    // A gap of five minutes before A3, of twenty before A4.
    var spec = spec([(30, nil, false), (30, nil, false), (30, 65, false), (30, 115, false)])
    spec.when(
      .agenda(.delay("A2", seconds: 600)), after: 0,
      then: .agenda(.delaySet(id: "A2", seconds: 600)))
    spec.when(.agenda(.delay("A2", seconds: 600)), after: 0, refused: .nothingToChange)
    let forecast = spec.session.agenda.forecast(at: spec.now)
    #expect(forecast.map(\.delaySeconds) == [0, 600, 300, 0])
    #expect(span(spec, "A2") == [40, 70])
    #expect(span(spec, "A3") == [70, 100])
    #expect(span(spec, "A4") == [115, 145])
    #expect(
      spec.session.agenda.items["A2"]?.plannedStart == Spec.start.advanced(bySeconds: 1800),
      "the plan itself stays")
    spec.run(.agenda(.applyDelays), after: 0)
    let starts = spec.session.agenda.inOrder.map { $0.plannedStart?.secondsSince(Spec.start) }
    #expect(starts == [0, 2400, 4200, 6900])
    #expect(spec.session.agenda.forecast(at: spec.now).allSatisfy { $0.delaySeconds == 0 })
    spec.when(.agenda(.applyDelays), refused: .agenda(.noDelays))
    spec.run(.undo)
    #expect(spec.session.agenda.forecast(at: spec.now).map(\.delaySeconds) == [0, 600, 300, 0])
  }

  @Test("A hard end absorbs a delay, and reality overtakes it")
  func delayIntoHardEnd() {
    var spec = spec([(30, nil, false), (30, nil, true), (30, nil, false)])
    spec.run(.agenda(.delay("A1", seconds: 900)), after: 0)
    #expect(span(spec, "A2") == [45, 60])
    #expect(span(spec, "A3") == [60, 90])
    spec.run(.agenda(.start("A1")), after: 300)
    #expect(span(spec, "A2") == [35, 60], "it started five minutes late, not fifteen")
    #expect(spec.session.agenda.forecast(at: spec.now).allSatisfy { $0.delaySeconds == 0 })
  }

  @Test("In relative mode a late start is no lateness, hard ends included")
  func relative() throws {
    var spec = spec([(30, nil, false), (30, nil, true), (30, nil, false)])
    spec.run(.agenda(.setRelative(true)), after: 0)
    spec.when(.agenda(.setRelative(true)), after: 0, refused: .nothingToChange)
    spec.now = spec.now.advanced(bySeconds: 26 * 3600)
    #expect(spec.session.agenda.offsetSeconds(at: spec.now) == nil)
    spec.run(.agenda(.start("A1")), after: 0)
    let begin = spec.now
    #expect(spec.session.agenda.offsetSeconds(at: spec.now) == 0)
    #expect(span(spec, "A3", from: begin) == [60, 90])
    spec.run(.agenda(.next(isConfirmed: false)), after: 40 * 60)
    #expect(span(spec, "A2", from: begin) == [40, 60])
    #expect(spec.session.agenda.current?.clock(at: spec.now).remainingSeconds == 1200)
    #expect(spec.session.agenda.offsetSeconds(at: spec.now) == 0)
    spec.run(.agenda(.setRelative(false)), after: 0)
    #expect(spec.session.agenda.current?.clock(at: spec.now).phase == .overtime)
  }

  @Test("The next flagged item has its clocks")
  func flagged() throws {
    var spec = spec([(30, nil, false), (30, nil, false), (30, nil, false)])
    var fields = ItemFields()
    fields.isFlagged = true
    spec.run(.agenda(.edit("A3", fields)), after: 0)
    spec.run(.agenda(.start("A1")), after: 600)
    let next = try #require(spec.session.agenda.nextFlagged(at: spec.now))
    #expect(next.id == "A3")
    #expect(next.startOffsetSeconds == 600)
  }
}
