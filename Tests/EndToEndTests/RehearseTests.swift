import Foundation
import Testing

@Suite("Rehearsing")
struct RehearseTests {
  let shop: Workshop
  let real: String

  init() throws {
    shop = try Workshop()
    real = shop.path("real")
    let day = "2026-11-24T07:00:00Z"
    try shop.run("new", real, "--template", "untoc-training", "--clock", day)
    try shop.run(
      "do", real, "--clock", day, "participant", "add", "Amina Diallo", "--country", "SN")
  }

  private func journal(_ folder: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/journal.jsonl"))
  }

  @Test("A session with real people is not rehearsed in, and the refusal says how to go on")
  func realPeople() throws {
    let before = try journal(real)
    let run = try shop.run("rehearse", real, "--speed", "0", "--minutes", "1")
    #expect(run.code == 1)
    #expect(run.err.contains("plenum rehearse NEWFOLDER --from \(real)"))
    #expect(try journal(real) == before)
  }

  @Test("A copy begins as the real one, is marked before anybody is simulated, and leaves it alone")
  func copy() throws {
    let before = try journal(real)
    let copy = shop.path("copy")
    let run = try shop.run(
      "rehearse", copy, "--from", real, "--speed", "0", "--minutes", "2", "--participants", "20",
      "--clock", "2026-11-24T08:00:00Z")
    #expect(run.code == 0)
    #expect(try journal(real) == before)
    let after = try journal(copy)
    #expect(after.starts(with: before))
    let added = String(decoding: after.dropFirst(before.count), as: UTF8.self)
    #expect(added.split(separator: "\n").first?.contains("rehearsalMarked") == true)
    #expect(try shop.run("show", copy).out.contains("REHEARSAL"))
    #expect(try !shop.run("show", real).out.contains("REHEARSAL"))
    let people = try shop.run("show", copy, "people")
    #expect(people.out.contains("Amina Diallo"))
    #expect(try shop.run("verify", copy).code == 0)
    // What is a rehearsal already goes on.
    let again = try shop.run(
      "rehearse", copy, "--speed", "0", "--minutes", "1", "--clock", "2026-11-24T08:02:00Z")
    #expect(again.code == 0)
  }

  @Test("A copy does not go over a session that is there")
  func taken() throws {
    let run = try shop.run("rehearse", real, "--from", real, "--speed", "0")
    #expect(run.code == 73)
  }
}
