import Testing

@testable import SessionEngine

@Suite("Undo and redo")
struct UndoTests {
  @Test("Undo puts back what one's own last action changed; redo does it again")
  func undoAndRedo() {
    var spec = Spec.questions(2)
    let before = Array(spec.session.questions.all)
    spec.run(.questions(.merge("Q1", into: "Q2")), by: .maya)
    let after = Array(spec.session.questions.all)
    spec.run(.questions(.add(QuestionDraft(text: "Another?"))), by: .ana)
    spec.run(.undo, by: .maya)
    #expect(spec.session.questions.all.prefix(2).elementsEqual(before))
    #expect(spec.session.questions.all.count == 3, "the action of another stands")
    spec.run(.redo, by: .maya)
    #expect(spec.session.questions.all.prefix(2).elementsEqual(after))
  }

  @Test("Undo names the action and its record, so that the log can tell")
  func event() {
    var spec = Spec()
    spec.run(.session(.rename("New")))
    let sequence = spec.session.sequence
    let profile = SessionOpening.sample.profile
    var live = profile
    live.state = .live
    live.createdAt = Spec.start
    live.startedAt = Spec.start
    spec.when(
      .undo,
      then: .lifecycle(
        .actionUndone(
          sequence: sequence, title: "session renamed “New”", restored: [.profile(live)],
          isRedo: nil)))
    #expect(spec.session.profile.title == "Training")
    live.title = "New"
    spec.when(
      .redo,
      then: .lifecycle(
        .actionUndone(
          sequence: sequence + 1, title: "session renamed “New”", restored: [.profile(live)],
          isRedo: true)))
  }

  @Test("A record that the history does not reach back to need not be remembered")
  func unremembered() {
    let spec = Spec()
    var records: [Record] = []
    let base = spec.session
    var whole = base
    for number in 0..<(2 * ActionHistory.limit + 30) {
      let command: SessionCommand =
        switch number % 7 {
        case 3: .undo
        case 4, 5: number % 2 == 0 ? .redo : .undo
        default: .session(.rename("Title \(number)"))
        }
      let context = DecisionContext(now: Spec.start, by: .bruno)
      guard let events = try? whole.decide(command, context: context) else { continue }
      let record = Record(
        sequence: whole.sequence + 1, at: Spec.start, by: .bruno, events: events)
      records.append(record)
      whole.apply(record)
    }
    #expect(records.count > ActionHistory.limit + 50)
    var brief = base
    for (index, record) in records.enumerated() {
      brief.apply(record, isRemembered: records.count - index <= ActionHistory.limit)
    }
    #expect(brief == whole)
    #expect(whole.history.entries.contains { $0.undoneBy != nil })
  }

  @Test("Several undos go back step by step, and several redos forward again")
  func several() {
    var spec = Spec()
    for title in ["One", "Two", "Three"] { spec.run(.session(.rename(title)), by: .bruno) }
    func title() -> String { spec.session.profile.title }
    var seen: [String] = []
    for command in [SessionCommand.undo, .undo, .undo, .redo, .redo, .undo, .redo, .redo] {
      spec.run(command, by: .bruno)
      seen.append(title())
    }
    #expect(seen == ["Two", "One", "Training", "One", "Two", "One", "Two", "Three"])
    spec.when(.redo, by: .bruno, refused: .undo(.nothingToRedo("bruno")))
  }

  @Test("Nothing to redo once something else was done")
  func redoIsLost() {
    var spec = Spec()
    spec.when(.undo, by: .bruno, refused: .undo(.nothingToUndo("bruno")))
    spec.run(.session(.rename("One")), by: .bruno)
    spec.when(.redo, by: .bruno, refused: .undo(.nothingToRedo("bruno")))
    spec.run(.undo, by: .bruno)
    spec.run(.session(.setSeats(5)), by: .bruno)
    spec.when(.redo, by: .bruno, refused: .undo(.nothingToRedo("bruno")))
  }

