import SessionEngine

/// What the audience sees, inside the console.
enum StageScreen: Screen {
  static let bindings: [Binding<ConsoleAction>] = []

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] { [] }
  static func emptyText(_ state: ConsoleState) -> String { "" }
  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {}
  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {}
  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {}
  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    .refused("The stage is only looked at.")
  }
}

extension Scene {
  func drawStage(_ frame: inout Frame) {
    Stage(
      session: session, now: now, zone: environment.zone,
      live: state.figures.live.flatMap { session.questions.all[$0] },
      waiting: state.figures.waiting.compactMap { session.floor.requests[$0] }
    ).draw(&frame)
  }
}
