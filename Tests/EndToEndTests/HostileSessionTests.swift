import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What somebody may have put into a folder that several write to, as the verbs meet it.
@Suite("A prepared folder, verb by verb")
struct HostileSessionTests {
  /// A session, and a folder outside with a file that nothing may touch.
  private func prepared() throws -> (workshop: Workshop, session: String, outside: String) {
    let workshop = try Workshop()
    let session = try workshop.makeSession()
    let outside = workshop.path("outside")
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try "precious".write(toFile: "\(outside)/file", atomically: true, encoding: .utf8)
    return (workshop, session, outside)
  }

  private func expectUntouched(_ outside: String) throws {
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["file"])
    #expect(try String(contentsOfFile: "\(outside)/file", encoding: .utf8) == "precious")
  }

  @Test("A link in the place of exports is named, and nothing is written through it")
  func exportsLink() throws {
    let (workshop, session, outside) = try prepared()
    try FileManager.default.removeItem(atPath: "\(session)/exports")
    symlink(outside, "\(session)/exports")
    for arguments in [["report"], ["log"], ["everything", "--format", "csv"]] {
      let result = try workshop.runList(["export", session] + arguments)
      #expect(result.code == 74)
      #expect(result.err.contains("\(session)/exports is a symbolic link"), "\(result.err)")
    }
    let stdout = try workshop.run("export", session, "report", "--output", "-")
    #expect(stdout.code == 0 && !stdout.out.isEmpty)
    try expectUntouched(outside)
  }

  @Test("A link in the place of an export is replaced, and one in the place of its folder named")
  func exportLink() throws {
    let (workshop, session, outside) = try prepared()
    let report = "\(session)/exports/report.md"
    symlink("\(outside)/file", report)
    #expect(try workshop.run("export", session, "report").code == 0)
    #expect(try String(contentsOfFile: report, encoding: .utf8).hasPrefix("#"))
    let first = try workshop.run("export", session, "everything", "--format", "csv")
    #expect(first.code == 0, "\(first.err)")
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(session)/exports")
    let folder = try #require(names.first { $0 != "report.md" })
    try FileManager.default.removeItem(atPath: "\(session)/exports/\(folder)")
    symlink(outside, "\(session)/exports/\(folder)")
    let second = try workshop.run("export", session, "everything", "--format", "csv")
    #expect(second.code == 74)
    #expect(second.err.contains("is a symbolic link"), "\(second.err)")
    try expectUntouched(outside)
  }

  @Test("What stands under the name of a temporary file is not followed")
  func outputFile() throws {
    let (workshop, session, outside) = try prepared()
    let output = workshop.path("out.md")
    symlink("\(outside)/file", output)
    let result = try workshop.run("export", session, "report", "--output", output)
    #expect(result.code == 0, "\(result.err)")
    try expectUntouched(outside)
  }

  @Test("A pipe is neither waited for without end nor replaced by a file")
  func pipes() throws {
    let (workshop, session, _) = try prepared()
    let pipe = workshop.path("pipe\nline")
    mkfifo(pipe, 0o600)
    let written = try workshop.run("export", session, "report", "--output", pipe)
    #expect(written.code == 74)
    #expect(written.err.contains("pipe line cannot be written"), "\(written.err)")
    let read = try workshop.run("import", session, "registrations", pipe)
    #expect(read.code == 74)
    #expect(read.err.contains("it is a pipe, and nobody writes into it"), "\(read.err)")
    var status = stat()
    #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test(
    "A link or a pipe in the place of a session's file stops every verb with its name",
    arguments: ["journal.jsonl", "journal.lock"], [true, false])
  func files(_ name: String, _ isLink: Bool) throws {
    let (workshop, session, outside) = try prepared()
    let path = "\(session)/\(name)"
    try? FileManager.default.removeItem(atPath: path)
    if isLink { symlink("\(outside)/file", path) } else { mkfifo(path, 0o600) }
    let kind = isLink ? "a symbolic link" : "a pipe"
    let archive = workshop.path("archive.tar")
    for arguments in [
      ["do", session, "question", "add", "Why?"], ["repair", session, "--yes"],
      ["archive", session, "--output", archive],
      ["rehearse", session, "--speed", "0", "--minutes", "1"],
    ] {
      // A journal that is whole needs no turn to find nothing to repair.
      if arguments[0] == "repair" && name == "journal.lock" { continue }
      let result = try workshop.runList(arguments)
      #expect(result.code != 0, "\(arguments)")
      #expect(result.err.contains("\(path) is \(kind)"), "\(arguments): \(result.err)")
    }
    #expect(!FileManager.default.fileExists(atPath: archive))
    let shown = try workshop.run("show", session)
    #expect((shown.code == 0) == (name == "journal.lock"))
    try expectUntouched(outside)
  }

  @Test("No control character in a folder's name reaches the terminal")
  func names() throws {
    let workshop = try Workshop()
    let folder = workshop.path("a\nb\u{1B}[31m")
    let copy = workshop.path("copy\u{1B}]0;x")
    for arguments in [
      ["new", folder], ["show", folder], ["export", folder, "report"], ["verify", folder],
      ["archive", folder], ["rehearse", copy, "--from", folder, "--speed", "0", "--minutes", "1"],
      ["new", folder], ["show", folder + "x"],
    ] {
      let result = try workshop.runList(arguments)
      let said = (result.out + result.err).filter { $0 != "\n" }
      #expect(!said.utf8.contains(0x1B), "\(arguments): \(said)")
    }
  }
}
