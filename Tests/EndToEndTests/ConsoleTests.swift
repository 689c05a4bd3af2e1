import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("The console in a real terminal", .serialized)
struct ConsoleTests {
  private func open(
    _ workshop: Workshop, _ folder: String, as name: String = "ana", role: String = "facilitator",
    columns: Int = 80, rows: Int = 24, extra: [String] = []
  ) throws -> TerminalSession {
    let console = try TerminalSession(
      workshop, ["open", folder, "--as", name, "--role", role] + extra, columns: columns,
      rows: rows)
    try console.wait(for: name)
    return console
  }

  @Test(
    "An action in one console appears in the others; a forbidden one is refused with the reason")
  func threeConsoles() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let facilitator = try open(workshop, folder)
    let moderator = try open(workshop, folder, as: "maya", role: "moderator")
    let rapporteur = try open(workshop, folder, as: "ravi", role: "rapporteur")
    try workshop.run("do", folder, "--as", "ana", "question add \"Who is my focal point?\"")
    for console in [facilitator, moderator, rapporteur] {
      console.type("3")
      try console.wait(for: "focal point")
    }
    moderator.type(":question approve Q1\r")
    for console in [facilitator, moderator, rapporteur] {
      try console.wait("Q1 approved") { $0.text.lowercased().contains("approved") }
    }
    moderator.type(":agenda start A1\r")
    try moderator.wait(for: "may not")
    let status = try workshop.run("show", folder, "--json").json()
    #expect(status["item"] is NSNull)
  }

  @Test("The terminal is given back after quitting, signals and a crash")
  func restore() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    for (name, number) in [
      ("SIGTERM", SIGTERM), ("SIGHUP", SIGHUP), ("SIGSEGV", SIGSEGV), ("SIGABRT", SIGABRT),
    ] {
      let console = try open(workshop, folder)
      #expect(!console.isTerminalPlain)
      console.signal(number)
      #expect(try console.waitForEnd() == 128 + number, "\(name)")
      #expect(console.isTerminalPlain, "after \(name)")
    }
    let console = try open(workshop, folder)
    console.type(":")
    console.type("\u{1B}")
    console.type("\u{3}")
    try leave(console)
  }

  /// Leaves by key, as somebody does who is asked whether they mean it.
  private func leave(_ console: TerminalSession) throws {
    console.type("q")
    try console.wait("the end or a question") { screen in
      !screen.modes.contains(1049) || screen.text.lowercased().contains("leave")
    }
    console.type("y")
    #expect(try console.waitForEnd() == 0)
    #expect(console.isTerminalPlain)
  }

  @Test("Ctrl-Z gives the terminal back, and fg brings the console back as it was")
  func suspend() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    // Stopping takes a shell with job control; without one the system ignores it.
    let script = "set -m; \"$0\" open \"$1\" --as ana; echo AT-THE-SHELL; read answer; fg"
    let console = try TerminalSession(
      workshop, ["-c", script, Workshop.program, folder], program: "/bin/bash")
    try console.wait(for: "Opening and welcome")
    console.type("\u{1A}")
    try console.wait(for: "AT-THE-SHELL")
    #expect(console.isTerminalPlain)
    console.type("\n")
    try console.wait("the console again") {
      $0.modes.contains(1049) && $0.text.contains("Opening and welcome")
    }
    try leave(console)
  }

  @Test("kill -9 loses nothing that was acknowledged")
  func killed() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    for round in 1...5 {
      let console = try open(workshop, folder)
      console.type(":question add \"Question of round \(round)\"\r")
      console.type("3")
      try console.wait(for: "of round \(round)")
      console.signal(SIGKILL)
      #expect(try console.waitForEnd() == 128 + SIGKILL)
    }
    #expect(try workshop.run("verify", folder).code == 0)
    let status = try workshop.run("show", folder, "--json").json()
    let questions = try #require(status["questions"] as? [String: Any])
    #expect(questions["submitted"] as? Int == 5)
  }

  @Test("Sizes change under it, down to a single cell, and a page of paste is no keystrokes")
  func resizeAndPaste() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let console = try open(workshop, folder)
    console.resize(columns: 140, rows: 45)
    try console.wait(for: "Opening and welcome")
    console.resize(columns: 30, rows: 8)
    try console.wait(for: "60")
    console.resize(columns: 1, rows: 1)
    console.resize(columns: 80, rows: 24)
    try console.wait(for: "Opening and welcome")
    let before = try workshop.run("show", folder, "--json").json()["sequence"] as? Int
    console.type("\u{1B}[200~" + String(repeating: "n\ny\nq\n", count: 40) + "\u{1B}[201~")
    console.type("\u{1B}")
    console.type("\u{1B}")
    console.type("3")
    try console.wait(for: "Questions")
    let after = try workshop.run("show", folder, "--json").json()["sequence"] as? Int
    #expect(before == after)
    console.signal(SIGTERM)
    #expect(try console.waitForEnd() == 128 + SIGTERM)
  }

  @Test("At rest with a running clock it sends fewer than 100 bytes a second")
  func quiet() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    try workshop.run("do", folder, "--as", "ana", "agenda start A2")
    let console = try open(workshop, folder)
    while console.read(milliseconds: 300) {}
    let start = console.bytesRead
    let end = Date().addingTimeInterval(5)
    while Date() < end { console.read(milliseconds: 100) }
    #expect(console.bytesRead - start < 500)
    #expect(console.bytesRead > start)
    console.signal(SIGTERM)
    _ = try console.waitForEnd()
  }
}