  @Test("What somebody else has changed since is not undone")
  func changedSince() {
    var spec = Spec.questions(1)
    spec.run(.questions(.approve("Q1")), by: .maya)
    spec.run(.questions(.vote("Q1", by: 1)), by: .ana)
    spec.when(
      .undo, by: .maya,
      refused: .undo(.changedSince(title: "Q1 approved", later: "Q1 +1 votes", by: "ana")))
    spec.run(.undo, by: .ana)
    spec.run(.undo, by: .maya)
    #expect(spec.session.questions.all["Q1"]?.state == .submitted)
  }

  @Test("What others refer to does not go away")
  func stillReferred() {
    var spec = Spec()
    spec.run(.people(.add(.named("Amina"))), by: .dina)
    spec.run(.questions(.add(QuestionDraft(text: "Why?", asker: .participant("P1")))), by: .maya)
    spec.when(
      .undo, by: .dina,
      refused: .undo(.stillReferred(title: "Amina (P1) added", by: "question Q1")))
    spec.run(.undo, by: .maya)
    spec.run(.floor(.add("P1", kind: .ordinary, note: nil, via: nil)), by: .maya)
    spec.when(
      .undo, by: .dina,
      refused: .undo(.stillReferred(title: "Amina (P1) added", by: "request S1")))
    spec.run(.undo, by: .maya)
    spec.run(.breakouts(.plan(nil, RoundPlan(rooms: 1, minimumSize: 0, maximumSize: 5))))
    spec.run(.breakouts(.place("P1", "R1")), by: .ana)
    spec.when(
      .undo, by: .dina, refused: .undo(.stillReferred(title: "Amina (P1) added", by: "room R1")))
    spec.run(.undo, by: .ana)
    spec.run(.undo, by: .dina)
    #expect(spec.session.participants.isEmpty)
    spec.run(.people(.add(.named("Next"))), by: .dina)
    #expect(spec.session.participants.map(\.id) == ["P2"], "numbers are not given again")
  }

  @Test("What an import brought stays while something outside of it depends on it")
  func referredFromOutside() {
    var spec = Spec()
    let question = QuestionDraft(text: "Why?", asker: .participant("P1"))
    spec.run(
      .batch(title: "import", [.people(.add(.named("Amina"))), .questions(.add(question))]))
    spec.run(.questions(.add(question)), by: .maya)
    spec.when(
      .undo,
      refused: .undo(.stillReferred(title: "Amina (P1) added and 1 more", by: "question Q2")))
    spec.run(.undo, by: .maya)
    spec.run(.undo)
    #expect(spec.session.participants.isEmpty)
    #expect(spec.session.questions.all.isEmpty)
  }

  @Test("A room with notes and an item with a round stay")
  func referredRooms() {
    var spec = Spec()
    spec.run(.breakouts(.plan(nil, RoundPlan(rooms: 1, minimumSize: 0, maximumSize: 5))))
    spec.run(.notes(.add(room: "R1", .text("Heard"))), by: .ravi)
    spec.when(
      .undo, refused: .undo(.stillReferred(title: "B1 planned with 1 room", by: "note N1")))
    spec.run(.agenda(.add(.titled("More", kind: .breakouts), after: nil)), by: .bruno)
    spec.run(
      .breakouts(.plan(nil, RoundPlan(item: "A6", rooms: 1, minimumSize: 0, maximumSize: 5))))
    spec.when(
      .undo, by: .bruno,
      refused: .undo(.stillReferred(title: "A6 “More” added", by: "round B2")))
  }

  @Test("A place that another has taken since is not given back")
  func placeTaken() {
    var spec = Spec.questions(2)
    spec.run(.questions(.putLive("Q1")))
    spec.run(.questions(.answer("Q1", text: nil)), by: .maya)
    spec.run(.questions(.putLive("Q2")))
    spec.when(
      .undo, by: .maya,
      refused: .undo(.placeTaken(title: "Q1 answered", by: "question Q2")))
    spec.run(.questions(.answer("Q2", text: nil)))
    spec.run(.undo, by: .maya)
    #expect(spec.session.questions.live?.id == "Q1")
  }

