import SessionEngine
import Testing

@testable import Interchange

@Suite("Agendas from conference schedules")
struct AgendaScheduleTests {
  private let json = """
    {"schedule": {"version": "1", "conference": {
      "acronym": "probe", "time_zone_name": "Europe/Vienna",
      "days": [{"index": 1, "date": "2026-03-03", "day_start": "2026-03-03T08:00:00+01:00",
        "rooms": {
          "Hall": [
            {"id": 1, "guid": "g-1", "date": "2026-03-03T09:00:00+01:00", "start": "09:00",
             "duration": "00:45", "room": "Hall", "title": "Opening", "subtitle": "Welcome",
             "type": "talk", "language": "en", "abstract": "Short.", "description": "Long.",
             "url": "https://example.org/1",
             "persons": [{"id": 1, "public_name": "Ada Probe"}, {"id": 2, "name": "Bo Probe"}]},
            {"id": 2, "start": "09:45", "duration": "00:30", "title": "Coffee break"},
            {"id": 3, "start": "02:00", "duration": "01:00", "title": "After midnight"},
            {"id": 4, "guid": "g-4", "start": "25:00", "duration": "00:30", "title": "Broken"},
            {"id": 5, "guid": "g-5", "start": "10:00", "duration": "400:00", "title": "Endless"},
            {"id": 6, "guid": "g-1", "start": "11:00", "duration": "00:45", "title": "Opening again"}
          ],
          "Side": [
            {"id": 7, "guid": "g-7", "start": "09:00", "duration": "00:45", "title": "Parallel"}
          ]}}]}}}
    """

