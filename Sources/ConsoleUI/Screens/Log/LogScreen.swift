import SessionEngine

/// What happened, newest first.
enum LogScreen: Screen {
  static let bindings: [Binding<ConsoleAction>] = []

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let filter = LogLineFilter(list.filter, zone: state.zone, day: state.session.changedAt)
    return state.log.reversed().filter { filter.fits($0) }.map { .record($0.sequence) }
  }

  static func emptyText(_ state: ConsoleState) -> String { "Nothing has happened yet." }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    frame.write("Time", row: row, column: 1, role: .headerRow)
    frame.write("Who", row: row, column: 10, role: .headerRow)
    frame.write("What", row: row, column: 21, role: .headerRow)
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    guard case .record(let sequence) = id, let line = scene.state.logLine(sequence) else { return }
    frame.write(scene.clockWithSeconds(line.at), row: row, column: 1, role: .textDim)
    frame.write(
      line.by.name, row: row, column: 10, width: 10,
      role: line.by.name == scene.environment.actor.name ? .accent : .text)
    frame.writeLine(line.title, row: row, column: 21, width: max(1, frame.size.columns - 22))
  }

  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    guard case .record(let sequence) = id, let line = scene.state.logLine(sequence) else { return }
    detail.title("#\(line.sequence)", "record")
    detail.paragraph(line.title, role: .textStrong)
    detail.gap()
    detail.field("At", "\(scene.day(line.at)) \(scene.clockWithSeconds(line.at))")
    detail.field("By", "\(line.by.name), \(line.by.role.rawValue)")
    guard line.eventCount > 1 else { return }
    detail.heading("All of it")
    for sentence in line.sentences { detail.paragraph(sentence) }
    let more = line.eventCount - line.sentences.count
    if more > 0 { detail.line("and \(more) more", role: .textDim) }
  }

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    .refused("The log is only read; what is in it cannot be changed.")
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    guard case .record(let sequence) = id, let line = scene.state.logLine(sequence) else {
      return nil
    }
    return "\(scene.clockWithSeconds(line.at)) \(line.by.name): \(line.title)"
  }
}

extension ConsoleState {
  /// The line of a record, found by halving.
  func logLine(_ sequence: Int) -> LogLine? {
    var low = 0
    var high = log.count
    while low < high {
      let middle = (low + high) / 2
      if log[middle].sequence < sequence { low = middle + 1 } else { high = middle }
    }
    return low < log.count && log[low].sequence == sequence ? log[low] : nil
  }
}
