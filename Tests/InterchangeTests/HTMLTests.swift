import SessionEngine
import Testing

@testable import Interchange

@Suite("Reports as HTML")
struct HTMLTests {
  private func html(_ build: (inout Document) -> Void) -> String {
    var document = Document(
      title: "T & <i>t</i>", disclosure: Disclosure(Session(), rule: DisclosureRule()))
    build(&document)
    return document.html
  }

  @Test("Text from strangers is shown, never interpreted")
  func escapes() {
    let text = html {
      $0.heading(2, "<script>alert(1)</script>\nx")
      $0.paragraph("a\u{202E}b\u{1B}[2J & \"c\" 'd'\nsecond")
      $0.list([
        DocumentItem(label: "<b>", text: "<img src=x onerror=y>", link: "javascript:alert(1)"),
        DocumentItem(text: "link", link: "https://example.org/?a=1&b=2"),
        DocumentItem(text: "bad", link: "https://x\" onclick=\"y"),
      ])
      $0.table("C<", ["H<"], [[String(repeating: "x", count: 60) + "<"]])
    }
    #expect(text.contains("<title>T &amp; &lt;i&gt;t&lt;/i&gt;</title>"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt; x</h2>"))
    #expect(text.contains("a\u{FFFD}b\u{FFFD}[2J &amp; &quot;c&quot; &#39;d&#39;<br>second"))
    #expect(text.contains("&lt;img src=x onerror=y&gt;"))
    #expect(!text.contains("href=\"javascript"))
    #expect(text.contains("href=\"https://example.org/?a=1&amp;b=2\""))
    #expect(!text.contains("onclick=\"y\""))
    #expect(text.contains("xxxxxxxx<wbr>xxxx"))
    #expect(text.contains("<caption id=\"t1\" dir=\"auto\">C&lt;</caption>"))
    #expect(isBalanced(text))
  }

  @Test(
    "A whole report is well formed and needs nothing from outside",
    arguments: [ExportKind.report, .reviewInput, .minutes, .roomSheet, .breakouts, .runSheet])
  func wellFormed(kind: ExportKind) throws {
    for seed in 1...5 {
      let session = try RandomSession(seed: UInt64(seed)).session
      for names in [false, true] {
        let files = kind.files(
          of: session, now: Instant("2026-03-03T09:00:00Z")!, zone: .utc, format: .html,
          rule: DisclosureRule(namesPeople: names))
        let text = String(decoding: try #require(files.first).bytes, as: UTF8.self)
        #expect(isBalanced(text), "\(kind.rawValue), seed \(seed)")
        for part in ["<script", "url(", "@import", "src=", "<b>", "http-equiv=\"refresh\""] {
          #expect(!text.contains(part), "\(part) in \(kind.rawValue)")
        }
      }
    }
  }

  @Test("Each kind of chart has a title, a text in its place and numbers that fit its box")
  func charts() throws {
    let text = html {
      $0.chart(
        Chart(
          title: "Bars", summary: "One.", series: ["a", "b"],
          shape: .bars(
            [.init(label: "L<", values: [3, 1]), .init(label: "M", values: [])], isShare: false)))
      $0.chart(
        Chart(
          title: "Area", summary: "Two.", series: ["a"],
          shape: .area(.init(marks: [.init(position: 0, text: "9")], values: [[1, 5, 2]]))))
      $0.chart(
        Chart(
          title: "Spans", summary: "Three.", series: ["Planned", "Actual"],
          shape: .spans(
            .init(
              length: 3600, marks: [.init(position: 3600, text: "10:00")],
              rows: [.init(label: "A1", planned: 0..<1800, actual: 600..<3600)]))))
      $0.chart(
        Chart(title: "Nothing", summary: "", series: [], shape: .bars([], isShare: false)))
    }
    #expect(text.components(of: "<svg").count == 4)
    #expect(
      text.contains(
        "aria-labelledby=\"c2t c2d\"><title id=\"c2t\">Area</title><desc id=\"c2d\">Two.</desc>"))
    #expect(!text.contains("Nothing"))
    #expect(!text.contains("=\"-") && !text.contains("nan"))
    #expect(isBalanced(text))
  }

  @Test("A chart with more rows than a page has is drawn in parts, all on one scale")
  func longCharts() {
    let bars = (1...70).map { Chart.Bar(label: "Row \($0)", values: [$0]) }
    let chart = Chart(
      title: "Long", summary: "s", series: ["a"], shape: .bars(bars, isShare: false))
    #expect(
      chart.pages.map(\.title) == ["Long (1 of 3)", "Long (2 of 3)", "Long (3 of 3)"])
    #expect(chart.pages.allSatisfy { $0.scale == 70 })
    let shown = chart.pages.flatMap { page -> [Chart.Bar] in
      if case .bars(let bars, _) = page.shape { bars } else { [] }
    }
    #expect(shown == bars)
    let text = html { $0.chart(chart) }
    #expect(text.components(of: "<svg").count == 4)
    #expect(isBalanced(text))
  }

  /// Whether every element that is opened is closed in turn.
  private func isBalanced(_ html: String) -> Bool {
    let empty: Set<Substring> = ["meta", "link", "br", "wbr", "!DOCTYPE", "line", "rect", "path"]
    var open: [Substring] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "/" {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        let name = tag.prefix { $0 != " " && $0 != "/" }
        if !empty.contains(name) { open.append(name) }
      }
    }
    return open.isEmpty
  }
}

extension String {
  /// The parts between occurrences of a mark.
  fileprivate func components(of mark: String) -> [Substring] {
    split(separator: mark, omittingEmptySubsequences: false)
  }
}
