import SessionEngine
import Testing

@testable import Interchange

@Suite("Agendas from Ontime projects")
struct AgendaOntimeTests {
  private func event(
    _ id: String, _ title: String, _ hour: Double, _ minutes: Int, _ more: String = ""
  )
    -> String
  {
    let start = Int(hour * 3_600_000)
    return """
      {"type": "event", "id": "\(id)", "title": "\(title)", "timeStart": \(start),
       "timeEnd": \((start + minutes * 60_000) % 86_400_000), "duration": \(minutes * 60_000)\(more)}
      """
  }

  private func third(_ entries: String...) -> String {
    "{\"rundown\": [\(entries.joined(separator: ","))], \"customFields\": {\"song\": {\"label\": \"Song\"}}}"
  }

  @Test("Version 3: settings of the timer, links, custom fields; headings and delays are named")
  func third() throws {
    let text = third(
      event(
        "a", "Opening", 9, 30,
        ", \"timeStrategy\": \"lock-end\", \"endAction\": \"play-next\", \"timeWarning\": 300000, \"timeDanger\": 90000, \"note\": \"Doors\", \"custom\": {\"song\": \"Tune\"}"
      ), "{\"type\": \"block\", \"id\": \"b\", \"title\": \"Morning\"}",
      event("c", "Lunch", 9.5, 60, ", \"linkStart\": \"a\", \"countToEnd\": true"),
      event("d", "Left out", 10.5, 30, ", \"skip\": true, \"endAction\": \"stop\""),
      "{\"type\": \"delay\", \"id\": \"e\", \"duration\": 600000}",
      "{\"type\": \"event\", \"id\": \"f\", \"title\": \"Broken\", \"timeStart\": 99999999999}",
      "{\"type\": \"event\", \"id\": \"g\", \"title\": \"Timeless\"}",
      event("h", "Late", 11, 30), "{\"type\": \"delay\", \"id\": \"i\", \"duration\": -60000}",
      event("j", "Loose", 14, 30, ", \"linkStart\": true"))
    let (lines, items) = try AgendaSamples.outcome(text)
    #expect(
      lines == [
        "03-03T08:00 30m plenary Opening",
        "skip Morning: a heading; the events under it are taken one by one",
        "03-03T08:30 60m break Lunch",
        "03-03T09:30 30m plenary Left out: its end action “stop” is left out; added as skipped",
        "skip -: a delay of 600 s, laid on the next event",
        "error Broken: its start, 99999999999 ms, is not a time of day",
        "error Timeless: it has no start", "03-03T10:00 30m plenary Late: delayed by 600 s",
        "skip -: a delay of -60 s: only what makes later, up to 100 hours, is taken",
        "03-03T13:00 30m plenary Loose: not linked: the one before it here ends at another time",
      ])
    #expect(items.map(\.delaySeconds) == [nil, nil, nil, 600, nil])
    #expect(items[0].timing == .lockEnd)
    #expect(items[0].endAction == .startNext)
    #expect(items[0].warningSeconds == 300 && items[0].dangerSeconds == 90)
    #expect(items[0].detail == "Doors\n\nSong: Tune")
    #expect(items[1].isLinked && items[1].isHardEnd)
    #expect(items[2].state == .skipped)
    #expect(items.map(\.uid) == ["a@ontime", "c@ontime", "d@ontime", "h@ontime", "j@ontime"])
  }

  @Test("Version 4: the order is the rundown's, groups are opened, milestones stand where they are")
  func fourth() throws {
    let text = """
      {"rundowns": {"main": {"title": "Main", "order": ["g", "m", "z", "gone"], "entries": {
        "z": \(event("z", "Late", 23.5, 60, ", \"dayOffset\": 0")),
        "n": \(event("n", "Next day", 9, 30, ", \"dayOffset\": 1")),
        "x": \(event("x", "First", 9, 30, ", \"dayOffset\": 0, \"linkStart\": false, \"flag\": true")),
        "g": {"type": "group", "id": "g", "title": "Group", "entries": ["x", "y"]},
        "y": \(event("y", "Second", 9.5, 30, ", \"dayOffset\": 0, \"linkStart\": true")),
        "m": {"type": "milestone", "id": "m", "title": "Doors close"}}},
       "other": {"order": [], "entries": {}}}}
      """.replacing("\"gone\"", with: "\"gone\", \"n\"")
    let (lines, items) = try AgendaSamples.outcome(text)
    #expect(
      lines.filter { !$0.hasPrefix("skip") }.sorted() == [
        "03-03T08:00 30m plenary First", "03-03T08:30 30m plenary Second",
        "03-03T09:00 0m milestone Doors close", "03-03T22:30 60m plenary Late",
        "03-04T08:00 30m plenary Next day",
      ])
    #expect(items.map(\.title) == ["First", "Second", "Doors close", "Late", "Next day"])
    #expect(items[0].isFlagged && !items[0].isLinked && items[1].isLinked)
    let notices = try AgendaSamples.file(text).notices
    #expect(notices.contains { $0.contains("has 2 rundowns") })
    #expect(notices.contains { $0.contains("“gone”") })
    #expect(notices.contains { $0.contains("2026-03-03") })
  }

  @Test("The first files: events in a list; what begins earlier is on the next day")
  func first() throws {
    let text =
      "{\"events\": [\(event("1", "Evening", 22, 180, ", \"presenter\": \"Ada\"")), "
      + "\(event("2", "Night", 1, 60))], \"event\": {\"title\": \"x\"}, \"settings\": {\"app\": \"ontime\"}}"
    let (lines, items) = try AgendaSamples.outcome(text)
    #expect(
      lines == [
        "03-03T21:00 180m plenary Evening",
        "03-04T00:00 60m plenary Night: begins earlier than the one above: taken as the next day",
      ])
    #expect(items[0].detail == "With Ada")
  }

  @Test(
    "A changed event is an edit of the item, what was set by hand stands, and undo takes all back")
  func changed() throws {
    var sample = try AgendaSamples.blank()
    func plan(_ text: String) throws -> ImportPlan {
      ImportPlan.agenda(try AgendaSamples.file(text), session: sample.session)
    }
    let one = third(event("a", "Opening", 9, 30), event("b", "Lunch", 12, 60))
    try sample.run(#require(try plan(one).command))
    let before = sample.session.agenda
    var byHand = ItemFields()
    byHand.kind = .milestone
    byHand.place = "Foyer"
    try sample.run(.agenda(.edit(ItemID(4), byHand)))
    #expect(try plan(one).command == nil)
    let two = third(
      event("a", "Opening!", 9, 45), event("b", "Lunch", 12, 60), event("c", "Tea", 11, 10))
    let second = try plan(two)
    #expect(second.rows.map(\.action) == [.update, .same, .add])
    #expect(second.rows[0].reason == "changed: title, length")
    #expect(second.summary == "1 added, 1 updated, 1 the same")
    try sample.run(#require(second.command))
    #expect(sample.session.agenda.items[ItemID(4)]?.place == "Foyer")
    #expect(sample.session.agenda.items[ItemID(4)]?.kind == .milestone)
    try sample.run(.undo)
    #expect(sample.session.agenda.inOrder.count == 2)
    try sample.run(.undo)
    #expect(sample.session.agenda.inOrder.map(\.title) == before.inOrder.map(\.title))
  }

  @Test("Links stay through a second import, and an earlier event that changed takes them along")
  func links() throws {
    var sample = try SampleSession()
    func plan(_ text: String) throws -> ImportPlan {
      ImportPlan.agenda(try AgendaSamples.file(text), session: sample.session)
    }
    let link = ", \"linkStart\": true"
    let one = third(
      event("a", "One", 12, 30, link), event("b", "Two", 12.5, 30, link),
      event("c", "Three", 13, 30, link + ", \"countToEnd\": true"))
    try sample.run(#require(try plan(one).command))
    #expect(sample.session.agenda.inOrder.suffix(3).map(\.isLinked) == [false, true, true])
    #expect(try plan(one).command == nil)
    let two = third(
      event("a", "One", 12, 45, link), event("b", "Two", 12.75, 30, link),
      event("c", "Three", 13.25, 15, link + ", \"countToEnd\": true"))
    let second = try plan(two)
    #expect(second.rows.map(\.action) == [.update, .same, .same])
    try sample.run(#require(second.command))
    #expect(try plan(two).command == nil)
    #expect(
      sample.session.agenda.inOrder.suffix(3).map(AgendaSamples.line) == [
        "03-03T11:00 45m plenary One", "03-03T11:45 30m plenary Two",
        "03-03T12:15 15m plenary Three",
      ])
    let third = try plan(one)
    try sample.run(#require(third.command))
    #expect(try plan(one).command == nil)
  }

  @Test("What runs is left alone, and an item that the file calls off is skipped")
  func running() throws {
    var sample = try AgendaSamples.blank()
    func plan(_ text: String) throws -> ImportPlan {
      ImportPlan.agenda(try AgendaSamples.file(text), session: sample.session)
    }
    let one = self.third(event("a", "One", 9, 30), event("b", "Two", 10, 30))
    try sample.run(#require(try plan(one).command))
    try sample.run(.agenda(.start(ItemID(3))))
    let two = self.third(
      event("a", "One again", 9, 30), event("b", "Two", 10, 30, ", \"skip\": true"))
    let second = try plan(two)
    #expect(second.rows.map(\.action) == [.skip, .update])
    #expect(
      second.rows.map(\.reason) == [
        "it runs; its plan is left as it is", "called off in the file: skipped",
      ])
    try sample.run(#require(second.command))
    #expect(sample.session.agenda.items[ItemID(4)]?.state == .skipped)
    #expect(try plan(two).command == nil)
  }

  @Test("An event that moved in time goes to its new place")
  func moved() throws {
    var sample = try AgendaSamples.blank()
    let one = third(
      event("a", "One", 9, 30), event("b", "Two", 10, 30), event("c", "Three", 11, 30))
    let two = third(
      event("b", "Two", 10, 30), event("c", "Three", 11, 30), event("a", "One", 14, 30))
    for text in [one, two] {
      let plan = ImportPlan.agenda(try AgendaSamples.file(text), session: sample.session)
      try sample.run(#require(plan.command))
    }
    #expect(sample.session.agenda.inOrder.map(\.title) == ["Two", "Three", "One"])
  }
}
