import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("The audience's screen in a real terminal", .serialized)
struct StageTerminalTests {
  @Test("It follows what others do, in its own language, at any size, and no key changes anything")
  func follows() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let stage = try TerminalSession(workshop, ["stage", folder, "--language", "fr"])
    try stage.wait(for: "Bienvenue")
    func perform(_ line: String) throws {
      let result = try workshop.run("do", folder, "--as", "ana", line)
      #expect(result.code == 0, "\(line): \(result.err)")
    }
    try perform("agenda start A2")
    try stage.wait(for: "En cours")
    try perform("question add \"Who is my focal point?\"")
    try perform("question live Q1")
    try stage.wait(for: "focal point")
    try perform("stage message \"Pause jusqu'à 14 h\" --style cover")
    try stage.wait("the message alone") {
      $0.text.contains("14 h") && !$0.text.contains("focal point")
    }
    try perform("stage blackout")
    try stage.wait("an empty screen") { $0.text.allSatisfy(\.isWhitespace) }
    try perform("stage blackout off")
    try perform("stage clear")
    try perform("stage pin agenda")
    try stage.wait(for: "Ordre du jour")
    let before = try workshop.run("show", folder, "--json").json()["sequence"] as? Int
    stage.type("nxbmafu:12345678\r\u{1B}[6~\u{1B}[5~ jkGg")
    stage.type("\u{1B}[200~q\nn\n\u{1B}[201~")
    stage.resize(columns: 30, rows: 6)
    try stage.wait("one line") { !$0.text.contains("Ordre du jour") && $0.text.contains(":") }
    stage.resize(columns: 140, rows: 45)
    try stage.wait(for: "Ordre du jour")
    let after = try workshop.run("show", folder, "--json").json()["sequence"] as? Int
    #expect(before == after)
    stage.type("q")
    #expect(try stage.waitForEnd() == 0)
    #expect(stage.isTerminalPlain)
  }

  @Test("show stage tells view, pin, message, blackout and language; an unknown language is named")
  func show() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    var stage = try workshop.run("show", folder, "stage", "--json").json()
    #expect(Set(stage.keys) == ["view", "pinned", "message", "isBlackout", "language"])
    #expect(stage["view"] as? String == "item")
    #expect(stage["pinned"] is NSNull && stage["message"] is NSNull)
    for line in [
      "stage pin rooms", "stage message Lunch --style flash", "stage blackout", "stage language zh",
    ] {
      let result = try workshop.run(
        "do", folder, "--as", "maya", "--role", "moderator", "--clock", "2026-03-24T09:00:00Z", line
      )
      #expect(result.code == 0, "\(result.err)")
    }
    stage = try workshop.run("show", folder, "stage", "--json").json()
    #expect(stage["view"] as? String == "rooms" && stage["pinned"] as? String == "rooms")
    let message = try #require(stage["message"] as? [String: Any])
    #expect(message["text"] as? String == "Lunch" && message["style"] as? String == "flash")
    #expect(message["since"] as? String == "2026-03-24T09:00:00.000Z")
    #expect(stage["isBlackout"] as? Bool == true && stage["language"] as? String == "zh")
    #expect(try workshop.run("show", folder, "stage").out.contains("BLACK"))
    let refused = try workshop.run("stage", folder, "--language", "de")
    #expect(refused.code == 64 && refused.err.contains("ar, zh, en, fr, ru, es"))
    #expect(try workshop.run("do", folder, "--as", "ana", "stage pin roms").err.contains("rooms"))
    let rapporteur = try workshop.run(
      "do", folder, "--as", "ravi", "--role", "rapporteur", "stage follow")
    #expect(rapporteur.code == 1 && rapporteur.err.contains("run the stage"))
  }

  @Test("At rest with a running clock it sends few bytes a second, and none it need not")
  func quiet() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    try workshop.run("do", folder, "--as", "ana", "agenda start A2")
    let stage = try TerminalSession(workshop, ["stage", folder])
    try stage.wait(for: "Now")
    while stage.read(milliseconds: 300) {}
    // The big digit of the seconds is some hundred cells; nothing else may be sent.
    let start = stage.bytesRead
    let end = Date().addingTimeInterval(3)
    while Date() < end { stage.read(milliseconds: 100) }
    #expect(stage.bytesRead > start && stage.bytesRead - start < 4000)
    try workshop.run("do", folder, "--as", "ana", "agenda pause")
    while stage.read(milliseconds: 300) {}
    let paused = stage.bytesRead
    let pauseEnd = Date().addingTimeInterval(2.5)
    while Date() < pauseEnd { stage.read(milliseconds: 100) }
    // The time of day may change a minute meanwhile.
    #expect(stage.bytesRead - paused < 60)
    stage.signal(SIGTERM)
    #expect(try stage.waitForEnd() == 128 + SIGTERM)
  }
}
