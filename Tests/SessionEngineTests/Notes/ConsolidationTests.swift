import Testing

@testable import SessionEngine

@Suite("From notes to a report")
struct ConsolidationTests {
  /// An open round of rooms with two notes in R1 and one in R2.
  private func rooms() -> Spec {
    var spec = Spec.round()
    for (room, text) in [("R1", "No focal point"), ("R1", "No reply"), ("R2", "Nobody answers")] {
      spec.run(.notes(.add(room: RoomID(room), .text(text))))
    }
    return spec
  }

  private func order(_ spec: Spec, _ room: RoomID?) -> [NoteID] {
    spec.session.notes(of: room).map(\.id)
  }

  @Test("Notes move within their room and keep their numbers")
  func moving() {
    var spec = rooms()
    spec.run(.notes(.add(room: "R1", .text("Third"))))
    #expect(order(spec, "R1") == ["N1", "N2", "N4"])
    spec.run(.notes(.move("N4", after: "N1")))
    #expect(order(spec, "R1") == ["N1", "N4", "N2"])
    spec.run(.notes(.move("N2", after: nil)))
    #expect(order(spec, "R1") == ["N2", "N1", "N4"])
    spec.when(.notes(.move("N2", after: nil)), refused: .nothingToChange)
    spec.when(.notes(.move("N2", after: "N3")), refused: .note(.otherRoom("N2", "N3")))
    spec.run(.undo)
    #expect(order(spec, "R1") == ["N1", "N4", "N2"])
  }

  @Test("However often notes are put behind the same one, they stand where they were put")
  func movingOften() {
    var spec = Spec.round()
    for number in 1...40 { spec.run(.notes(.add(room: "R1", .text("\(number)")))) }
    for number in 2...40 { spec.run(.notes(.move(NoteID(number), after: "N1"))) }
    #expect(order(spec, "R1") == [NoteID(1)] + (2...40).reversed().map { NoteID($0) })
  }

  @Test("A note is split in two, the rest behind the first, and joined again")
  func splitAndJoin() {
    var spec = rooms()
    spec.run(.notes(.split("N1", first: "No focal", second: "point", revision: 1)))
    #expect(order(spec, "R1") == ["N1", "N4", "N2"])
    #expect(spec.session.notes["N1"]?.revisions.map(\.text) == ["No focal point"])
    spec.when(
      .notes(.split("N1", first: "a", second: "b", revision: 1)),
      refused: .note(.changedMeanwhile("N1", by: "ana")))
    spec.when(
      .notes(.split("N2", first: " ", second: "b", revision: nil)),
      refused: .emptyText(field: "note"))
    spec.run(.notes(.join("N4", into: "N1")))
    #expect(spec.session.notes["N1"]?.text == "No focal\npoint")
    #expect(order(spec, "R1") == ["N1", "N2"])
    #expect(spec.session.notes["N4"]?.mergedInto == "N1", "and nothing is lost")
    spec.when(.notes(.join("N3", into: "N1")), refused: .note(.otherRoom("N3", "N1")))
    spec.when(.notes(.join("N1", into: "N1")), refused: .note(.intoItself("N1")))
  }

  @Test("What several rooms said is merged, and it is kept who said it")
  func merging() {
    var spec = rooms()
    spec.run(.notes(.merge(["N3"], into: "N1")))
    #expect(spec.session.rooms(saying: spec.session.notes["N1"]!) == ["R1", "R2"])
    #expect(order(spec, "R2") == [])
    spec.when(
      .notes(.edit("N3", .text("x"), revision: nil)), refused: .note(.merged("N3", into: "N1")))
    spec.when(.notes(.merge(["N1"], into: "N3")), refused: .note(.merged("N3", into: "N1")))
    spec.when(.notes(.merge(["N1"], into: "N1")), refused: .note(.intoItself("N1")))
    spec.run(.notes(.merge(["N1"], into: "N2")))
    #expect(spec.session.merged(into: "N2").map(\.id) == ["N1", "N3"], "its own follow it")
    spec.run(.notes(.unmerge("N3")))
    #expect(order(spec, "R2") == ["N3"])
    spec.when(.notes(.unmerge("N3")), refused: .note(.notMerged("N3")))
    spec.run(.notes(.remove("N2")))
    #expect(order(spec, "R1") == ["N1"], "what it stood for is there again")
  }

  @Test("A room's notes are draft, submitted, amended and final")
  func sheets() {
    var spec = rooms()
    func state(_ room: RoomID) -> SheetState { spec.session.notesBoard.sheet(of: room).state }
    #expect(state("R1") == .draft)
    spec.run(.notes(.submit("R1")))
    #expect(state("R1") == .submitted)
    spec.when(.notes(.submit("R1")), refused: .note(.sheetIs("R1", .submitted)))
    spec.run(.notes(.edit("N1", .text("Changed"), revision: nil)))
    #expect(state("R1") == .amended)
    spec.run(.notes(.submit("R1")))
    spec.run(.notes(.finalise("R1")))
    spec.when(
      .notes(.edit("N1", .text("x"), revision: nil)), refused: .note(.sheetIsFinal("R1")))
    spec.when(.notes(.add(room: "R1", .text("x"))), refused: .note(.sheetIsFinal("R1")))
    spec.run(.notes(.reopen("R1")))
    spec.run(.notes(.edit("N1", .text("Again"), revision: nil)))
    #expect(state("R1") == .amended)
  }

