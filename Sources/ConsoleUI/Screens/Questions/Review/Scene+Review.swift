import SessionEngine

extension Scene {
  /// The rows for the selected message below the list.
  private static let reviewDetailRows = 7

  /// How many messages are in sight.
  static func reviewRows(_ layout: Layout) -> Int {
    max(1, layout.content.rows - 2 - reviewDetailRows)
  }

  /// Draws a pasted chat: its messages, and all of the selected one below.
  func drawReview(_ review: ChatReview, _ frame: inout Frame, _ layout: Layout) {
    let rows = Self.reviewRows(layout)
    let columns = frame.size.columns
    let known = review.entries.count { $0.known != nil }
    var title =
      "\(review.format.name.firstCapital): \(counted(review.entries.count, "message")), "
      + "\(review.accepted.count) taken"
    if known > 0 { title += ", \(known) here already" }
    frame.write(title, row: 0, column: 1, role: .headerRow)
    if review.pending != nil {
      frame.writeRight(" saving\(glyphs.ellipsis) ", row: 0, role: .accent)
    } else {
      frame.writeRight(" \(review.position + 1)/\(review.entries.count) ", row: 0, role: .textDim)
    }
    let nameColumns = max(8, min(24, columns / 4))
    for offset in 0..<rows {
      let index = review.top + offset
      guard review.entries.indices.contains(index) else { break }
      let entry = review.entries[index]
      let row = offset + 1
      frame.write(
        entry.isAccepted ? "[x]" : entry.known == nil ? "[ ]" : " = ", row: row, column: 1,
        role: entry.isAccepted ? .success : .textDim)
      let sign = entry.doubts.isEmpty ? " " : "?"
      frame.write(sign, row: row, column: 5, role: .warning)
      frame.write(
        entry.message.author ?? "(nobody named)", row: row, column: 7, width: nameColumns,
        role: isMatched(entry) ? .accent : .textDim)
      frame.writeLine(
        entry.message.text, row: row, column: 8 + nameColumns,
        width: max(1, columns - 9 - nameColumns), role: entry.isAccepted ? .text : .textDim)
      if index == review.position { frame.highlightRow(row, role: .selection) }
    }
    let box = Rect(
      row: rows + 1, column: 0, rows: frame.size.rows - rows - 1, columns: columns)
    frame.region(box) { drawSelected(review, &$0) }
  }

  private func drawSelected(_ review: ChatReview, _ frame: inout Frame) {
    frame.horizontalLine(row: 0)
    guard review.entries.indices.contains(review.position) else { return }
    let entry = review.entries[review.position]
    var detail = Detail(columns: max(1, frame.size.columns - 2), limit: frame.size.rows)
    if let error = review.error { detail.paragraph(error, role: .error) }
    var facts = [entry.message.time, whom(entry)].compactMap { $0 }
    if let reason = entry.reasonAgainst { facts.append(reason) }
    facts += entry.doubts
    detail.paragraph(facts.joined(separator: " \(glyphs.separator) "), role: .warning)
    detail.paragraph(entry.message.text)
    frame.region(Rect(row: 1, column: 1, rows: frame.size.rows - 1, columns: detail.columns)) {
      $0.draw(detail)
    }
  }

  private func isMatched(_ entry: ChatCandidate) -> Bool {
    if case .one = entry.author { true } else { false }
  }

  private func whom(_ entry: ChatCandidate) -> String {
    switch entry.author {
    case .one(let id): "from \(name(id)) (\(id))"
    case .several, .none:
      entry.message.author.map { "from “\($0.oneLine(60))”, not a participant" }
        ?? "from nobody known"
    }
  }
}

extension String {
  fileprivate var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
