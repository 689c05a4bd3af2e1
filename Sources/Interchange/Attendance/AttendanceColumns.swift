/// Where the values of a person stand in a table of an attendance report.
struct AttendanceColumns: Equatable {
  var name = 0
  var from: Int?
  var until: Int?
  var duration: Int?
  var email: Int?
  var upn: Int?
  var role: Int?
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
    name = words.firstIndex { Self.nameWords.contains($0) } ?? 0
    isUTC = [from, until].compactMap { $0 }.contains { contains(words[$0], words: "utc") }
    fillByPosition(count: cells.count)
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
    "correo",
  ]
  private static let roleWords: Set<String> = [
    "role", "rolle", "funcao", "rol", "rola", "ruolo", "роль",
  ]
}
