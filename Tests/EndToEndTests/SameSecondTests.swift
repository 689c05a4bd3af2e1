import Foundation
import Testing

/// What a clock shows must be the same everywhere, whatever was done to it last.
@Suite("One clock on three screens", .serialized)
struct SameSecondTests {
  @Test("A pause, an extension and an overrun show the same second on two consoles and the stage")
  func sameSecond() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    func perform(_ line: String) throws {
      let result = try workshop.run("do", folder, "--as", "ana", line)
      #expect(result.code == 0, "\(line): \(result.err)")
    }
    try perform("agenda start A2")
    let first = try TerminalSession(workshop, ["open", folder, "--as", "ana"])
    let second = try TerminalSession(
      workshop, ["open", folder, "--as", "maya", "--role", "moderator"])
    let stage = try TerminalSession(workshop, ["stage", folder])
    // So low that the stage shows its clock as text.
    stage.resize(columns: 50, rows: 8)
    let screens = [first, second, stage]

    /// Waits until all three show the same clock that `isWanted`, at the same moment.
    func waitForOneClock(_ what: String, _ isWanted: @escaping (String) -> Bool) throws {
      let end = Date().addingTimeInterval(20)
      var shown: [String?] = []
      while Date() < end {
        for screen in screens { while screen.read(milliseconds: 1) {} }
        shown = screens.map { clock(on: $0.screen.text) }
        if let text = shown[0], isWanted(text), shown.allSatisfy({ $0 == text }) { return }
      }
      Issue.record("\(what): \(shown)")
    }

    // While it runs, the three agree in each of some seconds one after another.
    var seen: Set<String> = []
    for _ in 1...3 {
      try waitForOneClock("running") { !seen.contains($0) }
      if let text = clock(on: first.screen.text) { seen.insert(text) }
    }
    #expect(seen.count == 3)
    try perform("agenda pause")
    try first.wait(for: "paused")
    try waitForOneClock("paused") { _ in true }
    let paused = try #require(clock(on: first.screen.text).flatMap(seconds))
    try perform("agenda extend +5m")
    try waitForOneClock("extended") { seconds($0) == paused + 300 }
    try perform("agenda resume")
    try perform("agenda adjust A2 -\(paused + 300)s")
    try waitForOneClock("overrun") { $0.hasPrefix("+") }
    try perform("agenda pause")
    try waitForOneClock("overrun and paused") { $0.hasPrefix("+") }
  }

  @Test(
    "An extension, a cut and a recall of the rooms show the same second on two consoles and the stage"
  )
  func rooms() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    func perform(_ line: String) throws {
      let result = try workshop.run("do", folder, "--as", "ana", line)
      #expect(result.code == 0, "\(line): \(result.err)")
    }
    try perform("breakouts plan B1 --rooms 2 --size 0..9")
    try perform("breakouts open B1 --for 20")
    let first = try TerminalSession(workshop, ["open", folder, "--as", "ana"])
    let second = try TerminalSession(
      workshop, ["open", folder, "--as", "maya", "--role", "moderator"])
    let stage = try TerminalSession(workshop, ["stage", folder])
    let screens = [first, second, stage]
    for console in [first, second] {
      try console.wait(for: "Opening")
      console.type("4")
    }

    /// Waits until all three show, in the line of the second room, the same time left that `isWanted`.
    func waitForOneClock(_ what: String, _ isWanted: @escaping (Int) -> Bool) throws -> Int {
      let end = Date().addingTimeInterval(20)
      var shown: [Int?] = []
      while Date() < end {
        for screen in screens { while screen.read(milliseconds: 1) {} }
        shown = screens.map { screen in
          let line = screen.screen.text.split(separator: "\n").first { $0.contains("Room 2") }
          return line?.split(separator: " ").lazy.compactMap { seconds(String($0)) }.first
        }
        if let left = shown[0], isWanted(left), shown.allSatisfy({ $0 == left }) { return left }
      }
      Issue.record("\(what): \(shown)")
      return 0
    }

    let left = try waitForOneClock("open") { (1100...1200).contains($0) }
    try perform("breakouts extend B1 +5m")
    let longer = try waitForOneClock("extended") { $0 > 1200 }
    #expect((left + 270...left + 300).contains(longer))
    try perform("room extend R2 -10m")
    let shorter = try waitForOneClock("one room cut") { $0 < 1200 }
    #expect((longer - 630...longer - 600).contains(shorter))
    try perform("breakouts recall B1 --in 90s")
    let last = try waitForOneClock("recalled") { $0 <= 90 }
    #expect((60...90).contains(last))
  }

  /// The clock of the item: digits with a colon that count down (`28:13`) or up (`+0:05`), not the time of day.
  private func clock(on text: String) -> String? {
    let line =
      text.split(separator: "\n").first { $0.contains("▶") && $0.contains("A2") }
      ?? text.split(separator: "\n").first { $0.contains(":") }
    return line?.split { $0 == " " || $0 == "·" }.map(String.init).first { word in
      let body = word.hasPrefix("+") ? word.dropFirst() : word[...]
      return body.contains(":") && body.allSatisfy { $0.isNumber || $0 == ":" }
    }
  }

  private func seconds(_ clock: String) -> Int? {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    guard parts.count >= 2, !clock.hasPrefix("+") else { return nil }
    return parts.reduce(0) { $0 * 60 + $1 }
  }
}
