import Testing

@testable import SessionEngine

@Suite("Texts")
struct TextLimitTests {
  static let megabyte = String(repeating: "é", count: 1 << 19)

  /// Every command that takes a text, with the field as messages call it and its limit.
  static let fields: [(field: String, limit: Int, command: SessionCommand)] = [
    ("title", 400, .session(.rename(megabyte))),
    ("zone", 400, .session(.setZone(megabyte))),
    ("place", 400, .session(.setPlenary(place: megabyte, link: nil))),
    ("link", 4000, .session(.setPlenary(place: nil, link: megabyte))),
    (
      "topic id", 400,
      .session(.addTopic(TopicID(megabyte), title: "T", parent: nil, kind: "article"))
    ),
    ("topic title", 4000, .session(.addTopic("T", title: megabyte, parent: nil, kind: "article"))),
    ("topic kind", 400, .session(.addTopic("T", title: "T", parent: nil, kind: megabyte))),
    ("title", 4000, .session(.addResource(title: megabyte, link: nil, language: nil, item: nil))),
    ("language", 400, .session(.addResource(title: "T", link: nil, language: megabyte, item: nil))),
    ("link", 4000, .session(.setResource("D1", title: nil, link: megabyte, language: nil))),
    ("staff name", 400, .staff(.set(name: megabyte, role: .observer, rooms: []))),
    ("title", 400, .agenda(.add(item { $0.title = megabyte }, after: nil))),
    ("detail", 20_000, .agenda(.edit("A1", item { $0.detail = megabyte }))),
    ("place", 400, .agenda(.edit("A1", item { $0.place = megabyte }))),
    ("link", 4000, .agenda(.edit("A1", item { $0.link = megabyte }))),
    ("language", 400, .agenda(.edit("A1", item { $0.languages = [megabyte] }))),
    ("note", 1000, .floor(.add("P1", kind: .ordinary, note: megabyte, via: nil))),
    ("channel", 400, .floor(.add("P1", kind: .ordinary, note: nil, via: megabyte))),
    (
      "group", 400,
      .floor(
        .add(
          "P1", kind: .ordinary, note: nil, via: nil,
          details: RequestDetails(onBehalfOf: megabyte)))
    ),
    (
      "reason", 400,
      .floor(
        .add(
          "P1", kind: .pointOfOrder, note: nil, via: nil,
          details: RequestDetails(reason: megabyte)))
    ),
    ("reason", 400, .floor(.setReason(PointReason(id: megabyte, name: "x", rank: 1)))),
    ("name of the reason", 400, .floor(.setReason(PointReason(id: "x", name: megabyte, rank: 1)))),
    ("organisation", 400, .floor(.setBudget(SpeakerGroup(.organisation, megabyte), seconds: 60))),
    ("question", 20_000, .questions(.add(QuestionDraft(text: megabyte)))),
    ("asker's name", 400, .questions(.add(QuestionDraft(text: "?", asker: .named(megabyte))))),
    ("addressee", 400, .questions(.add(QuestionDraft(text: "?", addressee: megabyte)))),
    (
      "question", 20_000,
      .questions(.edit("Q1", text: megabyte, topics: nil, addressee: nil, comment: nil))
    ),
    (
      "comment", 4000,
      .questions(.edit("Q1", text: nil, topics: nil, addressee: nil, comment: megabyte))
    ),
    ("reason", 4000, .questions(.dismiss("Q1", reason: megabyte))),
    ("owner", 400, .questions(.postpone("Q1", owner: megabyte, due: nil))),
    ("due date", 400, .questions(.postpone("Q1", owner: nil, due: megabyte))),
    ("answer", 20_000, .questions(.answer("Q1", text: megabyte))),
    ("label", 400, .questions(.label("Q1", megabyte, isOn: true))),
    ("room name", 400, .breakouts(.editRoom("R1", room { $0.name = megabyte }))),
    ("place", 400, .breakouts(.editRoom("R1", room { $0.place = megabyte }))),
    ("link", 4000, .breakouts(.editRoom("R1", room { $0.link = megabyte }))),
    ("facilitator", 400, .breakouts(.editRoom("R1", room { $0.facilitator = megabyte }))),
    ("rapporteur", 400, .breakouts(.editRoom("R1", room { $0.rapporteur = megabyte }))),
    ("language", 400, .breakouts(.editRoom("R1", room { $0.languages = [megabyte] }))),
    ("reason", 4000, .breakouts(.askHelp("R1", reason: megabyte))),
    ("name", 400, .people(.add(.named(megabyte)))),
    ("Teams name", 400, .people(.edit("P1", person { $0.teamsName = megabyte }))),
    ("e-mail", 400, .people(.edit("P1", person { $0.emails = [megabyte] }))),
    ("organisation", 400, .people(.edit("P1", person { $0.organisation = megabyte }))),
    ("gender", 400, .people(.edit("P1", person { $0.gender = megabyte }))),
    ("access needs", 4000, .people(.edit("P1", person { $0.accessNeeds = megabyte }))),
    ("badge code", 400, .people(.edit("P1", person { $0.badge = megabyte }))),
    ("language", 400, .people(.edit("P1", person { $0.languages = [megabyte] }))),
    (
      "column name", 4000,
      .people(.edit("P1", person { $0.attributes = [Attribute(name: megabyte, value: "")] }))
    ),
    (
      "Diet", 20_000,
      .people(.edit("P1", person { $0.attributes = [Attribute(name: "Diet", value: megabyte)] }))
    ),
    ("note", 20_000, .notes(.add(room: nil, .text(megabyte)))),
    ("speaker", 400, .notes(.edit("N1", note { $0.speaker = megabyte }, revision: nil))),
    ("owner", 400, .notes(.edit("N1", note { $0.owner = megabyte }, revision: nil))),
    ("due date", 400, .notes(.edit("N1", note { $0.due = megabyte }, revision: nil))),
  ]

