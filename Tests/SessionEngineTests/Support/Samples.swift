import Testing

@testable import SessionEngine

extension SessionOpening {
  /// A short training: plenary, questions, breakouts, break, closing milestone.
  static var sample: SessionOpening {
    var profile = SessionProfile()
    profile.title = "Training"
    profile.zone = "Europe/Vienna"
    profile.participantTypes = [
      ParticipantType(id: "ngo", name: "NGO", isObserver: false),
      ParticipantType(id: "academia", name: "Academia", isObserver: false),
      ParticipantType(id: "private", name: "Private sector", isObserver: false),
    ]
    profile.languages = ["en", "fr"]
    let plan: [(ItemKind, String, Int)] = [
      (.plenary, "Welcome", 1800), (.questions, "Q&A", 1800), (.breakouts, "Breakouts", 2700),
      (.break, "Coffee", 900), (.milestone, "End", 0),
    ]
    var start = Spec.start
    var items: [AgendaItem] = []
    for (kind, title, seconds) in plan {
      var item = AgendaItem(
        id: ItemID(items.count + 1), kind: kind, title: title, durationSeconds: seconds)
      item.plannedStart = start
      start = start.advanced(bySeconds: seconds)
      items.append(item)
    }
    return SessionOpening(
      profile: profile,
      topics: [
        Topic(id: "UNTOC", parent: nil, title: "The Convention", kind: "instrument"),
        Topic(id: "UNTOC-8", parent: "UNTOC", title: "Article 8", kind: "article"),
        Topic(id: "UNTOC-31", parent: "UNTOC", title: "Article 31", kind: "article"),
      ],
      resources: [
        Resource(
          id: "D1", title: "Guide", link: "https://example.org/guide", language: "en", item: nil)
      ],
      items: items)
  }
}

extension ParticipantFields {
  /// Somebody from an NGO.
  static func named(_ name: String, mode: AttendanceMode = .virtual) -> ParticipantFields {
    var fields = ParticipantFields()
    fields.name = name
    fields.type = "ngo"
    fields.plannedMode = mode
    fields.registration = .confirmed
    return fields
  }
}

extension ParticipantFields {
  /// A change of type, country, gender or organisation.
  static func of(
    type: String? = nil, country: String? = nil, gender: String? = nil, organisation: String? = nil
  ) -> ParticipantFields {
    var fields = ParticipantFields()
    fields.type = type
    fields.country = country.flatMap { CountryCode($0) }
    fields.gender = gender
    fields.organisation = organisation
    return fields
  }
}

extension ItemFields {
  static func titled(_ title: String, kind: ItemKind? = nil) -> ItemFields {
    var fields = ItemFields()
    fields.title = title
    fields.kind = kind
    return fields
  }
}

extension NoteFields {
  static func text(_ text: String) -> NoteFields {
    var fields = NoteFields()
    fields.text = text
    return fields
  }
}

extension Spec {
  /// A live session with participants P1 to P`count`; odd ones mean to come to the room.
  static func people(_ count: Int) -> Spec {
    var spec = Spec()
    for number in 1...count {
      spec.run(
        .people(.add(.named("Person \(number)", mode: number % 2 == 1 ? .inPerson : .virtual))),
        after: 0)
    }
    return spec
  }

  /// A live session with submitted questions Q1 to Q`count`, from P1.
  static func questions(_ count: Int) -> Spec {
    var spec = Spec.people(1)
    for number in 1...count {
      spec.run(
        .questions(.add(QuestionDraft(text: "Question \(number)?", asker: .participant("P1")))),
        after: 0)
    }
    return spec
  }

  /// A live session with eight people and round B1 of rooms R1 to R`rooms`.
  static func round(rooms: Int = 2, _ plan: (inout RoundPlan) -> Void = { _ in }) -> Spec {
    var spec = Spec.people(8)
    var round = RoundPlan(rooms: rooms, minimumSize: 0, maximumSize: 8)
    plan(&round)
    spec.run(.breakouts(.plan(nil, round)))
    return spec
  }
}
