import ConsoleUI
import Testing

@testable import Terminal

@Suite("How many colours")
struct ColourChoiceTests {
  @Test(
    "The flag comes first, then NO_COLOR if it says something, then the terminal",
    arguments: [
      (ColourChoice.automatic, nil, 256, ColourDepth.indexed256),
      (.automatic, "", 256, .indexed256),
      (.automatic, "1", 256, .monochrome),
      (.automatic, nil, 16, .sixteen),
      (.automatic, nil, 8, .eight),
      (.automatic, nil, 0, .monochrome),
      (.automatic, nil, 16_777_216, .indexed256),
      (.always, "1", 256, .indexed256),
      (.always, nil, 0, .monochrome),
      (.never, nil, 256, .monochrome),
      (.sixteen, "1", 256, .sixteen),
      (.sixteen, nil, 8, .eight),
      (.indexed256, nil, 16, .sixteen),
    ])
  func depth(choice: ColourChoice, noColour: String?, colours: Int, expected: ColourDepth) {
    #expect(choice.depth(noColour: noColour, terminalColours: colours) == expected)
  }

  @Test("The words of the option")
  func words() {
    #expect(ColourChoice.allCases.map(\.rawValue) == ["auto", "always", "never", "16", "256"])
  }
}
