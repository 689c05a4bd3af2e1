import ConsoleUI
import Testing

/// The tables of keys are sound.
struct KeysTests {
  private let keys = ConsoleKeys.standard

  private func check<Action>(_ table: BindingTable<Action>, _ place: String) {
    #expect(table.clashes.isEmpty, "\(place): \(table.clashes)")
    for binding in table.bindings {
      #expect(!binding.keys.isEmpty, "\(place): \(binding.id) has no key")
      #expect(!binding.short.isEmpty && !binding.group.isEmpty, "\(place): \(binding.id)")
      #expect(binding.long.count > 3, "\(place): \(binding.id) has no help")
      #expect(binding.long.cellWidth <= 60, "\(place): \(binding.id) is told too long")
      #expect(binding.short.cellWidth <= 15, "\(place): \(binding.id) is too long for a footer")
    }
  }

  @Test("Every binding of every place has help, and no key has two meanings")
  func tablesAreSound() {
    for screen in ScreenID.allCases { check(keys.table(of: screen), screen.title) }
    check(keys.detail, "detail")
    check(keys.form, "form")
    check(keys.palette, "palette")
    check(keys.filter, "filter")
    check(keys.confirm, "confirm")
    check(keys.help, "help")
  }

  @Test("Keys can be given to bindings by id, and a clash is refused")
  func keysCanBeChanged() throws {
    let changed = try ConsoleKeys(overrides: ["agenda.next": [">"]])
    #expect(changed.table(of: .agenda).action(for: .character(">")) == .agenda(.next))
    #expect(changed.table(of: .agenda).action(for: .character("n")) == nil)
    #expect(throws: BindingError.self) {
      try ConsoleKeys(overrides: ["agenda.next": ["s"]])
    }
  }

  @Test("A role's footer offers only what it may do, and the help says who may")
  func footerFollowsTheRole() {
    var desk = Desk(Samples.typical, role: .observer)
    #expect(!desk.screen.contains("n next"))
    desk.press("?")
    #expect(desk.screen.contains("(for: facilitator)"))
    desk.press("Esc", "3")
    desk.actor = .init(name: "mo", role: .moderator)
    #expect(desk.screen.contains("v approve"))
  }
}
