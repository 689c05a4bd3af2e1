import Testing

@testable import SessionEngine

@Suite("What belongs to a question")
struct QuestionDetailTests {
  @Test("Votes counted here and votes brought by a platform are kept apart and summed")
  func platformVotes() {
    var spec = Spec.people(1)
    spec.run(.questions(.add(QuestionDraft(text: "Why?", votes: 7))))
    spec.run(.questions(.vote("Q1", by: 2)))
    #expect(spec.session.questions.all["Q1"]?.votes == 9)
    #expect(spec.session.questions.all["Q1"]?.platformVotes == 7)
    #expect(spec.session.questions.all["Q1"]?.countedVotes == 2)
    spec.when(
      .questions(.vote("Q1", by: -3)),
      refused: .outOfRange(field: "number of votes", value: -1, lowest: 0, highest: 1_000_000))
    spec.run(.questions(.add(QuestionDraft(text: "Why so?", votes: 5))))
    spec.run(.questions(.vote("Q2", by: 1)))
    spec.run(.questions(.merge("Q2", into: "Q1")))
    #expect(spec.session.questions.all["Q1"]?.votes == 15)
    #expect(spec.session.questions.all["Q1"]?.platformVotes == 12)
    #expect(spec.session.questions.takenIn(by: "Q1").map(\.text) == ["Why so?"])
    spec.run(.questions(.restore("Q2")))
    #expect(spec.session.questions.all["Q1"]?.votes == 9)
    #expect(spec.session.questions.all["Q1"]?.platformVotes == 7)
    #expect(spec.session.questions.all["Q2"]?.votes == 6)
  }

  @Test("Language, translation, item and asker can be told later, and taken off again")
  func details() {
    var spec = Spec.people(2)
    spec.run(.questions(.add(QuestionDraft(text: "Pourquoi ?", asker: .named("P. Two")))))
    spec.run(
      .questions(
        .detail(
          "Q1",
          QuestionDetails(
            item: "A3", language: " fr ", translation: "Why?", asker: .participant("P2"),
            mode: .virtual))))
    var question = spec.session.questions.all["Q1"]
    #expect(question?.item == "A3")
    #expect(question?.language == "fr")
    #expect(question?.translation == "Why?")
    #expect(question?.from == "P2")
    #expect(question?.name == nil)
    #expect(question?.mode == .virtual)
    #expect(question?.text == "Pourquoi ?", "what was asked stays")
    spec.run(.questions(.detail("Q1", QuestionDetails(language: "", asker: .anonymous))))
    question = spec.session.questions.all["Q1"]
    #expect(question?.language == nil)
    #expect(question?.from == nil)
    spec.when(.questions(.detail("Q1", QuestionDetails())), refused: .nothingToChange)
    spec.when(
      .questions(.detail("Q1", QuestionDetails(asker: .participant("P9")))),
      refused: .unknown(noun: "participant", id: "P9"))
    spec.when(
      .questions(.detail("Q1", QuestionDetails(item: "A99"))),
      refused: .unknown(noun: "agenda item", id: "A99"))
  }

  @Test("An addressee and a comment can be taken off")
  func clearing() {
    var spec = Spec.questions(1)
    func edit(to addressee: String?, comment: String?) -> SessionCommand {
      .questions(.edit("Q1", text: nil, topics: nil, addressee: addressee, comment: comment))
    }
    spec.run(edit(to: "The Chair", comment: "wait"))
    #expect(spec.session.questions.all["Q1"]?.addressee == "The Chair")
    spec.run(edit(to: " ", comment: ""))
    #expect(spec.session.questions.all["Q1"]?.addressee == nil)
    #expect(spec.session.questions.all["Q1"]?.comment == nil)
  }

  @Test("Every change is told with who and when; votes of one person are one change")
  func history() {
    var spec = Spec.questions(2)
    let asked = spec.now
    spec.run(.questions(.claim("Q1", isOn: true)), by: .maya)
    spec.run(.questions(.vote("Q1", by: 1)), by: .maya)
    spec.run(.questions(.vote("Q1", by: 3)), by: .maya)
    spec.run(.questions(.merge("Q2", into: "Q1")))
    spec.run(.questions(.dismiss("Q1", reason: "off topic")))
    let changes = spec.session.questions.all["Q1"]?.changes ?? []
    #expect(changes.map(\.kind) == [.added, .claimed, .voted, .tookIn, .dismissed])
    #expect(changes.map(\.by) == ["ana", "maya", "maya", "ana", "ana"])
    #expect(changes.first?.at == asked)
    #expect(changes.last?.at == spec.now)
    #expect(
      changes.map(\.words)
        == ["added", "claimed", "voted +4", "took in Q2", "dismissed: off topic"])
    for _ in 1...150 {
      spec.run(.questions(.star("Q2", isOn: spec.session.questions.all["Q2"]?.isStarred == false)))
    }
    let many = spec.session.questions.all["Q2"]?.changes ?? []
    #expect(many.count == Question.changeLimit)
    #expect(many.first?.kind == .added, "the first stays")
  }

  @Test("A session has at most 20 labels, each for staff only or for everybody")
  func labels() {
    var spec = Spec.questions(2)
    spec.when(
      .questions(.setLabel(" legal ", isPublic: true)),
      then: .questions(.questionLabelSet(name: "legal", isPublic: true)))
    spec.when(.questions(.setLabel("legal", isPublic: true)), refused: .nothingToChange)
    spec.run(.questions(.label("Q1", "urgent", isOn: true)))
    #expect(spec.session.questions.isPublic("legal"))
    #expect(!spec.session.questions.isPublic("urgent"), "for staff unless said otherwise")
    for number in 3...20 { spec.run(.questions(.setLabel("l\(number)", isPublic: false))) }
    spec.when(
      .questions(.setLabel("more", isPublic: false)), refused: .question(.tooManyLabelsInSession))
    spec.when(
      .questions(.label("Q1", "more", isOn: true)), refused: .question(.tooManyLabelsInSession))
    spec.run(.questions(.label("Q2", "urgent", isOn: true)))
    spec.run(.questions(.removeLabel("urgent")))
    #expect(spec.session.questions.all.allSatisfy { $0.labels.isEmpty })
    spec.when(.questions(.removeLabel("urgent")), refused: .question(.noSuchLabel("urgent")))
    spec.run(.undo)
    #expect(spec.session.questions.all.map(\.labels) == [["urgent"], ["urgent"]])
  }

  @Test("The same message is taken once")
  func origin() {
    var spec = Spec.people(1)
    let draft = QuestionDraft(text: "Why?", details: QuestionDetails(origin: "abc"))
    spec.run(.questions(.add(draft)))
    spec.when(.questions(.add(draft)), refused: .question(.takenAlready("Q1")))
    #expect(spec.session.questions.all["Q1"]?.changes == nil, "coming in is no change")
  }

  @Test("A deferred question that is answered keeps who owed the answer")
  func deferred() {
    var spec = Spec.questions(1)
    spec.run(.questions(.postpone("Q1", owner: "Secretariat", due: "1 December")))
    spec.run(.questions(.answer("Q1", text: "In document 5.")))
    let question = spec.session.questions.all["Q1"]
    #expect(question?.state == .answered)
    #expect(question?.owner == "Secretariat")
    #expect(question?.answer == "In document 5.")
  }
}
