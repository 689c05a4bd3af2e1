import ConsoleUI
import SessionEngine
import Testing

/// Going through many questions quickly.
struct QuestionTriageTests {
  /// A desk that counts the keys pressed, but not the words typed.
  private struct CountingDesk {
    var desk: Desk
    var count = 0

    mutating func press(_ names: String...) {
      for name in names {
        desk.press(name)
        count += 1
      }
    }
  }

  private static let subjects = [
    "the country review", "travel funding", "the self-assessment questionnaire",
    "witness protection",
    "asset recovery", "firearms tracing", "victim support", "the general review",
    "joint inspections",
    "model legislation",
  ]

  /// Thirty submitted questions on thirty things; every seventh asks again what the one before asked.
  private static func thirty() -> Session {
    var session = Samples.empty
    session.run(
      ["participant add \"Amina Diallo\" --mode inPerson"], by: Samples.ana, at: Samples.noon)
    let openings = ["How is", "Who pays for", "When does one report on"]
    for number in 0..<30 {
      let subject = subjects[(number / 3) % 10]
      var text = "\(openings[number % 3]) \(subject) in small States number \(number / 3)?"
      if number % 7 == 6 {
        text =
          "\(openings[(number - 1) % 3].lowercased()) \(subjects[((number - 1) / 3) % 10]) in a small state number \((number - 1) / 3)"
      }
      session.run(
        ["question add \"\(text)\""], by: Samples.ana,
        at: Samples.noon.advanced(bySeconds: number - 600))
    }
    return session
  }

