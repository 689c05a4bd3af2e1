import Foundation
import Testing

/// Several staff on one session: what they say to one another, who has the seat, and who did what.
@Suite("Several staff")
struct StaffScriptTests {
  /// A session in which three of the staff have done something, with times of day in Vienna an hour later.
  private func session(_ workshop: Workshop) throws -> String {
    let folder = try workshop.makeSession()
    for (time, name, role, line) in [
      ("08:00", "ana", "facilitator", "staff add ana --role facilitator"),
      ("08:01", "ana", "facilitator", "staff add maya --role moderator"),
      ("09:00", "maya", "moderator", "question add \"Why?\""),
      ("09:30", "dina", "registrar", "participant add \"Amina Diallo\""),
      ("10:00", "maya", "moderator", "question approve Q1"),
      ("10:01", "maya", "moderator", "message send \"The interpreter is late\" --to ana"),
      ("10:02", "ana", "facilitator", "cue maya \"wrap up\""),
    ] {
      let result = try workshop.run(
        "do", folder, "--as", name, "--role", role, "--clock", "2026-03-24T\(time):00Z", line)
      #expect(result.code == 0, "\(line): \(result.err)")
    }
    return folder
  }

  @Test("The log is filtered by name, role, area, time and words")
  func log() throws {
    let workshop = try Workshop()
    let folder = try session(workshop)
    func count(_ options: String...) throws -> Int {
      let result = try workshop.runList(["show", folder, "log", "--json"] + options)
      #expect(result.code == 0, "\(result.err)")
      return try #require(try result.json()["records"] as? [Any]).count
    }
    #expect(try count() == 8)
    #expect(try count("--by", "maya") == 3)
    #expect(try count("--role", "registrar") == 1)
    #expect(try count("--area", "questions") == 2)
    #expect(try count("--area", "questions,people") == 3)
    #expect(try count("--since", "2026-03-24T10:00:00Z") == 3)
    #expect(try count("--since", "10:30", "--until", "11:00") == 1)
    #expect(try count("--text", "AMINA") == 1)
    #expect(try count("--text", "interpreter") == 0, "a message is named and not quoted")
    #expect(try workshop.run("show", folder, "log", "--area", "weather").code == 64)
    #expect(try workshop.run("show", folder, "log", "--since", "soon").code == 64)
    #expect(try workshop.run("show", folder, "agenda", "--by", "ana").code == 64)
  }

  @Test("The log goes out as CSV and JSON, without names of participants unless asked")
  func logExport() throws {
    let workshop = try Workshop()
    let folder = try session(workshop)
    let csv = try workshop.run("export", folder, "log", "--output", "-", "--role", "registrar")
    #expect(csv.code == 0, "\(csv.err)")
    #expect(csv.out.contains("Number,UTC,Local time,Name,Role,Area,What"))
    #expect(csv.out.contains(",dina,registrar,people,"))
    #expect(!csv.out.contains("Amina"))
    let named = try workshop.run("export", folder, "log", "--output", "-", "--names")
    #expect(named.out.contains("Amina Diallo"))
    let json = try workshop.run(
      "export", folder, "log", "--format", "json", "--output", "-", "--by", "ana")
    let records = try json.json()["records"] as? [Any]
    #expect(records?.count == 4)
    #expect(try workshop.run("export", folder, "log", "--format", "html").code == 64)
    #expect(try workshop.run("export", folder, "log").code == 0)
    #expect(FileManager.default.fileExists(atPath: folder + "/exports/log.csv"))
  }

  @Test("A cue reaches the other console at once, stays until it is seen, and its giver is told")
  func cue() throws {
    let workshop = try Workshop()
    let folder = try session(workshop)
    let ana = try TerminalSession(workshop, ["open", folder, "--as", "ana"], columns: 100)
    let maya = try TerminalSession(workshop, ["open", folder, "--as", "maya"], columns: 100)
    try ana.wait(for: "ana, facilitator")
    try maya.wait(for: "maya, moderator")
    ana.type(":cue maya \"2 minutes\"\r")
    try maya.wait(for: "CUE: 2 minutes (ana)")
    maya.type("V")
    try maya.wait(for: "Enter seen")
    maya.type("\r")
    try maya.wait("the title in the cue's place") { !$0.text.contains("CUE:") }
    try ana.wait(for: "maya saw cue")
    ana.type(":duty on\r")
    try ana.wait(for: "ana has the facilitator's seat")
    try workshop.run("do", folder, "--as", "ana", "staff", "add", "ben", "--role", "facilitator")
    let taken = try workshop.run("do", folder, "--as", "ben", "duty", "take-over")
    #expect(taken.code == 0, "\(taken.err)")
    try ana.wait(for: "ben has TAKEN the facilitator's seat from you.")
  }
}
