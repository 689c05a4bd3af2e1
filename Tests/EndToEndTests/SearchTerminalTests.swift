import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A long search for rooms must not be felt at the keyboard.
@Suite("Searching rooms for a thousand people in a real terminal", .serialized)
struct SearchTerminalTests {
  /// A session with a thousand people, two in five of them in the building, and a round for them.
  private func make(_ workshop: Workshop) throws -> String {
    let folder = try workshop.makeSession()
    let lines = (1...1000).map { number in
      let mode = number % 5 < 2 ? "inPerson" : "virtual"
      let country = ["SN", "FR", "KE", "BR", "IN", "MX", "EG"][number % 7]
      return "participant add \"Person \(number)\" --country \(country) --mode \(mode)"
    }
    // Far more steps than anybody waits for, and a floor that cannot be met, since people of one country do not
    // fill the largest rooms only: the search is under way until Esc ends it.
    let plan = [
      "breakouts plan B1 --rooms 140 --size 6..9", "breakouts choose B1 mix --alike country",
    ]
    let run = try workshop.run(
      "do", folder, "--as", "ana", "-", input: (lines + plan).joined(separator: "\n"))
    #expect(run.code == 0, "\(run.err)")
    return folder
  }

  /// The share done and the best cost, as the line above the keys tells them.
  private func progress(_ screen: VirtualScreen) -> (share: Int, cost: Int)? {
    let line = screen.lines.first { $0.contains("Searching B1") }
    let words = line?.split(separator: " ").map(String.init) ?? []
    guard let percent = words.firstIndex(of: "%"), percent > 0, let share = Int(words[percent - 1]),
      let best = words.firstIndex(of: "best"), best + 1 < words.count,
      let cost = Int(words[best + 1])
    else { return nil }
    return (share, cost)
  }

  @Test("Every key is answered while it searches, best cost and bound show, Esc keeps the best")
  func keysAndEscape() throws {
    let workshop = try Workshop()
    let folder = try make(workshop)
    let console = try TerminalSession(
      workshop, ["open", folder, "--as", "ana"], columns: 140, rows: 45)
    try console.wait(for: "Opening")
    console.type("4:breakouts allocate B1 --steps 1000000000\r")
    try console.wait("figures of the search", seconds: 60) { progress($0) != nil }
    let before = try #require(progress(console.screen))
    try console.wait(for: "not below", seconds: 60)

    // Screens, lists, a form and the command line all answer, with the search still under way.
    console.type("5")
    try console.wait(for: "Person 1")
    #expect(progress(console.screen) != nil, "the figures stay in sight")
    console.type("G")
    try console.wait(for: "1000/1000")
    console.type("g/Person 77")
    try console.wait(for: "Person 770")
    console.type("\u{1B}6a")
    console.type("nTyped while it searches")
    try console.wait(for: "Typed while it searches")
    console.type("\r")
    try console.wait("the note kept") { !$0.text.contains("Esc keeps it") }
    console.type("\u{1B}")
    try console.wait("the form gone") { !$0.text.contains("New note") }
    console.type("4:breakouts allocate B1\r")
    try console.wait(for: "searched already")
    console.type("\u{1B}")
    try console.wait("the cost to fall", seconds: 60) { screen in
      progress(screen).map { $0.cost < before.cost } ?? false
    }

    console.type("\u{1B}")
    try console.wait("the end of the search", seconds: 60) {
      !$0.text.contains("Searching") && $0.text.contains("allocated")
    }
    let shown = try workshop.run("show", folder, "breakouts", "--json").json()
    let round = try #require((shown["rounds"] as? [[String: Any]])?.first)
    let rooms = try #require(round["rooms"] as? [[String: Any]])
    let members = rooms.flatMap { $0["members"] as? [String] ?? [] }
    #expect(members.count == 1000 && Set(members).count == 1000)
    let quality = try #require(round["quality"] as? [String: Any])
    #expect(quality["violations"] as? Int == 0)
    #expect(try #require(quality["cost"] as? Int) <= before.cost, "the best is what was kept")
    let notes = try workshop.run("show", folder, "notes")
    #expect(notes.out.contains("Typed while it searches"))
    console.type("u")
    try console.wait("the rooms empty again") { _ in
      let again = try? workshop.run("show", folder, "breakouts", "--json").json()
      let round = (again?["rounds"] as? [[String: Any]])?.first
      return round?["state"] as? String == "planned"
    }
  }

  @Test("A terminal that goes away in the middle of a search leaves the session as it was")
  func killed() throws {
    let workshop = try Workshop()
    let folder = try make(workshop)
    for number in [SIGTERM, SIGKILL] {
      let console = try TerminalSession(workshop, ["open", folder, "--as", "ana"])
      // A console that had time to keep its place opens there again, so any screen will do.
      try console.wait(for: "4 Breakouts")
      console.type("4:breakouts allocate B1 --steps 1000000000\r")
      try console.wait(for: "Searching B1", seconds: 60)
      console.signal(number)
      #expect(try console.waitForEnd() == 128 + number)
    }
    #expect(try workshop.run("verify", folder).code == 0)
    let shown = try workshop.run("show", folder, "breakouts", "--json").json()
    let round = try #require((shown["rounds"] as? [[String: Any]])?.first)
    #expect(round["state"] as? String == "planned")
  }
}
