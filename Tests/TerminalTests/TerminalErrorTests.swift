import Testing

@testable import Terminal

@Suite("Messages when there is no usable terminal")
struct TerminalErrorTests {
  @Test(
    "Every message names the way that needs no screen",
    arguments: [
      TerminalError.inputIsNotATerminal, .outputIsNotATerminal, .terminalNotNamed,
      .unknownTerminal("nothing"), .terminalTooPlain("dumb"), .cannotStart("xterm"),
    ])
  func plainWay(error: TerminalError) {
    #expect(error.message.hasSuffix("`plenum show FOLDER` prints the same as plain text."))
  }

  @Test("The message names the terminal")
  func names() {
    #expect(
      TerminalError.unknownTerminal("nothing").message
        == "This machine has no description of the terminal \"nothing\". "
        + "Try TERM=xterm-256color; `plenum show FOLDER` prints the same as plain text.")
    #expect(TerminalError.terminalTooPlain("dumb").message.contains("\"dumb\""))
  }
}
