import Testing

@testable import SessionEngine

@Suite("Who may do what")
struct AccessTests {
  /// One command for each permission.
  static let samples: [(Permission, SessionCommand)] = [
    (.steerSession, .session(.rename("New title"))),
    (.steerAgenda, .agenda(.start("A1"))),
    (.giveFloor, .floor(.add("P1", kind: .ordinary, note: nil, via: nil))),
    (.moderateQuestions, .questions(.add(QuestionDraft(text: "Why?")))),
    (.runBreakouts, .breakouts(.open("B1", seconds: nil))),
    (.askForHelp, .breakouts(.askHelp("R1", reason: nil))),
    (.writeNotes, .notes(.add(room: nil, .text("Heard")))),
    (.managePeople, .people(.add(.named("New")))),
    (.recordPresence, .people(.checkIn("P1", mode: .virtual))),
    (.runStage, .stage(.setBlackout(true))),
    (.manageStaff, .staff(.set(name: "eva", role: .observer, rooms: []))),
    (.sendMessages, .staff(.send("Coffee", to: .everybody))),
    (.giveCues, .staff(.cue("wrap up", to: .room("R1"), seconds: nil))),
    (.takeDuty, .staff(.duty(.begin))),
  ]

  /// The design's table of roles, written out a second time.
  static let expected: [Role: Set<Permission>] = [
    .facilitator: Set(Permission.allCases),
    .moderator: [.giveFloor, .moderateQuestions, .runStage, .undoOwn, .sendMessages, .takeDuty],
    .rapporteur: [.writeNotes, .askForHelp, .undoOwn, .sendMessages, .takeDuty],
    .registrar: [.managePeople, .recordPresence, .undoOwn, .sendMessages, .takeDuty],
    .observer: [],
  ]

  @Test("Each role may do its part and nothing else", arguments: Role.allCases)
  func table(role: Role) {
    for (permission, command) in Self.samples {
      #expect(command.permission == permission)
      var spec = Spec.round()
      let actor = Actor(name: "kim", role: role)
      if Self.expected[role]?.contains(permission) == true {
        spec.run(command, by: actor)
      } else {
        spec.when(command, by: actor, refused: .notPermitted(permission, role: role))
      }
    }
  }

  @Test("Everybody but an observer may undo what they did", arguments: Role.allCases)
  func undo(role: Role) {
    var spec = Spec()
    let actor = Actor(name: "kim", role: role)
    for command in [SessionCommand.undo, .redo] {
      let reason: Rejection =
        role == .observer
        ? .notPermitted(.undoOwn, role: role)
        : .undo(command == .undo ? .nothingToUndo("kim") : .nothingToRedo("kim"))
      spec.when(command, by: actor, refused: reason)
    }
  }

  @Test("A refusal names the roles that may")
  func refusalNamesRoles() {
    let message = Rejection.notPermitted(.moderateQuestions, role: .registrar).message
    #expect(
      message
        == "A registrar may not moderate questions; this is for: facilitator, moderator.")
    for permission in Permission.allCases {
      #expect(!permission.phrase.isEmpty)
      #expect(permission.roles.first == .facilitator)
    }
  }

  @Test("Whoever is on the roster comes in with the role of the roster")
  func roster() {
    var spec = Spec()
    spec.run(.staff(.set(name: "maya", role: .moderator, rooms: [])))
    spec.when(
      .agenda(.start("A1")), by: Actor(name: "maya", role: .facilitator),
      refused: .roleMismatch(name: "maya", roster: .moderator, given: .facilitator))
    spec.run(.questions(.add(QuestionDraft(text: "Why?"))), by: .maya)
    spec.when(.staff(.remove(name: "eva")), refused: .staff(.notOnRoster("eva")))
    spec.when(.staff(.remove(name: "maya")), then: .staff(.staffRemoved(name: "maya")))
    spec.run(.agenda(.start("A1")), by: Actor(name: "maya", role: .facilitator))
  }

  @Test("A batch is checked step by step, whoever gives it")
  func batch() {
    var spec = Spec()
    spec.when(
      .batch(title: "rows", [.people(.add(.named("One"))), .agenda(.start("A1"))]), by: .dina,
      refused: .inBatch(position: 2, .notPermitted(.steerAgenda, role: .registrar)))
    spec.run(.batch(title: "rows", [.people(.add(.named("One")))]), by: .dina)
  }

  @Test("A roster that has a facilitator keeps one")
  func lastFacilitator() {
    var spec = Spec()
    spec.run(.staff(.set(name: "ana", role: .facilitator, rooms: [])))
    spec.when(
      .staff(.set(name: "ana", role: .moderator, rooms: [])),
      refused: .staff(.lastFacilitator("ana")))
    spec.run(.staff(.set(name: "maya", role: .moderator, rooms: [])))
    spec.when(
      .staff(.set(name: "ana", role: .moderator, rooms: [])),
      refused: .staff(.lastFacilitator("ana")))
    spec.when(.staff(.remove(name: "ana")), refused: .staff(.lastFacilitator("ana")))
    spec.run(.staff(.set(name: "bruno", role: .facilitator, rooms: [])))
    spec.run(.staff(.remove(name: "ana")))
    #expect(spec.session.staff.map(\.name) == ["bruno", "maya"])
  }

  @Test("The roster names rooms that are there")
  func rosterRooms() {
    var spec = Spec.round()
    spec.when(
      .staff(.set(name: "ravi", role: .rapporteur, rooms: ["R9"])),
      refused: .unknown(noun: "breakout room", id: "R9"))
    spec.when(
      .staff(.set(name: " ", role: .rapporteur, rooms: [])),
      refused: .emptyText(field: "staff name"))
    spec.when(
      .staff(.set(name: "ravi", role: .rapporteur, rooms: ["R1"])),
      then: .staff(.staffSet(name: "ravi", role: .rapporteur, rooms: ["R1"])))
  }

  @Test("A rapporteur writes for the rooms of the roster, or else for those that name them")
  func rapporteursRooms() {
    var spec = Spec.round(rooms: 3)
    var fields = RoomFields()
    fields.rapporteur = "rosa"
    spec.run(.breakouts(.editRoom("R2", fields)))
    let note = NoteFields.text("Heard")
    // Ravi is on no roster: rooms without a rapporteur are open to him, Rosa's is not.
    spec.run(.notes(.add(room: "R1", note)), by: .ravi)
    spec.when(
      .notes(.add(room: "R2", note)), by: .ravi, refused: .notYourRoom("R2", rapporteur: "rosa"))
    spec.when(
      .breakouts(.askHelp("R2", reason: nil)), by: .ravi,
      refused: .notYourRoom("R2", rapporteur: "rosa"))
    spec.run(.notes(.add(room: "R2", note)), by: .rosa)
    // From now on the roster decides.
    spec.run(.staff(.set(name: "ravi", role: .rapporteur, rooms: ["R2"])))
    spec.run(.notes(.add(room: "R2", note)), by: .ravi)
    spec.when(
      .notes(.add(room: "R3", note)), by: .ravi, refused: .notYourRoom("R3", rapporteur: nil))
    spec.when(
      .notes(.edit("N1", note, revision: nil)), by: .ravi,
      refused: .notYourRoom("R1", rapporteur: nil))
    spec.when(
      .notes(.remove("N1")), by: .ravi, refused: .notYourRoom("R1", rapporteur: nil))
    // A note on the plenary is anybody's, and a facilitator writes everywhere.
    spec.run(.notes(.add(room: nil, note)), by: .ravi)
    spec.run(.notes(.add(room: "R3", note)), by: .ana)
  }
}
