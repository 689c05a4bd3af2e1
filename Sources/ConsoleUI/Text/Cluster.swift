/// One terminal cell's worth of text: a spacing scalar with the marks drawn on it.
///
/// This is what a terminal can really show, not what Unicode calls a grapheme cluster: a joined
/// emoji is reduced to its first picture, a flag to its two letters.
public struct Cluster: Hashable, Sendable {
  /// The scalar that takes the cells.
  public let base: Unicode.Scalar
  /// At most four zero-width scalars drawn on the base, in order.
  public let marks: [Unicode.Scalar]
  /// Cells taken: 1 or 2.
  public let columns: Int

  /// Makes a cluster.
  public init(base: Unicode.Scalar, marks: [Unicode.Scalar], columns: Int) {
    self.base = base
    self.marks = marks
    self.columns = columns
  }

  /// The most marks one cell keeps; the terminal library drops further ones silently.
  public static let maximumMarks = 4

  /// Appends the cluster to `text`.
  public func append(to text: inout String) {
    text.unicodeScalars.append(base)
    text.unicodeScalars.append(contentsOf: marks)
  }

  /// The cluster as text.
  public var text: String {
    var text = ""
    append(to: &text)
    return text
  }
}
