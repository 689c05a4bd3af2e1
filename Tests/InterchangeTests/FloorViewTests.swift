import JSONText
import SessionEngine
import Testing

@testable import Interchange

@Suite("What show floor tells")
struct FloorViewTests {
  /// Six people, odd ones in the room; P1 has spoken for a minute and P2 speaks.
  private func session() throws -> SampleSession {
    var sample = try SampleSession()
    for number in 1...6 {
      try sample.add("Person \(number)") {
        $0.plannedMode = number % 2 == 1 ? .inPerson : .virtual
        $0.type = number < 4 ? "ngo" : "academia"
        $0.country = CountryCode(number % 3 == 0 ? "SN" : "FR")
      }
    }
    try sample.run(.agenda(.start(ItemID(1))), at: "2026-03-03T08:00:00Z")
    for number in 1...5 {
      try sample.run(
        .floor(
          .add(
            ParticipantID(number), kind: .ordinary, note: "note \(number)", via: "Teams hand",
            details: RequestDetails(onBehalfOf: number == 4 ? "Red Cross" : nil))))
    }
    try sample.run(.floor(.next), at: "2026-03-03T08:10:00Z")
    try sample.run(.floor(.next), at: "2026-03-03T08:11:00Z")
    try sample.run(.floor(.add(ParticipantID(6), kind: .reply, note: nil, via: nil)))
    try sample.run(.floor(.setPolicy(.balanced)))
    try sample.run(
      .floor(.setBudget(SpeakerGroup(.type, "ngo"), seconds: 600)), at: "2026-03-03T08:11:30Z")
    return sample
  }

  private func shown(_ sample: SampleSession) throws -> JSONValue {
    let bytes = ShowTopic.floor.json(sample.session, now: sample.now, zone: .utc)
    return try JSONText.decode(JSONValue.self, from: bytes)
  }

  @Test("The published fields are there, under their names")
  func fields() throws {
    let floor = try shown(try session())
    #expect(floor["isOpen"] == .boolean(true))
    #expect(floor["policy"]?.string == "balanced")
    let speaking = try #require(floor["speaking"])
    for name in [
      "id", "participant", "name", "mode", "kind", "startedAt", "limitSeconds", "elapsedSeconds",
      "phase",
    ] {
      #expect(speaking[name] != nil && speaking[name] != .null, "\(name)")
    }
    #expect(speaking["elapsedSeconds"]?.integer == 30)
    let waiting = (0..<4).compactMap { floor["waiting"]?[$0] }
    #expect(waiting.count == 4 && floor["waiting"]?[4] == nil)
    let first = waiting[0]
    for name in [
      "id", "participant", "name", "mode", "kind", "note", "position", "reason", "expectedStart",
    ] {
      #expect(first[name] != nil, "\(name)")
    }
    #expect(first["note"] == .null, "what is absent is null, not missing")
    #expect(first["reason"]?.string == "1st: reply to Person 2 (S2)")
    #expect(first["expectedStart"]?.string == "2026-03-03T08:14:00.000Z")
    #expect(waiting.map { $0["position"]?.integer } == [1, 2, 3, 4])
    #expect(waiting[1]["reason"]?.string?.contains("first time") == true)
    #expect(waiting.contains { $0["onBehalfOf"]?.string == "Red Cross" })
    #expect(waiting[1]["via"]?.string == "teamsHand")
    for name in ["byMode", "byType", "byRegion", "byGender", "byPerson"] {
      #expect(floor["totals"]?[name]?[0]?["seconds"]?.integer != nil, "\(name)")
    }
    #expect(floor["forecast"]?["fits"] == .boolean(true))
    #expect(floor["budgets"]?[0]?["remainingSeconds"]?.integer == 510)
  }

  @Test("The text says who speaks, who waits and why, and whether it fits")
  func text() throws {
    let sample = try session()
    let text = ShowTopic.floor.text(sample.session, now: sample.now, zone: .utc)
    #expect(text.contains("people are called least heard first"))
    #expect(text.contains("S2  speaking  Person 2"))
    #expect(text.contains("1. S6  Person 6  online  reply  (1st: reply to Person 2 (S2))"))
    #expect(text.contains("Person 4 for Red Cross"))
    #expect(text.contains("fits in the item"))
  }
}
