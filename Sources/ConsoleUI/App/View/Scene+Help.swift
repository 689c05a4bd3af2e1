import SessionEngine

extension Scene {
  /// A line of the help: a heading, or a key with what it does.
  struct HelpLine {
    let keys: String
    let text: String
    let isHeading: Bool
    /// Why this role cannot use it.
    let reason: String?
  }

  /// The keys of this place, its own first.
  var helpLines: [HelpLine] {
    var lines: [HelpLine] = []
    func heading(_ text: String) {
      if !lines.isEmpty { lines.append(HelpLine(keys: "", text: "", isHeading: true, reason: nil)) }
      lines.append(HelpLine(keys: "", text: text, isHeading: true, reason: nil))
    }
    for group in state.keys.table(of: state.screen).groups {
      heading(group.name)
      for binding in group.bindings where !binding.keys.isEmpty {
        lines.append(
          HelpLine(
            keys: binding.keyNames, text: binding.long, isHeading: false,
            reason: reason(for: binding.action)))
      }
    }
    func add<Action>(_ table: BindingTable<Action>) {
      for group in table.groups {
        heading(group.name)
        for binding in group.bindings where !binding.keys.isEmpty {
          lines.append(
            HelpLine(keys: binding.keyNames, text: binding.long, isHeading: false, reason: nil))
        }
      }
    }
    if state.screen != .stage { add(state.keys.detail) }
    add(state.keys.form)
    add(state.keys.confirm)
    return lines
  }

  private func reason(for action: ConsoleAction) -> String? {
    guard !mayDo(action), let permission = action.permission(on: state.screen) else { return nil }
    return "for: " + permission.roles.map(\.rawValue).joined(separator: ", ")
  }

  func drawHelp(_ frame: inout Frame, from top: Int) {
    let lines = helpLines
    let keyColumns = min(18, (lines.map(\.keys.cellWidth).max() ?? 0) + 2)
    for row in 0..<frame.size.rows {
      guard top + row < lines.count else { break }
      let line = lines[top + row]
      if line.isHeading {
        frame.write(line.text, row: row, column: 1, role: .headerRow)
        continue
      }
      frame.write(line.keys, row: row, column: 2, width: keyColumns, role: .key)
      let column = 2 + keyColumns + 1
      let used = frame.write(
        line.text, row: row, column: column, role: line.reason == nil ? .text : .textDim)
      if let reason = line.reason {
        frame.write("(\(reason))", row: row, column: column + used + 1, role: .textDim)
      }
    }
    if top > 0 { frame.writeRight(" \(glyphs.arrowUp) ", row: 0, role: .textDim) }
    if top + frame.size.rows < lines.count {
      frame.writeRight(" \(glyphs.arrowDown) more ", row: frame.size.rows - 1, role: .textDim)
    }
  }
}
