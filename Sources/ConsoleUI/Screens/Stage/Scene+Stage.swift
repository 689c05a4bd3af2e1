import SessionEngine

extension Scene {
  /// Columns of the list of what can be shown; the rest of 80 is a stage of the smallest size.
  private static let stageListColumns = 19

  /// Draws the list of what can be shown, the stage as it is, and a preview of the selected view.
  func drawStage(_ frame: inout Frame) {
    let (left, beside) = Rect(frame.size).splitLeft(Self.stageListColumns)
    frame.region(left) { drawStageList(&$0) }
    frame.verticalLine(column: left.columns)
    let right = beside.splitLeft(1).rest
    guard case .stage(let selected)? = selected else { return }
    let preview = selected ?? session.liveStageContent
    let minimum = Layout.minimum
    if right.columns >= 2 * minimum.columns + 1, right.rows > minimum.rows {
      let (first, second) = right.splitLeft((right.columns - 1) / 2)
      frame.region(first) { drawLiveStage(&$0) }
      frame.verticalLine(column: second.column)
      frame.region(second.splitLeft(1).rest) { drawPreview(preview, &$0) }
    } else if right.rows >= 2 * (minimum.rows + 1) {
      let (first, second) = right.splitTop(right.rows / 2)
      frame.region(first) { drawLiveStage(&$0) }
      frame.region(second) { drawPreview(preview, &$0) }
    } else if selected == session.stage.pinned {
      frame.region(right) { drawLiveStage(&$0) }
    } else {
      frame.region(right) { drawPreview(preview, &$0) }
    }
  }

  private func drawStageList(_ frame: inout Frame) {
    StageScreen.drawHeader(&frame, row: 0, scene: self)
    for (place, id) in state.list.ids.enumerated() {
      StageScreen.drawRow(id, at: place, &frame, row: 1 + place, scene: self)
      if place == state.list.position {
        frame.highlightRow(1 + place, role: isListInFront ? .selection : .selectionInactive)
      }
    }
    let row = state.list.ids.count + 1
    for (offset, fact) in stageFacts.prefix(max(0, frame.size.rows - row)).enumerated() {
      frame.write(
        fact.text, row: row + offset + (frame.size.rows > row + 5 ? 1 : 0), column: 1,
        width: frame.size.columns - 2, role: fact.role)
    }
  }

  /// What was decided about the stage, the gravest first.
  private var stageFacts: [(text: String, role: ThemeRole)] {
    let stage = session.stage
    var facts: [(text: String, role: ThemeRole)] = []
    if stage.isBlackout { facts.append(("BLACK", .error)) }
    if let message = stage.message {
      facts.append(("message, \(message.style.rawValue)", .warning))
      facts.append((message.text.oneLine(60), .textDim))
    }
    facts.append(
      stage.pinned == nil ? ("following", .textDim) : ("pinned", .warning))
    facts.append(("in \(stage.language.name)", .textDim))
    return facts
  }

  private func drawLiveStage(_ frame: inout Frame) {
    var text = "On stage now: \(session.stageContent.name)"
    if session.stage.isBlackout {
      text = "On stage now: BLACK"
    } else if session.stage.message?.style == .cover {
      text = "On stage now: covered by the message"
    }
    let role: ThemeRole = session.stage.isBlackout ? .error : .success
    frame.write("\(glyphs.live) \(text)", row: 0, column: 1, role: role)
    frame.region(Rect(frame.size).splitTop(1).rest) { frame in
      var stage = stage(of: session.stageContent)
      stage.isBlinking = false
      stage.draw(&frame)
    }
  }

  private func drawPreview(_ content: StageContent, _ frame: inout Frame) {
    let enter = mayDo(.stage(.show)) ? " \(glyphs.separator) Enter shows it" : ""
    frame.write("Preview: \(content.name)\(enter)", row: 0, column: 1, role: .notice)
    frame.region(Rect(frame.size).splitTop(1).rest) { frame in
      var stage = stage(of: content)
      stage.isCovered = false
      stage.isBlinking = false
      stage.draw(&frame)
    }
  }

  private func stage(of content: StageContent) -> Stage {
    // A preview shows what the audience would see, which is nothing private.
    Stage(
      session: session.published, now: now, zone: environment.zone,
      live: state.figures.live.flatMap { session.questions.all[$0] },
      waiting: state.figures.waiting.compactMap { session.floor.requests[$0] },
      content: content, language: session.stage.language)
  }
}
