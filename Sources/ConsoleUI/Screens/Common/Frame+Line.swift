extension Frame {
  /// Writes the first line's worth of a long text, cut with the ellipsis; returns its columns.
  ///
  /// Most texts are plain ASCII and longer than their column, and are cut here by bytes, because
  /// reading clusters for every row of every frame would take most of the time.
  @discardableResult
  mutating func writeLine(
    _ text: String, row: Int, column: Int, width: Int, role: ThemeRole = .text
  ) -> Int {
    let line = text.oneLine()
    guard width > 1, line.utf8.count > width, line.isPrintableASCII else {
      return write(line, row: row, column: column, width: width, role: role)
    }
    let used = write(
      String(decoding: line.utf8.prefix(width - 1), as: UTF8.self), row: row, column: column,
      role: role)
    return used + write(glyphs.ellipsis, row: row, column: column + used, role: role)
  }
}
