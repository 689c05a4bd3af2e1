import CNcurses
import ConsoleUI

/// Draws clusters into the curses window, with attributes and colour pairs for their styles.
///
/// Curses calls only; owned by the thread that owns the screen.
struct CellPainter {
  private let theme: Theme
  private let depth: ColourDepth
  private let isASCII: Bool
  private let hasDefaultColours: Bool
  private let canStopWrapping: Bool
  private var drawn: [Style: (attributes: UInt32, pair: Int32)] = [:]
  private var pairs: [TerminalPair: Int32] = [:]

  /// Two colour numbers; -1 is the terminal's own colour.
  private struct TerminalPair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  init(
    theme: Theme, depth: ColourDepth, isASCII: Bool, hasDefaultColours: Bool, canStopWrapping: Bool
  ) {
    self.theme = theme
    self.depth = depth
    self.isASCII = isASCII
    self.hasDefaultColours = hasDefaultColours
    self.canStopWrapping = canStopWrapping
  }

  /// Draws one changed cluster.
  mutating func paint(_ change: FrameChange, on size: Size) {
    let (attributes, pair) = appearance(of: change.style)
    let cluster = fit(change.cluster, row: change.row, column: change.column, size: size)
    for (offset, text) in shown(cluster).enumerated() {
      // The library reports an error for the bottom right cell although it is drawn.
      _ = text.withUnsafeBufferPointer {
        plenum_put(
          Int32(change.row), Int32(change.column + offset), $0.baseAddress, attributes, pair)
      }
    }
  }

  /// What can be drawn near the bottom right cell, which terminals fill in odd ways.
  ///
  /// A terminal that does not wrap for the moment keeps its cursor on the cell, so a mark would be
  /// drawn on the one before. One that cannot stop wrapping has the last character pushed into
  /// place by another, which tears a wide character in two.
  private func fit(_ cluster: Cluster, row: Int, column: Int, size: Size) -> Cluster {
    guard row == size.rows - 1, column >= size.columns - 3 else { return cluster }
    if column == size.columns - 1, !cluster.marks.isEmpty {
      return Cluster(base: cluster.base, marks: [], columns: 1)
    }
    guard cluster.columns == 2, !canStopWrapping else { return cluster }
    return Cluster(base: "\u{3000}", marks: [], columns: 2)
  }

  /// What the terminal is really given for a cluster, one zero-ended text a cell drawn.
  ///
  /// Where the C library does not know a character it would draw a blank, and where it disagrees
  /// about the width the row would shift; both show as a replacement of the right width.
  private func shown(_ cluster: Cluster) -> [[wchar_t]] {
    if cluster.base.isASCII, cluster.marks.isEmpty { return [[wchar_t(cluster.base.value), 0]] }
    if cluster.base == "\u{3000}" { return [[0x20, 0], [0x20, 0]] }
    let padding = cluster.columns == 2 ? [[wchar_t(0x20), 0]] : []
    if isASCII {
      return [[wchar_t(Glyphs.asciiSubstitute(for: cluster.base)), 0]] + padding
    }
    guard Int(wcwidth(wchar_t(cluster.base.value))) == cluster.columns else {
      return [[0xFFFD, 0]] + padding
    }
    let marks = cluster.marks.map { wchar_t($0.value) }.filter { wcwidth($0) == 0 }
    return [[wchar_t(cluster.base.value)] + marks + [0]]
  }

  private mutating func appearance(of style: Style) -> (attributes: UInt32, pair: Int32) {
    if let known = drawn[style] { return known }
    let look = theme.terminalLook(of: style, depth: depth)
    var attributes: UInt32 = 0
    if look.isBold { attributes |= plenum_bold() }
    if look.isUnderlined { attributes |= plenum_underline() }
    if look.isReversed { attributes |= plenum_reverse() }
    if look.isDim { attributes |= plenum_dim() }
    let pair = pair(for: look)
    if pair == nil, look.background != nil, !look.isReversed { attributes |= plenum_reverse() }
    drawn[style] = (attributes, pair ?? 0)
    return (attributes, pair ?? 0)
  }

  /// The number of the pair for a look; `nil` when the terminal has no pair left for it.
  private mutating func pair(for look: TerminalLook) -> Int32? {
    guard depth != .monochrome, look.foreground != nil || look.background != nil else { return 0 }
    let key = TerminalPair(
      foreground: Int32(look.foreground ?? (hasDefaultColours ? -1 : 7)),
      background: Int32(look.background ?? (hasDefaultColours ? -1 : 0)))
    if let known = pairs[key] { return known }
    // Beyond the limit the library would redefine a pair that is in use, which repaints the screen.
    guard pairs.count < Int(plenum_color_pairs()) - 1 else { return nil }
    let pair = alloc_pair(key.foreground, key.background)
    guard pair != ERR else { return nil }
    pairs[key] = pair
    return pair
  }
}