  @Test("Rooms that have not handed in are asked, and handing in answers")
  func asking() {
    var spec = rooms()
    spec.run(.notes(.submit("R1")))
    spec.run(.notes(.ask(nil)))
    #expect(spec.session.notesBoard.sheet(of: "R1").askedAt == nil)
    #expect(spec.session.notesBoard.sheet(of: "R2").askedAt == spec.now)
    spec.run(.notes(.submit("R2")))
    #expect(spec.session.notesBoard.sheet(of: "R2").askedAt == nil)
    for room in spec.session.breakouts.rooms where spec.session.notes(of: room.id).isEmpty {
      spec.when(.notes(.submit(room.id)), refused: .note(.noNotes(room.id)))
    }
  }

  @Test("Rooms of a round that was not opened yet are not asked")
  func askingLater() {
    var spec = rooms()
    spec.run(.breakouts(.open("B1", seconds: nil)))
    spec.run(.breakouts(.close("B1", countdownSeconds: nil, isForced: true)))
    spec.run(.breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 1, maximumSize: 8))))
    #expect(spec.session.breakouts.notedRounds.map(\.id) == ["B1"])
    spec.run(.notes(.ask(nil)))
    let asked = spec.session.notesBoard.sheets.filter { $0.askedAt != nil }.map(\.room)
    #expect(asked == spec.session.breakouts.rooms(of: "B1").map(\.id))
  }

  @Test("Only who may consolidate merges over rooms and finalises; a rapporteur hands in their own")
  func permissions() {
    var spec = rooms()
    let refusal = Rejection.notPermitted(.consolidateNotes, role: .rapporteur)
    spec.when(.notes(.merge(["N3"], into: "N1")), by: .ravi, refused: refusal)
    spec.when(.notes(.finalise("R1")), by: .ravi, refused: refusal)
    spec.when(.notes(.startReport(nil, seconds: nil)), by: .ravi, refused: refusal)
    spec.run(.notes(.submit("R1")), by: .ravi)
  }

  @Test("The session's limit on attribution holds for every note, and a note can ask for less")
  func disclosure() {
    var spec = rooms()
    var fields = NoteFields()
    fields.attribution = .byName
    spec.run(.notes(.edit("N1", fields, revision: nil)))
    fields.attribution = Attribution.none
    spec.run(.notes(.edit("N2", fields, revision: nil)))
    func of(_ id: NoteID) -> Attribution? {
      spec.session.notes[id].map { spec.session.attribution(of: $0) }
    }
    #expect(of("N1") == .byName)
    spec.run(.notes(.setDisclosure(.byRoom, threshold: 4)))
    #expect(of("N1") == .byRoom)
    #expect(of("N2") == Attribution.none)
    spec.run(.notes(.add(room: "R1", .text("New"))))
    #expect(spec.session.notes["N4"]?.attribution == .byRoom)
    spec.run(.notes(.setDisclosure(nil, threshold: nil)))
    #expect(of("N1") == .byName)
    #expect(spec.session.notesBoard.threshold == 4)
    spec.when(.notes(.setDisclosure(nil, threshold: nil)), refused: .nothingToChange)
  }

  @Test("Rooms report in order, each with its clock, and their questions go to the plenary")
  func reporting() {
    var spec = rooms()
    var fields = NoteFields.text("Who is the focal point?")
    fields.kind = .question
    spec.run(.notes(.add(room: "R2", fields)))
    spec.when(.notes(.startReport(nil, seconds: nil)), refused: .note(.noReportNext))
    spec.run(.notes(.orderReports(["R2", "R1"], seconds: 120)))
    spec.run(.notes(.startReport(nil, seconds: nil)))
    #expect(spec.session.notesBoard.reports.room == "R2")
    #expect(
      spec.session.notesBoard.reports.clock(at: spec.now.advanced(bySeconds: 130))?.remainingSeconds
        == -10)
    #expect(spec.session.questions.all.last?.text == "Who is the focal point?")
    #expect(spec.session.notes["N4"]?.sentAs == spec.session.questions.all.last?.id)
    let count = spec.session.questions.all.count
    spec.when(.notes(.startReport("R2", seconds: nil)), refused: .note(.reportRunning("R2")))
    spec.run(.notes(.startReport(nil, seconds: 60)))
    #expect(spec.session.notesBoard.reports.done == ["R2"])
    spec.run(.notes(.endReport))
    spec.when(.notes(.startReport(nil, seconds: nil)), refused: .note(.noReportNext))
    spec.when(.notes(.endReport), refused: .note(.noReport))
    spec.run(.notes(.startReport("R2", seconds: nil)))
    #expect(spec.session.questions.all.count == count, "a question is put once")
  }

  @Test("What is said fits the time at a pace that can be interpreted: key points first")
  func reportText() {
    var spec = Spec.round()
    let texts = ["one two three", String(repeating: "word ", count: 100), "four five", "other"]
    for (index, text) in texts.enumerated() {
      var fields = NoteFields.text(text)
      fields.isKeyPoint = index < 3
      spec.run(.notes(.add(room: "R1", fields)))
    }
    let text = spec.session.reportBackText(of: "R1", seconds: 30)
    #expect(text.limit == 60)
    #expect(text.points.map(\.id) == ["N1", "N3"])
    #expect(text.omitted.map(\.id) == ["N2"])
    #expect(text.words == 5)
    #expect(spokenWords("公约的审议机制") == 4)
    #expect(spokenWords("  two\nwords ") == 2)
  }
}
