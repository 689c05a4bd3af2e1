import SessionEngine
import Testing

@testable import ConsoleUI

/// What the audience sees, rule by rule.
struct StageTests {
  private func text(_ frame: Frame) -> String { frame.rowTexts.joined(separator: "\n") }

  /// The rows of the block of big digits, from the first lit one to the last.
  private func digitRows(_ frame: Frame) -> Int {
    let rows = frame.rowTexts
    let lit = rows.indices.filter { rows[$0].contains("█") }
    guard let first = lit.first, let last = lit.last else { return 0 }
    return last - first + 1
  }

  @Test("No label is missing in any language, and each fits where it stands")
  func labels() {
    for label in StageLabel.allCases {
      for language in StageLanguage.allCases {
        let text = StageLabel.table[label]?[language] ?? ""
        #expect(!text.isEmpty, "\(label) in \(language)")
        #expect(text.cellWidth <= label.columns, "\(label) in \(language): \(text)")
        #expect(text.sanitised == text, "\(label) in \(language) holds what is not shown")
        #expect(text.isRightToLeft == (language == .ar), "\(label) in \(language)")
      }
    }
  }

  @Test("By itself it shows the rooms, then the speaker, then the question, then the item")
  func automatic() {
    #expect(text(StageSamples.frame(StageSamples.session())).contains("Speaking"))
    let question = text(StageSamples.frame(StageSamples.session("floor end")))
    #expect(question.contains("How are the inputs") && question.contains("Ecuador"))
    let item = text(StageSamples.frame(StageSamples.showing(.item)))
    #expect(item.contains("Questions and answers") && !item.contains("How are the inputs"))
    #expect(item.contains("11:48–12:18") && item.contains("Next  12:18  Break"))
    let open = StageSamples.session("breakouts open B1 --for 20")
    #expect(text(StageSamples.frame(open)).contains("Breakout rooms"))
  }

