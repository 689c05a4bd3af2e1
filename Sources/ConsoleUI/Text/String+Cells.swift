extension String {
  /// Cells this text takes on one line once it is made safe to draw.
  ///
  /// O(length); printable ASCII is counted without decoding.
  public var cellWidth: Int {
    if isPrintableASCII { return utf8.count }
    return ClusterReader(self).reduce(0) { $0 + $1.columns }
  }

  /// The text as a terminal may show it: controls visible, hidden and reordering marks gone.
  ///
  /// The same filter serves titles, logs and exports. Applying it twice changes nothing.
  public var sanitised: String {
    if isPrintableASCII { return self }
    var text = ""
    for cluster in ClusterReader(self) { cluster.append(to: &text) }
    return text
  }

  /// The text cut to at most `columns` cells, ending in `ellipsis` if something was cut.
  ///
  /// Never cuts inside a cluster, so the result may be one cell short before the ellipsis. Without
  /// room for the ellipsis the text is cut bare; below one column nothing is left.
  public func truncated(toColumns columns: Int, ellipsis: String = "…") -> String {
    if columns <= 0 { return "" }
    if isPrintableASCII, utf8.count <= columns { return self }
    guard !fits(columns) else { return sanitised }
    let mark = ellipsis.cellWidth < columns ? ellipsis : ""
    let room = columns - mark.cellWidth
    var text = ""
    var used = 0
    for cluster in ClusterReader(self) {
      if used + cluster.columns > room { break }
      cluster.append(to: &text)
      used += cluster.columns
    }
    return text + mark
  }

  /// The text cut or filled with spaces to exactly `columns` cells.
  public func padded(toColumns columns: Int, ellipsis: String = "…") -> String {
    let text = truncated(toColumns: columns, ellipsis: ellipsis)
    return text + String(repeating: " ", count: Swift.max(0, columns - text.cellWidth))
  }

  /// The text moved to the right end of exactly `columns` cells, cut if it is longer.
  public func paddedLeft(toColumns columns: Int, ellipsis: String = "…") -> String {
    let text = truncated(toColumns: columns, ellipsis: ellipsis)
    return String(repeating: " ", count: Swift.max(0, columns - text.cellWidth)) + text
  }

  /// Whether the text takes at most `columns` cells; stops reading as soon as it is known.
  func fits(_ columns: Int) -> Bool {
    if isPrintableASCII { return utf8.count <= columns }
    var used = 0
    for cluster in ClusterReader(self) {
      used += cluster.columns
      if used > columns { return false }
    }
    return true
  }

  /// Whether every byte is printable ASCII, so that bytes, scalars and cells are the same thing.
  var isPrintableASCII: Bool {
    let fast = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 &- 0x20 < 0x5F }
    }
    return fast ?? utf8.allSatisfy { $0 &- 0x20 < 0x5F }
  }
}
