import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Rooms close while somebody writes in one: the one who closes and the one who writes sit at two terminals.
@Suite("Closing rooms under a rapporteur who types, in real terminals", .serialized)
struct CloseTerminalTests {
  private let workshop: Workshop
  private let folder: String
  private let facilitator: TerminalSession
  private let rapporteur: TerminalSession

  init() throws {
    workshop = try Workshop()
    folder = try workshop.makeSession()
    let run = try workshop.run(
      "do", folder, "--as", "ana", "-",
      input: [
        "breakouts plan B1 --rooms 2 --size 0..9", "room edit R1 --rapporteur ravi",
        "breakouts open B1 --for 20",
      ].joined(separator: "\n"))
    #expect(run.code == 0, "\(run.err)")
    facilitator = try TerminalSession(workshop, ["open", folder, "--as", "ana"])
    rapporteur = try TerminalSession(
      workshop, ["open", folder, "--as", "ravi", "--role", "rapporteur"])
    try facilitator.wait(for: "Opening")
    try rapporteur.wait(for: "Opening")
    rapporteur.type("6an")
    try rapporteur.wait(for: "New note")
    rapporteur.type("Half a thought")
    try rapporteur.wait("the draft in the folder") { [folder] _ in
      (try? String(contentsOfFile: folder + "/drafts/ravi.txt", encoding: .utf8))?
        .contains("Half a thought") == true
    }
  }

  private func rounds() throws -> [[String: Any]] {
    let shown = try workshop.run("show", folder, "breakouts", "--json").json()
    return try #require(shown["rounds"] as? [[String: Any]])
  }

  private func notes() throws -> String { try workshop.run("show", folder, "notes").out }

  @Test("The one who closes is told who writes where; closed all the same, the note is sent after")
  func closed() throws {
    facilitator.type("4:breakouts close B1\r")
    try facilitator.wait(for: "ravi in R1")
    #expect(try rounds().first?["state"] as? String == "open")
    facilitator.type(" --anyway\r")
    try facilitator.wait(for: "closed")
    try rapporteur.wait(for: "can still be sent")
    #expect(rapporteur.screen.text.contains("Half a thought"), "nothing typed is lost")
    #expect(try rounds().first?["state"] as? String == "closed")
    rapporteur.type(", and the rest of it\r")
    try rapporteur.wait("the note kept") { _ in
      (try? notes())?.contains("Half a thought, and the rest of it") == true
    }
  }

  @Test("At the end of a countdown the rooms wait for the note, and close when it is sent")
  func countdown() throws {
    facilitator.type("4:breakouts recall B1 --in 2s\r")
    try rapporteur.wait(for: "closes in")
    try facilitator.wait(for: "ravi in R1")
    #expect(try rounds().first?["state"] as? String == "closing")
    #expect(rapporteur.screen.text.contains("Half a thought"))
    rapporteur.type("\r")
    try rapporteur.wait("the note kept") { _ in (try? notes())?.contains("Half a thought") == true }
    try facilitator.wait("the close", seconds: 30) { _ in
      (try? rounds())?.first?["state"] as? String == "closed"
    }
  }

  @Test("A countdown that was given in spite of the note ends in the close, which both are told")
  func countdownAnyway() throws {
    facilitator.type("4:room close R1 --in 2s\r")
    try facilitator.wait(for: "ravi in R1")
    facilitator.type(" --anyway\r")
    try rapporteur.wait(for: "R1 closes in")
    try rapporteur.wait(for: "R1 closed. Your note stays")
    try facilitator.wait("the close of one room") { _ in
      let rooms = (try? rounds())?.first?["rooms"] as? [[String: Any]]
      return rooms?.map { $0["state"] as? String } == ["closed", "open"]
    }
    rapporteur.type("\r")
    try rapporteur.wait("the note kept") { _ in (try? notes())?.contains("Half a thought") == true }
  }

  @Test("A rapporteur whose terminal dies in the middle keeps the text, and who closes still knows")
  func killed() throws {
    rapporteur.signal(SIGKILL)
    _ = try rapporteur.waitForEnd()
    let refused = try workshop.run("do", folder, "--as", "ana", "breakouts", "close", "B1")
    #expect(refused.code == 1 && refused.err.contains("ravi in R1"))
    #expect(
      try workshop.run("do", folder, "--as", "ana", "breakouts", "close", "B1", "--anyway").code
        == 0)
    let again = try TerminalSession(
      workshop, ["open", folder, "--as", "ravi", "--role", "rapporteur"])
    try again.wait(for: "Opening")
    again.type("6an")
    try again.wait(for: "Half a thought")
  }
}
