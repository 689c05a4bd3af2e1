import SessionEngine

/// What the audience sees, inside the console, and what it would see instead.
enum StageScreen: Screen {
  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    [.stage(nil)] + StageContent.allCases.map { .stage($0) }
  }

  static func emptyText(_ state: ConsoleState) -> String { "" }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    frame.write("Show", row: row, column: 1, role: .headerRow)
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    guard case .stage(let content) = id else { return }
    let stage = scene.session.stage
    let isOn = content == stage.pinned
    if isOn { frame.write(scene.glyphs.live, row: row, column: 1, role: .questionApproved) }
    frame.write(
      content?.name ?? "what goes on", row: row, column: 3,
      width: max(1, frame.size.columns - 4), role: isOn ? .textStrong : .text)
  }

  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {}
}
