import SessionEngine

extension AgendaScreen {
  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    guard case .item(let id) = id, let item = scene.session.agenda.items[id] else { return }
    detail.title(item.id.description, item.kind.name)
    detail.paragraph(item.title, role: .textStrong)
    detail.gap()
    let reading = item.clock(at: scene.now)
    let isRunning = item.isCurrent
    detail.field("State", item.state.rawValue, role: isRunning ? .accent : .text)
    if isRunning {
      detail.field(
        reading.remainingSeconds < 0 ? "Over by" : "Left", clockText(reading.remainingSeconds),
        role: reading.role)
    }
    describeTimes(item, &detail, scene)
    detail.field("Place", item.place)
    detail.field("Link", item.link)
    detail.field("Topics", item.topics.map(\.description).joined(separator: ", "))
    detail.field("Panel", item.panel.map { scene.name($0) }.joined(separator: ", "))
    detail.field("Languages", item.languages.joined(separator: ", "))
    let marks = [
      item.isParked == true ? "parked" : nil, item.isHardEnd ? "ends when planned" : nil,
      item.isOptional ? "may be dropped" : nil,
      item.isLinked ? "starts when the one before ends" : nil,
      item.timing == .lockEnd ? "keeps its end" : nil, item.isFlagged ? "flagged" : nil,
      scene.session.agenda.overlapsPrevious(item.id) ? "overlaps the one before" : nil,
    ].compactMap { $0 }
    detail.field("Marks", marks.joined(separator: ", "))
    switch item.endAction ?? .none {
    case .none: break
    case .loadNext: detail.field("Time up", "loads the next item")
    case .startNext: detail.field("Time up", "starts the next item")
    }
    let shelf = scene.session.shelf(of: item.id)
    for resource in shelf where resource.item == item.id || item.resources.contains(resource.id) {
      detail.field(
        "\(resource.id)", [resource.title, resource.link].compactMap { $0 }.joined(separator: " "))
    }
    if let text = item.detail {
      detail.gap()
      detail.paragraph(text)
    }
  }

  private static func describeTimes(_ item: AgendaItem, _ detail: inout Detail, _ scene: Scene) {
    if let start = item.plannedStart {
      let end = item.plannedEnd.map { "–\(scene.clock($0))" } ?? ""
      detail.field("Planned", "\(scene.day(start)) \(scene.clock(start))\(end)")
    }
    var length = lengthText(item.durationSeconds)
    if item.addedSeconds != 0 {
      length += (item.addedSeconds > 0 ? " +" : " −") + lengthText(abs(item.addedSeconds))
    }
    detail.field("Length", length)
    if let least = item.minimumSeconds { detail.field("At least", lengthText(least)) }
    if let start = item.actualStart {
      let end = item.actualEnd.map { "–\(scene.clock($0))" } ?? ""
      detail.field("Really", "\(scene.clock(start))\(end)")
    }
    guard !item.isOver, let expected = scene.forecast[item.id] else { return }
    if expected.delaySeconds > 0 {
      detail.field("Delay", lengthText(expected.delaySeconds), role: .warning)
    }
    if item.isCurrent {
      detail.field("Will end", expected.end.map { told($0, expected.endOffsetSeconds, scene) })
    } else if let start = expected.start {
      let offset = expected.startOffsetSeconds
      detail.field(
        "Expected", told(start, offset, scene), role: (offset ?? 0) >= 60 ? .warning : .text)
    }
    guard !scene.environment.otherZones.isEmpty, let start = item.plannedStart else { return }
    let world = WorldClock(zone: scene.environment.zone, others: scene.environment.otherZones)
    detail.field("Elsewhere", world.line(start, separator: " \(scene.glyphs.separator) "))
  }

  private static func told(_ time: Instant, _ offset: Int?, _ scene: Scene) -> String {
    guard let offset, abs(offset) >= 60 else { return scene.clock(time) }
    return "\(scene.clock(time)) (\(Lateness(seconds: offset).words))"
  }
}