  @Test("Everybody finds their room by name: in order, by letters, page after page by itself")
  func names() throws {
    var session = Samples.typical
    let lines =
      (1...120).map { number in
        let letter = ["A", "É", "F", "Q", "Z"][number % 5]
        return "participant add \"\(letter)da Number\(number)\" --mode virtual"
      } + ["breakouts plan B1 --rooms 6 --size 0..60 --virtual 6"]
      + (1...120).map { "breakouts place P\(session.participants.count + $0) in R\(4 + $0 % 6)" }
      + ["stage pin names"]
    session.run(lines, by: Samples.ana, at: Samples.noon)
    for (columns, rows) in [(80, 24), (140, 45), (60, 16)] {
      var shown: [String] = []
      var clocks: Set<String> = []
      for second in stride(from: 0, to: 12 * 40, by: 12) {
        let frame = StageSamples.frame(
          session, columns, rows, at: Samples.noon.advanced(bySeconds: second))
        shown.append(text(frame))
        clocks.insert(frame.rowTexts[2])
      }
      for number in 1...120 {
        #expect(
          shown.contains { $0.contains("Number\(number) ") }, "\(number) at \(columns)x\(rows)")
      }
      // On the largest everybody is on one page.
      if columns == 140 { continue }
      #expect(clocks.count > 1, "pages turn by themselves")
      let first = try #require(shown.first { $0.contains(" 1/") })
      #expect(first.contains("Who is in which room  A"), "\(columns): \(first)")
      #expect(first.contains("Ada Number"))
    }
    session.run(["breakouts open B1 --for 20"], by: Samples.ana, at: Samples.noon)
    let frame = StageSamples.frame(session, at: Samples.noon.advanced(bySeconds: 5))
    #expect(frame.rowTexts[2].contains("19:55"))
    let page = Int(Stage.pageSeconds) * 1000
    #expect(millisecondsToNextStage(session, at: Samples.noon) <= page)
  }

  @Test("The audience too sees that it is a rehearsal")
  func rehearsal() throws {
    var session = StageSamples.session()
    #expect(!text(StageSamples.frame(session)).contains("Rehearsal"))
    let actor = Actor(name: "rehearsal", role: .facilitator)
    _ = try session.accept(.session(.markRehearsal), by: actor, at: StageSamples.later)
    #expect(text(StageSamples.frame(session)).contains("Rehearsal: "))
  }

  @Test("What somebody has marked private is not shown to the audience")
  func privateNames() {
    let open = StageSamples.session()
    let hidden = StageSamples.session("participant edit P1 --private name,country")
    #expect(text(StageSamples.frame(open)).contains("Amina Diallo"))
    let shown = text(StageSamples.frame(hidden))
    #expect(!shown.contains("Amina") && !shown.contains("Senegal"))
    #expect(shown.contains("Participant P1"))
    let desk = { () -> Desk in
      var desk = Desk(hidden, columns: 140, rows: 45)
      desk.press("8")
      return desk
    }()
    #expect(!desk.screen.contains("Amina"))
  }

  @Test("Digits are at least five rows high from 60×16 to 200×60, and none is cut")
  func digits() {
    let overtime = StageSamples.later.advanced(bySeconds: 4000)
    for content in [StageContent.item, .speaker, .question, .nextSpeakers, .rooms, .agenda] {
      let session = StageSamples.showing(content)
      for (columns, rows) in [(60, 16), (61, 17), (80, 24), (100, 30), (140, 45), (200, 60)] {
        for now in [StageSamples.later, overtime] {
          for language in [StageLanguage.en, .ar] {
            let frame = StageSamples.frame(session, columns, rows, language: language, at: now)
            #expect(digitRows(frame) >= 5, "\(content) at \(columns)×\(rows)")
            // A digit that is cut would reach the edge; all keep a margin.
            for row in frame.rowTexts {
              #expect(row.first != "█" && row.last != "█", "\(content) at \(columns)×\(rows)")
            }
          }
        }
      }
    }
  }

  @Test("Below 60×16 one line tells the clock and what it is about")
  func tiny() {
    let frame = StageSamples.frame(StageSamples.showing(.item), 40, 10)
    let lines = frame.rowTexts.filter { $0.contains { $0 != " " } }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("17:50  Questions and answers") == true)
  }

  @Test("Overtime has a plus and says so; a pause says so and keeps its second")
  func phases() {
    let late = StageSamples.later.advanced(bySeconds: 2000)
    let frame = StageSamples.frame(StageSamples.showing(.item), at: late)
    #expect(text(frame).contains("over time"))
    let french = StageSamples.frame(StageSamples.showing(.item), language: .fr, at: late)
    #expect(text(french).contains("temps dépassé"))
    let paused = StageSamples.session("floor end", "question answer Q1", "agenda pause")
    let one = StageSamples.frame(paused, at: StageSamples.later.advanced(bySeconds: 1))
    let two = StageSamples.frame(paused, at: StageSamples.later.advanced(bySeconds: 50))
    #expect(text(one).contains("paused"))
    let digits = { (frame: Frame) in frame.rowTexts.filter { $0.contains("█") } }
    #expect(digits(one) == digits(two))
  }

  @Test("The stage and the console show the same second at every moment of two seconds")
  func sameSecond() {
    let session = StageSamples.showing(.item)
    for offset in stride(from: 0, to: 2000, by: 50) {
      let now = Instant(milliseconds: StageSamples.later.milliseconds + Int64(offset))
      let desk = Desk(session, columns: 140, rows: 45, at: now)
      let clock = session.agenda.current?.clock(at: now).text ?? "?"
      #expect(desk.frame.text(row: 1).contains(clock))
      let small = StageSamples.frame(session, 40, 10, at: now)
      #expect(text(small).contains(clock))
    }
  }

  @Test("Of two clocks that change at different moments the next change is the earlier one")
  func twoClocks() {
    // The item began at a full second; the speech begins 300 ms after one.
    var session = StageSamples.session("floor end")
    let start = Instant(milliseconds: StageSamples.later.milliseconds + 1300)
    session.run(["floor next"], by: Samples.ana, at: start)
    func pause(_ offset: Int64) -> Int {
      millisecondsToNextDigit(session, at: Instant(milliseconds: start.milliseconds + offset))
    }
    let item = session.agenda.current?.actualStart?.milliseconds ?? 0
    #expect((start.milliseconds - item) % 1000 == 300)
    #expect(pause(1) == 699)
    #expect(pause(700) == 300, "the item has just changed, the speech comes next")
    #expect(pause(1001) == 699)
    session.run(["agenda pause", "floor pause"], by: Samples.ana, at: start)
    #expect(pause(1) == 1000)
  }

  @Test("A hard-ended item counts to its planned end here too, through a pause")
  func hardEnd() {
    let session = StageSamples.session(
      "floor end", "question answer Q1", "agenda edit A3 --hard-end yes", "agenda pause")
    let now = Instant(milliseconds: StageSamples.later.milliseconds + 137)
    #expect(millisecondsToNextDigit(session, at: now) == 863)
    let frame = text(StageSamples.frame(session, 40, 10, at: now))
    #expect(frame.contains("15:00  Questions and answers"))
    #expect(text(StageSamples.frame(session, at: now)).contains("11:48–12:15"))
  }

  @Test("It is drawn again when a digit changes, and not before")
  func pauses() {
    let session = StageSamples.showing(.item)
    var now = Instant(milliseconds: StageSamples.later.milliseconds + 137)
    for _ in 0..<5 {
      let pause = millisecondsToNextStage(session, at: now)
      let before = StageSamples.frame(session, at: now).rowTexts
      func later(_ milliseconds: Int) -> Instant {
        Instant(milliseconds: now.milliseconds + Int64(milliseconds))
      }
      #expect(StageSamples.frame(session, at: later(pause - 1)).rowTexts == before)
      #expect(StageSamples.frame(session, at: later(pause)).rowTexts != before)
      now = later(pause)
    }
    let still = StageSamples.session("floor end", "question answer Q1", "agenda pause")
    #expect(millisecondsToNextStage(still, at: StageSamples.later) == 60_000)
  }

  @Test("A flash blinks for three seconds, then stays and wakes nobody any more")
  func flash() {
    let session = StageSamples.session(
      "floor end", "question answer Q1", "agenda pause", "stage message Microphones --style flash")
    func isLit(_ milliseconds: Int64) -> Bool {
      let now = Instant(milliseconds: StageSamples.later.milliseconds + milliseconds)
      let frame = StageSamples.frame(session, at: now)
      return frame.style(row: 23, column: 40)?.emphasis.contains(.reverse) == true
    }
    #expect(
      [0, 500, 1000, 1500, 2000, 2500].map(isLit) == [true, false, true, false, true, false])
    #expect([3000, 3500, 60_000].map(isLit) == [true, true, true])
    #expect(millisecondsToNextStage(session, at: StageSamples.later) == 500)
    let after = StageSamples.later.advanced(bySeconds: 4)
    #expect(millisecondsToNextStage(session, at: after) == 56_000)
  }

  @Test("A message stands below; a cover hides all but small clocks; black is empty")
  func layers() {
    let below = StageSamples.session("floor end", "stage message \"Back at 14:00\"")
    let frame = text(StageSamples.frame(below))
    #expect(frame.contains("Back at 14:00") && frame.contains("How are the inputs"))
    let cover = StageSamples.session("floor end", "stage message \"Lunch\" --style cover")
    let covered = text(StageSamples.frame(cover))
    #expect(covered.contains("Lunch") && covered.contains("12:00") && covered.contains("17:50"))
    #expect(!covered.contains("How are") && !covered.contains("Training") && !covered.contains("█"))
    let black = StageSamples.session("stage message Lunch --style cover", "stage blackout on")
    #expect(text(StageSamples.frame(black)).allSatisfy { $0.isWhitespace })
    #expect(text(StageSamples.frame(black, 40, 10)).allSatisfy { $0.isWhitespace })
  }

  @Test("Rooms tell where they are and their time left; more than fit come page by page")
  func rooms() {
    let frame = text(StageSamples.frame(StageSamples.showing(.rooms)))
    #expect(frame.contains("Room C4") && frame.contains("online") && frame.contains("19:30"))
    var many = StageSamples.session("breakouts plan B2 --rooms 30 --size 0..8")
    many.run(["breakouts open B2 --for 20"], by: Samples.ana, at: StageSamples.later)
    let names = { (page: Int) in
      Set(
        StageSamples.frame(many, 80, 24, page: page).rowTexts.compactMap { row in
          row.split(separator: " ", omittingEmptySubsequences: true).prefix(2)
            .joined(separator: " ")
        }.filter { $0.hasPrefix("Room ") })
    }
    var seen: Set<String> = []
    for page in 0..<3 { seen.formUnion(names(page)) }
    #expect(seen.count == 30)
    let wide = text(StageSamples.frame(many, 140, 45))
    for number in 1...30 { #expect(wide.contains("Room \(number) "), "on a wide stage at once") }
    #expect(text(StageSamples.frame(many, 140, 20)).contains("Room 16 "), "in two columns")
    let next = StageSamples.later.advanced(bySeconds: 30 + Int(Stage.pageSeconds))
    #expect(
      StageSamples.frame(many, at: next).rowTexts[2]
        == StageSamples.frame(many, page: 1).rowTexts[2], "pages turn by themselves")
    #expect(StageSamples.frame(many, page: -7).gridSize == Size(columns: 80, rows: 24))
  }

  @Test("Before, between and after the items it says what comes, or thanks")
  func between() {
    let draft = text(StageSamples.frame(Samples.empty))
    #expect(draft.contains("Welcome") && draft.contains("█"))
    let ended = StageSamples.session("floor end", "question answer Q1", "agenda end")
    #expect(text(StageSamples.frame(ended)).contains("Break"))
    let closed = StageSamples.session("session close")
    #expect(text(StageSamples.frame(closed)).contains("The session is closed. Thank you."))
    for content in StageContent.allCases {
      for var session in [Samples.empty, closed] {
        session.run(
          ["stage pin \(content.rawValue)"], by: Samples.ana, at: StageSamples.later)
        #expect(
          text(StageSamples.frame(session)).contains { !$0.isWhitespace }, "\(content)")
      }
    }
  }
}
