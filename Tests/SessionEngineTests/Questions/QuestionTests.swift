import Testing

@testable import SessionEngine

@Suite("Questions")
struct QuestionTests {
  @Test("A question takes the asker's mode of the moment and the item that is on")
  func adding() {
    var spec = Spec.people(1)
    spec.run(.agenda(.start("A2")))
    spec.when(
      .questions(
        .add(
          QuestionDraft(
            text: " How?\nAnd why? ", asker: .participant("P1"), via: .card,
            topics: ["UNTOC-8"]))),
      then: .questions(
        .questionAdded(
          id: "Q1", text: "How?\nAnd why?", from: "P1", name: nil, mode: .inPerson, via: .card,
          topics: ["UNTOC-8"], item: "A2", addressee: nil, votes: 0)))
    spec.run(.people(.checkIn("P1", mode: .virtual)))
    spec.run(.questions(.add(QuestionDraft(text: "Where?", asker: .participant("P1")))))
    #expect(spec.session.questions.all["Q2"]?.mode == .virtual)
    spec.run(.questions(.add(QuestionDraft(text: "Who?", asker: .named(" A guest ")))))
    #expect(spec.session.questions.all["Q3"]?.name == "A guest")
    spec.run(.questions(.add(QuestionDraft(text: "When?", mode: .inPerson, votes: 7))))
    #expect(spec.session.questions.all["Q4"]?.mode == .inPerson)
    #expect(spec.session.questions.all["Q4"]?.votes == 7)
  }

  @Test("A question needs a text, and an asker and topics that are there")
  func addingBadly() {
    var spec = Spec()
    spec.when(
      .questions(.add(QuestionDraft(text: " \n "))), refused: .emptyText(field: "question"))
    spec.when(
      .questions(.add(QuestionDraft(text: "?", asker: .participant("P1")))),
      refused: .unknown(noun: "participant", id: "P1"))
    spec.when(
      .questions(.add(QuestionDraft(text: "?", asker: .named(" ")))),
      refused: .emptyText(field: "asker's name"))
    spec.when(
      .questions(.add(QuestionDraft(text: "?", topics: ["X"]))),
      refused: .unknown(noun: "topic", id: "X"))
    spec.when(
      .questions(.add(QuestionDraft(text: "?", votes: -1))),
      refused: .outOfRange(field: "number of votes", value: -1, lowest: 0, highest: 1_000_000))
  }

  @Test("An edited question keeps what was asked first")
  func editing() {
    var spec = Spec.questions(1)
    func edit(_ text: String?, comment: String? = nil) -> SessionCommand {
      .questions(.edit("Q1", text: text, topics: nil, addressee: nil, comment: comment))
    }
    spec.run(edit("Better?"))
    spec.run(edit("Best?"))
    spec.run(edit(nil, comment: "combine with Q4"))
    let question = spec.session.questions.all["Q1"]
    #expect(question?.text == "Best?")
    #expect(question?.originalText == "Question 1?")
    #expect(question?.comment == "combine with Q4")
    spec.when(edit(nil), refused: .nothingToChange)
    spec.when(edit("  "), refused: .emptyText(field: "question"))
  }

  @Test("Votes go up and down, but never below none")
  func votes() {
    var spec = Spec.questions(1)
    spec.run(.questions(.vote("Q1", by: 3)))
    spec.run(.questions(.vote("Q1", by: -2)))
    #expect(spec.session.questions.all["Q1"]?.votes == 1)
    spec.when(.questions(.vote("Q1", by: 0)), refused: .nothingToChange)
    spec.when(
      .questions(.vote("Q1", by: -2)),
      refused: .outOfRange(field: "number of votes", value: -1, lowest: 0, highest: 1_000_000))
    spec.when(
      .questions(.vote("Q1", by: .max)),
      refused: .outOfRange(
        field: "number of votes", value: .max, lowest: -10_000, highest: 10_000))
    spec.run(.questions(.dismiss("Q1", reason: nil)))
    spec.when(
      .questions(.vote("Q1", by: 1)),
      refused: .question(.wrongState("Q1", .dismissed, wanted: "voted for")))
  }

