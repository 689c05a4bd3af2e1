/// Something about many people that is first proposed, and then accepted as one step.
public enum PeoplePlan: Codable, Equatable, Sendable {
  /// Who gets a place.
  case select(SelectionRules)
  /// Who has to move online when the room has so many seats; nil for as many as it has now.
  case fit(seats: Int?)
  /// Who moves up from the waiting list.
  case promote
}

/// A list about many people.
public enum PeopleList: String, Codable, Equatable, Sendable, CaseIterable {
  /// Records that may be one person.
  case duplicates
  /// Who reaches the certificate, and who is short by how much.
  case certificates
  /// Who has yet to be told.
  case untold
  /// The lists of eligible countries and types, and who is not eligible, and why.
  case eligible
}

/// Why many people were arranged anew.
public enum ArrangementReason: String, Codable, Equatable, Sendable, CaseIterable {
  case selection, seats, waitingList

  var nothingText: String {
    switch self {
    case .selection: "There is nobody to select: nobody is registered or all have a place."
    case .seats: "Nobody has to move online: the seats suffice."
    case .waitingList: "Nobody can move up: no place is free, or nobody waits."
    }
  }
}

/// What changes for one person of many.
public struct Arrangement: Codable, Equatable, Sendable {
  /// Who it is.
  public var id: ParticipantID
  /// Where the registration stands then; nil leaves it.
  public var registration: Registration?
  /// How they are to attend; nil leaves it.
  public var mode: AttendanceMode?

  /// Makes one.
  public init(
    id: ParticipantID, registration: Registration? = nil, mode: AttendanceMode? = nil
  ) {
    self.id = id
    self.registration = registration
    self.mode = mode
  }
}

/// What a selection has to keep to.
public struct SelectionRules: Codable, Equatable, Sendable {
  /// Places in all.
  public var total: Int
  /// Places in the room; nil for as many as there are seats.
  public var inRoom: Int?
  /// The least shares of groups.
  public var shares: [SelectionShare]
  /// The most people of one organisation; nil for any number.
  public var perOrganisation: Int?
  /// People who are to be among them, and people who are not, whatever the rules say.
  public var with: [ParticipantID], without: [ParticipantID]

  /// Makes rules.
  public init(
    total: Int, inRoom: Int? = nil, shares: [SelectionShare] = [], perOrganisation: Int? = nil,
    with: [ParticipantID] = [], without: [ParticipantID] = []
  ) {
    self.total = total
    self.inRoom = inRoom
    self.shares = shares
    self.perOrganisation = perOrganisation
    self.with = with
    self.without = without
  }
}

/// By what people are grouped.
public enum PeopleDimension: String, Codable, Sendable, CaseIterable {
  case region, type, gender, country, mode

  /// The group of somebody; nil where it is not known.
  public func group(of person: Participant) -> String? {
    switch self {
    case .region: person.country?.regionalGroup?.rawValue
    case .type: person.type
    case .gender: person.gender.flatMap { $0.isEmpty ? nil : $0.lowercased() }
    case .country: person.country?.rawValue
    case .mode: person.plannedMode.rawValue
    }
  }
}

/// The least share of one group, or of all groups alike.
public struct SelectionShare: Codable, Equatable, Sendable {
  /// By what people are grouped.
  public var dimension: PeopleDimension
  /// The group; nil for all groups alike.
  public var group: String?
  /// The least share in percent; 0 for groups alike.
  public var percent: Int

  /// Makes a share.
  public init(dimension: PeopleDimension, group: String?, percent: Int) {
    self.dimension = dimension
    self.group = group
    self.percent = percent
  }
}

/// What attendance is asked for.
public struct AttendanceRules: Codable, Equatable, Sendable {
  /// The share of the time of the items that count, in percent, for a certificate; nil for none.
  public var certificatePercent: Int?
  /// The kinds of items that count; nil for plenaries.
  public var kinds: [ItemKind]?
  /// How many have to be present for a quorum; nil for none.
  public var quorum: Int?

  /// Makes rules; nil leaves a rule as it is.
  public init(certificatePercent: Int? = nil, kinds: [ItemKind]? = nil, quorum: Int? = nil) {
    self.certificatePercent = certificatePercent
    self.kinds = kinds
    self.quorum = quorum
  }
}
