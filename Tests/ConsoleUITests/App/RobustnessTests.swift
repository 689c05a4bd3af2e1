import SessionEngine
import Testing

@testable import ConsoleUI

/// Keys in any order, sizes of any kind, and very long lists.
struct RobustnessTests {
  /// A small generator, so that a failure can be seen again.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let others: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp,
    .pageDown, .home, .end, .control("r"), .control("n"), .control("u"), .control("w"),
    .control("j"), .function(5),
  ]

  @Test("Any keys in any order leave a drawable screen and well-formed commands", arguments: 1...12)
  func anyKeys(_ seed: UInt64) {
    var dice = Dice(state: seed)
    var desk = Desk(Samples.typical)
    let letters = Array("abcdefghijklmnoprstuvwxyABCDEHJKNOPUVW123456789+-*/:? 李")
    for step in 0..<400 {
      desk.now = desk.now.advanced(bySeconds: 1)
      let isLetter = Int.random(in: 0..<10, using: &dice) < 7
      let key =
        isLetter
        ? Key.character(letters.randomElement(using: &dice)!)
        : Self.others.randomElement(using: &dice)!
      desk.send(.input(.key(key)))
      if step % 23 == 0 { desk.paste("pasted\ntext \u{1B}[2J \u{202E}x") }
      if step % 31 == 0 {
        let sides = [0, 1, 5, 20, 40, 60, 80, 100, 121, 200]
        desk.size = Size(
          columns: sides.randomElement(using: &dice)!, rows: sides.randomElement(using: &dice)! / 2)
        desk.send(.resized)
      }
      let frame = desk.frame
      #expect(frame.gridSize == desk.size)
      if let notice = desk.state.notice, notice.kind == .error {
        #expect(!notice.text.contains("one word too many"), "\(notice.text)")
        #expect(!notice.text.contains("There is no option"), "\(notice.text)")
        #expect(!notice.text.contains("There is no command"), "\(notice.text)")
      }
    }
  }

  @Test("Every screen is drawn at every size")
  func everySize() {
    for screen in 1...8 {
      for columns in [0, 1, 2, 20, 59, 60, 79, 80, 119, 120, 300] {
        for rows in [0, 1, 5, 15, 16, 24, 100] {
          var desk = Desk(Samples.typical, columns: columns, rows: rows)
          desk.press("\(screen)")
          #expect(desk.frame.gridSize == desk.size)
          desk.press("Enter", "G", "a")
          #expect(desk.frame.gridSize == desk.size)
        }
      }
    }
  }

  @Test("Of 10,000 rows only the visible ones are drawn, wherever one is")
  func onlyVisibleRowsAreDrawn() {
    var desk = Desk(Samples.large(participants: 10_000, questions: 10_000))
    for screen in ["3", "5"] {
      desk.press(screen)
      #expect(desk.state.list.selectableCount == 10_000)
      for key in ["j", "G", "k", "PgUp", "g", "PgDn"] {
        desk.press(key)
        var frame = Frame(size: desk.size)
        let layout = Layout(desk.size)
        let scene = Scene(state: desk.state, environment: desk.environment)
        let drawn = scene.drawContent(&frame, layout)
        #expect(drawn > 0 && drawn <= layout.listRows)
        let selected = desk.state.list.position - desk.state.list.top
        #expect((0..<layout.listRows).contains(selected), "the selection is in sight")
      }
    }
  }

  @Test("Moving about and the clock do not make the rows of a long list anew")
  func rowsAreKept() {
    var desk = Desk(Samples.large(participants: 10_000, questions: 10_000))
    desk.press("5")
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<200 {
        desk.press("j")
        desk.send(.ticked)
      }
    }
    // Unoptimised code on a busy machine; making 10,000 rows anew 200 times takes far longer.
    #expect(time < .seconds(5))
  }

  @Test("The selection stays with its row when rows come and go")
  func selectionStays() {
    var desk = Desk(Samples.typical)
    desk.press("3", "j", "j", "j", "j")
    #expect(desk.state.list.selected == .question(QuestionID(4)))
    desk.elsewhere("question approve Q4")
    #expect(desk.state.list.selected == .question(QuestionID(4)))
    desk.elsewhere("question add \"Another one\"")
    desk.elsewhere("question dismiss Q5")
    #expect(desk.state.list.selected == .question(QuestionID(4)))
    desk.press("o", "o")
    desk.elsewhere("question dismiss Q4")
    #expect(desk.state.list.selected != nil, "another row is selected when it goes away")
  }

  @Test("A filter keeps what contains a text in any case and without accents")
  func filterFinds() {
    var desk = Desk(Samples.typical)
    desk.press("5", "/")
    desk.type("nunez")
    #expect(desk.state.list.selectableCount == 1)
    #expect(desk.screen.contains("José Álvarez Núñez"))
    desk.press("Enter")
    #expect(desk.state.list.filter == "nunez")
    desk.press("Esc")
    #expect(desk.state.list.selectableCount == 8)
  }

  @Test("Records of other terminals arrive in the log with their sentences")
  func logGrows() {
    var desk = Desk(Samples.typical)
    desk.press("7")
    desk.elsewhere("question approve Q4", by: "maya", role: .moderator)
    #expect(desk.frame.text(row: 4).contains("maya       Q4 approved"))
  }

  @Test("A room that asks for help is said and rung on every screen of those who can help")
  func helpCallsForAttention() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("help ask R3 \"projector\"", by: "ben", role: .facilitator)
    #expect(desk.effects == [.bell])
    #expect(desk.screen.contains("R3 asks for help: projector"))
    var observer = Desk(Samples.typical, as: "otto", role: .observer)
    observer.elsewhere("help ask R3")
    #expect(observer.effects.isEmpty)
  }

  @Test("A console that missed records takes the session whole")
  func gapsAreClosed() {
    var desk = Desk(Samples.typical)
    _ = desk.session.run(["question approve Q4"], by: Samples.ana, at: desk.now)
    let later = desk.session.run(["question star Q4"], by: Samples.ana, at: desk.now)
    desk.send(.journalGrew(records: later, session: desk.session))
    #expect(desk.state.session == desk.session)
  }
}