  private static func item(_ change: (inout ItemFields) -> Void) -> ItemFields {
    var fields = ItemFields()
    change(&fields)
    return fields
  }
  private static func room(_ change: (inout RoomFields) -> Void) -> RoomFields {
    var fields = RoomFields()
    change(&fields)
    return fields
  }
  private static func person(_ change: (inout ParticipantFields) -> Void) -> ParticipantFields {
    var fields = ParticipantFields()
    change(&fields)
    return fields
  }
  private static func note(_ change: (inout NoteFields) -> Void) -> NoteFields {
    var fields = NoteFields()
    change(&fields)
    return fields
  }

  @Test("A megabyte is refused everywhere, with the limit")
  func megabytes() {
    var spec = Spec.round()
    spec.run(.questions(.add(QuestionDraft(text: "Why?"))))
    spec.run(.notes(.add(room: nil, .text("Heard"))))
    for (field, limit, command) in Self.fields {
      spec.when(command, refused: .textTooLong(field: field, bytes: 1 << 20, limit: limit))
    }
  }

  @Test("The limit counts bytes and is itself allowed")
  func exact() throws {
    #expect(try TextRule.name.checked(String(repeating: "é", count: 200), field: "f").count == 200)
    #expect(throws: Rejection.textTooLong(field: "f", bytes: 402, limit: 400)) {
      try TextRule.name.checked(String(repeating: "é", count: 201), field: "f")
    }
    #expect(
      Rejection.textTooLong(field: "title", bytes: 402, limit: 400).message
        == "The title is too long: 402 bytes, at most 400 are taken.")
  }

  @Test("White space around is cut, of every kind; nothing but it is empty")
  func trimming() throws {
    #expect(try TextRule.name.checked("\u{3000}\t Amina \u{A0}\n", field: "f") == "Amina")
    #expect(try TextRule.name.optional("\u{2003}\r\n", field: "f") == nil)
    #expect(try TextRule.name.optional(nil, field: "f") == nil)
    #expect(throws: Rejection.emptyText(field: "f")) {
      try TextRule.name.checked(" \u{2029}", field: "f")
    }
  }

  @Test(
    "A line break in a name becomes a space; in a text it stays",
    arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{85}"])
  func lineBreaks(lineBreak: String) throws {
    #expect(try TextRule.name.checked("A\(lineBreak)B", field: "f") == "A B")
    #expect(try TextRule.body.checked("A\(lineBreak)B", field: "f") == "A\(lineBreak)B")
  }

  @Test("Text is otherwise kept as it was typed, whatever the script")
  func kept() throws {
    for text in ["أمينة ديالو", "Зоя", "王小明", "e\u{301}", "👩‍👩‍👧", "\u{1B}[31m", "\u{202E}abc"] {
      #expect(
        try TextRule.name.checked(text, field: "f").unicodeScalars.elementsEqual(
          text.unicodeScalars))
    }
  }
}
