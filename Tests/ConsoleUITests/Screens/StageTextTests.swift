import SessionEngine
import Testing

@testable import ConsoleUI

/// Words of strangers on the stage.
struct StageTextTests {
  @Test("What is too long is cut at a word with a mark, what has no words anywhere")
  func cutting() {
    #expect("one two three".stageLines(columns: 20, rows: 1, mark: "…") == ["one two three"])
    #expect(
      "one two three four five".stageLines(columns: 11, rows: 2, mark: "…")
        == ["one two", "three four…"].map { $0 == "three four…" ? "three …" : $0 })
    #expect(
      String(repeating: "x", count: 50).stageLines(columns: 10, rows: 2, mark: "…")
        == ["xxxxxxxxxx", "xxxxxxxxx…"])
    #expect("\n\n\na\n\n\nb\n".stageLines(columns: 10, rows: 5, mark: "…") == ["a", "b"])
    #expect("text".stageLines(columns: 0, rows: 5, mark: "…").isEmpty)
  }

  @Test("A text of any kind stays inside its lines")
  func bounds() {
    let texts = [
      String(repeating: "word ", count: 2000), String(repeating: "漢字", count: 3000),
      String(repeating: "👩‍👩‍👧‍👦", count: 500), "e" + String(repeating: "\u{301}", count: 9000),
      String(repeating: "\n", count: 5000) + "x", "مرحبا " + String(repeating: "بكم ", count: 900),
    ]
    for text in texts {
      for columns in [2, 7, 56, 196] {
        for rows in [1, 3, 20] {
          let lines = text.stageLines(columns: columns, rows: rows, mark: "…")
          #expect(lines.count <= rows)
          #expect(lines.allSatisfy { $0.cellWidth <= columns })
        }
      }
    }
  }

  @Test("Escape sequences, controls and marks that reorder text do not reach the stage")
  func hostile() {
    let nasty =
      "\u{1B}[2J\u{1B}]0;gotcha\u{7} \u{202E}desrever\u{202C} \u{9B}31m a\u{2066}b \u{200F}c"
    var session = Samples.empty
    let now = StageSamples.later
    func accept(_ command: SessionCommand) {
      #expect(throws: Never.self) { try session.accept(command, by: Samples.ana, at: now) }
    }
    var fields = ParticipantFields()
    fields.name = nasty
    accept(.people(.add(fields)))
    var item = ItemFields()
    item.title = nasty
    accept(.agenda(.add(item, after: nil)))
    accept(.questions(.add(QuestionDraft(text: nasty + String(repeating: "a\n", count: 3000)))))
    accept(.questions(.putLive(QuestionID(1))))
    accept(.floor(.add(ParticipantID(1), kind: .ordinary, note: nil, via: nil)))
    accept(.stage(.showMessage(nasty, style: .normal)))
    for content in StageContent.allCases {
      accept(.stage(.pin(content)))
      for (columns, rows) in [(80, 24), (60, 16), (30, 5)] {
        let frame = StageSamples.frame(session, columns, rows)
        for row in frame.rowTexts {
          #expect(row.cellWidth == columns)
          for scalar in row.unicodeScalars {
            let isBad =
              scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
              || (0x200E...0x200F).contains(scalar.value)
              || (0x202A...0x202E).contains(scalar.value)
              || (0x2066...0x2069).contains(scalar.value)
            #expect(!isBad)
          }
        }
      }
    }
  }

  @Test("Lines begin where their own letters do, labels where the language's do")
  func direction() {
    #expect("مرحبا world".isRightToLeft)
    #expect(!"12: world مرحبا".isRightToLeft)
    #expect("(1) مرحبا".isRightToLeft)
    #expect(!"".isRightToLeft)
    var session = StageSamples.session("floor end", "question answer Q1")
    session.run(
      ["question add \"ما هو دور المجتمع المدني؟\"", "question live Q7"], by: Samples.ana,
      at: StageSamples.later)
    let english = StageSamples.frame(session).rowTexts
    #expect(english.contains { $0.hasSuffix("المدني؟  ") })
    #expect(english.contains { $0.hasPrefix("   Question ") })
    let arabic = StageSamples.frame(session, language: .ar).rowTexts
    #expect(arabic.contains { $0.hasSuffix("سؤال   ") })
    #expect(arabic[0].hasPrefix("  12:00"))
  }
}
