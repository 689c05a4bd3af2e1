import Testing

@testable import SessionEngine

@Suite("The forecast of the agenda")
struct ForecastTests {
  /// Minutes after nine.
  private func at(_ minutes: Int) -> Instant { Spec.start.advanced(bySeconds: minutes * 60) }

  private func span(_ spec: Spec, _ id: ItemID, at minutes: Int) -> [Int?] {
    let forecast = spec.session.agenda.forecast(at: at(minutes)).first { $0.id == id }
    return [forecast?.start, forecast?.end].map { $0.map { $0.secondsSince(Spec.start) / 60 } }
  }

  @Test("Before anything runs, it is the plan")
  func plan() {
    let spec = Spec()
    #expect(span(spec, "A1", at: -30) == [0, 30])
    #expect(span(spec, "A3", at: -30) == [60, 105])
    #expect(span(spec, "A5", at: -30) == [120, 120])
    #expect(spec.session.agenda.offsetSeconds(at: at(0)) == nil)
  }

  @Test("A late start moves what follows, and a gap takes the delay up")
  func late() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")), after: 600)
    #expect(span(spec, "A1", at: 10) == [10, 40])
    #expect(span(spec, "A2", at: 10) == [40, 70])
    #expect(spec.session.agenda.offsetSeconds(at: at(10)) == 600)
    var fields = ItemFields()
    fields.plannedStart = at(90)
    spec.run(.agenda(.edit("A3", fields)), after: 0)
    #expect(span(spec, "A3", at: 10) == [90, 135])
  }

  @Test("An early end does not pull forward what has a planned start")
  func early() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")), after: 0)
    spec.run(.agenda(.end), after: 600)
    #expect(span(spec, "A1", at: 10) == [0, 10])
    #expect(span(spec, "A2", at: 10) == [30, 60])
  }

  @Test("Overtime, pauses and extensions push the end on")
  func running() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")), after: 0)
    #expect(span(spec, "A1", at: 35) == [0, 35])
    #expect(span(spec, "A2", at: 35) == [35, 65])
    spec.run(.agenda(.extend(seconds: 600)), after: 0)
    #expect(span(spec, "A1", at: 35) == [0, 40])
    spec.run(.agenda(.pause), after: 1200)
    #expect(span(spec, "A1", at: 30) == [0, 50])
  }

  @Test("A hard end holds, and an item that can only start after it is over at once")
  func hardEnd() {
    var spec = Spec()
    var fields = ItemFields()
    fields.isHardEnd = true
    spec.run(.agenda(.edit("A1", fields)), after: 0)
    spec.run(.agenda(.edit("A2", fields)), after: 0)
    spec.run(.agenda(.start("A1")), after: 600)
    #expect(span(spec, "A1", at: 10) == [10, 30], "the running item ends when planned")
    #expect(span(spec, "A1", at: 33) == [10, 33], "but not in the past")
    #expect(span(spec, "A2", at: 40) == [40, 60], "a pending item is cut short")
    #expect(span(spec, "A2", at: 62) == [62, 62], "and pushes only by its own overtime")
  }

  @Test("What was skipped takes no time, and nothing is said where nobody can know")
  func skipped() {
    var spec = Spec(isLive: false)
    spec.run(.agenda(.skip("A1")))
    #expect(span(spec, "A1", at: 0) == [nil, nil])
    #expect(span(spec, "A2", at: 0) == [30, 60])
    var bare = Spec.empty
    var opening = SessionOpening.sample
    opening.items = [AgendaItem(id: "A1", kind: .plenary, title: "Some time", durationSeconds: 60)]
    bare.run(.create(opening))
    #expect(span(bare, "A1", at: 0) == [nil, nil])
  }
}
