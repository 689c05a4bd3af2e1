import SessionEngine
import Testing

@testable import Interchange

@Suite("Agendas from iCalendar")
struct AgendaCalendarTests {
  private func calendar(_ events: String...) -> String {
    let body = events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT" }.joined(separator: "\n")
    return "BEGIN:VCALENDAR\nVERSION:2.0\n\(body)\nEND:VCALENDAR\n"
  }

  @Test("Folds, escapes, durations and places are read; a reminder is not an event")
  func plain() throws {
    let text = """
      BEGIN:VCALENDAR\r
      BEGIN:VEVENT\r
      UID:one@x\r
      DTSTART;TZID="Europe/Vienna":20260303T090000\r
      DURATION:PT1H30M\r
      SUMMARY:Ope\r
       ning\\, and wel\r
      \tcome\r
      DESCRIPTION:One\\nTwo\\;\\\\ three\r
      LOCATION:Room 1\r
      URL:https://example.org/join\r
      BEGIN:VALARM\r
      SUMMARY:Not this\r
      END:VALARM\r
      END:VEVENT\r
      END:VCALENDAR\r

      """
    let (lines, items) = try AgendaSamples.outcome(text)
    #expect(lines == ["03-03T08:00 90m plenary Opening, and welcome"])
    #expect(items[0].detail == "One\nTwo;\\ three")
    #expect(items[0].place == "Room 1")
    #expect(items[0].link == "https://example.org/join")
    #expect(items[0].uid == "one@x")
  }

  @Test("A fold inside a character does not break it")
  func foldInCharacter() throws {
    var bytes = Array(
      "BEGIN:VEVENT\r\nDTSTART:20260303T080000Z\r\nDURATION:PT5M\r\nSUMMARY:Caf".utf8)
    bytes += [0xC3, 13, 10, 32, 0xA9] + Array("\r\nEND:VEVENT\r\n".utf8)
    let file = try AgendaFile(reading: bytes, options: AgendaSamples.options())
    let plan = ImportPlan.agenda(file, session: try AgendaSamples.blank().session)
    #expect(plan.rows.map(\.name) == ["Café"])
    #expect(!plan.notices.contains { $0.contains("Windows-1252") })
  }

