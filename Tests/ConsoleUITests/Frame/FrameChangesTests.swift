import Testing

@testable import ConsoleUI

@Suite("What has to be drawn anew")
struct FrameChangesTests {
  private func changes(_ frame: Frame, since previous: Frame?) -> [String] {
    var list: [String] = []
    frame.forEachChange(since: previous) {
      list.append("\($0.row):\($0.column) \($0.cluster.text) \($0.style.role.rawValue)")
    }
    return list
  }

  private func frame(_ text: String, role: ThemeRole = .text) -> Frame {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write(text, row: 0, role: role)
    return frame
  }

  @Test("Nothing changes between equal frames")
  func nothing() {
    #expect(changes(frame("e\u{301}王x"), since: frame("e\u{301}王x")).isEmpty)
  }

  @Test("Only changed clusters are reported, wide ones whole")
  func some() {
    #expect(changes(frame("a王b"), since: frame("a小b")) == ["0:1 王 text"])
    #expect(changes(frame("abcd"), since: frame("a小d")) == ["0:1 b text", "0:2 c text"])
    #expect(changes(frame("a", role: .accent), since: frame("a")) == ["0:0 a accent"])
    #expect(changes(frame("e\u{301}"), since: frame("e\u{300}")) == ["0:0 e\u{301} text"])
    #expect(changes(frame("e"), since: frame("e\u{300}")) == ["0:0 e text"])
  }

  @Test("Everything is drawn first, and again in another size")
  func all() {
    #expect(changes(frame("王"), since: nil).count == 5)
    #expect(changes(frame("王"), since: Frame(size: Size(columns: 5, rows: 1))).count == 5)
  }

  @Test("The changes of random drawing lead from one frame to the next")
  func random() {
    var generator = SystemRandomNumberGenerator()
    let words = ["a", "王", "e\u{301}", "小明", "xyz", " ", "👨‍👩‍👧"]
    var shown = Frame(size: Size(columns: 9, rows: 3))
    for _ in 0..<300 {
      var next = shown
      for _ in 0..<3 {
        next.write(
          words.randomElement(using: &generator)!, row: .random(in: 0..<3, using: &generator),
          column: .random(in: -1..<9, using: &generator))
      }
      var drawn = shown
      next.forEachChange(since: shown) {
        drawn.put($0.cluster, row: $0.row, column: $0.column, style: $0.style)
      }
      #expect(drawn == next)
      shown = next
    }
  }
}
