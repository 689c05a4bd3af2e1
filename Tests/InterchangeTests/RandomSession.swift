import SessionEngine

@testable import Interchange

/// A session made by chance whose people, organisations and addresses cannot be mistaken for other words.
struct RandomSession {
  private(set) var sample: SampleSession
  private var state: UInt64
  private let people: Int

  init(seed: UInt64) throws {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    sample = try SampleSession()
    people = 3 + Int(seed % 23)
    try addPeople()
    try hold()
  }

  var session: Session { sample.session }

  /// Sets how much exports of the session may tell.
  mutating func limit(to attribution: Attribution, threshold: Int) throws {
    try sample.run(.notes(.setDisclosure(attribution, threshold: threshold)))
  }

  /// Small groups of the session: the names by which they would be told.
  func smallGroups(threshold: Int) -> Set<String> {
    var counts: [String: Int] = [:]
    for person in session.participants {
      if let country = person.country {
        counts[country.name, default: 0] += 1
        if let region = country.regionalGroup?.name { counts[region, default: 0] += 1 }
      }
      if let type = person.type.map({ session.profile.type($0)?.name ?? $0 }) {
        counts[type, default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value < threshold }.keys)
  }

  /// What must not be told of anybody: name, addresses and organisation.
  var secrets: Set<String> {
    var secrets: Set<String> = []
    for person in session.participants {
      secrets.insert(person.name)
      secrets.formUnion(person.emails)
      if let organisation = person.organisation { secrets.insert(organisation) }
    }
    return secrets
  }

  private mutating func chance(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[chance(elements.count)]
  }

  private static let firsts = ["Zoraqi", "Élodîne", "Ömürbek", "Квантора", "王晓"]
  private static let lasts = ["Vaxpert", "O'Brunnquist", "de la Quorra", "Жигарёвский", "明珠"]

  private mutating func addPeople() throws {
    for number in 1...people {
      let name =
        "\(pick(Self.firsts)) \(pick(Self.lasts)) \(pick(["", "Xu\(number)", "Yv\(number)"]))"
      let organisation = pick(["Qwertzia Foundation", "Institut Zymbal", "Blorptek Ltd", "ZZQP"])
      let country = pick(["SN", "KE", "AT", "DE", "JP", "BR", "UA"])
      let type = pick(["ngo", "ngo", "academia", "privateSector", "privateSector"])
      try sample.add(name, emails: ["person\(number)@zymbal\(number).example"]) {
        $0.organisation = organisation
        $0.country = CountryCode(country)
        $0.type = type
      }
      if chance(5) > 0 {
        let mode: AttendanceMode = chance(2) == 0 ? .inPerson : .virtual
        try sample.run(.people(.checkIn(ParticipantID(number), mode: mode)))
      }
    }
  }

  /// Words in which people are named as rapporteurs and moderators do it.
  private mutating func words() -> String {
    guard let person = session.participants[ParticipantID(1 + chance(people))] else { return "" }
    let told = pick([
      person.name, person.name.uppercased(), person.organisation ?? "", person.emails.first ?? "",
      "no name",
    ])
    return pick([
      "As \(told) said, victims wait", "\(told): =SUM(A1) <b>help</b>", "Laws differ (\(told)).",
      "Ask\n\(told)\nfirst", "“\(told)” | \(told)",
    ])
  }

  private mutating func hold() throws {
    try sample.run(.agenda(.start(ItemID(1))), at: "2026-03-03T08:05:00Z")
    try sample.run(.breakouts(.plan(nil, RoundPlan(rooms: 3, minimumSize: 1, maximumSize: 30))))
    for number in 1...people {
      _ = try? sample.run(.breakouts(.place(ParticipantID(number), RoomID(1 + chance(3)))))
    }
    for _ in 0..<12 {
      let asker: Asker =
        chance(2) == 0
        ? .participant(ParticipantID(1 + chance(people))) : .named(words())
      try sample.run(.questions(.add(QuestionDraft(text: words(), asker: asker))))
      let id = QuestionID(session.questions.all.count)
      let text = words()
      switch chance(4) {
      case 0: try sample.run(.questions(.answer(id, text: text)))
      case 1: try sample.run(.questions(.postpone(id, owner: text, due: text)))
      case 2: try sample.run(.questions(.dismiss(id, reason: text)))
      default: break
      }
    }
    for _ in 0..<20 {
      var fields = NoteFields()
      fields.text = words()
      fields.kind = pick(NoteKind.allCases)
      fields.attribution = pick(Attribution.allCases)
      fields.topics = chance(2) == 0 ? [TopicID("T-1")] : []
      fields.speaker = session.participants[ParticipantID(1 + chance(people))]?.name
      fields.owner = chance(3) == 0 ? words() : nil
      fields.due = chance(3) == 0 ? words() : nil
      fields.isKeyPoint = chance(3) == 0
      let room = chance(4)
      try sample.run(.notes(.add(room: room == 0 ? nil : RoomID(room), fields)))
    }
    _ = try? sample.run(.notes(.merge([NoteID(2)], into: NoteID(1))))
    _ = try? sample.run(.floor(.open))
    for _ in 0..<4 {
      let id = ParticipantID(1 + chance(people))
      _ = try? sample.run(.floor(.add(id, kind: .ordinary, note: words(), via: nil)))
    }
    _ = try? sample.run(.floor(.next), at: "2026-03-03T08:20:00Z")
    _ = try? sample.run(.floor(.end), at: "2026-03-03T08:22:00Z")
    try sample.run(
      .session(.addResource(title: words(), link: words(), language: nil, item: nil)))
    var item = ItemFields()
    item.title = words()
    item.detail = words()
    item.place = words()
    item.panel = [ParticipantID(1)]
    try sample.run(.agenda(.add(item, after: nil)))
  }
}
