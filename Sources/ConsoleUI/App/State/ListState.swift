/// Where somebody is in a list: the rows as filtered and sorted, the selected one, and the scroll.
///
/// The rows are made anew only when the session or the filter changes; moving about costs nothing
/// that grows with their number.
public struct ListState: Sendable {
  /// The rows in their order, headings among them.
  public private(set) var ids: [RowID] = []
  /// The position of the selected row.
  public private(set) var position = 0
  /// The position of the first row on the screen.
  public private(set) var top = 0
  /// How many rows can be selected.
  public private(set) var selectableCount = 0
  /// What the rows have to contain.
  public internal(set) var filter = ""
  /// Which of the screen's orders they are in.
  public internal(set) var order = 0
  /// Whether the session changed since the rows were made.
  var isStale = true

  /// The selected row; nil in an empty list.
  public var selected: RowID? {
    guard position < ids.count, ids[position].isSelectable else { return nil }
    return ids[position]
  }

  /// Takes new rows and keeps the selection: by id, else at the same place.
  ///
  /// In a feed, which grows at the top, somebody at the top stays at the top.
  mutating func show(_ rows: [RowID], isFeed: Bool = false) {
    let before = isFeed && position == 0 ? nil : selected
    let offset = position - top
    ids = rows
    selectableCount = rows.count { $0.isSelectable }
    isStale = false
    if let before, position >= rows.count || rows[position] != before {
      if let found = rows.firstIndex(of: before) {
        position = found
        // At the top one stays there as long as the selection can be seen.
        if top > 0 { top = found - offset }
      }
    }
    settle()
  }

  /// Selects a row if it is in the list.
  @discardableResult
  mutating func select(_ id: RowID) -> Bool {
    guard let found = ids.firstIndex(of: id) else { return false }
    position = found
    return true
  }

  /// Moves the selection by a number of rows; headings do not count.
  mutating func move(by rows: Int) {
    let step = rows < 0 ? -1 : 1
    var left = abs(rows)
    var place = position
    while left > 0 {
      var next = place + step
      while next >= 0, next < ids.count, !ids[next].isSelectable { next += step }
      guard next >= 0, next < ids.count else { break }
      place = next
      left -= 1
    }
    position = place
    // With the first row selected, the heading above it is worth seeing too.
    if position == firstSelectable { top = 0 }
  }

  /// Selects the first row.
  mutating func moveToFirst() {
    position = firstSelectable
    top = 0
  }

  /// Selects the last row.
  mutating func moveToLast() {
    position = max(0, ids.count - 1)
    settle()
  }

  /// Scrolls just so far that the selected row is among `rows` visible ones.
  mutating func keepVisible(rows: Int) {
    let rows = max(1, rows)
    top = min(top, max(0, ids.count - rows))
    if position < top { top = position }
    if position >= top + rows { top = position - rows + 1 }
    top = max(0, top)
  }

  private var firstSelectable: Int { ids.firstIndex { $0.isSelectable } ?? 0 }

  /// Puts the selection onto a row that can have it.
  private mutating func settle() {
    position = min(max(0, position), max(0, ids.count - 1))
    guard position < ids.count, !ids[position].isSelectable else { return }
    position =
      ids[position...].firstIndex { $0.isSelectable }
      ?? ids[..<position].lastIndex { $0.isSelectable } ?? position
  }
}
