import Testing

@testable import ConsoleUI

@Suite("Tables of bindings")
struct BindingTableTests {
  private enum Action: Equatable, Sendable { case down, approve, quit }

  private static let table = BindingTable([
    Binding(
      "list.down", keys: [.character("j"), .down], short: "down", long: "Moves one down.",
      group: "Moving", action: Action.down),
    Binding(
      "questions.approve", keys: [.character("y")], short: "approve",
      long: "Approves the question.", group: "Questions", action: .approve),
    Binding(
      "app.quit", keys: [.control("q")], short: "quit", long: "Leaves the console.",
      group: "Moving", action: .quit),
  ])

  @Test("A key finds its binding")
  func lookup() {
    #expect(Self.table.action(for: .down) == .down)
    #expect(Self.table.binding(for: .character("y"))?.id == "questions.approve")
    #expect(Self.table.action(for: .character("x")) == nil)
    #expect(Self.table.clashes.isEmpty)
  }

  @Test("Two meanings of one key are a clash, and the earlier one holds")
  func clash() {
    let table = BindingTable(Self.table.bindings + Self.table.bindings.prefix(1))
    #expect(table.clashes.contains(.sameID("list.down")))
    #expect(table.clashes.contains(.sameKey(.down, "list.down", "list.down")))
    #expect(table.action(for: .down) == .down)
  }

  @Test("Overrides replace keys by id and leave other tables' ids alone")
  func overrides() throws {
    let table = try Self.table.applying(
      overrides: ["list.down": ["n"], "app.quit": [], "elsewhere.thing": ["j"]])
    #expect(table.action(for: .character("n")) == .down)
    #expect(table.action(for: .down) == nil && table.action(for: .control("q")) == nil)
  }

  @Test("Overrides that cannot work say why")
  func badOverrides() {
    #expect(throws: BindingError.unknownKey("Hyper-X", binding: "app.quit")) {
      try Self.table.applying(overrides: ["app.quit": ["Hyper-X"]])
    }
    #expect(
      throws: BindingError.clash(.sameKey(.character("y"), "questions.approve", "app.quit"))
    ) {
      try Self.table.applying(overrides: ["app.quit": ["y"]])
    }
    #expect(
      BindingError.unknownKey("Hyper-X", binding: "app.quit").message
        == "There is no key called \"Hyper-X\" (given for app.quit). "
        + "Keys are named like g, Enter, Ctrl-P, F5, PgUp, Space.")
    #expect(
      BindingError.clash(.sameKey(.control("p"), "a.b", "c.d")).message
        == "Ctrl-P would mean both a.b and c.d. "
        + "Give one of them another key, or an empty list to leave it without one.")
  }

  @Test("The table reads as aligned text by group")
  func text() {
    #expect(
      Self.table.text == """
        Moving
          j, Down  Moves one down.
          Ctrl-Q   Leaves the console.

        Questions
          y        Approves the question.
        """)
    #expect(Self.table.markdown.contains("| `j`, `Down` | Moves one down. | `list.down` |"))
  }

  @Test("A footer shows whole pairs only")
  func footer() {
    var frame = Frame(size: Size(columns: 20, rows: 1))
    #expect(frame.writeKeys(Self.table.bindings, row: 0) == 17)
    #expect(frame.text(row: 0) == "j down  y approve   ")
  }
}
