import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Who comes in with which key, and that they get nowhere else.
@Suite("Keys of the staff", .serialized)
struct StaffKeyTests {
  private static let roster = [
    ("ana", "facilitator"), ("ravi", "rapporteur"), ("dina", "registrar"),
  ]

  /// A session with three on the roster.
  private func session(_ workshop: Workshop, name: String = "s") throws -> String {
    let folder = try workshop.makeSession(name)
    for (name, role) in Self.roster {
      let result = try workshop.run(
        "do", folder, "--as", "ana", "staff", "add", name, "--role", role)
      #expect(result.code == 0, "\(result.err)")
    }
    return folder
  }

  /// A server that the three can come in at, each with a key of their own.
  private func server(_ workshop: Workshop, _ folder: String) throws -> SecureShell {
    var arguments = ["staff", "keys", folder]
    for (name, _) in Self.roster {
      try SecureShell.makeKey(workshop.path(name))
      arguments += ["--key", "\(name)=\(workshop.path(name)).pub"]
    }
    let keys = try workshop.runList(arguments)
    #expect(keys.code == 0, "\(keys.err)")
    try keys.out.write(
      toFile: workshop.path("authorized_keys"), atomically: true, encoding: .utf8)
    return try SecureShell(workshop)
  }

  @Test(
    "Each key opens the console in its owner's role and no other",
    .enabled(if: SecureShell.isInstalled, "openssh-server and openssh-client are not installed"))
  func roles() throws {
    let workshop = try Workshop()
    let folder = try session(workshop, name: "it's “here” \"$(touch x)\" `y` \\")
    let server = try server(workshop, folder)
    for (name, role) in Self.roster {
      let console = try TerminalSession(
        workshop, server.arguments(name, ["-tt"]), program: SecureShell.client)
      do {
        try console.wait(for: "\(name), \(role)")
      } catch {
        Issue.record("\(error)\n\(server.log)")
        return
      }
      console.type(":staff add \(name) --role facilitator\r")
      if role == "facilitator" {
        try console.wait(for: "ana is facilitator")
      } else {
        try console.wait(for: "may not manage staff")
        console.type("\u{1B}")
      }
      // Ctrl-Z must not leave a stopped program, or a shell, behind.
      console.type("\u{1A}")
      try console.wait(for: "There is no shell behind this console")
      console.type("q")
      #expect(try console.waitForEnd() == 0)
    }
    #expect(!FileManager.default.fileExists(atPath: workshop.path("x")))
  }

  @Test(
    "No other command, no forwarding, no files and no variables come through",
    .enabled(if: SecureShell.isInstalled, "openssh-server and openssh-client are not installed"))
  func escapes() throws {
    let workshop = try Workshop()
    let folder = try session(workshop)
    let server = try server(workshop, folder)
    let mark = workshop.path("escaped")
    // Another command: the forced one runs, which finds no terminal.
    for command in [
      ["touch", mark], ["sh", "-c", "touch \(mark)"], ["plenum", "repair", folder],
    ] {
      let result = try server.run(server.arguments("ravi", command: command))
      #expect(result.code == 69, "\(command): \(result.text)")
    }
    #expect(!FileManager.default.fileExists(atPath: mark))
    // A shell in a terminal: the console comes, as the owner of the key.
    let shell = try TerminalSession(
      workshop, server.arguments("ravi", ["-tt"], command: ["sh"]), program: SecureShell.client)
    try shell.wait(for: "ravi, rapporteur")
    shell.type("q")
    #expect(try shell.waitForEnd() == 0)
    try noFiles(server, mark)
    try noForwarding(server, folder)
  }

