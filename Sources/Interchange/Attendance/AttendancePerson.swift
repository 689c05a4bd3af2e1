import SessionEngine

/// A time online as a file writes it, on the clock of whoever downloaded it.
public struct WrittenStay: Equatable, Sendable {
  /// When the person joined.
  public let from: CivilTime
  /// When they left; nil when the file does not say.
  public let until: CivilTime?

  /// Makes a stay.
  public init(from: CivilTime, until: CivilTime?) {
    self.from = from
    self.until = until
  }
}

/// One person of an attendance report.
public struct AttendancePerson: Equatable, Sendable {
  /// The line of the file on which the person is first met.
  public let line: Int
  /// The name as Teams shows it, `(Guest)` and the like included.
  public let displayName: String
  /// The address, in lower case.
  public var email: String?
  /// The user principal name, in lower case; differs from the address for people of another tenant.
  public var upn: String?
  /// The role in the meeting as written: Organizer, Presenter, Attendee, in the file's language.
  public var role: String?
  /// When they were online, as written; a person who rejoins has several.
  public var joins: [WrittenStay]
  /// Other names that the file has for the person: Zoom's original name, the name given on registering.
  public var otherNames: [String] = []
  /// What they are in the session, where the place in the file says so: hosts and panellists.
  public var sessionRole: ParticipantRole?
  /// The country as written.
  public var country: String?
  /// How long they were there in all, where the file does not say when.
  public var totalSeconds: Int?
  /// Whether the file says that they registered and did not come.
  public var isNoShow = false
}

/// The name without the marks that Teams puts behind it: `(Guest)`, `(Unverified)`, `(External)`.
public func nameWithoutMarks(_ displayName: String) -> String {
  var name = trimmed(displayName)
  while name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
    let inside = folded(String(name[name.index(after: open)...].dropLast()))
    guard memberMarks.contains(inside) else { break }
    name = trimmed(String(name[..<open]))
  }
  return singleSpaced(name)
}

/// What the marks say in the languages that Teams is known to write, folded.
private let memberMarks: Set<String> = [
  "guest", "unverified", "external", "ext", "gast", "nicht verifiziert", "nicht uberpruft",
  "extern",
  "invite", "invitee", "non verifie", "externe", "invitado", "invitada", "sin verificar",
  "no comprobado", "externo", "convidado", "convidada", "nao verificado", "ospite", "gosc",
]
