@testable import SessionEngine

/// Sessions to look at.
enum Samples {
  static let noon = Instant("2026-11-23T12:00:00Z")!
  static let ana = Actor(name: "ana", role: .facilitator)

  /// A session that was just made, with a title and a zone and nothing else.
  static let empty: Session = {
    var session = Session()
    var profile = SessionProfile()
    profile.title = "Training on the review mechanism"
    profile.participantTypes = [
      ParticipantType(id: "ngo", name: "NGO", isObserver: false),
      ParticipantType(id: "academia", name: "Academia", isObserver: false),
      ParticipantType(id: "private", name: "Private sector", isObserver: false),
    ]
    let opening = SessionOpening(profile: profile, topics: [], resources: [], items: [])
    do {
      _ = try session.accept(.create(opening), by: ana, at: noon.advanced(bySeconds: -7200))
    } catch {
      fatalError("\(error)")
    }
    return session
  }()

  private static let people = [
    "\"Amina Diallo\" --country SN --type ngo --mode inPerson --organisation Forum",
    "\"José Álvarez Núñez\" --country EC --type academia --mode virtual --languages es,en",
    "\"李小龙\" --country CN --type private --mode virtual",
    "\"محمد الأمين\" --country TN --type ngo --mode inPerson",
    "\"Zoë Okonkwo-Bartholomew of the Northern Network\" --country NG --type ngo --mode virtual",
    "\"Maria Rossi\" --country IT --type academia --mode inPerson --access \"step-free seat\"",
    "\"Ivan Petrenko\" --country UA --type private --mode virtual",
    "\"Chipo Moyo\" --country NA --type ngo --mode virtual",
  ]

  private static let questions = [
    "\"How are the inputs of civil society used in the country review?\" --from P2 --via teamsChat",
    "\"Who chooses the reviewing States?\" --from P1 --via roomMicrophone --votes 4",
    "\"Will the questionnaire be published in all six languages, and if so when and by whom?\" "
      + "--from P3 --via teamsQA --votes 12",
    "\"Is there funding for travel?\" --name \"Somebody at the desk\" --via card --votes 2",
    "\"What about victims?\" --via web --votes 7",
    "\"Off topic\" --from P7 --via teamsChat",
  ]

  /// A session in the middle of its first Q&A, with something in every place.
  static let typical: Session = {
    var session = empty
    var time = noon.advanced(bySeconds: -6000)
    func run(_ lines: String...) {
      for line in lines {
        session.run([line], by: ana, at: time)
        time = time.advanced(bySeconds: 7)
      }
    }
    run(
      "agenda add \"Opening and aims\" --start 11:00 --duration 30",
      "agenda add \"How the mechanism works\" --start 11:30 --duration 15",
      "agenda add \"Questions and answers\" --kind questions --start 11:45 --duration 30",
      "agenda add \"Break\" --kind break --start 12:15 --duration 15",
      "agenda add \"Breakout groups on cluster I\" --kind breakouts --start 12:30 --duration 45",
      "agenda add \"Report back\" --start 13:15 --duration 30 --place \"Boardroom D\"",
      "agenda add \"Second day: entry points for stakeholders\" --start 2026-11-24T09:00 --duration 1h30"
    )
    for person in people { run("participant add \(person)") }
    run("participant excuse P8", "staff add rosa --role rapporteur")
    for id in [1, 4, 6] { run("check-in P\(id)") }
    for id in [2, 3, 5] { run("check-in P\(id) --mode virtual") }
    time = noon.advanced(bySeconds: -3600)
    run("agenda start A1")
    time = noon.advanced(bySeconds: -1800)
    run("agenda next")
    time = noon.advanced(bySeconds: -700)
    run("agenda next")
    for question in questions { run("question add \(question)") }
    run(
      "question approve Q2", "question approve Q5", "question star Q5", "question next Q3",
      "question live Q1", "question dismiss Q6 --reason \"not about the mechanism\"",
      "question claim Q4", "breakouts plan B1 --rooms 3 --size 2..4",
      "room edit R1 --name \"Cluster I, English\" --rapporteur rosa --place \"Room C4\"",
      "breakouts place P1 in R1", "breakouts place P4 in R1", "breakouts place P2 in R2",
      "breakouts place P3 in R2", "help ask R2 \"no sound\"",
      "note add R1 \"No national focal point is known to NGOs.\" --kind gap",
      "note add R2 \"Publish the list of reviewers on one page.\" --kind suggestion", "note key N2",
      "note add plenary \"Slides will be shared.\" --kind action")
    time = noon.advanced(bySeconds: -100)
    run(
      "floor add P6 --for \"article 8\"", "floor add P2 --via \"Teams hand\"", "floor add P3",
      "floor add P1 --kind pointOfOrder", "floor next")
    return session
  }()

  /// A session with many participants and questions.
  static func large(participants: Int, questions: Int) -> Session {
    var session = empty
    var commands: [SessionCommand] = []
    for number in 1...participants {
      var fields = ParticipantFields()
      fields.name =
        "\(["Amina", "Jose", "Maria", "Ivan"][number % 4]) Family\(number * 7919 % 9973)"
      fields.organisation = "Organisation \(number % 300)"
      commands.append(.people(.add(fields)))
    }
    for number in 1...questions {
      commands.append(.questions(.add(QuestionDraft(text: "Question \(number) about something?"))))
    }
    do {
      _ = try session.accept(.batch(title: "many", commands), by: ana, at: noon)
    } catch {
      fatalError("\(error)")
    }
    return session
  }
}
