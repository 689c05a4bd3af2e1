import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Text that was typed and not sent.
@Suite("Unsent text", .serialized)
struct UnsentTextTests {
  @Test("A sentence that was being typed is there again after kill -9")
  func killedInMidSentence() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let arguments = ["open", folder, "--as", "ana", "--screen", "notes"]
    let console = try TerminalSession(workshop, arguments)
    try console.wait(for: "ana")
    console.type("an")
    console.type("Half a sentence that nobody has se")
    try console.wait("the text on screen and in the folder") {
      $0.text.contains("nobody has se")
        && (try? String(contentsOfFile: folder + "/drafts/ana.txt", encoding: .utf8))?
          .contains("nobody has se") == true
    }
    console.signal(SIGKILL)
    _ = try? console.waitForEnd()
    let again = try TerminalSession(workshop, arguments)
    try again.wait(for: "ana")
    again.type("an")
    try again.wait(for: "nobody has se")
  }

  @Test("A console that was cut off opens where it was, with its draft")
  func cutOff() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    for text in ["First question", "Second question"] {
      try workshop.run("do", folder, "--as", "ana", "question", "add", text)
    }
    let console = try TerminalSession(workshop, ["open", folder, "--as", "ana"])
    try console.wait(for: "ana")
    console.type("3j")
    try console.wait(for: "Q2")
    console.type(":floor add half")
    try console.wait("the place and the text in the folder") { _ in
      let kept = (try? String(contentsOfFile: folder + "/drafts/ana.txt", encoding: .utf8)) ?? ""
      return kept.contains("screen questions") && kept.contains("row Q2")
        && kept.contains("floor add half")
    }
    console.signal(SIGKILL)
    _ = try? console.waitForEnd()
    let again = try TerminalSession(workshop, ["open", folder, "--as", "ana"])
    try again.wait("the questions, with the second one selected") {
      $0.text.contains("Second question") && $0.text.contains("2/2")
    }
    again.type(":")
    try again.wait(for: "floor add half")
  }
}
