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
