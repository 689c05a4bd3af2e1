extension SVG {
  /// Rows of bars whose parts stand end to end, with their sum behind them.
  mutating func draw(_ bars: [Chart.Bar], largest: Int, isShare: Bool) {
    let largest = max(1, largest)
    let room = Double(Self.width - Self.left - 72)
    var y = 4
    for bar in bars {
      rowLabel(bar.label, y + 15)
      let sum = bar.values.reduce(0, +)
      var x = Double(Self.left)
      for (index, value) in bar.values.enumerated() where value > 0 {
        let width = Double(value) / Double(isShare ? max(1, sum) : largest) * room
        box("s\(index % 5)", x, y, width, 20)
        x += width
      }
      let end = isShare ? shares(bar.values, of: sum) : sum > 0 ? String(sum) : "0"
      if isShare {
        label(bar.note ?? end, Double(Self.left), y + 34, "q")
      } else {
        label(bar.note ?? end, x + 6, y + 15, "q")
      }
      y += isShare ? 42 : 26
    }
    line(Self.left, 0, Self.left, y)
    height = y + 4
  }

  private func shares(_ values: [Int], of sum: Int) -> String {
    guard sum > 0 else { return "none" }
    return values.map { "\(($0 * 200 + sum) / (sum * 2)) %" }.joined(separator: " · ")
  }

  /// Counts over time, one series on top of the other.
  mutating func draw(_ area: Chart.Area) {
    let points = area.values.first?.count ?? 0
    guard points > 0 else { return }
    let sums = (0..<points).map { point in area.values.reduce(0) { $0 + $1[point] } }
    let top = niceCeiling(sums.max() ?? 1)
    let (left, right, low) = (44, Self.width - 26, 190)
    let step = Double(right - left) / Double(max(1, points))
    func y(_ count: Int) -> Double { Double(low) - Double(count) / Double(top) * 170 }
    var below = [Int](repeating: 0, count: points)
    for (index, counts) in area.values.enumerated() {
      let above = zip(below, counts).map { $0 + $1 }
      // Steps rather than slopes: nobody is half there between two looks.
      var path = "M\(left) \(tenths(y(below[0])))"
      for point in 0..<points {
        let x = Double(left) + Double(point) * step
        path += "L\(tenths(x)) \(tenths(y(above[point])))H\(tenths(x + step))"
      }
      for point in (0..<points).reversed() {
        let x = Double(left) + Double(point) * step
        path += "L\(tenths(x + step)) \(tenths(y(below[point])))H\(tenths(x))"
      }
      body += "<path class=\"s\(index % 5)\" d=\"\(path)Z\"/>\n"
      below = above
    }
    for quarter in 0...2 {
      let count = top * quarter / 2
      line(left, Int(y(count)), right, Int(y(count)))
      label(String(count), Double(left - 6), Int(y(count)) + 4, "e q")
    }
    for mark in area.marks {
      label(mark.text, Double(left) + Double(mark.position) * step, low + 18, "m q")
    }
    height = low + 26
  }

  /// Pairs of spans of time, the plan as an outline above what came of it.
  mutating func draw(_ spans: Chart.Spans) {
    let room = Double(Self.width - Self.left - 26)
    func x(_ seconds: Int) -> Double {
      Double(Self.left) + Double(seconds) / Double(spans.length) * room
    }
    let bottom = spans.rows.count * 30 + 4
    for mark in spans.marks {
      line(Int(x(mark.position)), 0, Int(x(mark.position)), bottom)
      label(mark.text, x(mark.position), bottom + 16, "m q")
    }
    for (index, row) in spans.rows.enumerated() {
      let y = index * 30 + 4
      rowLabel(row.label, y + 17)
      if let planned = row.planned {
        box("o", x(planned.lowerBound), y, max(2, x(planned.upperBound) - x(planned.lowerBound)), 9)
      }
      if let actual = row.actual {
        box(
          "s0", x(actual.lowerBound), y + 13, max(2, x(actual.upperBound) - x(actual.lowerBound)),
          10)
      }
    }
    height = bottom + 24
  }
}

/// The next number from which halves are whole and easy to read.
func niceCeiling(_ value: Int) -> Int {
  var scale = 1
  while scale < Int.max / 100 {
    for factor in [2, 4, 6, 8, 10, 12, 14, 16, 18] where factor * scale >= value {
      return factor * scale
    }
    scale *= 10
  }
  return value
}
