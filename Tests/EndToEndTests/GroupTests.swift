import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Two Unix users of one group in one session. Only root can act as others.
@Suite("A session shared by a Unix group", .serialized)
struct GroupTests {
  private static let setpriv = "/usr/bin/setpriv"
  static let isPossible = getuid() == 0 && FileManager.default.isExecutableFile(atPath: setpriv)

  private static let group: gid_t = 54_321
  private static let users: [uid_t] = [54_001, 54_002]

  /// The arguments of `setpriv` with which a user of the group runs the program, whose mask hides all from others.
  private func arguments(_ user: uid_t, _ program: String, _ words: [String]) -> [String] {
    [
      "--reuid=\(user)", "--regid=\(user)", "--groups=\(Self.group)", "/bin/sh", "-c",
      "umask 077; exec \"$0\" \"$@\"", program,
    ] + words
  }

  private func run(
    _ workshop: Workshop, as user: uid_t, _ program: String, _ words: [String]
  ) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.setpriv)
    process.arguments = arguments(user, program, words)
    process.environment = workshop.environment
    let out = workshop.path("out-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: out, contents: nil)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: out)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, (try? String(contentsOfFile: out, encoding: .utf8)) ?? "")
  }

  @Test(
    "Whoever of the group makes a file, the others of the group can read and change it",
    .enabled(if: isPossible, "only root can act as other users"))
  func shared() throws {
    let workshop = try Workshop()
    // Where the tests are built, others may not be allowed to look.
    let program = workshop.path("plenum")
    try FileManager.default.copyItem(atPath: Workshop.program, toPath: program)
    chmod(program, 0o755)
    chmod(workshop.folder, 0o777)
    let (first, second) = (Self.users[0], Self.users[1])
    let folder = workshop.path("shared")
    let made = try run(
      workshop, as: first, program,
      [
        "new", folder, "--template", "untoc-training", "--group", "--clock", "2026-03-24T06:00:00Z",
      ])
    #expect(made.code == 0, "\(made.text)")
    // As `chgrp -R` by its owner would: the folder is for the group that both are in.
    for name in ["", "/drafts", "/quarantine", "/exports", "/journal.jsonl", "/journal.lock"] {
      chown(folder + name, first, Self.group)
    }
    for name in ["", "/drafts", "/quarantine", "/exports"] { chmod(folder + name, 0o2770) }
    try together(workshop, program, folder)
    try checkRights(folder)
    // Somebody outside the group gets nothing.
    let stranger = Process()
    stranger.executableURL = URL(fileURLWithPath: Self.setpriv)
    stranger.arguments = [
      "--reuid=54003", "--regid=54003", "--clear-groups", program, "show", folder,
    ]
    stranger.standardOutput = FileHandle.nullDevice
    stranger.standardError = FileHandle.nullDevice
    try stranger.run()
    stranger.waitUntilExit()
    #expect(stranger.terminationStatus != 0)
    #expect(second != first)
  }

  /// Both take turns at everything that makes a file.
  private func together(_ workshop: Workshop, _ program: String, _ folder: String) throws {
    for round in 1...2 {
      for (number, user) in Self.users.enumerated() {
        let name = "user\(number)"
        func must(_ words: String...) throws {
          let process = try run(workshop, as: user, program, words)
          #expect(process.code == 0, "\(name) \(words): \(process.text)")
        }
        try must("do", folder, "--as", name, "question", "add", "Round \(round) of \(name)")
        try must("export", folder, "agenda-csv")
        try must("export", folder, "everything", "--format", "csv")
        try must("export", folder, "log")
        try must("verify", folder)
        // A torn line, which the next who writes sets aside.
        let journal = try #require(FileHandle(forWritingAtPath: folder + "/journal.jsonl"))
        try journal.seekToEnd()
        try journal.write(contentsOf: Data("{\"seq\":".utf8))
        try journal.close()
        try must("do", folder, "--as", name, "question", "add", "After a torn line")
        let console = try TerminalSession(
          workshop, arguments(user, program, ["open", folder, "--as", "shared"]),
          program: Self.setpriv)
        try console.wait(for: "shared, facilitator")
        console.type("3an\(name) types")
        try console.wait("the draft of \(name)") { _ in
          (try? String(contentsOfFile: folder + "/drafts/shared.txt", encoding: .utf8))?
            .contains("\(name) types") == true
        }
        console.signal(SIGKILL)
        _ = try? console.waitForEnd()
      }
    }
    let archive = workshop.path("all.tar")
    let archived = try run(
      workshop, as: Self.users[1], program, ["archive", folder, "--output", archive])
    #expect(archived.code == 0, "\(archived.text)")
    let out = try run(
      workshop, as: Self.users[1], program,
      ["unarchive", archive, workshop.path("out"), "--group"])
    #expect(out.code == 0, "\(out.text)")
    var status = stat()
    stat(workshop.path("out") + "/journal.jsonl", &status)
    #expect(status.st_mode & 0o777 == 0o660)
  }

  /// Every file has the group and its rights, every folder hands the group on.
  private func checkRights(_ folder: String) throws {
    var names = [""]
    names += (FileManager.default.subpaths(atPath: folder) ?? []).map { "/\($0)" }
    for part in ["journal.jsonl", "journal.lock", "session.json", "drafts/shared.txt"] {
      #expect(names.contains("/\(part)"), "\(part)")
    }
    #expect(names.contains { $0.hasPrefix("/quarantine/journal-line") })
    for name in names {
      var status = stat()
      try #require(lstat(folder + name, &status) == 0)
      #expect(status.st_gid == Self.group, "\(name)")
      let mode = status.st_mode & 0o7777
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      #expect(mode == (isFolder ? 0o2770 : 0o660), "\(name) \(String(mode, radix: 8))")
    }
  }
}
