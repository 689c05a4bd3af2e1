import SessionEngine

/// Reads the words that people pick or type in registration forms.
enum RegistrationWords {
  /// In the room or online; nil when the words say neither, or both.
  static func mode(_ text: String) -> AttendanceMode? {
    let text = folded(text)
    let isOnline = onlineWords.contains { contains(text, words: $0) }
    let isInPerson = inPersonWords.contains { contains(text, words: $0) }
    guard isOnline != isInPerson else { return nil }
    return isOnline ? .virtual : .inPerson
  }

  private static let onlineWords = [
    "online", "on line", "virtual", "virtually", "virtuel", "virtuelle", "virtuell", "remote",
    "remotely", "en ligne", "a distance", "distanciel", "en linea", "a distancia", "remoto",
    "remota", "em linha", "da remoto", "digital", "teams", "zoom", "webex", "онлайн", "удаленно",
    "дистанционно", "виртуально", "عبر الانترنت", "عن بعد", "افتراضي", "在线", "线上", "远程", "网上",
  ]

  private static let inPersonWords = [
    "in person", "inperson", "onsite", "on site", "in the room", "in room", "room", "physical",
    "physically", "face to face", "presential", "presentiel", "presentielle", "en presentiel",
    "en personne", "sur place", "presencial", "presencialmente", "en persona", "in presenza",
    "vor ort", "prasenz", "in prasenz", "venue", "очно", "лично", "очное", "حضوري", "حضوريا",
    "شخصيا",
    "现场", "线下", "亲自",
  ]

  /// What somebody is in the session; nil for a job title.
  static func role(_ text: String) -> ParticipantRole? { roles[folded(text)] }

  private static let roles: [String: ParticipantRole] = [
    "participant": .participant, "attendee": .participant, "participante": .participant,
    "teilnehmer": .participant, "delegate": .participant, "speaker": .speaker,
    "presenter": .speaker, "orateur": .speaker, "oratrice": .speaker, "ponente": .speaker,
    "orador": .speaker, "panellist": .panellist, "panelist": .panellist,
    "paneliste": .panellist, "panelista": .panellist,
    "focal point": .focalPoint, "focalpoint": .focalPoint,
    "government focal point": .focalPoint, "point focal": .focalPoint,
    "punto focal": .focalPoint, "organiser": .organiser, "organizer": .organiser,
    "organisateur": .organiser, "organizador": .organiser, "staff": .organiser,
    "secretariat": .organiser, "observer": .observer, "observateur": .observer,
    "observador": .observer, "beobachter": .observer,
  ]

  /// Where a registration stands; nil for any other word.
  static func registration(_ text: String) -> Registration? { registrations[folded(text)] }

  private static let registrations: [String: Registration] = [
    "registered": .registered, "pending": .registered, "pending approval": .registered,
    "unpaid": .registered, "cancelled by user": .withdrawn, "deleted": .withdrawn,
    "not attending": .withdrawn, "transferred": .withdrawn, "selected": .selected,
    "waitlisted": .waitlisted,
    "waiting list": .waitlisted, "waitlist": .waitlisted, "declined": .declined,
    "rejected": .declined, "denied": .declined, "confirmed": .confirmed, "complete": .confirmed,
    "completed": .confirmed, "approved": .confirmed, "accepted": .confirmed,
    "attending": .confirmed, "checked in": .confirmed, "paid": .confirmed, "withdrawn": .withdrawn,
    "cancelled": .withdrawn,
    "canceled": .withdrawn, "refunded": .withdrawn, "excused": .excused,
    "inscrit": .registered, "confirme": .confirmed, "inscrito": .registered,
    "confirmado": .confirmed,
  ]

  /// Languages as ISO 639-1 codes where they are known, split at comma, semicolon, slash, bar and "and".
  static func languages(_ text: String) -> [String] {
    var codes: [String] = []
    for part in split(text, at: ",;/|\n、，；&+") {
      let words = folded(part)
      guard !words.isEmpty else { continue }
      var names = [words]
      for link in [" and ", " et ", " y ", " e ", " und "] {
        names = names.flatMap { $0.split(separator: link).map(String.init) }
      }
      if names.allSatisfy({ languageCodes[$0] == nil && $0.utf8.count != 2 }) {
        names = [words]
      }
      for name in names {
        let code = languageCodes[name] ?? (names.count == 1 && name.utf8.count > 2 ? part : name)
        if !codes.contains(code) { codes.append(code) }
      }
    }
    return codes
  }

  private static let languageCodes: [String: String] = {
    var table: [String: String] = [:]
    for (code, names) in [
      ("ar", "arabic arabe arabisch arabo العربيه عربي арабский 阿拉伯语 阿拉伯文"),
      ("zh", "chinese chinois chino chinesisch chines cinese mandarin китайский 中文 汉语 الصينيه"),
      ("en", "english anglais ingles englisch inglese английский 英语 英文 الانجليزيه"),
      ("fr", "french francais frances franzosisch francese французский 法语 法文 الفرنسيه"),
      ("ru", "russian russe ruso russisch russo русскии русский 俄语 俄文 الروسيه"),
      (
        "es",
        "spanish espagnol espanol spanisch espanhol spagnolo castellano испанский 西班牙语 西班牙文 الاسبانيه"
      ),
      ("pt", "portuguese portugais portugues portugiesisch portoghese"),
      ("de", "german allemand aleman deutsch alemao tedesco"),
      ("it", "italian italien italiano italienisch"),
    ] {
      for name in names.split(separator: " ") { table[folded(String(name))] = code }
    }
    return table
  }()

  /// The e-mail addresses in a cell, in lower case, and what in it is not one.
  static func emails(_ text: String) -> (addresses: [String], rest: [String]) {
    var addresses: [String] = []
    var rest: [String] = []
    for part in split(text, at: ",; \n\t\u{A0}<>") {
      let address = part.lowercased()
      if isEmail(address) {
        if !addresses.contains(address) { addresses.append(address) }
      } else if !placeholders.contains(folded(part)) {
        rest.append(part)
      }
    }
    return (addresses, rest)
  }

  /// Whether a text has the shape of an address: one @ with something on both sides.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].utf8.count >= 3
      && text.unicodeScalars.allSatisfy { !isBlank($0) }
  }

  /// What forms write where nobody said anything.
  static let placeholders: Set<String> = ["", "anonymous", "anonyme", "anonimo", "anonym", "n a"]

  private static func split(_ text: String, at separators: String) -> [String] {
    let set = Set(separators.unicodeScalars)
    return text.unicodeScalars.split { set.contains($0) }.map { trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }
}
