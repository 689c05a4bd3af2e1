import SessionEngine

extension ConsoleState {
  /// Under which the place is kept among the unsent texts.
  static let placeName = "place"

  /// Where the person is, in lines: the screen, the row, what is open, the filter, the last message read.
  private var place: String {
    var lines = ["screen \(screen.title.lowercased())"]
    if let selected = list.selected { lines.append("row \(selected.word)") }
    if detailTop != nil { lines.append("open") }
    if !list.filter.isEmpty { lines.append("filter \(list.filter)") }
    if list.order > 0 { lines.append("order \(list.order)") }
    if readMessage > 0 { lines.append("read \(readMessage)") }
    return lines.joined(separator: "\n")
  }

  /// Hands the place out to be kept, if it is another one, so that whoever lost the connection comes back to it.
  mutating func keepPlace() -> [Effect] {
    let place = place
    guard place != savedPlace else { return [] }
    // The place in which a console opens is not worth a file.
    let isFirst = savedPlace == nil && screen == .agenda && list.filter.isEmpty && readMessage == 0
    savedPlace = place
    return isFirst ? [] : [.saveDraft(name: Self.placeName, text: place)]
  }

  /// Forgets the place of somebody who leaves; what they have read stays read.
  func forgetPlace() -> [Effect] {
    guard readMessage == 0 else {
      return [.saveDraft(name: Self.placeName, text: "read \(readMessage)")]
    }
    return savedPlace == nil ? [] : [.removeDraft(name: Self.placeName)]
  }

  /// Goes to a place that an earlier run kept; with `isScreenChosen` only what was read is taken from it.
  mutating func restore(place text: String) {
    var values: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      values[parts[0]] = parts.count == 2 ? String(parts[1]) : ""
    }
    readMessage = values["read"].flatMap { Int($0) } ?? 0
    guard !isScreenChosen, let name = values["screen"], let screen = ScreenID(name: name) else {
      return
    }
    go(to: screen)
    if let order = values["order"].flatMap({ Int($0) }),
      screen.screen.orders.indices.contains(order)
    {
      list.order = order
    }
    list.filter = values["filter"] ?? ""
    list.isStale = true
    refreshList()
    guard let word = values["row"], let row = list.ids.first(where: { $0.word == word }) else {
      return
    }
    list.select(row)
    if values["open"] != nil { detailTop = 0 }
  }
}

extension RowID {
  /// The row in one word, the same at every start.
  fileprivate var word: String {
    switch self {
    case .heading(let number): "heading-\(number)"
    case .item(let id): id.description
    case .request(let id): id.description
    case .question(let id): id.description
    case .round(let id): id.description
    case .room(let id): id.description
    case .participant(let id): id.description
    case .note(let id): id.description
    case .stage(let content): content?.rawValue ?? "follow"
    case .record(let number): "#\(number)"
    }
  }
}
