import JSONText
import SessionEngine
import Testing

@testable import Interchange

@Suite("What show staff tells")
struct StaffViewTests {
  /// A message to all, a cue, one between two people, and a seat.
  private func session() throws -> SampleSession {
    var sample = try SampleSession()
    try sample.run(.staff(.set(name: "ana", role: .facilitator, rooms: [])))
    try sample.run(.staff(.set(name: "maya", role: .moderator, rooms: [])))
    try sample.run(.staff(.duty(.begin)))
    try sample.run(.staff(.send("Doors open secretly", to: .everybody)))
    try sample.run(.staff(.cue("wrap up secretly", to: .role(.moderator), seconds: 60)))
    try sample.run(.staff(.send("Between us, secretly", to: .person("maya"))))
    return sample
  }

  @Test("The roster, the seat and what was said to many, but not to one")
  func told() throws {
    let sample = try session()
    let bytes = ShowTopic.staff.json(sample.session, now: sample.now, zone: .utc)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("Doors open secretly"))
    #expect(text.contains("\"role\": \"moderator\""))
    #expect(!text.contains("Between us"))
    let lines = ShowTopic.staff.text(sample.session, now: sample.now, zone: .utc)
    #expect(lines.contains("all staff: Doors open secretly"))
    #expect(lines.contains("cue: wrap up secretly"))
    #expect(!lines.contains("Between us"))
  }

  @Test(
    "No export has a word of what the staff said to one another", arguments: ExportKind.allCases)
  func unquoted(kind: ExportKind) throws {
    let sample = try session()
    for format in kind.formats {
      let files = kind.files(
        of: sample.session, now: sample.now, zone: .utc, format: format,
        rule: DisclosureRule(namesPeople: true), ownZone: { _ in nil })
      for file in files {
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains("secretly"))
      }
    }
  }
}
