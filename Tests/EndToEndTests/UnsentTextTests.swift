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
}
