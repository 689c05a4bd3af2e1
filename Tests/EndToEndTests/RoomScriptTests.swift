import Foundation
import Testing

@Suite("Breakout rooms by commands alone")
struct RoomScriptTests {
  private static let script =
    (1...24).map { number in
      let mode = number % 3 == 0 ? "inPerson" : "virtual"
      let country = ["SN", "FR", "KE", "BR"][number % 4]
      return "participant add \"Person \(number)\" --country \(country) --mode \(mode)"
    }
    + (1...22).map { "check-in P\($0)" }
    + [
      "breakouts plan B1 --rooms 4 --size 4..7 --in-person 1",
      "breakouts choose B1 mix --mix country:5 --apart P1,P2", "breakouts pin P3 to R1",
      "breakouts allocate B1 --seed 5", "breakouts open B1 --for 20", "check-out P4",
      "check-out P5", "check-in P6 --mode virtual", "check-in P23",
      "breakouts repair B1 --apply", "check-in P24", "breakouts place P24", "room extend R2 +5m",
      "breakouts announce B1 \"Ten minutes left\"", "breakouts told B1",
    ]

  private func make(_ workshop: Workshop, _ name: String) throws -> String {
    let folder = try workshop.makeSession(name)
    let run = try workshop.run(
      "do", folder, "--as", "ana", "--clock", "2026-03-24T08:00:00Z", "-",
      input: Self.script.joined(separator: "\n"))
    #expect(run.code == 0, "\(run.err)")
    return folder
  }

  @Test("The same commands with the same seed give the same journal, searches and all")
  func deterministic() throws {
    let workshop = try Workshop()
    let journals = try ["one", "two"].map { name in
      try Data(contentsOf: URL(fileURLWithPath: try make(workshop, name) + "/journal.jsonl"))
    }
    #expect(journals[0] == journals[1])
    let shown = try workshop.run(
      "show", workshop.path("one"), "breakouts", "--json", "--clock", "2026-03-24T08:01:00Z"
    ).json()
    let round = try #require((shown["rounds"] as? [[String: Any]])?.first)
    let rooms = try #require(round["rooms"] as? [[String: Any]])
    let members = rooms.flatMap { $0["members"] as? [String] ?? [] }
    #expect(Set(members).count == 22 && members.count == 22)
    #expect((rooms[0]["members"] as? [String])?.contains("P3") == true)
    #expect(rooms[1]["remainingSeconds"] as? Int == 1440)
    #expect(rooms[2]["remainingSeconds"] as? Int == 1140)
    #expect((round["quality"] as? [String: Any])?["violations"] as? Int == 0)
  }

  @Test("Rooms are not closed over somebody who types without the one who closes knowing")
  func typing() throws {
    let workshop = try Workshop()
    let folder = try make(workshop, "s")
    let drafts = folder + "/drafts"
    try FileManager.default.createDirectory(atPath: drafts, withIntermediateDirectories: true)
    let form = "## text\nHalf a thought\n## kind\nfree\n## room\nR2"
    try JSONSerialization.data(withJSONObject: ["note-add": form]).write(
      to: URL(fileURLWithPath: drafts + "/ravi.txt"))
    func close(_ words: String...) throws -> RunResult {
      try workshop.runList(["do", folder, "--as", "ana"] + words)
    }
    let refused = try close("breakouts", "close", "B1")
    #expect(refused.code == 1)
    #expect(refused.err.contains("ravi in R2"))
    #expect(try close("room", "close", "R3").code == 0, "nobody types there")
    #expect(try close("room", "close", "R2").code == 1)
    #expect(try close("breakouts", "close", "B1", "--anyway").code == 0)
    let note = try workshop.run(
      "do", folder, "--as", "ravi", "--role", "rapporteur", "note", "add", "R2", "Half a thought")
    #expect(note.code == 0, "\(note.err)")
  }

  @Test("Bad plans are refused in words")
  func refusals() throws {
    let workshop = try Workshop()
    let folder = try make(workshop, "s")
    for (line, word) in [
      ("breakouts plan B2 --rooms 0", "number of rooms"),
      ("breakouts plan B2 --rooms 2 --size 9..3", "reversed"),
      ("breakouts allocate B1", "open"), ("breakouts place P99", "P99"),
      ("breakouts choose B1 mix --mix shoe", "shoe"), ("breakouts repair B9", "B9"),
      ("breakouts wish P1 --topics NOPE", "NOPE"), ("room close R99", "R99"),
    ] {
      let run = try workshop.run("do", folder, "--as", "ana", line)
      #expect(run.code == 1, "\(line): \(run.out)\(run.err)")
      #expect(run.err.contains(word), "\(line): \(run.err)")
    }
  }
}
