/// Where the regions of the console are at a size.
struct Layout {
  /// Below this one line says so.
  static let minimum = Size(columns: 60, rows: 16)

  let size: Size
  /// Two rows: the session, and what is on.
  let status: Rect
  let tabs: Rect
  /// All between the tabs and the notice.
  let content: Rect
  let list: Rect
  /// Beside the list from 80 columns.
  let detail: Rect?
  /// At the right edge from 120 columns.
  let overview: Rect?
  let notice: Rect
  let footer: Rect

  init(_ size: Size) {
    self.size = size
    let (status, belowStatus) = Rect(size).splitTop(2)
    let (tabs, belowTabs) = belowStatus.splitTop(1)
    let (aboveFooter, footer) = belowTabs.splitBottom(1)
    let (content, notice) = aboveFooter.splitBottom(1)
    self.status = status
    self.tabs = tabs
    self.content = content
    self.notice = notice
    self.footer = footer
    var rest = content
    if size.columns >= 120 {
      let parts = content.splitRight(31)
      overview = parts.right.splitLeft(1).rest
      rest = parts.rest
    } else {
      overview = nil
    }
    if size.columns >= 80 {
      let parts = rest.splitLeft(max(46, rest.columns * 57 / 100))
      list = parts.left
      detail = parts.rest.splitLeft(2).rest.splitRight(1).rest
    } else {
      list = rest
      detail = nil
    }
  }

  var isTooSmall: Bool {
    size.columns < Self.minimum.columns || size.rows < Self.minimum.rows
  }

  /// How many rows of a list are visible; its first line has the headings.
  var listRows: Int { max(1, list.rows - 1) }

  /// The detail when it fills the place of the list too.
  var wideDetail: Rect {
    let columns = (overview?.column).map { $0 - 1 } ?? size.columns
    return Rect(
      row: content.row + 1, column: 1, rows: content.rows - 1, columns: max(1, columns - 2))
  }

  /// How wide a form is.
  var formColumns: Int { min(max(1, size.columns - 2), 78) }

  /// How wide a text is in a form.
  var formTextColumns: Int { max(2, formColumns - 4 - Self.labelColumns) }

  /// How wide the names of fields are in a form.
  static let labelColumns = 14
}
