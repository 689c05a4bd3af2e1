import Foundation
import Testing

@Suite("Bad input and faults on the command line")
struct BadInputTests {
  @Test("What is wrong with the command line is said, with exit code 64")
  func usage() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    for (arguments, expected) in [
      (["opne", folder], "did you mean “plenum open”"),
      (["do", folder], "command is missing"),
      (["do"], "session folder is missing"),
      (["do", folder, "agenda", "nxt"], "did you mean “agenda next”"),
      (["do", folder, "question", "approve"], "question is missing"),
      (["do", folder, "question", "approve", "7"], "its id looks like Q1"),
      (["do", folder, "agenda", "extend", "soon"], "type it like"),
      (["do", folder, "--clock", "yesterday", "agenda", "next"], "is not an instant"),
      (["do", folder, "--role", "boss", "agenda", "next"], "is not a role"),
      (["show", folder, "weather"], "topics are"),
      (["show", folder, "--colour"], "no option --colour"),
      (["new", workshop.path("x"), "--template", "party"], "no template party"),
      (["new", workshop.path("x"), "--zone", "Mars/Olympus"], "not a time zone"),
      (["completions", "fish"], "bash and zsh"),
    ] {
      let result = try workshop.runList(arguments)
      #expect(result.code == 64, "\(arguments): \(result.err)")
      #expect(result.err.contains(expected), "\(arguments): \(result.err)")
      #expect(result.out.isEmpty)
    }
  }

  @Test("The engine's refusals end with exit code 1 and the reason, and change nothing")
  func refusals() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let before = FileManager.default.contents(atPath: "\(folder)/journal.jsonl")
    for (arguments, expected) in [
      (["question", "approve", "Q99"], "no question Q99"),
      (["participant", "add", "  "], "name is empty"),
      (["question", "add", String(repeating: "x", count: 100_000)], "at most 20000"),
      (["agenda", "pause"], "No agenda item is running"),
      (["breakouts", "plan", "B7", "--rooms", "3"], "next new one is B1"),
      (["agenda", "extend", "999999m"], "No agenda item is running"),
      (["session", "zone", "Mars/Olympus"], "not a time zone"),
      (["participant", "add", "Ada", "--zone", "Mars/Olympus"], "not a time zone"),
      (["walk-in", "Ada", "--zone", "../etc/passwd"], "not a time zone"),
    ] {
      let result = try workshop.runList(["do", folder] + arguments)
      #expect(result.code == 1, "\(arguments): \(result.err)")
      #expect(result.err.contains(expected), "\(arguments): \(result.err)")
    }
    #expect(FileManager.default.contents(atPath: "\(folder)/journal.jsonl") == before)
  }

  @Test("A role may do only its own, whichever way the command comes")
  func roles() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    for (role, command) in [
      ("moderator", "agenda start A1"), ("rapporteur", "question add x"),
      ("registrar", "floor open"), ("observer", "undo"), ("moderator", "check-in P1"),
      ("rapporteur", "agenda next"), ("registrar", "note add plenary x"),
    ] {
      let result = try workshop.run("do", folder, "--as", "bo", "--role", role, command)
      #expect(result.code == 1, "\(role) \(command): \(result.err)")
      #expect(result.err.contains("\(role) may not"), "\(result.err)")
    }
    #expect(
      try workshop.run("do", folder, "--as", "bo", "--role", "moderator", "floor close").code == 0)
  }

  @Test("Folders that are no sessions have exit codes of their own")
  func folders() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    #expect(try workshop.run("show", workshop.path("nowhere")).code == 66)
    #expect(try workshop.run("show", workshop.folder).code == 66)
    #expect(try workshop.run("new", folder).code == 73)
    #expect(try workshop.run("new", "/proc/plenum").code == 73)
    try Data("x".utf8).write(to: URL(fileURLWithPath: workshop.path("file")))
    #expect(try workshop.run("show", workshop.path("file")).code == 66)
  }

  @Test("Without a terminal the console says so and names the plain way, with exit code 69")
  func noTerminal() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    for environment in [["TERM": "xterm"], ["TERM": "dumb"], ["TERM": ""]] {
      for verb in ["open", "stage"] {
        let result = try workshop.run(verb, folder, input: "\n", environment: environment)
        #expect(result.code == 69, "\(verb) \(environment): \(result.err)")
        #expect(result.err.contains("plenum show"), "\(result.err)")
      }
    }
  }

  @Test("Lines from stdin stop at the first refusal with its number, or go on when told to")
  func lines() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let lines = "agenda start A1\nquestion approve Q9\nagenda pause\n"
    let stopped = try workshop.run("do", folder, "-", input: lines)
    #expect(stopped.code == 1)
    #expect(stopped.err.contains("Line 2: There is no question Q9"))
    let status = try workshop.run("show", folder, "--json").json()
    #expect(status["sequence"] as? Int == 2)
    let gone = try workshop.run(
      "do", folder, "-", "--keep-going", input: "question approve Q9\nagenda pause\nbad line\n")
    #expect(gone.code != 0)
    #expect(gone.err.contains("Line 1:"))
    #expect(gone.err.contains("Line 3:"))
    #expect(gone.out.contains("paused"))
  }

  @Test("Control characters and escape sequences never reach the terminal raw")
  func controls() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let text = "\u{1B}]0;owned\u{7}\u{202E}evil\u{0}\u{9B}31m"
    let added = try workshop.run("do", folder, "-", input: "question add \"\(text)\"\n")
    #expect(added.code == 0, "\(added.err)")
    for output in [added.out, try workshop.run("show", folder, "questions").out] {
      #expect(!output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }

  @Test("Help and version are there for the program and each verb")
  func help() throws {
    let workshop = try Workshop()
    #expect(try workshop.run("--version").out.hasPrefix("plenum "))
    let help = try workshop.run("--help").out
    for verb in [
      "demo", "new", "open", "stage", "do", "show", "import", "export", "verify", "repair",
      "rehearse", "commands", "completions",
    ] {
      #expect(help.contains("plenum \(verb)"), "\(verb)")
      #expect(try workshop.run(verb, "--help").out.contains("plenum \(verb)"), "\(verb)")
    }
    #expect(try workshop.run("completions", "bash").out.contains("complete -F _plenum plenum"))
  }
}