  @Test("Thirty questions take under sixty keys beyond the reasons, and each step can be undone")
  func triage() {
    var desk = CountingDesk(desk: Desk(Self.thirty()))
    let start = desk.desk.session
    desk.press("3", "o")
    var (approved, dismissed, merged, deferred) = (0, 0, 0, 0)
    for number in 0..<30 {
      let selected = QuestionID(number + 1)
      #expect(desk.desk.state.list.selected == .question(selected), "the next one is selected")
      if number % 7 == 6 {
        desk.press("m", "Enter")
        merged += 1
      } else if dismissed < 8, number % 3 == 1 {
        desk.press("d")
        desk.desk.type("off topic \(number)")
        desk.press("Enter")
        dismissed += 1
      } else if deferred < 3, number % 9 == 2 {
        desk.press("D")
        desk.desk.type("Secretariat")
        desk.press("Enter")
        deferred += 1
      } else {
        desk.press("v")
        approved += 1
      }
    }
    #expect([approved, dismissed, merged, deferred] == [15, 8, 4, 3])
    #expect(desk.count < 60, "\(desk.count) keys")
    let all = desk.desk.session.questions.all
    #expect(all.count { $0.state == .approved } == 15)
    #expect(all.count { $0.state == .dismissed && $0.reason != nil } == 8)
    #expect(all.count { $0.state == .merged } == 4)
    #expect(all.count { $0.state == .deferred && $0.owner == "Secretariat" } == 3)
    for question in all where question.state == .merged {
      #expect(
        question.mergedInto == QuestionID(question.id.number - 1), "the likeliest was proposed")
    }
    for number in stride(from: 30, through: 1, by: -1) {
      desk.press("u")
      #expect(desk.desk.session.questions.all[QuestionID(number)]?.state == .submitted)
      #expect(desk.desk.state.list.selected == .question(QuestionID(number)), "and it is selected")
    }
    #expect(desk.desk.session.questions == start.questions)
  }

  @Test("Several are marked and acted on as one step that is undone at once")
  func marking() {
    var desk = Desk(Self.thirty())
    desk.press("3", "o", "Space", "Space", "j", "Space")
    #expect(desk.screen.contains("3 questions marked"))
    desk.press("v")
    #expect(desk.lines == ["question approve Q1,Q2,Q4"])
    #expect(desk.session.questions.all.count { $0.state == .approved } == 3)
    #expect(!desk.screen.contains("marked"))
    desk.press("u")
    #expect(desk.session.questions.all.allSatisfy { $0.state == .submitted })
    desk.press("/")
    desk.type("travel")
    desk.press("Enter", "*", "d")
    desk.type("elsewhere")
    desk.press("Enter")
    let gone = desk.session.questions.all.filter { $0.state == .dismissed }
    #expect(!gone.isEmpty)
    #expect(gone.allSatisfy { $0.text.contains("travel") && $0.reason == "elsewhere" })
    desk.press("Esc", "Space", "Esc", "v")
    #expect(desk.lines.last?.contains(",") == false, "Esc unmarks")
    desk.press("g", "Space", "Space", "Space", "m", "Enter")
    #expect(desk.session.questions.all.count { $0.state == .merged } == 2)
  }

  @Test("The header tells how long the oldest unreviewed one waits, and how room and online fare")
  func header() {
    var desk = Desk(Self.thirty())
    desk.press("3")
    #expect(desk.screen.contains("oldest 10m"))
    desk.now = desk.now.advanced(bySeconds: 600)
    #expect(desk.screen.contains("oldest 20m"))
    var other = Desk(Samples.typical)
    other.press("3")
    #expect(other.screen.contains("●1/0"))
    #expect(other.screen.contains("○1/1"))
  }

  @Test("Filters take conditions; orders are by votes, age and fairness, with the reason")
  func filtersAndOrders() {
    var desk = Desk(Samples.typical)
    func shown(_ desk: Desk) -> [RowID] {
      desk.state.list.ids.filter { if case .question = $0 { true } else { false } }
    }
    func filtered(_ text: String) -> [RowID] {
      var desk = desk
      desk.press("3", "o", "o", "o", "o", "o", "o", "o", "/")
      desk.type(text)
      desk.press("Enter")
      return shown(desk)
    }
    #expect(filtered("state:dismissed") == [.question(QuestionID(6))])
    #expect(filtered("mode:room") == [.question(QuestionID(2))])
    #expect(filtered("is:starred") == [.question(QuestionID(5))])
    #expect(filtered("from:josé civil") == [.question(QuestionID(1))])
    #expect(filtered("by:ana") == [.question(QuestionID(4))])
    #expect(filtered("via:card") == [.question(QuestionID(4))])
    #expect(filtered("state:live civil mode:online") == [.question(QuestionID(1))])
    #expect(filtered("state:live travel").isEmpty)
    desk.press("3", "/")
    #expect(desk.screen.contains("words, or state:"), "what can be typed is told")
    desk.type("state:dismissed")
    #expect(shown(desk) == [.question(QuestionID(6))], "a state is looked for in all of them")
    desk.press("Esc", "o", "o")
    #expect(desk.screen.contains("by votes"))
    #expect(shown(desk).first == .question(QuestionID(3)))
    desk.press("o")
    #expect(shown(desk).first == .question(QuestionID(2)))
    desk.press("o")
    #expect(desk.screen.contains("by fairness"))
    #expect(shown(desk).count == 4)
    #expect(desk.screen.contains("Fair place"))
  }

  @Test("While a question is typed, likely same ones are shown with the reason")
  func duplicatesWhileTyping() {
    var desk = Desk(Samples.typical)
    desk.press("3", "a")
    desk.type("who chooses reviewing states")
    #expect(desk.screen.contains("Likely here already: Q2, approved"))
    #expect(desk.screen.contains("4 of 5 words the same"))
    desk.press("Enter")
    #expect(desk.screen.contains("~"), "and marked once it is here")
    desk.press("o", "j")
    #expect(desk.screen.contains("4 of 5 words"))
  }

  @Test("Who types an answer while another merges that question is told, and loses nothing")
  func mergedWhileTyping() {
    var ana = Desk(Samples.typical)
    var ben = Desk(Samples.typical, as: "ben")
    ana.press("3", "j", "j", "j", "j", "w")
    ana.type("It is on page 4.")
    #expect(ana.screen.contains("Q4 is answered"))
    ben.press("3", "j", "j", "j", "j", "m")
    ben.type("2")
    ben.press("Enter")
    #expect(ben.session.questions.all[QuestionID(4)]?.mergedInto == QuestionID(2))
    ana.session = ben.session
    ana.send(.journalGrew(records: [], session: ben.session))
    // The console takes the record as it comes from the journal.
    var again = Desk(Samples.typical)
    again.press("3", "j", "j", "j", "j", "w")
    again.type("It is on page 4.")
    again.elsewhere("question merge Q4 into Q2")
    #expect(again.screen.contains("ben has meanwhile done this: Q4 merged into Q2"))
    #expect(again.screen.contains("It is on page 4."))
    #expect(again.effects.contains(.bell))
    again.press("Enter")
    #expect(again.screen.contains("Q4 was merged into Q2; use Q2."))
    #expect(again.screen.contains("It is on page 4."), "a refused answer stays")
    again.press("Esc")
    again.press("g", "j", "j", "j")
    #expect(again.state.list.selected == .question(QuestionID(2)))
    again.press("w")
    #expect(again.screen.contains("It is on page 4."), "and it waits at the question that stands")
    again.press("Enter")
    #expect(again.session.questions.all[QuestionID(2)]?.answer == "It is on page 4.")
    #expect(ana.state.drafts.isEmpty || ana.screen.contains("page 4"))
  }

  @Test("Somebody else's approval of the selected question leaves the list where it was")
  func approvedElsewhere() {
    var desk = Desk(Self.thirty())
    desk.press("3", "j", "j")
    #expect(desk.state.list.selected == .question(QuestionID(3)))
    desk.elsewhere("question approve Q3")
    #expect(desk.state.list.selected == .question(QuestionID(4)))
    desk.elsewhere("question approve Q9")
    #expect(desk.state.list.selected == .question(QuestionID(4)))
  }

  @Test("A colleague's claim is shown in the form")
  func claimed() {
    var desk = Desk(Samples.typical, as: "ben")
    desk.press("3", "j", "j", "j", "j", "w")
    #expect(desk.screen.contains("ana IS WORKING ON IT"))
  }

  @Test("The next three go to the clipboard for the chat, without marks that are obeyed")
  func copying() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("question add \"Odd\u{1B}[31m\u{202E}?\" --name \"Z\u{1B}\"")
    desk.elsewhere("question approve Q7")
    desk.press("3", "Y")
    guard case .copy(let text)? = desk.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.split(separator: "\n").count == 3)
    #expect(text.hasPrefix("1. Will the questionnaire"))
    #expect(text.contains("(李小龙)"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("Labels are completed from their beginning, and taken off with a dash")
  func labelling() {
    var desk = Desk(Self.thirty())
    desk.elsewhere("questions label legal --public")
    desk.press("3", "t")
    #expect(desk.screen.contains("legal"))
    desk.type("le")
    desk.press("Enter")
    #expect(desk.session.questions.all[QuestionID(1)]?.labels == ["legal"])
    #expect(desk.screen.contains("legal (public)"))
    desk.press("t")
    desk.type("-leg")
    desk.press("Enter")
    #expect(desk.session.questions.all[QuestionID(1)]?.labels == [])
  }
}
