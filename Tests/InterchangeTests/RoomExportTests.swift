import JSONText
import SessionEngine
import Testing

@testable import Interchange

@Suite("Breakout rooms for other tools and for the door")
struct RoomExportTests {
  /// Three online people, one with a name that is markup, and one in the building, in two rooms.
  private func sample() throws -> SampleSession {
    var sample = try SampleSession()
    for (name, mode, email) in [
      ("Zoë <b>", AttendanceMode.virtual, "z@x.org"), ("élan", .virtual, "e@x.org"),
      ("Abe", .virtual, ""), ("Hall", .inPerson, "h@x.org"),
    ] {
      var fields = ParticipantFields()
      fields.name = name
      fields.plannedMode = mode
      fields.registration = .confirmed
      fields.emails = email.isEmpty ? nil : [email]
      try sample.run(.people(.add(fields)))
    }
    try sample.run(
      .breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 1, maximumSize: 4))))
    for number in 1...4 {
      try sample.run(.breakouts(.place(ParticipantID(number), RoomID(number == 3 ? 2 : 1))))
    }
    return sample
  }

  private func text(_ kind: ExportKind, _ sample: SampleSession) -> String {
    String(
      decoding: kind.bytes(of: sample.session, now: sample.now, zone: .utc), as: UTF8.self)
  }

  @Test("Zoom gets its exact heading and a row for each online person with an address")
  func zoom() throws {
    #expect(
      text(.zoomRooms, try sample())
        == "Pre-assign Room Name,Email Address\r\nRoom 1,z@x.org\r\nRoom 1,e@x.org\r\n")
  }

  @Test("Teams gets a list to tick off by display name, and then only what changed")
  func teams() throws {
    var sample = try sample()
    let whole = text(.teamsRooms, sample)
    #expect(whole.contains("### Room 1 (R1), 2 online\n\n- [ ] élan\n- [ ] Zoë \\<b\\>\n"))
    #expect(!whole.contains("Only what changed"))
    try sample.run(.breakouts(.tell(RoundID(1))))
    #expect(text(.teamsRooms, sample).contains("Nothing."))
    try sample.run(.breakouts(.place(ParticipantID(3), RoomID(1))))
    #expect(
      text(.teamsRooms, sample).contains(
        "## Only what changed since the last list\n\n- [ ] Abe: Room 2 → Room 1\n"))
    try sample.run(.breakouts(.tell(RoundID(1))))
    try sample.run(.people(.checkIn(ParticipantID(4), mode: .virtual)))
    #expect(
      text(.teamsRooms, sample).contains("- [ ] Hall: main meeting → Room 1\n"),
      "who goes online has to be assigned, though the room is the same")
  }

  @Test("The page for the printer stands alone and shows names as typed")
  func doors() throws {
    let page = text(.breakoutsHTML, try sample())
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<li>Zoë &lt;b&gt;, online</li>"))
    #expect(page.contains("<td>Hall</td><td>Room 1</td>"))
    #expect(!page.contains("<script") && !page.contains("http"))
  }

  @Test("Each room has a text for its chat")
  func chat() throws {
    var sample = try sample()
    var fields = RoomFields()
    fields.link = "https://example.org/r1"
    fields.rapporteur = "ravi"
    try sample.run(.breakouts(.editRoom(RoomID(1), fields)))
    let texts = text(.roomTexts, sample)
    #expect(texts.contains("Room 1\nJoin: https://example.org/r1\nRapporteur: ravi\n"))
    #expect(texts.contains("In this room: Abe\n"))
  }

  @Test("Machines read rounds, rooms, figures and what is missing")
  func json() throws {
    let sample = try sample()
    let object = text(.breakoutsJSON, sample)
    for field in [
      "\"rounds\"", "\"id\"", "\"item\"", "\"state\"", "\"deadline\"", "\"rooms\"", "\"name\"",
      "\"mode\"", "\"place\"", "\"link\"", "\"seats\"", "\"onlineLimit\"", "\"languages\"",
      "\"topic\"", "\"facilitator\"", "\"rapporteur\"", "\"members\"", "\"helpAskedAt\"",
      "\"notes\"", "\"quality\"", "\"repeatPairs\"", "\"samePairs\"", "\"imbalance\"",
      "\"lowerBound\"", "\"violations\"", "\"unplaced\"",
    ] {
      #expect(object.contains(field), "\(field)")
    }
    #expect(object.contains("\"country\": 0"))
  }
}
