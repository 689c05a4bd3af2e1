import SessionEngine

extension FloorScreen {
  /// Draws the line above a part of the list, with what can be counted there.
  static func drawHeading(
    _ section: Section, _ frame: inout Frame, row: Int, _ scene: Scene
  ) {
    switch section {
    case .shares: drawShares(&frame, row: row, scene)
    case .speaking: frame.write("Has the floor", row: row, column: 1, role: .title)
    case .waiting: drawWaiting(&frame, row: row, scene)
    case .spoken: frame.write("Have spoken or withdrawn", row: row, column: 1, role: .title)
    }
  }

  /// How the time spoken is shared between the room and online.
  private static func drawShares(_ frame: inout Frame, row: Int, _ scene: Scene) {
    let speeches = scene.session.floor.requests.filter { $0.startedAt != nil }
    func side(_ isOnline: Bool) -> (count: Int, seconds: Int) {
      let of = speeches.filter { ($0.mode == .virtual) == isOnline }
      return (of.count, of.reduce(0) { $0 + $1.clock(at: scene.now).elapsedSeconds })
    }
    let room = side(false)
    let online = side(true)
    let total = room.seconds + online.seconds
    let share = total > 0 ? (room.seconds * 100 + total / 2) / total : 0
    var column = 1 + frame.write("Spoken  ", row: row, column: 1, role: .title)
    let parts: [(AttendanceMode?, String)] = [
      (.inPerson, "\(room.count), \(clockText(room.seconds)), \(share)%   "),
      (.virtual, "\(online.count), \(clockText(online.seconds)), \(total > 0 ? 100 - share : 0)%"),
    ]
    for (mode, text) in parts {
      column += frame.write(
        "\(mode.sign(scene.glyphs)) ", row: row, column: column, role: mode.role)
      column += frame.write(text, row: row, column: column, role: .textDim)
    }
  }

  /// How many wait on each side, and whether all fit in the item.
  private static func drawWaiting(_ frame: inout Frame, row: Int, _ scene: Scene) {
    let places = scene.state.figures.places
    let online = places.count { $0.request.mode == .virtual }
    var column = 1 + frame.write("Waiting  ", row: row, column: 1, role: .title)
    let sides: [(AttendanceMode?, Int)] = [(.inPerson, places.count - online), (.virtual, online)]
    for (mode, count) in sides {
      column += frame.write(
        "\(mode.sign(scene.glyphs)) \(count)  ", row: row, column: column, role: mode.role)
    }
    let forecast = scene.floorForecast
    guard let over = forecast.overSeconds else { return }
    let text =
      over > 0
      ? "\(forecast.fitting) of \(places.count) fit, \(lengthText(over)) over"
      : "fits, \(lengthText(-over)) to spare"
    frame.writeRight(
      text, row: row, end: frame.size.columns - 1, width: frame.size.columns - 2 - column,
      role: over > 0 ? .warning : .textDim)
  }
}
