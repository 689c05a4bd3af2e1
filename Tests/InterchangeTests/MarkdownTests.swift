import SessionEngine
import Testing

@testable import Interchange

@Suite("Markdown from strangers' text")
struct MarkdownTests {
  @Test(
    "Marks of Markdown and HTML are escaped",
    arguments: [
      ("# not a heading", "\\# not a heading"), ("1. not a list", "1\\. not a list"),
      ("2026) x", "2026\\) x"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("a - b", "a - b"),
      ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
      ("![x](http://y)", "!\\[x\\](http\\://y)"),
      ("see www.x.org or a@x.org", "see www\\.x.org or a\\@x.org"), ("a | b", "a \\| b"),
      ("*_`~", "\\*\\_\\`\\~"),
      ("&lt;", "\\&lt;"), ("&#60;", "\\&\\#60;"),
      ("Q&A; R&D", "Q\\&A; R&D"), ("x\u{1B}]0;t\u{7}", "x\u{FFFD}\\]0;t\u{FFFD}"),
      ("version 1.2", "version 1.2"), ("---", "\\---"), ("\ta", "a"),
    ])
  func escapes(text: String, written: String) {
    #expect(Markdown.body(text, indent: 0) == written)
  }

  @Test("In a cell or heading a text is one line, and no block can begin")
  func lines() {
    #expect(Markdown.line("+5 min\n- a | b\tc") == "+5 min - a \\| b c")
  }

  @Test("Lines of a text stay in their list item")
  func bodies() {
    #expect(Markdown.body("one\n\n  two\r\n# three", indent: 2) == "one\\\n  two\\\n  \\# three")
  }

  @Test("Blocks are set apart by one blank line, and the text ends in one line break")
  func document() {
    let disclosure = Disclosure(Session(), rule: DisclosureRule())
    var document = Document(title: "Title", disclosure: disclosure)
    document.list([
      DocumentItem(label: "A:", text: "1", details: ["x\ny"]),
      DocumentItem(text: "2", link: "https://example.org/a?b=1"),
      DocumentItem(text: "3", link: "javascript:alert(1)"),
    ])
    document.list([])
    document.table("Both", ["A", "B"], [["a|b", "1"]], numeric: [1])
    #expect(
      document.markdown == """
        # Title

        - **A:** 1
          - x\\
            y
        - 2
          - <https://example.org/a?b=1>
        - 3
          - javascript:alert(1)

        | A | B |
        | --- | ---: |
        | a\\|b | 1 |

        """)
  }
}
