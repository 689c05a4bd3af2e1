/// Draws charts as SVG to stand inside HTML; colours come from the style sheet, so that they follow light and dark.
func svgFigure(_ chart: Chart, number: Int) -> String {
  var svg = SVG(number: number)
  switch chart.shape {
  case .bars(let bars, let isShare): svg.draw(bars, largest: chart.scale, isShare: isShare)
  case .area(let area): svg.draw(area)
  case .spans(let spans): svg.draw(spans)
  }
  var text = "<figure>\n<figcaption dir=\"auto\">\(HTMLText.line(chart.title))</figcaption>\n"
  if chart.series.count > 1 {
    text += "<ul aria-hidden=\"true\">"
    for (index, name) in chart.series.enumerated() {
      // Plans are drawn as outlines, what happened is filled.
      let mark =
        if case .spans = chart.shape, index == 0 { "o" } else { "s\(colour(index, chart))" }
      text += "<li><span class=\"key \(mark)\"></span>\(HTMLText.line(name))</li>"
    }
    text += "</ul>\n"
  }
  let id = "c\(number)"
  return text
    + "<svg viewBox=\"0 0 \(SVG.width) \(svg.height)\" role=\"img\" aria-labelledby=\"\(id)t \(id)d\">"
    + "<title id=\"\(id)t\">\(HTMLText.line(chart.title))</title>"
    + "<desc id=\"\(id)d\">\(HTMLText.line(chart.summary))</desc>\n"
    + svg.body + "</svg>\n</figure>\n"
}

private func colour(_ index: Int, _ chart: Chart) -> Int {
  if case .spans = chart.shape { return index - 1 }
  return index % 5
}

/// A drawing under construction, in units that are about a pixel on a screen.
struct SVG {
  static let width = 720
  /// Where labels end and bars begin.
  static let left = 262
  let number: Int
  var body = ""
  var height = 0

  init(number: Int) { self.number = number }

  mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
    body += "<line class=\"g\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>\n"
  }

  mutating func box(_ style: String, _ x: Double, _ y: Int, _ width: Double, _ height: Int) {
    body +=
      "<rect class=\"\(style)\" x=\"\(tenths(x))\" y=\"\(y)\" width=\"\(tenths(width))\" "
      + "height=\"\(height)\"/>\n"
  }

  mutating func label(_ text: String, _ x: Double, _ y: Int, _ style: String = "") {
    body +=
      "<text\(style.isEmpty ? "" : " class=\"\(style)\"") x=\"\(tenths(x))\" y=\"\(y)\">"
      + "\(HTMLText.line(text))</text>\n"
  }

  /// The name of a row before its bar, cut where there is no more room for it.
  mutating func rowLabel(_ text: String, _ y: Int) {
    label(fitted(text, to: Self.left - 12), Double(Self.left - 10), y, "e")
  }
}

/// A number with at most one digit behind the point, the same on every machine.
func tenths(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let rest = abs(tenths % 10)
  let sign = tenths < 0 && tenths > -10 ? "-" : ""
  return rest == 0 ? "\(tenths / 10)" : "\(sign)\(tenths / 10).\(rest)"
}

/// As much of a text as is about so wide in the charts' letters.
private func fitted(_ text: String, to width: Int) -> String {
  var room = Double(width)
  var result = ""
  for character in withoutControls(text, keepingLines: false) {
    let scalar = character.unicodeScalars.first?.value ?? 0
    // Han, kana and Hangul are as wide as high; the average of other scripts is little more than half.
    room -= scalar >= 0x1100 && !(0x1E00...0x2E7F).contains(scalar) ? 12.5 : 6.8
    if room < 7, result.count + 1 < text.count { return result + "…" }
    result.append(character)
  }
  return result
}
