/// Where the values of a person stand in a table of an attendance report.
struct AttendanceColumns: Equatable {
  var name = 0
  var from: Int?
  var until: Int?
  var duration: Int?
  var email: Int?
  var upn: Int?
  var role: Int?
  /// The address given on registering, where it stands beside the one of the account.
  var otherEmail: Int?
  /// Zoom: whether the person came, was kept in the waiting room, and the country.
  var attended: Int?
  var waiting: Int?
  var country: Int?
  /// Zoom: the name given on registering.
  var firstName: Int?
  var lastName: Int?
  /// Whether a name holds the original one in brackets, as Zoom's do.
  var hasOriginalNames = false
  /// Whether durations are whole minutes.
  var isMinutes = false
  /// Whether the header says that times are UTC.
  var isUTC = false

  /// Reads a table's header; columns whose words are not known are taken by position.
  init(_ cells: [String]) {
    let words = cells.map(folded)
    func column(_ names: [String]) -> Int? {
      words.firstIndex { word in names.contains { word == $0 || word.hasPrefix($0 + " ") } }
    }
    from = column(Self.fromWords)
    until = column(Self.untilWords)
    duration = column(Self.durationWords)
    upn = words.firstIndex { $0.contains("upn") }
    email = words.indices.first {
      $0 != upn && Self.emailWords.contains(words[$0])
    }
    role = words.firstIndex { Self.roleWords.contains($0) }
    otherEmail = words.indices.first {
      $0 != upn && $0 != email && Self.emailWords.contains(words[$0])
    }
    name = words.firstIndex { Self.nameWords.contains($0) } ?? 0
    isUTC = [from, until].compactMap { $0 }.contains { contains(words[$0], words: "utc") }
    fillByPosition(count: cells.count)
  }

  /// Reads the header of a table of Zoom, whose words are always English.
  init(zoom cells: [String]) {
    let words = cells.map(folded)
    func column(_ names: [String]) -> Int? { words.firstIndex { names.contains($0) } }
    let original = words.firstIndex { $0.hasSuffix("name original name") }
    hasOriginalNames = original != nil
    name = original ?? column(["user name", "name", "participant"]) ?? 0
    from = words.firstIndex { $0 == "join time" || $0.hasPrefix("join time ") }
    until = words.firstIndex { $0 == "leave time" || $0.hasPrefix("leave time ") }
    // What stands before the name is about the meeting, where a file repeats it on each row.
    func behindName(_ names: [String]) -> Int? {
      words[name...].firstIndex { names.contains($0) } ?? column(names)
    }
    duration = behindName([
      "duration minutes", "total duration minutes", "time in session minutes", "duration",
    ])
    isMinutes = true
    email = behindName(["user email", "email", "email address"])
    role = column(["role"])
    attended = column(["attended"])
    waiting = column(["in waiting room"])
    country = column(["country region name", "country region", "country"])
    firstName = column(["first name"])
    lastName = column(["last name"])
  }

  /// Whether a row is the header of a table of Zoom that names people.
  static func isZoomHeader(_ cells: [String]) -> Bool {
    let words = cells.map(folded)
    let hasName = words.contains { $0.hasSuffix("name original name") || $0 == "user name" }
    let isTimed = words.contains {
      $0.hasPrefix("join time") || $0.hasSuffix("duration minutes")
        || $0 == "time in session minutes"
    }
    if hasName, isTimed { return true }
    // Saved anew by hand: plain "Name", but durations in minutes as only Zoom writes them.
    return words.contains("name") && words.contains { $0.hasSuffix("duration minutes") }
      && !words.contains("topic")
  }

  /// Seven columns are name, first, last, duration, mail, UPN, role; six the same without UPN.
  private mutating func fillByPosition(count: Int) {
    let hasUPN = upn != nil || (count >= 7 && role == nil)
    let places: [WritableKeyPath<Self, Int?>] =
      hasUPN
      ? [\.from, \.until, \.duration, \.email, \.upn, \.role]
      : [\.from, \.until, \.duration, \.email, \.role]
    guard count >= 5 else { return }
    for (index, place) in places.enumerated() where self[keyPath: place] == nil {
      let column = index + 1
      let taken = [from, until, duration, email, upn, role]
      if column < count, !taken.contains(column) { self[keyPath: place] = column }
    }
  }

  /// Whether a row is the header of a table with one stay a row, by its words.
  static func isStayHeader(_ cells: [String]) -> Bool {
    let words = cells.map(folded)
    return words.count >= 3 && words.contains { nameWords.contains($0) }
      && words.contains { word in fromWords.contains { word == $0 || word.hasPrefix($0 + " ") } }
      && words.contains { word in untilWords.contains { word == $0 || word.hasPrefix($0 + " ") } }
  }

  static let nameWords: Set<String> = [
    "name", "full name", "fullname", "nom complet", "nom", "nome", "nome completo", "nombre",
    "nombre completo", "vollstandiger name", "imie i nazwisko", "имя", "полное имя", "姓名",
  ]
  private static let fromWords = [
    "first join", "join time", "first join time", "joined", "erster beitritt", "beitreten",
    "beitrittszeit", "premiere connexion", "heure de connexion",
    "heure darrivee", "premiere participation", "primeiro ingresso", "primeira entrada",
    "horario de entrada", "hora de ingresso", "primera union", "primera incorporacion",
    "hora de union", "hora de entrada", "hora de incorporacion", "godzina dolaczenia",
  ]
  private static let untilWords = [
    "last leave", "leave time", "last leave time", "left", "letztes verlassen", "verlassen",
    "austrittszeit", "heure de depart", "derniere deconnexion", "dernier depart",
    "heure de deconnexion", "ultima saida", "horario de saida", "hora de saida", "ultima salida",
    "hora de salida", "godzina opuszczenia",
  ]
  private static let durationWords = [
    "duration", "in meeting duration", "dauer", "duree", "duracao", "duracion", "czas trwania",
  ]
  private static let emailWords: Set<String> = [
    "email", "e mail", "registration email", "correo electronico", "adresse e mail", "courriel",
    "correo", "participantid", "participant id",
  ]
  private static let roleWords: Set<String> = [
    "role", "rolle", "funcao", "rol", "rola", "ruolo", "роль",
  ]
}