  @Test("One broken event among good ones loses only itself, and says why")
  func broken() throws {
    let text = calendar(
      "UID:a\nDTSTART:20260303T080000Z\nDTEND:20260303T090000Z\nSUMMARY:Good",
      "UID:b\nDTSTART:20260231T080000Z\nDTEND:20260303T090000Z\nSUMMARY:No such day",
      "UID:c\nDTSTART:20260303T100000Z\nDTEND:20260303T090000Z\nSUMMARY:Backwards",
      "UID:d\nDTSTART:20260303T100000Z\nDURATION:PT400H\nSUMMARY:Endless",
      "UID:e\nSUMMARY:Timeless",
      "UID:f\nDTSTART:20260303T110000Z\nDTEND:20260303T120000Z",
      "UID:g\nthis line has no sense\nDTSTART:20260303T120000Z\nDURATION:P\nSUMMARY:Odd length",
      "UID:a\nDTSTART:20260303T080000Z\nDTEND:20260303T090000Z\nSUMMARY:Good again",
      "UID:h\nSTATUS:CANCELLED\nDTSTART:20260303T120000Z\nDURATION:PT1H\nSUMMARY:Called off",
      "UID:j\nDTSTART;TZID=Pacific/Auckland:00010101T000000\nDURATION:PT1H\nSUMMARY:Long ago",
      "UID:i\nDTSTART:20260303T130000Z\nDURATION:PT1H\nSUMMARY:Also good")
    let (lines, items) = try AgendaSamples.outcome(text)
    #expect(
      lines == [
        "03-03T08:00 60m plenary Good", "error No such day: there is no day 20260231",
        "error Backwards: it ends before it begins",
        "error Endless: it lasts 400 hours; an item lasts 100 hours at most",
        "error Timeless: it has no start (DTSTART)", "error -: it has no title",
        "error Odd length: “P” is not a duration",
        "skip Good again: the same event as on line 3", "skip Called off: it is cancelled",
        "error Long ago: it is not in the years 1970 to 2200",
        "03-03T13:00 60m plenary Also good",
      ])
    #expect(items.count == 2)
  }

  @Test("Floating times are the session's, whole days are milestones, other components are named")
  func assumptions() throws {
    let text =
      calendar(
        "UID:a\nDTSTART:20260303T090000\nDTEND:20260303T100000\nSUMMARY:Floating",
        "UID:b\nDTSTART;VALUE=DATE:20260304\nDTEND;VALUE=DATE:20260306\nSUMMARY:Two days",
        "UID:c\nDTSTART;TZID=Nowhere/Land:20260303T120000\nDURATION:PT1H\nSUMMARY:Lost")
      + "BEGIN:VTODO\nSUMMARY:Buy paper\nEND:VTODO\n"
    let (lines, _) = try AgendaSamples.outcome(text)
    #expect(
      lines == [
        "03-03T08:00 60m plenary Floating",
        "03-03T23:00 0m milestone Two days: all day: taken as a milestone when the day begins",
        "03-03T11:00 60m plenary Lost", "skip Buy paper: a VTODO is not an event",
      ])
    let notices = try AgendaSamples.file(text).notices
    #expect(notices.contains { $0.contains("“Nowhere/Land” is not known") })
    #expect(notices.contains { $0.contains("2 times name no zone") })
  }

  @Test("Zones by Windows names and by rules of the file's own")
  func zones() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VTIMEZONE
      TZID:My own
      BEGIN:STANDARD
      DTSTART:19701025T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:19700329T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:DAYLIGHT
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:w
      SUMMARY:Windows
      DTSTART;TZID=Tokyo Standard Time:20260303T090000
      DURATION:PT1H
      END:VEVENT
      BEGIN:VEVENT
      UID:s
      SUMMARY:Own
      DTSTART;TZID=My own:20260701T090000
      DTEND;TZID=My own:20260701T093000
      END:VEVENT
      BEGIN:VEVENT
      UID:g
      SUMMARY:Left out
      DTSTART;TZID=My own:20260329T023000
      DURATION:PT1H
      END:VEVENT
      END:VCALENDAR
      """
    let (lines, _) = try AgendaSamples.outcome(text)
    #expect(
      lines == [
        "03-03T00:00 60m plenary Windows", "07-01T07:00 30m plenary Own",
        "03-29T01:30 60m plenary Left out",
      ])
  }

  @Test("Across 25 October 2026 in Vienna, when 02:00 to 03:00 comes twice")
  func clocksGoBack() throws {
    let vienna = "DTSTART;TZID=Europe/Vienna:"
    let text = calendar(
      "UID:a\n\(vienna)20261025T010000\nDTEND;TZID=Europe/Vienna:20261025T040000\nSUMMARY:Night",
      "UID:b\n\(vienna)20261024T090000\nRRULE:FREQ=DAILY;COUNT=3\nDURATION:PT1H\nSUMMARY:Daily")
    let (lines, _) = try AgendaSamples.outcome(text)
    #expect(
      lines.sorted() == [
        "10-24T07:00 60m plenary Daily", "10-24T23:00 240m plenary Night",
        "10-25T08:00 60m plenary Daily", "10-26T08:00 60m plenary Daily",
      ])
  }

  @Test("Repeats are expanded; one time moved, one cancelled, one excepted")
  func repeats() throws {
    let text = calendar(
      "UID:r\nSUMMARY:Coffee\nDTSTART:20260303T100000Z\nDURATION:PT15M\nRRULE:FREQ=DAILY;UNTIL=20260307T235959Z\nEXDATE;VALUE=DATE:20260306",
      "UID:r\nRECURRENCE-ID:20260304T100000Z\nSUMMARY:Coffee\nDTSTART:20260304T103000Z\nDURATION:PT15M",
      "UID:r\nRECURRENCE-ID:20260305T100000Z\nSTATUS:CANCELLED\nSUMMARY:Coffee\nDTSTART:20260305T100000Z\nDURATION:PT15M",
      "UID:s\nSUMMARY:For ever\nDTSTART:20260303T120000Z\nDURATION:PT15M\nRRULE:FREQ=WEEKLY",
      "UID:t\nSUMMARY:Hourly\nDTSTART:20260303T130000Z\nDURATION:PT15M\nRRULE:FREQ=HOURLY;COUNT=4")
    let (lines, items) = try AgendaSamples.outcome(text)
    #expect(
      lines.sorted() == [
        "03-03T10:00 15m break Coffee",
        "03-03T12:00 15m plenary For ever: it repeats without an end; only its first time is taken",
        "03-03T13:00 15m plenary Hourly: it repeats hourly, which is not read; only its first time is taken",
        "03-04T10:30 15m break Coffee", "03-07T10:00 15m break Coffee",
        "skip Coffee: it is cancelled",
      ])
    #expect(Set(items.compactMap(\.uid)).count == items.count)
  }

  @Test(
    "Days of rules",
    arguments: [
      ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "3 5 10 12"),
      ("FREQ=WEEKLY;INTERVAL=2;COUNT=3", "3 17 31"),
      ("FREQ=MONTHLY;BYDAY=1TU;COUNT=2", "3 7"), ("FREQ=MONTHLY;BYDAY=-1TU;COUNT=2", "3 31"),
      ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "3 31 31"),
      ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "3 31"),
      ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "3"),
      ("FREQ=DAILY;BYDAY=SA;COUNT=2", "3 7"),
    ])
  func rules(text: String, days: String) throws {
    let rule = try RecurrenceRule(text)
    let found = rule.days(
      from: CivilDate(year: 2026, month: 3, day: 3)!, limit: rule.count ?? 9, last: nil)
    #expect(found.map { String($0.day) }.joined(separator: " ") == days)
  }

  @Test("Hostile calendars: a line without an end, components without an end, rules without a day")
  func hostile() throws {
    let long =
      "BEGIN:VEVENT\nUID:a\nDTSTART:20260303T080000Z\nDURATION:PT1H\nSUMMARY:"
      + String(repeating: "long ", count: 300_000) + "\nEND:VEVENT\n"
    let file = try AgendaSamples.file(long)
    #expect(file.notices.contains { $0.contains("longer than 1 MB and was cut off") })
    let (lines, _) = try AgendaSamples.outcome(long)
    #expect(lines.count == 1)
    #expect(lines[0].contains("bytes was cut to 400"))
    let deep = String(repeating: "BEGIN:VEVENT\nBEGIN:X\n", count: 50_000) + "SUMMARY:Deep\n"
    let opened = try AgendaSamples.outcome(deep)
    #expect(opened.items.isEmpty)
    let never = calendar(
      "UID:a\nSUMMARY:Never\nDTSTART:20260303T080000Z\nDURATION:PT1H\n"
        + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;UNTIL=99991231")
    #expect(try AgendaSamples.outcome(never).items.count == 1)
    #expect(throws: ImportError.tooLarge(bytes: 50_000_015, limit: 50_000_000)) {
      try AgendaFile(
        reading: Array("BEGIN:VCALENDAR".utf8) + [UInt8](repeating: 65, count: 50_000_000),
        options: AgendaSamples.options())
    }
  }

  @Test(
    "Durations",
    arguments: [
      ("PT15M", 900), ("P1D", 86_400), ("P2W", 1_209_600), ("-PT1H", -3600), ("PT1H30M5S", 5405),
      ("+P1DT2H", 93_600), ("P", nil), ("PT", nil), ("15M", nil), ("PT1.5H", nil), ("P1H", nil),
      ("PT99999999999H", nil),
      (String(repeating: "P", count: 1) + String(repeating: "999999999W", count: 50_000), nil),
    ] as [(String, Int?)])
  func durations(text: String, seconds: Int?) {
    #expect(calendarDuration(text) == seconds)
  }

  @Test("Files cut at any byte, and files with any byte changed, never stop the program")
  func mutilated() throws {
    let calendar = """
      BEGIN:VCALENDAR\r
      BEGIN:VTIMEZONE\r
      TZID:Own\r
      BEGIN:STANDARD\r
      DTSTART:16010101T030000\r
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
      TZOFFSETFROM:+0200\r
      TZOFFSETTO:+0100\r
      END:STANDARD\r
      END:VTIMEZONE\r
      BEGIN:VEVENT\r
      UID:a\r
      DTSTART;TZID=Own:20260303T090000\r
      DURATION:PT1H\r
      RRULE:FREQ=MONTHLY;BYDAY=1TU,-1FR;COUNT=4\r
      EXDATE;VALUE=DATE:20260403\r
      SUMMARY:Ca\r
       fé\\, wei\\nter\r
      END:VEVENT\r
      END:VCALENDAR\r

      """
    let rundown =
      "{\"rundown\":[{\"type\":\"event\",\"id\":\"a\",\"title\":\"T\",\"timeStart\":3600000,\"timeEnd\":7200000,\"duration\":3600000}]}"
    let table = "Title,Date,Start,End,Duration\nOne,2026-03-03,09:00,10:00,60\nTwo,,10:00,,1h30\n"
    let session = try AgendaSamples.blank().session
    var seed: UInt64 = 7
    for text in [calendar, rundown, table] {
      let bytes = Array(text.utf8)
      for length in stride(from: 0, to: bytes.count, by: 11) {
        _ = try? AgendaFile(reading: Array(bytes.prefix(length)), options: AgendaSamples.options())
      }
      for _ in 0..<150 {
        var changed = bytes
        for _ in 0..<3 {
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let place = Int(seed >> 33) % changed.count
          changed[place] = UInt8(truncatingIfNeeded: seed >> 13)
        }
        if let file = try? AgendaFile(reading: changed, options: AgendaSamples.options()) {
          #expect(ImportPlan.agenda(file, session: session).rows.count > 0)
        }
      }
    }
  }
}