  @Test("Stars, labels and claims are the moderators' own marks")
  func marks() {
    var spec = Spec.questions(1)
    spec.when(
      .questions(.star("Q1", isOn: true)),
      then: .questions(.questionStarred(id: "Q1", isStarred: true)))
    spec.when(.questions(.star("Q1", isOn: true)), refused: .nothingToChange)
    spec.when(
      .questions(.label("Q1", " legal ", isOn: true)),
      then: .questions(.questionLabelled(id: "Q1", labels: ["legal"])))
    spec.when(.questions(.label("Q1", "legal", isOn: true)), refused: .nothingToChange)
    spec.when(
      .questions(.label("Q1", "legal", isOn: false)),
      then: .questions(.questionLabelled(id: "Q1", labels: [])))
    for number in 1...20 { spec.run(.questions(.label("Q1", "l\(number)", isOn: true))) }
    spec.when(
      .questions(.label("Q1", "l21", isOn: true)), refused: .question(.tooManyLabels("Q1")))
    spec.run(.questions(.claim("Q1", isOn: true)), by: .maya)
    spec.when(
      .questions(.claim("Q1", isOn: true)), by: .ana,
      refused: .question(.claimed("Q1", by: "maya")))
    spec.run(.questions(.claim("Q1", isOn: false)), by: .ana)
    spec.run(.questions(.claim("Q1", isOn: true)), by: .ana)
    spec.run(.questions(.dismiss("Q1", reason: nil)))
    #expect(spec.session.questions.all["Q1"]?.claimedBy == nil, "what is settled is free")
  }

  @Test("The audience may ask by the facilitator's word, or else during Q&A")
  func opening() {
    var spec = Spec()
    #expect(!spec.session.areQuestionsOpen)
    spec.run(.agenda(.start("A2")))
    #expect(spec.session.areQuestionsOpen)
    spec.when(.questions(.setOpen(nil)), refused: .nothingToChange)
    spec.when(.questions(.setOpen(false)), then: .questions(.questionsClosed))
    #expect(!spec.session.areQuestionsOpen)
    spec.run(.agenda(.start("A3")))
    spec.when(.questions(.setOpen(true)), then: .questions(.questionsOpened))
    #expect(spec.session.areQuestionsOpen)
    spec.when(.questions(.setOpen(nil)), then: .questions(.questionsFollowAgenda))
    #expect(!spec.session.areQuestionsOpen)
  }

  @Test("The best is starred, then most voted, then oldest")
  func best() {
    var spec = Spec.questions(4)
    #expect(spec.session.questions.best == nil)
    for id: QuestionID in ["Q1", "Q2", "Q3"] { spec.run(.questions(.approve(id))) }
    #expect(spec.session.questions.best?.id == "Q1")
    spec.run(.questions(.vote("Q2", by: 2)))
    spec.run(.questions(.vote("Q4", by: 9)))
    #expect(spec.session.questions.best?.id == "Q2", "Q4 is not approved")
    spec.run(.questions(.star("Q3", isOn: true)))
    #expect(spec.session.questions.best?.id == "Q3")
  }

  @Test("Advance fills the stage and the place next to it with the best")
  func advance() {
    var spec = Spec.questions(3)
    spec.when(.questions(.advance), refused: .question(.nothingToAdvance))
    for id: QuestionID in ["Q1", "Q2", "Q3"] { spec.run(.questions(.approve(id))) }
    spec.run(.questions(.vote("Q3", by: 5)))
    spec.when(
      .questions(.advance), then: .questions(.questionPutLive(id: "Q3")),
      .questions(.questionPutNext(id: "Q1")))
    spec.when(
      .questions(.advance), then: .questions(.questionAnswered(id: "Q3", answer: nil)),
      .questions(.questionPutLive(id: "Q1")), .questions(.questionPutNext(id: "Q2")))
    spec.when(
      .questions(.advance), then: .questions(.questionAnswered(id: "Q1", answer: nil)),
      .questions(.questionPutLive(id: "Q2")))
    spec.when(
      .questions(.advance), then: .questions(.questionAnswered(id: "Q2", answer: nil)))
    spec.when(.questions(.advance), refused: .question(.nothingToAdvance))
  }

  @Test("Only one is next and one is live; who had the place gives way")
  func places() {
    var spec = Spec.questions(3)
    spec.run(.questions(.putNext("Q1")))
    spec.when(
      .questions(.putNext("Q2")), then: .questions(.questionApproved(id: "Q1")),
      .questions(.questionPutNext(id: "Q2")))
    spec.run(.questions(.putLive("Q2")))
    spec.when(
      .questions(.putLive("Q3")), then: .questions(.questionAnswered(id: "Q2", answer: nil)),
      .questions(.questionPutLive(id: "Q3")))
    #expect(spec.session.questions.live?.id == "Q3")
    #expect(spec.session.questions.next == nil)
  }
}