  @Test("Undo puts nobody into a second room, and opens no second round")
  func roomsAndRounds() {
    var spec = Spec.round()
    spec.run(.breakouts(.plan(nil, RoundPlan(rooms: 1, minimumSize: 0, maximumSize: 8))))
    spec.run(.breakouts(.place("P1", "R1")))
    spec.run(.breakouts(.unplace("P1", "B1")), by: .bruno)
    spec.run(.breakouts(.place("P1", "R2")))
    spec.when(
      .undo, by: .bruno,
      refused: .undo(.placeTaken(title: "Person 1 (P1) out of the rooms of B1", by: "room R2")))
    spec.run(.breakouts(.open("B1", seconds: nil)))
    spec.run(.breakouts(.close("B1", countdownSeconds: nil)), by: .bruno)
    spec.run(.breakouts(.open("B2", seconds: nil)))
    spec.when(
      .undo, by: .bruno, refused: .undo(.placeTaken(title: "B1 closed", by: "round B2")))
  }

  @Test("Undo does not set a closed session going again")
  func closed() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")))
    spec.run(.agenda(.end), by: .bruno)
    spec.run(.session(.close))
    spec.when(.undo, by: .bruno, refused: .session(.closed))
    spec.run(.undo, by: .ana)
    #expect(spec.session.profile.state == .live, "the closing itself can be undone")
    spec.run(.undo, by: .bruno)
    #expect(spec.session.agenda.current?.id == "A1")
  }

  @Test("A reopening is not taken back while something goes on")
  func reopened() {
    var spec = Spec.people(1)
    spec.run(.session(.close))
    spec.run(.session(.reopen), by: .bruno)
    spec.run(.agenda(.start("A1")))
    spec.when(
      .undo, by: .bruno,
      refused: .undo(.stillReferred(title: "session reopened", by: "agenda item A1")))
    spec.run(.agenda(.end))
    spec.run(.people(.checkIn("P1", mode: nil)))
    spec.when(
      .undo, by: .bruno,
      refused: .undo(.stillReferred(title: "session reopened", by: "the presence of P1")))
    spec.run(.people(.checkOut("P1")))
    spec.run(.undo, by: .bruno)
    #expect(spec.session.profile.state == .closed)
  }

  @Test("Undo leaves the roster a facilitator")
  func roster() {
    var spec = Spec()
    spec.run(.staff(.set(name: "ana", role: .facilitator, rooms: [])))
    spec.run(.staff(.set(name: "bruno", role: .facilitator, rooms: [])))
    spec.run(.staff(.set(name: "ana", role: .moderator, rooms: [])), by: .bruno)
    let ana = Actor(name: "ana", role: .moderator)
    spec.when(.undo, by: ana, refused: .staff(.lastFacilitator("bruno")))
  }

  @Test("Undo reaches back two hundred actions, of everybody together")
  func reach() {
    var spec = Spec()
    spec.run(.session(.rename("Old")), by: .bruno)
    for number in 1..<ActionHistory.limit { spec.run(.session(.setSeats(number)), after: 0) }
    #expect(spec.session.history.entries.count == ActionHistory.limit)
    var full = spec
    full.run(.notes(.add(room: nil, .text("x"))), after: 0)
    full.when(.undo, by: .bruno, refused: .undo(.nothingToUndo("bruno")))
    #expect(full.session.history.entries.count == ActionHistory.limit)
  }

  @Test("An import of many rows is one step back")
  func importIsOneStep() {
    var spec = Spec()
    let rows = (1...500).map { SessionCommand.people(.add(.named("Row \($0)"))) }
    spec.run(.batch(title: "import", rows), by: .dina)
    #expect(spec.session.participants.count == 500)
    #expect(spec.session.history.entries.last?.title == "Row 1 (P1) added and 499 more")
    spec.run(.undo, by: .dina)
    #expect(spec.session.participants.isEmpty)
    spec.run(.redo, by: .dina)
    #expect(spec.session.participants.count == 500)
    #expect(spec.session.participants["P500"]?.name == "Row 500")
  }
}
