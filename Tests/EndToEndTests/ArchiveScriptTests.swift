import Foundation
import Testing

/// The whole session in one file, and copies taken while it is in use.
@Suite("Archives and copies")
struct ArchiveScriptTests {
  @Test("An archive goes out and comes in again; tar and sha256sum read it too")
  func roundTrip() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    #expect(try workshop.run("export", folder, "report").code == 0)
    let archived = try workshop.run("archive", folder, "--json")
    #expect(archived.code == 0, "\(archived.err)")
    #expect(try archived.json()["file"] as? String == "\(folder).tar")
    let again = try workshop.run("archive", folder)
    #expect(again.code == 73, "nothing is written over")
    let checked = try workshop.run("unarchive", "\(folder).tar", "--check")
    #expect(checked.out.contains("is whole"))
    let copy = workshop.path("copy")
    let out = try workshop.run("unarchive", "\(folder).tar", copy)
    #expect(out.code == 0, "\(out.err)")
    #expect(out.out.contains("Every line is whole"))
    let before = try workshop.run(
      "show", folder, "agenda", "--json", "--clock", "2026-03-24T08:00:00Z")
    let after = try workshop.run(
      "show", copy, "agenda", "--json", "--clock", "2026-03-24T08:00:00Z")
    #expect(before.out == after.out)
    let tar = try shell(
      "mkdir t && tar xf s.tar -C t && cd t/s && sha256sum -c --quiet SHA256SUMS", workshop)
    #expect(tar == 0)
    #expect(try workshop.run("unarchive", "\(folder).tar", copy).code == 73)
    #expect(try workshop.run("unarchive", "\(folder).tar").code == 64)
    #expect(try workshop.run("unarchive", "\(folder)/journal.jsonl", "--check").code == 65)
    #expect(try workshop.run("archive", workshop.path("nowhere")).code == 66)
  }

  @Test("What is missing from a damaged archive is named, and no folder is made")
  func damaged() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    try workshop.run("archive", folder)
    #expect(try shell("mkdir t && tar xf s.tar -C t && echo x >> t/s/journal.jsonl", workshop) == 0)
    #expect(
      try shell(
        "rm t/s/session.json; tar cf bad.tar -C t --format=ustar s/journal.jsonl s/SHA256SUMS",
        workshop) == 0)
    let result = try workshop.run("unarchive", workshop.path("bad.tar"), workshop.path("out"))
    #expect(result.code == 65)
    #expect(result.err.contains("journal.jsonl"))
    #expect(result.err.contains("Missing: “session.json”"))
    #expect(!FileManager.default.fileExists(atPath: workshop.path("out")))
  }

  @Test("A folder copied or archived while it is in use is whole, or says what is missing")
  func inUse() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let lines = (1...400).map { "question add \"Question number \($0)\"" }.joined(separator: "\n")
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: Workshop.program)
    writer.arguments = ["do", folder, "--as", "ana", "-"]
    writer.environment = workshop.environment
    try lines.write(toFile: workshop.path("lines"), atomically: true, encoding: .utf8)
    writer.standardInput = FileHandle(forReadingAtPath: workshop.path("lines"))
    writer.standardOutput = FileHandle.nullDevice
    try writer.run()
    var copies = 0
    repeat {
      copies += 1
      let copy = workshop.path("copy\(copies)")
      #expect(try shell("cp -r s copy\(copies)", workshop) == 0)
      let verified = try workshop.run("verify", copy)
      #expect(
        verified.code == 0 || verified.out.contains("an interrupted write"), "\(verified.out)")
      let shown = try workshop.run("show", copy, "--json")
      #expect(shown.code == 0, "\(shown.err)")
      let written = try workshop.run("do", copy, "--as", "ana", "question", "add", "In the copy")
      #expect(written.code == 0, "\(written.err)")
      let archive = workshop.path("in-use-\(copies).tar")
      let archived = try workshop.run("archive", folder, "--output", archive)
      #expect(archived.code == 0, "\(archived.err)")
      let out = try workshop.run("unarchive", archive, workshop.path("out\(copies)"))
      #expect(out.code == 0, "an archive taken in a turn is always whole: \(out.out) \(out.err)")
    } while writer.isRunning && copies < 20
    writer.waitUntilExit()
    #expect(writer.terminationStatus == 0)
    // A copy without its journal says so.
    #expect(try shell("cp -r s none && : > none/journal.jsonl", workshop) == 0)
    let none = try workshop.run("show", workshop.path("none"))
    #expect(none.code == 65)
    #expect(none.err.contains("bring journal.jsonl back from a copy"))
  }

  private func shell(_ command: String, _ workshop: Workshop) throws -> Int32 {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", command]
    shell.currentDirectoryURL = URL(fileURLWithPath: workshop.folder)
    try shell.run()
    shell.waitUntilExit()
    return shell.terminationStatus
  }
}
