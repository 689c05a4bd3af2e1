import Testing

@testable import SessionEngine

@Suite("Several commands as one step")
struct BatchTests {
  @Test("Each step sees what the ones before it did, and one record holds all")
  func steps() {
    var spec = Spec()
    let sequence = spec.session.sequence
    spec.run(
      .batch(
        title: "arrival",
        [
          .people(.add(.named("Amina"))), .people(.checkIn("P1", mode: .inPerson)),
          .batch(
            title: "and asks",
            [.questions(.add(QuestionDraft(text: "Why?", asker: .participant("P1"))))]),
        ]))
    #expect(spec.session.sequence == sequence + 1)
    #expect(spec.session.questions.all["Q1"]?.mode == .inPerson)
    #expect(spec.records.last?.events.count == 3)
  }

  @Test("One refused step refuses all, and the message tells which")
  func allOrNothing() {
    var spec = Spec()
    let before = spec.session
    let rejection = Rejection.inBatch(
      position: 3, .inBatch(position: 2, .unknown(noun: "participant", id: "P3")))
    spec.when(
      .batch(
        title: "rows",
        [
          .people(.add(.named("One"))), .people(.add(.named("Two"))),
          .batch(
            title: "inner",
            [.people(.checkIn("P2", mode: nil)), .people(.checkIn("P3", mode: nil))]),
        ]),
      refused: rejection)
    #expect(spec.session == before)
    #expect(rejection.message == "Step 3: Step 2: There is no participant P3.")
  }

  @Test("An empty batch does nothing and is refused")
  func empty() {
    var spec = Spec()
    spec.when(.batch(title: "nothing", []), refused: .nothingToChange)
  }

  @Test("Undo and redo stand alone", arguments: [SessionCommand.undo, .redo])
  func undoInside(command: SessionCommand) {
    var spec = Spec()
    spec.run(.session(.rename("New")))
    spec.when(
      .batch(title: "mixed", [.session(.setSeats(1)), command]),
      refused: .inBatch(position: 2, .undo(.notInBatch)))
  }
}
