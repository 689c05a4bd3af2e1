import Foundation
import Testing

@Suite("Agendas in and out on the command line")
struct AgendaFilesTests {
  @Test("An exported calendar is the same agenda in its session, and makes it in a new one")
  func calendar() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let file = workshop.path("agenda.ics")
    #expect(try workshop.run("export", folder, "icalendar", "--output", file).code == 0)
    let same = try workshop.run("import", folder, "agenda", file, "--dry-run", "--json").json()
    let rows = try #require(same["rows"] as? [[String: Any]])
    #expect(rows.count > 10)
    #expect(rows.allSatisfy { $0["action"] as? String == "same" })
    #expect(rows[0]["item"] as? String == "A1")
    #expect(rows[0]["title"] is String && rows[0]["line"] is Int)
    #expect(same["kind"] as? String == "agenda")
    let other = try workshop.makeSession("other", template: "blank")
    let clock = "2026-03-24T07:00:00Z"
    #expect(try workshop.run("import", other, "agenda", file, "--clock", clock).code == 0)
    func titles(_ folder: String) throws -> [String] {
      let agenda = try workshop.run("show", folder, "agenda", "--json", "--clock", clock).json()
      return try #require(agenda["items"] as? [[String: Any]]).compactMap {
        "\($0["plannedStart"] ?? "") \($0["title"] ?? "")"
      }
    }
    #expect(try titles(other) == titles(folder))
    #expect(try workshop.run("do", other, "--clock", clock, "undo").code == 0)
    #expect(try titles(other).isEmpty)
  }

  @Test("What is wrong with a file or an option is said with its exit code, and nothing changes")
  func refusals() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let before = FileManager.default.contents(atPath: "\(folder)/journal.jsonl")
    for (name, text, options, code, expected) in [
      ("a.csv", "Name,E-mail\nAda,a@x.org\n", [], 65, "No row names its columns"),
      ("b.json", "{\"people\": []}", [], 65, "neither a conference schedule nor an Ontime"),
      ("c.xml", "<!DOCTYPE s [<!ENTITY a \"b\">]><s/>", [], 65, "never expanded"),
      ("d.csv", "Title,Start,End\nx,09:00,10:00\n", ["--date", "2026-02-31"], 64, "not a day"),
      ("e.csv", "Title,Start,End\nx,09:00,10:00\n", ["--zone", "Mars/X"], 64, "not a time zone"),
    ] as [(String, String, [String], Int32, String)] {
      let path = workshop.path(name)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let result = try workshop.runList(["import", folder, "agenda", path] + options)
      #expect(result.code == code, "\(name): \(result.err)")
      #expect(result.err.contains(expected), "\(name): \(result.err)")
    }
    #expect(FileManager.default.contents(atPath: "\(folder)/journal.jsonl") == before)
  }
}
