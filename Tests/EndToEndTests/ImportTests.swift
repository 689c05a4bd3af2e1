import Foundation
import Testing

@Suite("Importing files of other tools")
struct ImportTests {
  private func write(_ text: String, _ name: String, in workshop: Workshop) throws -> String {
    let path = workshop.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private let clock = ["--clock", "2026-03-24T12:00:00Z"]

  @Test("A mapping of columns is used, remembered for the header, and used again")
  func mapping() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let path = try write(
      "Qui;Contact;Pays\nAda Probe;ada@example.org;Sénégal\n", "list.csv", in: workshop)
    let first = try workshop.run("import", folder, "registrations", path)
    #expect(first.code == 65)
    #expect(first.err.contains("--map"))
    let mapped = try workshop.runList(
      ["import", folder, "registrations", path, "--map", "Qui=name,Contact=email"] + clock)
    #expect(mapped.code == 0, "\(mapped.err)")
    #expect(mapped.out.contains("1 added"))
    #expect(mapped.err.contains("is remembered"))
    let again = try workshop.runList(["import", folder, "registrations", path] + clock)
    #expect(again.out.contains("1 the same: nothing changes"), "\(again.out)\(again.err)")
  }

  @Test("An unsure name waits, is decided on the command line, and is found from then on")
  func decision() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    try workshop.run("do", folder, "participant add \"Amina Diallo\"")
    let path = try write(
      "Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
        + "A. Diallo\t24/03/2026, 09:00:00\t24/03/2026, 10:00:00\t1h\t\tAttendee\n", "t.csv",
      in: workshop)
    let dry = try workshop.runList(
      ["import", folder, "attendance", path, "--dry-run", "--json"] + clock)
    let object = try dry.json()
    #expect(object["kind"] as? String == "teams-attendance")
    let row = try #require((object["rows"] as? [[String: Any]])?.first)
    #expect(row["action"] as? String == "unsure")
    #expect(row["confidence"] as? String == "possible")
    #expect(row["candidates"] as? [String] == ["P1"])
    let decided = try workshop.runList(
      ["import", folder, "attendance", path, "--match", "A. Diallo=P1", "--zone", "UTC"] + clock)
    #expect(decided.out.contains("1 updated"), "\(decided.err)")
    #expect(decided.err.contains("Times are read in UTC"))
    let again = try workshop.runList(
      ["import", folder, "teams-attendance", path, "--zone", "UTC"] + clock)
    #expect(again.out.contains("1 the same: nothing changes"))
    let bad = try workshop.run("import", folder, "attendance", path, "--match", "Amina")
    #expect(bad.code == 64)
  }

  @Test("Files that cannot be taken are refused with the reason and change nothing")
  func refusals() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let journal = "\(folder)/journal.jsonl"
    let before = FileManager.default.contents(atPath: journal)
    let archive = workshop.path("bomb.xlsx")
    try Data([0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 5000)).write(
      to: URL(fileURLWithPath: archive))
    let large = workshop.path("large.csv")
    _ = FileManager.default.createFile(atPath: large, contents: nil)
    // A hole takes no room on the disk and is as long to read.
    #expect(truncate(large, 200_000_000) == 0)
    for kind in ["registrations", "attendance", "check-in", "agenda"] {
      let zipped = try workshop.run("import", folder, kind, archive)
      #expect(zipped.code == 65)
      #expect(zipped.err.contains("save it as CSV"), "\(kind): \(zipped.err)")
      let tooLarge = try workshop.run("import", folder, kind, large)
      #expect(tooLarge.code == 65)
      #expect(tooLarge.err.contains("larger than"), "\(kind): \(tooLarge.err)")
    }
    #expect(try workshop.run("import", folder, "horoscope", archive).code == 64)
    #expect(FileManager.default.contents(atPath: journal) == before)
  }
}
