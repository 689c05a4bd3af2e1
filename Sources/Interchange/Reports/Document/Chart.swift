/// A picture of figures; whatever it shows stands in a table too, for those who do not see it.
struct Chart: Equatable, Sendable {
  /// What it shows, in a few words.
  let title: String
  /// What can be read from it, in a sentence or two: the text in place of the picture.
  let summary: String
  /// The names of the colours, in order.
  let series: [String]
  /// What is drawn.
  let shape: Shape
  /// The sum of the longest bar where it may be in another part of the chart.
  var largest: Int?

  /// The ways of drawing.
  enum Shape: Equatable, Sendable {
    /// One bar a row, its parts set end to end; `isShare` makes all bars equally long.
    case bars([Bar], isShare: Bool)
    /// Counts over the minutes of a day, one on top of the other.
    case area(Area)
    /// Planned times above actual ones, a pair a row.
    case spans(Spans)
  }

  /// One row of a bar chart; without values it says why there are none.
  struct Bar: Equatable, Sendable {
    let label: String
    let values: [Int]
    var note: String?
  }

  /// Counts of each series at equally spaced times.
  struct Area: Equatable, Sendable {
    /// What stands below the axis, by the index of its point.
    let marks: [Mark]
    /// One list for each series, all equally long.
    let values: [[Int]]
  }

  /// A label on an axis.
  struct Mark: Equatable, Sendable {
    let position: Int
    let text: String
  }

  /// Times of a day as seconds from the left edge.
  struct Spans: Equatable, Sendable {
    let length: Int
    let marks: [Mark]
    let rows: [Row]

    struct Row: Equatable, Sendable {
      let label: String
      let planned: Range<Int>?
      let actual: Range<Int>?
    }
  }

  /// Whether there is nothing to draw.
  var isEmpty: Bool {
    switch shape {
    case .bars(let bars, _): bars.allSatisfy { $0.values.allSatisfy { $0 == 0 } }
    case .area(let area): area.values.allSatisfy { $0.allSatisfy { $0 == 0 } }
    case .spans(let spans): spans.rows.isEmpty || spans.length <= 0
    }
  }

  /// The most rows that fit on a page of paper with what stands above them.
  private static let rowsOnPage = 30

  /// The chart in parts that each fit on a page, so that none is cut when it is printed; all on one scale.
  var pages: [Chart] {
    func cut<Row>(_ rows: [Row], _ shape: ([Row]) -> Shape) -> [Chart] {
      let count = (rows.count + Self.rowsOnPage - 1) / Self.rowsOnPage
      guard count > 1 else { return [self] }
      let length = (rows.count + count - 1) / count
      return (0..<count).map { page in
        let part = rows[(page * length)..<min(rows.count, (page + 1) * length)]
        return Chart(
          title: "\(title) (\(page + 1) of \(count))", summary: summary, series: series,
          shape: shape(Array(part)), largest: scale)
      }
    }
    switch shape {
    case .bars(let bars, let isShare): return cut(bars) { .bars($0, isShare: isShare) }
    case .area: return [self]
    case .spans(let spans):
      return cut(spans.rows) {
        .spans(Spans(length: spans.length, marks: spans.marks, rows: $0))
      }
    }
  }

  /// The sum of the longest bar, to which all others are drawn.
  var scale: Int {
    if let largest { return largest }
    guard case .bars(let bars, _) = shape else { return 0 }
    return bars.map { $0.values.reduce(0, +) }.max() ?? 0
  }

  /// The chart with the names of its rows changed.
  func withLabels(_ change: (String) -> String) -> Chart {
    let shape: Shape =
      switch shape {
      case .bars(let bars, let isShare):
        .bars(
          bars.map { Bar(label: change($0.label), values: $0.values, note: $0.note) },
          isShare: isShare)
      case .area: shape
      case .spans(let spans):
        .spans(
          Spans(
            length: spans.length, marks: spans.marks,
            rows: spans.rows.map {
              .init(label: change($0.label), planned: $0.planned, actual: $0.actual)
            }))
      }
    return Chart(title: change(title), summary: change(summary), series: series, shape: shape)
  }
}