  @Test("The fuller room is taken, with its speakers; the other is named with the way to it")
  func days() throws {
    let (lines, items) = try AgendaSamples.outcome(json)
    #expect(
      lines == [
        "03-03T08:00 45m plenary Opening", "03-03T08:45 30m break Coffee break",
        "03-04T01:00 60m plenary After midnight", "error Broken: it has no start",
        "error Endless: it lasts 400 hours; an item lasts 100 hours at most",
        "03-03T10:00 45m plenary Opening again",
        "skip Parallel: in room “Side”; --room \"Side\" takes that one, --room all takes all",
      ])
    #expect(items.map(\.title) == ["Opening", "Coffee break", "Opening again", "After midnight"])
    #expect(items[0].detail == "Welcome\n\nWith Ada Probe, Bo Probe\n\nShort.\n\nLong.")
    #expect(items.map(\.place) == ["Hall", "Hall", "Hall", "Hall"])
    #expect(items[0].languages == ["en"])
    #expect(
      items.map(\.uid) == ["g-1", "2@probe", "g-1#20260303T100000Z", "3@probe"])
  }

  @Test("A room by name, all rooms, and a room that is not there")
  func rooms() throws {
    #expect(try AgendaSamples.outcome(json, AgendaSamples.options(room: "side")).items.count == 1)
    #expect(try AgendaSamples.outcome(json, AgendaSamples.options(room: "all")).items.count == 5)
    #expect(throws: ImportError.noSuchRoom("Cellar", rooms: ["Hall", "Side"])) {
      try AgendaSamples.file(json, AgendaSamples.options(room: "Cellar"))
    }
  }

  @Test("The flat form has starts and ends with offsets")
  func flat() throws {
    let (lines, _) = try AgendaSamples.outcome(
      """
      {"schedule": {"conference": {"rooms": [{"name": "Hall"}]}, "events": [
        {"guid": "a", "start": "2026-03-03T23:30:00+01:00", "end": "2026-03-04T00:30:00+01:00",
         "room": {"name": "Hall"}, "title": "Night", "subtitle": null},
        {"guid": "b", "start": "2026-03-03T12:00:00Z", "end": "2026-03-03T11:00:00Z",
         "room": {"name": "Hall"}, "title": "Backwards"}]}}
      """)
    #expect(
      lines == ["03-03T22:30 60m plenary Night", "error Backwards: it ends before it begins"])
  }

  private let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- a comment -->
    <schedule>
      <conference><acronym>probe</acronym><time_zone_name>Europe/Vienna</time_zone_name></conference>
      <day index="1" date="2026-03-03" start="2026-03-03T08:00:00+01:00">
        <room name="Hall &amp; Foyer">
          <event id="1" guid="g-1"><date>2026-03-03T09:00:00+01:00</date><start>09:00</start>
            <duration>00:45</duration><room>Hall &amp; Foyer</room>
            <title>Questions &lt;and&gt; answers</title><subtitle/><type>Q&amp;A</type>
            <abstract><![CDATA[a < b]]></abstract>
            <persons><person id="1">Ada Probe</person></persons></event>
          <event id="2" guid="g-2"><start>10:00</start><title>No length</title></event>
          <event id="3" guid="g-3"><start>10:30</start><duration>00:20</duration>
            <title>D&#233;jeuner</title></event>
        </room>
      </day>
    </schedule>
    """

  @Test("The same as XML")
  func markup() throws {
    let (lines, items) = try AgendaSamples.outcome(xml)
    #expect(
      lines == [
        "03-03T08:00 45m questions Questions <and> answers",
        "error No length: it has neither a length nor an end",
        "03-03T09:30 20m break Déjeuner",
      ])
    #expect(items[0].place == "Hall & Foyer")
    #expect(items[0].detail == "With Ada Probe\n\na < b")
  }

  @Test("The second import of a file changes nothing", arguments: [0, 1])
  func twice(index: Int) throws {
    var sample = try SampleSession()
    let file = try AgendaSamples.file([json, xml][index])
    try sample.run(#require(ImportPlan.agenda(file, session: sample.session).command))
    let again = ImportPlan.agenda(file, session: sample.session)
    #expect(again.command == nil)
    #expect(again.count(.same) > 0 && again.count(.add) == 0)
  }

  @Test(
    "XML that is not well-formed, and entities of its own, are refused with the line",
    arguments: [
      ("<schedule><day></schedule>", 1, "</schedule> closes <day>"),
      ("<schedule>\n<day>", 2, "<day> is not closed"),
      ("<schedule>&unknown;</schedule>", 1, "&unknown; is not known"),
      ("<schedule a='1' a='2'/>", 1, "the attribute a is there twice"),
      (
        "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><schedule>&b;</schedule>", 1,
        "its document type declares entities of its own, which are never expanded"
      ),
      (
        "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><schedule>&x;</schedule>", 1,
        "its document type declares entities of its own, which are never expanded"
      ),
      ("<html></html>", 1, "it begins with <html>, not <schedule>"),
      ("<schedule/><schedule/>", 1, "there is more than one document"),
      ("<schedule>&#0;</schedule>", 1, "&#0; is not known"),
    ])
  func badMarkup(text: String, line: Int, reason: String) {
    #expect(throws: ImportError.notXML(line: line, reason: reason)) {
      try AgendaSamples.file(text)
    }
  }

  @Test("Elements a hundred thousand deep are refused, not followed")
  func deep() {
    #expect(throws: ImportError.self) {
      try AgendaSamples.file(String(repeating: "<a>", count: 100_000))
    }
  }

  @Test("A document cut at any byte gives an error or events, and never stops the program")
  func cut() {
    let bytes = Array(xml.utf8)
    for length in stride(from: 1, to: bytes.count, by: 7) {
      _ = try? AgendaFile(
        reading: Array(bytes.prefix(length)), options: AgendaSamples.options())
    }
  }

  @Test("JSON of another sort, and what only looks like JSON, are named")
  func otherJSON() {
    #expect(throws: ImportError.notAgenda(found: ["people"])) {
      try AgendaSamples.file("{\"people\": []}")
    }
    #expect(throws: ImportError.self) { try AgendaSamples.file("{\"schedule\": ") }
    #expect(throws: ImportError.noEvents(format: "schedule (JSON)")) {
      try AgendaSamples.file("{\"schedule\": {\"conference\": {}}}")
    }
  }
}
