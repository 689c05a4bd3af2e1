import ConsoleUI
import Foundation
import Testing

@Suite("Themes")
struct ThemeTests {
  private func decode(_ json: String) throws -> Theme {
    try JSONDecoder().decode(Theme.self, from: Data(json.utf8))
  }

  private func file(roles: String, format: String = "plenum-theme/1") -> String {
    #"{"format":"\#(format)","name":"t","description":"d","appearance":"dark","roles":{\#(roles)}}"#
  }

  @Test(
    "Every role falls back to text without going round in circles", arguments: ThemeRole.allCases)
  func fallbackEnds(role: ThemeRole) {
    var seen: Set<ThemeRole> = [role]
    var step = role
    while let next = step.fallback {
      guard seen.insert(next).inserted else {
        Issue.record("\(role) comes back to \(next)")
        return
      }
      step = next
    }
    #expect(step == .text)
  }

  @Test("What a role leaves out comes from its fallback, field by field")
  func fieldsFallBack() throws {
    let theme = try decode(
      file(
        roles: ##""text":{"foreground":"#101010","background":"#fefefe"},"error":{"bold":true}"##))
    let look = theme.look(of: ThemeRole.timerDanger)
    #expect(look == Look(RGB(0x101010), on: RGB(0xFEFEFE), bold: true))
  }

  @Test("An unknown role names the nearest one")
  func unknownRole() {
    #expect(throws: ThemeError.unknownName("timerWaring", nearest: "timerWarning")) {
      try decode(file(roles: #""timerWaring":{}"#))
    }
    #expect(throws: ThemeError.unknownName("zzzzzz", nearest: nil)) {
      try decode(file(roles: #""zzzzzz":{}"#))
    }
  }

  @Test("An unknown field of a look is refused")
  func unknownField() {
    #expect(throws: ThemeError.unknownName("foregound", nearest: "foreground")) {
      try decode(file(roles: ##""text":{"foregound":"#000000"}"##))
    }
  }

  @Test("Only #rrggbb is a colour", arguments: ["#12345", "123456", "#12345g", "red", "#+12345"])
  func badColours(text: String) {
    #expect(throws: ThemeError.notAColour(text)) {
      try decode(file(roles: #""text":{"foreground":"\#(text)"}"#))
    }
  }

  @Test("Another format is refused by name")
  func unknownFormat() {
    #expect(throws: ThemeError.unknownFormat("plenum-theme/9")) {
      try decode(file(roles: "", format: "plenum-theme/9"))
    }
  }

  @Test("Messages say what happened and what to do")
  func messages() {
    #expect(
      ThemeError.unknownName("timerWaring", nearest: "timerWarning").message
        == "A theme has nothing called \"timerWaring\"; the nearest name is \"timerWarning\".")
    #expect(
      ThemeError.notAColour("red").message
        == "\"red\" is no colour. Colours are written #rrggbb, such as #1c2128.")
    #expect(ThemeError.unknownFormat("x/2").message.contains("plenum-theme/1"))
  }

  @Test("Text keeps its colour on a selected row only where it stays readable")
  func backdrop() {
    let theme = Theme(
      name: "t", description: "", appearance: .dark,
      roles: [
        .text: Look(RGB(0xFFFFFF), on: RGB(0x000000)), .warning: Look(RGB(0xFFC857)),
        .border: Look(RGB(0x333366)), .selection: Look(RGB(0xFFFFFF), on: RGB(0x2D4F7C)),
      ])
    let warning = theme.look(of: Style(.warning, on: .selection))
    #expect(warning.foreground == RGB(0xFFC857) && warning.background == RGB(0x2D4F7C))
    #expect(theme.look(of: Style(.border, on: .selection)).foreground == RGB(0xFFFFFF))
  }

  @Test("Contrast is that of the accessibility guidelines")
  func contrastValues() {
    #expect(abs(RGB(0x000000).contrast(with: RGB(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(RGB(0x777777).contrast(with: RGB(0xFFFFFF)) - 4.478) < 0.001)
    #expect(abs(RGB(0xFF0000).contrast(with: RGB(0x0000FF)) - 2.149) < 0.001)
  }

  @Test(
    "The nearest of 256 colours",
    arguments: [
      (0x000000, 16), (0xFFFFFF, 231), (0xFF0000, 196), (0x808080, 244), (0x5F87AF, 67),
      (0x14181F, 234),
    ])
  func palette256(hex: Int, index: Int) {
    #expect(RGB(UInt32(hex)).index256 == index)
  }

  @Test(
    "The basic colour keeps the hue",
    arguments: [
      (0x000000, 0), (0xFFFFFF, 15), (0xFF7B72, 9), (0x7BD88F, 10), (0xFFC857, 11), (0x7FC4FF, 14),
      (0x5FD7C8, 14), (0xD0A8FF, 13), (0x9AA7B5, 7), (0x66758A, 8), (0x8B0000, 1), (0x0B3D91, 4),
    ])
  func palette16(hex: Int, index: Int) {
    #expect(RGB(UInt32(hex)).index16 == index)
  }
}
