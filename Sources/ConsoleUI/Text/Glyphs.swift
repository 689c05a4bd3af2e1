/// The drawn marks of the interface, in a Unicode and an ASCII edition.
///
/// Every mark is one cell wide. The driver can turn the first edition into the second, so a screen
/// may draw the Unicode edition without asking which terminal it is for.
public struct Glyphs: Hashable, Sendable {
  /// Line between the two corners of a box.
  public let horizontal: String
  /// Side of a box.
  public let vertical: String
  /// Corner of a box.
  public let topLeft: String
  /// Corner of a box.
  public let topRight: String
  /// Corner of a box.
  public let bottomLeft: String
  /// Corner of a box.
  public let bottomRight: String
  /// Where a side branches to the right.
  public let teeRight: String
  /// Where a side branches to the left.
  public let teeLeft: String
  /// Where a line branches downward.
  public let teeDown: String
  /// Where a line branches upward.
  public let teeUp: String
  /// Where two lines cross.
  public let cross: String
  /// Stands for text that was cut.
  public let ellipsis: String
  /// Starts an item of a list.
  public let bullet: String
  /// Separates facts on one line.
  public let separator: String
  /// Something is done, present, answered or confirmed.
  public let check: String
  /// Something is refused, absent or failed.
  public let fail: String
  /// Something that needs a look.
  public let alert: String
  /// The current one of several.
  public let current: String
  /// The next one of several.
  public let next: String
  /// Someone in the room.
  public let inPerson: String
  /// Someone online.
  public let virtual: String
  /// On the air, for the audience to see.
  public let live: String
  /// A branch of a tree that is open.
  public let expanded: String
  /// A branch of a tree that is closed.
  public let collapsed: String
  /// More lies above.
  public let arrowUp: String
  /// More lies below.
  public let arrowDown: String
  /// Leads from one thing to another.
  public let arrowRight: String
  /// A filled cell of a bar.
  public let barFilled: String
  /// An empty cell of a bar.
  public let barEmpty: String
  /// The moving part of a scroll bar.
  public let scrollThumb: String
  /// The still part of a scroll bar.
  public let scrollTrack: String
  /// A lit cell of a big digit.
  public let block: String

  /// For terminals with Unicode, which is the normal case.
  public static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeRight: "├", teeLeft: "┤", teeDown: "┬", teeUp: "┴", cross: "┼", ellipsis: "…", bullet: "•",
    separator: "·", check: "✓", fail: "✗", alert: "!", current: "▶", next: "▷", inPerson: "●",
    virtual: "○", live: "◉", expanded: "▾", collapsed: "▸", arrowUp: "↑", arrowDown: "↓",
    arrowRight: "→", barFilled: "█", barEmpty: "░", scrollThumb: "┃", scrollTrack: "│", block: "█")

  /// For terminals, fonts or links that only carry ASCII.
  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeRight: "+", teeLeft: "+", teeDown: "+", teeUp: "+", cross: "+", ellipsis: "~", bullet: "*",
    separator: "-", check: "v", fail: "x", alert: "!", current: ">", next: ">", inPerson: "@",
    virtual: "o", live: "*", expanded: "v", collapsed: ">", arrowUp: "^", arrowDown: "v",
    arrowRight: ">", barFilled: "#", barEmpty: "-", scrollThumb: "#", scrollTrack: "|", block: "#")
}
