import Testing

@testable import SessionEngine

@Suite("The states of a question")
struct QuestionStateTests {
  /// A step and, for each state it may be taken from, where it leads.
  struct Step: Sendable, CustomTestStringConvertible {
    let name: String, target: QuestionState, from: Set<QuestionState>
    let command: SessionCommand
    var testDescription: String { name }
  }

  static let steps: [Step] = [
    Step(
      name: "approved", target: .approved, from: [.submitted, .next],
      command: .questions(.approve("Q1"))),
    Step(
      name: "dismissed", target: .dismissed, from: [.submitted, .approved, .next, .deferred],
      command: .questions(.dismiss("Q1", reason: "asked before"))),
    Step(
      name: "deferred", target: .deferred,
      from: [.submitted, .approved, .next, .live, .answered],
      command: .questions(.postpone("Q1", owner: "ana", due: "Friday"))),
    Step(
      name: "put next", target: .next, from: [.submitted, .approved],
      command: .questions(.putNext("Q1"))),
    Step(
      name: "put live", target: .live, from: [.submitted, .approved, .next],
      command: .questions(.putLive("Q1"))),
    Step(
      name: "answered", target: .answered,
      from: [.submitted, .approved, .next, .live, .deferred],
      command: .questions(.answer("Q1", text: "Yes"))),
  ]

  /// A session in which Q1 is in the state, and Q2 is approved.
  private func spec(in state: QuestionState) -> Spec {
    var spec = Spec.questions(2)
    spec.run(.questions(.approve("Q2")))
    switch state {
    case .submitted: break
    case .approved: spec.run(.questions(.approve("Q1")))
    case .next: spec.run(.questions(.putNext("Q1")))
    case .live: spec.run(.questions(.putLive("Q1")))
    case .answered: spec.run(.questions(.answer("Q1", text: nil)))
    case .deferred: spec.run(.questions(.postpone("Q1", owner: nil, due: nil)))
    case .dismissed: spec.run(.questions(.dismiss("Q1", reason: nil)))
    case .merged: spec.run(.questions(.merge("Q1", into: "Q2")))
    }
    #expect(spec.session.questions.all["Q1"]?.state == state)
    return spec
  }

  @Test(
    "Each step leads on from the states it may, and is refused from all others",
    arguments: QuestionState.allCases, steps)
  func transition(state: QuestionState, step: Step) {
    var spec = spec(in: state)
    if state == .merged {
      spec.when(step.command, refused: .question(.merged("Q1", into: "Q2")))
    } else if state == step.target {
      spec.when(step.command, refused: .question(.already("Q1", state)))
    } else if step.from.contains(state) {
      spec.run(step.command)
      #expect(spec.session.questions.all["Q1"]?.state == step.target)
    } else {
      spec.when(step.command, refused: .question(.wrongState("Q1", state, wanted: step.name)))
    }
  }

  @Test(
    "What was settled comes back to where a moderator left it", arguments: QuestionState.allCases)
  func restoring(state: QuestionState) {
    var spec = spec(in: state)
    guard !state.isWaiting, state != .live else {
      spec.when(.questions(.restore("Q1")), refused: .question(.already("Q1", state)))
      return
    }
    spec.run(.questions(.restore("Q1")))
    #expect(spec.session.questions.all["Q1"]?.state == .submitted)
    #expect(spec.session.questions.all["Q1"]?.mergedInto == nil)
    spec.run(.questions(.approve("Q1")))
    spec.run(.questions(.dismiss("Q1", reason: nil)))
    spec.run(.questions(.restore("Q1")))
    #expect(spec.session.questions.all["Q1"]?.state == .approved)
  }

  @Test("A settled question says why, who owes the answer, and what it was")
  func details() {
    var spec = Spec.questions(3)
    spec.run(.questions(.dismiss("Q1", reason: " off topic ")))
    #expect(spec.session.questions.all["Q1"]?.reason == "off topic")
    spec.run(.questions(.restore("Q1")))
    #expect(spec.session.questions.all["Q1"]?.reason == nil)
    spec.run(.questions(.postpone("Q2", owner: "ana", due: "Friday")))
    spec.run(.questions(.answer("Q2", text: "In writing.\nSee D1.")), by: .maya)
    let question = spec.session.questions.all["Q2"]
    #expect(question?.owner == "ana")
    #expect(question?.due == "Friday")
    #expect(question?.answer == "In writing.\nSee D1.")
    #expect(question?.changedBy == "maya")
    #expect(question?.settledAt == spec.now)
  }
}

@Suite("Merging questions")
struct MergeTests {
  /// Votes of all questions that stand.
  private func votes(_ spec: Spec) -> Int {
    spec.session.questions.all.filter { $0.state != .merged }.reduce(0) { $0 + $1.votes }
  }

  private func voted() -> Spec {
    var spec = Spec.questions(4)
    for (index, id) in (["Q1", "Q2", "Q3", "Q4"] as [QuestionID]).enumerated() {
      spec.run(.questions(.vote(id, by: 1 << index)))
    }
    return spec
  }

  @Test("A merged question gives its votes to the other, and takes them back")
  func votesMove() {
    var spec = voted()
    spec.when(
      .questions(.merge("Q1", into: "Q2")),
      then: .questions(.questionMerged(id: "Q1", into: "Q2")))
    #expect(spec.session.questions.all["Q2"]?.votes == 3)
    #expect(votes(spec) == 15)
    spec.run(.questions(.restore("Q1")))
    #expect(spec.session.questions.all["Q1"]?.votes == 1)
    #expect(spec.session.questions.all["Q2"]?.votes == 2)
    #expect(votes(spec) == 15)
  }

  @Test("A question restored out of a chain of merges takes its votes from all of it")
  func chain() {
    var spec = voted()
    spec.run(.questions(.merge("Q1", into: "Q2")))
    spec.run(.questions(.merge("Q2", into: "Q3")))
    spec.run(.questions(.merge("Q3", into: "Q4")))
    #expect(spec.session.questions.all["Q4"]?.votes == 15)
    spec.run(.questions(.restore("Q1")))
    #expect(votes(spec) == 15)
    #expect(spec.session.questions.all["Q4"]?.votes == 14)
    spec.run(.questions(.restore("Q3")))
    #expect(spec.session.questions.all["Q3"]?.votes == 6)
    spec.run(.questions(.restore("Q2")))
    #expect(votes(spec) == 15)
    #expect(spec.session.questions.all.map(\.votes) == [1, 2, 4, 8])
  }

  @Test("A question is not merged into itself, in a circle, or while it is on stage")
  func refusals() {
    var spec = voted()
    spec.when(.questions(.merge("Q1", into: "Q1")), refused: .question(.mergeIntoItself("Q1")))
    spec.run(.questions(.merge("Q1", into: "Q2")))
    spec.when(
      .questions(.merge("Q2", into: "Q1")), refused: .question(.merged("Q1", into: "Q2")))
    spec.when(
      .questions(.merge("Q1", into: "Q3")), refused: .question(.merged("Q1", into: "Q2")))
    spec.when(
      .questions(.merge("Q3", into: "Q9")), refused: .unknown(noun: "question", id: "Q9"))
    spec.run(.questions(.putLive("Q3")))
    spec.when(
      .questions(.merge("Q3", into: "Q2")),
      refused: .question(.wrongState("Q3", .live, wanted: "merged")))
    spec.run(.questions(.merge("Q2", into: "Q3")))
    #expect(spec.session.questions.live?.votes == 7)
  }
}
