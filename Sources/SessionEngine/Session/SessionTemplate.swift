/// What a kind of session starts with: its subject, people and agenda as data, without a date.
///
/// In JSON every list may be left out and then is empty; `format` is then hybrid and `zone` UTC.
public struct SessionTemplate: Equatable, Sendable {
  /// The word typed after `--template`.
  public var name: String
  /// The title of a session made from it, unless another is given.
  public var title: String
  /// What the session is for, a sentence each.
  public var aims: [String]
  /// The IANA zone in which the agenda's times are meant.
  public var zone: String
  /// In person, hybrid or virtual.
  public var format: SessionFormat
  /// Working languages, as ISO 639-1 codes.
  public var languages: [String]
  /// Countries whose people may be selected; empty means all.
  public var eligibleCountries: [CountryCode]
  /// The stakeholder types.
  public var participantTypes: [ParticipantType]
  /// Where the plenary is held and joined, as far as it is known beforehand.
  public var places: Places
  /// The tree of topics; parents come before children.
  public var topics: [Topic]
  /// The shelf of documents.
  public var resources: [Resource]
  /// The agenda in order.
  public var agenda: [Item]

  /// The slots for the places of the plenary; nil until somebody fills them in.
  public struct Places: Codable, Equatable, Sendable {
    /// The room at the venue.
    public var plenaryPlace: String?
    /// The link of the online meeting.
    public var plenaryLink: String?
  }

  /// A subject that items, questions and notes can be filed under.
  public struct Topic: Codable, Equatable, Sendable {
    /// Short text such as `UNTOC-8`.
    public var id: TopicID
    /// The topic above it in the tree.
    public var parent: TopicID?
    /// For an article, the cluster in which it is reviewed, where that is certain.
    public var cluster: TopicID?
    /// The title shown.
    public var title: String
    /// What sort of thing it is.
    public var kind: TopicKind
  }

  /// What sort of thing a topic is.
  public enum TopicKind: String, Codable, CaseIterable, Sendable {
    case instrument, `protocol`, article, phase, cluster, questionnaire, step, entryPoint
  }

  /// A document or link on the shelf.
  public struct Resource: Codable, Equatable, Sendable {
    /// The title shown.
    public var title: String
    /// Where it is found; nil where that is not certain and the staff fill it in.
    public var link: String?
    /// The language it is in, as an ISO 639-1 code.
    public var language: String?
  }

  /// An entry of the agenda, placed by the day of the session and the clock.
  public struct Item: Equatable, Sendable {
    /// The day of the session, from 1.
    public var day: Int
    /// The start on the clock of the session's zone.
    public var start: ClockTime
    /// How long it should last, in minutes; 0 for a milestone.
    public var durationMinutes: Int
    /// Plenary, questions, breakouts, break or milestone.
    public var kind: ItemKind
    /// The title shown to everybody.
    public var title: String
    /// More for the staff.
    public var detail: String?
    /// The least it can be cut to, in minutes.
    public var minimumMinutes: Int?
    /// Whether it ends when planned even if it started late.
    public var isHardEnd: Bool
    /// What it is about.
    public var topics: [TopicID]
    /// Where it is, if not where the plenary is.
    public var place: String?
  }
}

extension SessionTemplate: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, title, aims, zone, format, languages, eligibleCountries, participantTypes, places
    case topics, resources, agenda
  }

  /// Reads a template; only its name and title must be there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func list<Element: Decodable>(_ key: CodingKeys) throws -> [Element] {
      try container.decodeIfPresent([Element].self, forKey: key) ?? []
    }
    name = try container.decode(String.self, forKey: .name)
    title = try container.decode(String.self, forKey: .title)
    aims = try list(.aims)
    zone = try container.decodeIfPresent(String.self, forKey: .zone) ?? "UTC"
    format = try container.decodeIfPresent(SessionFormat.self, forKey: .format) ?? .hybrid
    languages = try list(.languages)
    eligibleCountries = try list(.eligibleCountries)
    participantTypes = try list(.participantTypes)
    places = try container.decodeIfPresent(Places.self, forKey: .places) ?? Places()
    topics = try list(.topics)
    resources = try list(.resources)
    agenda = try list(.agenda)
  }
}

extension SessionTemplate.Item: Codable {
  private enum CodingKeys: String, CodingKey {
    case day, start, durationMinutes, kind, title, detail, minimumMinutes, isHardEnd, topics, place
  }

  /// Reads an item; a milestone needs no duration.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    day = try container.decode(Int.self, forKey: .day)
    start = try container.decode(SessionTemplate.ClockTime.self, forKey: .start)
    durationMinutes = try container.decodeIfPresent(Int.self, forKey: .durationMinutes) ?? 0
    kind = try container.decode(ItemKind.self, forKey: .kind)
    title = try container.decode(String.self, forKey: .title)
    detail = try container.decodeIfPresent(String.self, forKey: .detail)
    minimumMinutes = try container.decodeIfPresent(Int.self, forKey: .minimumMinutes)
    isHardEnd = try container.decodeIfPresent(Bool.self, forKey: .isHardEnd) ?? false
    topics = try container.decodeIfPresent([TopicID].self, forKey: .topics) ?? []
    place = try container.decodeIfPresent(String.self, forKey: .place)
    guard (1...366).contains(day), (0...1440).contains(durationMinutes) else {
      throw DecodingError.dataCorruptedError(
        forKey: .day, in: container,
        debugDescription: "\(title) has a day or duration outside the range of an agenda")
    }
  }
}
