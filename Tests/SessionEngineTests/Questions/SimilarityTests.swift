import Testing

@testable import SessionEngine

@Suite("Questions that ask the same")
struct SimilarityTests {
  private func spec(_ texts: [String]) -> Spec {
    var spec = Spec()
    for text in texts { spec.run(.questions(.add(QuestionDraft(text: text))), after: 0) }
    return spec
  }

  private func likely(_ text: String, among texts: [String]) -> [LikelyQuestion] {
    let spec = spec(texts)
    return QuestionSimilarity(spec.session).likely(text, in: spec.session.questions)
  }

  static let others = [
    "How are the inputs of civil society used in the country review?",
    "Is there funding for travel to Vienna?",
    "Comment les contributions sont-elles publiées ?",
    "كيف يتم اختيار الدول القائمة بالاستعراض؟",
    "审议机制如何使用民间社会的意见？",
    "Кто выбирает государства, проводящие обзор?",
  ]

  @Test(
    "Small differences of wording, of case, of marks and of spelling do not matter, in any script",
    arguments: [
      ("How is the input of civil society used in country reviews?", 1),
      ("is there any FUNDING for travelling to Vienna", 2),
      ("Comment les contribution sont elles publiees?", 3),
      ("كيف يتمّ إختيار الدول القائمة بالاستعراض", 4),
      ("审议机制怎样使用民间社会的意见", 5),
      ("кто выбирает государства проводящие обзор", 6),
      ("Is there fuding for travle to Vienna?", 2),
    ])
  func wording(text: String, expected: Int) {
    let found = likely(text, among: Self.others)
    #expect(found.first?.id == QuestionID(expected), "\(text): \(found)")
    #expect(found.count == 1)
  }

  @Test(
    "Questions on other things are not likely the same",
    arguments: [
      "How are the experts chosen?", "Is there a break?", "What about victims?", "", "???",
      "Who pays for the translation of the questionnaire?",
    ])
  func different(text: String) {
    #expect(likely(text, among: Self.others) == [])
  }

  @Test("The same sentence on another article is another question")
  func numbers() {
    let texts = ["How is article 8 of the Convention reviewed by the Conference?"]
    #expect(
      likely("How is article 31 of the Convention reviewed by the Conference?", among: texts) == [])
    #expect(
      likely("How is article 8 of the Convention reviewed by Conference", among: texts).count == 1)
  }

  @Test("The reason counts the words")
  func reason() {
    #expect(
      likely("Who chooses reviewing States?", among: ["Who chooses the reviewing States?"])
        .first?.reason == "4 of 5 words the same")
    #expect(
      likely("who chooses the reviewing states", among: ["Who chooses the reviewing States?"])
        .first?.reason == "the same words")
    #expect(
      likely("审议机制", among: ["审议机制吗"]).first?.reason == "3 of 4 pairs of characters the same")
  }

  @Test("What was merged leads to the question that stands for it, and not to oneself")
  func merged() {
    var spec = spec(["Who pays for travel to Vienna?", "Is there funding for the trip?", "Why?"])
    spec.run(.questions(.merge("Q2", into: "Q1")))
    let similarity = QuestionSimilarity(spec.session)
    let found = similarity.likely("Is there funding for the trip", in: spec.session.questions)
    #expect(found.map(\.id) == ["Q1"])
    #expect(
      similarity.likely(
        "Is there funding for the trip", excluding: "Q1", in: spec.session.questions
      ).isEmpty)
  }

  @Test("A text that changes is found by its new words; one taken back is not found")
  func changing() {
    var spec = spec(["Who pays for travel to Vienna?"])
    var similarity = QuestionSimilarity(spec.session)
    spec.run(
      .questions(
        .edit(
          "Q1", text: "When is the deadline for reports?", topics: nil, addressee: nil, comment: nil
        )
      ))
    similarity.take(spec.session.questions.all["Q1"]!)
    #expect(
      similarity.likely("who pays for travel to vienna", in: spec.session.questions).isEmpty)
    #expect(
      similarity.likely("when is the deadline for the reports", in: spec.session.questions).count
        == 1)
    similarity.remove("Q1")
    #expect(
      similarity.likely("when is the deadline for the reports", in: spec.session.questions).isEmpty)
  }

  @Test("Among ten thousand questions an answer comes within a keystroke")
  func many() {
    let subjects = ["review", "funding", "asylum", "travel", "experts", "reports", "victims"]
    var similarity = QuestionSimilarity()
    var spec = Spec()
    let drafts = (0..<10_000).map { number in
      SessionCommand.questions(
        .add(
          QuestionDraft(
            text: "Question \(number): how is \(subjects[number % 7]) of \(number % 977) handled?"))
      )
    }
    spec.run(.batch(title: "many", drafts))
    for question in spec.session.questions.all { similarity.take(question) }
    let clock = ContinuousClock()
    var found: [LikelyQuestion] = []
    let times = (0..<5).map { _ in
      clock.measure {
        found = similarity.likely(
          "question 4321 how is the funding of 413 handled", in: spec.session.questions)
      }
    }
    #expect(found.first?.id == QuestionID(4322))
    // Without optimisation and beside other work it takes many times as long as in a release.
    #expect(times.min() ?? .zero < .milliseconds(400), "\(times)")
  }

  @Test("Long and odd texts are compared too")
  func odd() {
    let long = String(repeating: "word and more ", count: 1400)
    #expect(likely(long, among: [long]).count == 1)
    #expect(likely("\u{202E}\u{1B}[31m why not \u{0}", among: ["Why not?"]).count == 1)
  }
}
