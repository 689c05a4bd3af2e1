import SessionEngine

/// One person of a registration list as the file tells it, before anybody is looked up.
public struct RegistrationRow: Equatable, Sendable {
  /// The line of the file on which the row begins.
  public var line: Int
  /// The name; the e-mail address where the file has no name.
  public var name: String
  /// Addresses in lower case, in the order of the columns.
  public var emails: [String] = []
  /// Whom they work for.
  public var organisation: String?
  /// The country as written.
  public var countryText: String?
  /// The stakeholder type as written.
  public var typeText: String?
  /// In the room or online, where the words are clear.
  public var mode: AttendanceMode?
  /// ISO 639-1 codes for the languages that are known, the others as written.
  public var languages: [String] = []
  /// As written.
  public var gender: String?
  /// What they are in the session, where the word is known.
  public var role: ParticipantRole?
  /// Where the registration stands, where the word is known.
  public var registration: Registration?
  /// What they need to take part.
  public var accessNeeds: String?
  /// The code on the badge.
  public var badge: String?
  /// All else that was answered, by the column's heading.
  public var attributes: [Attribute] = []

  /// Makes a row with nothing but a name.
  public init(line: Int, name: String) {
    self.line = line
    self.name = name
  }
}
