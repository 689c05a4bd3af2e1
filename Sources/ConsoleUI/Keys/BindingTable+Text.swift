extension BindingTable {
  /// The table as aligned text, one group after another, for documentation and help.
  public var text: String {
    let widest = bindings.map(\.keyNames.cellWidth).max() ?? 0
    return groups.map { group in
      let lines = group.bindings.filter { !$0.keys.isEmpty }.map { binding in
        "  \(binding.keyNames.padded(toColumns: widest))  \(binding.long)"
      }
      return ([group.name] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The table as Markdown, one section a group.
  public var markdown: String {
    groups.map { group in
      let lines = group.bindings.map { binding in
        let keys = binding.keys.map { "`\($0.name == "`" ? "`` ` ``" : $0.name)`" }
        return "| \(keys.joined(separator: ", ")) | \(binding.long) | `\(binding.id)` |"
      }
      return (["### \(group.name)", "", "| Keys | What it does | Id |", "|---|---|---|"] + lines)
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}

extension Frame {
  /// Writes as many `key word` pairs as fit on a row, separated by two spaces; returns the columns.
  ///
  /// A pair is shown whole or not at all.
  @discardableResult
  public mutating func writeKeys<Action>(
    _ bindings: [Binding<Action>], row: Int, column: Int = 0, role: ThemeRole = .textDim
  ) -> Int {
    var at = column
    for binding in bindings {
      guard let key = binding.keys.first else { continue }
      let gap = at > column ? 2 : 0
      let needed = gap + key.name.cellWidth + 1 + binding.short.cellWidth
      guard at + needed <= size.columns else { break }
      at += gap
      at += write(key.name, row: row, column: at, role: .key)
      at += 1
      at += write(binding.short, row: row, column: at, role: role)
    }
    return at - column
  }
}