  private func noFiles(_ server: SecureShell, _ mark: String) throws {
    let workshop = server.workshop
    try "mine".write(toFile: workshop.path("mine"), atomically: true, encoding: .utf8)
    var common = server.arguments("ravi")
    let target = common.removeLast()
    common[common.firstIndex(of: "-p")!] = "-P"
    for (program, more) in [
      ("/usr/bin/scp", [workshop.path("mine"), "\(target):\(mark)"]),
      ("/usr/bin/scp", ["-O", workshop.path("mine"), "\(target):\(mark)"]),
    ] {
      let result = try server.run(common + more, program: program)
      #expect(result.code != 0, "\(result.text)")
    }
    let result = try server.run(
      common + [target], program: "/usr/bin/sftp", input: "put mine \(mark)\n")
    #expect(result.code != 0, "\(result.text)")
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  private func noForwarding(_ server: SecureShell, _ folder: String) throws {
    let workshop = server.workshop
    // A port of the server's side, asked for with the wish to fail when it is not given.
    let back = try server.run(
      server.arguments(
        "ravi",
        ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "127.0.0.1:0:127.0.0.1:\(server.port)"]))
    #expect(back.code == 255, "\(back.text)")
    // A connection onward through the server.
    let through = try server.run(
      server.arguments("ravi", ["-W", "127.0.0.1:\(server.port)"]), input: "hello\n")
    #expect(through.code == 255, "\(through.text)")
    // Variables and the agent: none arrives. The theme of the environment would be seen at once, because it is broken.
    try FileManager.default.createDirectory(
      atPath: workshop.path("evil/plenum"), withIntermediateDirectories: true)
    try #"{"role":"facilitator","theme":"/dev/null","name":"ana"}"#.write(
      toFile: workshop.path("evil/plenum/config.json"), atomically: true, encoding: .utf8)
    let console = try TerminalSession(
      workshop,
      server.arguments(
        "dina",
        [
          "-tt", "-A", "-o",
          "SetEnv=XDG_CONFIG_HOME=\(workshop.path("evil")) PLENUM_THEMES=\(workshop.path("evil")) "
            + "TERMINFO=\(workshop.path("evil")) SWIFT_BACKTRACE=enable=yes HOME=\(workshop.path("evil")) "
            + "LD_PRELOAD=\(workshop.path("evil/x.so")) USER=ana",
        ]), program: SecureShell.client)
    try console.wait(for: "dina, registrar")
    let variables = try environmentOfConsole(folder)
    for name in ["XDG_", "PLENUM", "TERMINFO", "LD_", "SSH_AUTH_SOCK", "HOME=", "SSH_ORIGINAL"] {
      #expect(!variables.contains { $0.hasPrefix(name) }, "\(name) in \(variables)")
    }
    #expect(variables.contains("SWIFT_BACKTRACE=enable=no"))
    // Who is taken off the roster meanwhile cannot stay.
    let removed = try workshop.run("do", folder, "--as", "ana", "staff", "remove", "dina")
    #expect(removed.code == 0, "\(removed.err)")
    try console.wait(for: "no longer registrar")
    #expect(try console.waitForEnd() == 1)
  }

  /// The variables that the confined console on a folder has.
  private func environmentOfConsole(_ folder: String) throws -> [String] {
    for entry in try FileManager.default.contentsOfDirectory(atPath: "/proc")
    where Int(entry) != nil {
      guard let line = FileManager.default.contents(atPath: "/proc/\(entry)/cmdline") else {
        continue
      }
      let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      guard words.first == Workshop.program, words.contains("--confined"), words.contains(folder),
        let block = FileManager.default.contents(atPath: "/proc/\(entry)/environ")
      else { continue }
      return block.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
    throw TerminalSession.Stuck(description: "the console's process is not found")
  }

  @Test("A line of authorized_keys means exactly the words it was made from, whatever they are")
  func quoting() throws {
    let workshop = try Workshop()
    let key =
      try SecureShell.isInstalled
      ? SecureShell.makeKey(workshop.path("k"))
      : "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIeXq1xq3Yl0kqhZ0Wm0c3jv1mYcJ6oXo0mTn0o4f3aB a b\n"
    for name in ["ana", "it's", "a\"b", "\\", "$(id)", "`id`", "-rf", "a b", "ü\\\"'", "!x", "#"] {
      let folder = try workshop.makeSession("s \(name.replacing("/", with: ""))")
      let added = try workshop.run(
        "do", folder, "--as", "root", "staff", "add", name, "--role", "facilitator")
      #expect(added.code == 0, "\(added.err)")
      try key.write(toFile: workshop.path("pub"), atomically: true, encoding: .utf8)
      let result = try workshop.runList([
        "staff", "keys", folder, "--key", "\(name)=\(workshop.path("pub"))", "--program",
        "/bin/echo",
      ])
      #expect(result.code == 0, "\(result.err)")
      #expect(result.out.hasPrefix("restrict,pty,command=\"/bin/echo open "))
      #expect(result.out.split(separator: "\n").count == 1)
      // What sshd makes of it, and then a shell.
      let command = try #require(unquoted(result.out))
      let words = try shellWords(command.replacing("/bin/echo", with: "printf '%s\\n'"), workshop)
      #expect(words == ["open", folder, "--as", name, "--confined"])
    }
  }

  /// The value of the option `command`, read as sshd reads it.
  private func unquoted(_ line: String) -> String? {
    guard let start = line.range(of: "command=\"")?.upperBound else { return nil }
    var text = ""
    var rest = line[start...]
    while let character = rest.popFirst() {
      if character == "\\", rest.first == "\"" {
        text.append(rest.removeFirst())
      } else if character == "\"" {
        return rest.hasPrefix(" ssh-ed25519 ") ? text : nil
      } else {
        text.append(character)
      }
    }
    return nil
  }

  private func shellWords(_ command: String, _ workshop: Workshop) throws -> [String] {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", command]
    let out = workshop.path("words")
    _ = FileManager.default.createFile(atPath: out, contents: nil)
    shell.standardOutput = FileHandle(forWritingAtPath: out)
    try shell.run()
    shell.waitUntilExit()
    return try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("Keys that are none, names that are not on the roster, and line breaks are refused")
  func refusals() throws {
    let workshop = try Workshop()
    let folder = try session(workshop)
    let blob = "AAAAC3NzaC1lZDI1NTE5AAAAIIeXq1xq3Yl0kqhZ0Wm0c3jv1mYcJ6oXo0mTn0o4f3aB"
    let good = "ssh-ed25519 \(blob)"
    for (input, word) in [
      ("ana hello", "not a name and a public key"), ("ana ssh-ed25519 AAAA", "not such a key"),
      ("eva \(good)", "not on the staff roster"), ("ana ssh-rsa \(blob)", "not such a key"),
      ("ana \(good)\nravi \(good)", "given twice"), ("ana command=\"sh\" \(good)", "roster"),
      ("ana \(good) x\u{7}y", "control character"), ("", "There is no key"),
      ("ana ssh-ed25519 \(blob)\"!", "not such a key"),
    ] {
      let result = try workshop.run("staff", "keys", folder, input: input)
      #expect(result.code != 0)
      #expect(result.out.isEmpty)
      #expect(result.err.contains(word), "\(input): \(result.err)")
    }
    let lines = try workshop.run(
      "staff", "keys", folder, input: "# who\nana \(good) ana@laptop\n\n")
    #expect(lines.code == 0, "\(lines.err)")
    #expect(lines.out.hasSuffix("--as ana --confined\" \(good) ana@laptop\n"))
    let broken = try workshop.makeSession("two\nlines")
    let refused = try workshop.run("staff", "keys", broken, input: "ana \(good)")
    #expect(refused.code == 65)
    #expect(refused.err.contains("control character"))
  }

  @Test("A confined console takes no role and nobody who is not on the roster")
  func confined() throws {
    let workshop = try Workshop()
    let folder = try session(workshop)
    for (arguments, code, word) in [
      (["--as", "ravi", "--role", "facilitator"], Int32(64), "--role is not taken"),
      (["--as", "eva"], 1, "not on the staff roster"), ([], 64, "wants --as"),
    ] {
      let result = try workshop.runList(["open", folder, "--confined"] + arguments)
      #expect(result.code == code)
      #expect(result.err.contains(word), "\(result.err)")
    }
  }
}
