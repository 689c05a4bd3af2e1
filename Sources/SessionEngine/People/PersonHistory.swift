/// One thing that happened to somebody, when, and who saw to it.
public struct PersonStep: Codable, Equatable, Sendable {
  /// The record of the journal.
  public let sequence: Int
  /// When it was accepted.
  public let at: Instant
  /// Who gave the command.
  public let by: Actor
  /// What happened, in words that name nothing private: which fields changed, not what they hold.
  public let what: String
}

/// What the journal says of one person, gathered record by record.
///
/// The records that were merged into the person's are followed too, as long as they are merged.
public struct PersonHistory: Equatable, Sendable {
  /// Whose history it is.
  public let id: ParticipantID
  /// What happened, oldest first.
  public private(set) var steps: [PersonStep] = []
  /// The person's own id, and those of the records that are part of it now.
  private let ids: Set<ParticipantID>

  /// Begins with nothing; the session says which records are the person's now.
  public init(of id: ParticipantID, in session: Session) {
    self.id = id
    var ids: Set<ParticipantID> = [id]
    func add(_ person: Participant?) {
      for merged in person?.merged ?? [] where ids.insert(merged.participant.id).inserted {
        add(merged.participant)
      }
    }
    add(session.participants[id])
    self.ids = ids
  }

  /// Takes in what a record says of the person.
  public mutating func take(_ record: Record) {
    for event in record.events {
      for id in ids.sorted() {
        // That a record was taken in is told once, from the side of the one that stays.
        if id != self.id, case .people(.participantMerged(id, let other)) = event,
          ids.contains(other)
        {
          continue
        }
        guard let what = words(for: event, about: id) else { continue }
        let whose = id == self.id ? "" : " (as \(id))"
        steps.append(
          PersonStep(
            sequence: record.sequence, at: record.at, by: record.by, what: what + whose))
      }
    }
  }

  private func words(for event: SessionEvent, about id: ParticipantID) -> String? {
    switch event {
    case .people(let event): words(for: event, about: id)
    case .breakouts(.participantPlaced(id, let room)): "placed in \(room)"
    case .breakouts(.roundAllocated(_, _, let assignments, _, _)):
      assignments.first { $0.members.contains(id) }.map { "placed in \($0.room) by the allocation" }
    case .breakouts(.participantUnplaced(id, let round)): "taken out of the rooms of \(round)"
    case .floor(.floorRequested(let request, id, let kind, _, _, _, _, _, _, _, _)):
      "asked for the floor (\(request), \(kind.name))"
    case .lifecycle(.actionUndone(_, let title, let restored, let isRedo))
    where restored.contains { $0.key == .participant(id) }:
      "\(isRedo == true ? "done again" : "undone"): \(Self.withoutName(title, id))"
    case .lifecycle, .staff, .agenda, .floor, .questions, .breakouts, .notes, .stage: nil
    }
  }

  /// The title of an action on this person begins with the name, which need not be said again.
  private static func withoutName(_ title: String, _ id: ParticipantID) -> String {
    let mark = "(\(id)) "
    guard let range = title.firstRange(of: mark) else { return title }
    return String(title[range.upperBound...])
  }

  private func words(for event: PeopleEvent, about id: ParticipantID) -> String? {
    switch event {
    case .participantAdded(id, let fields):
      ["added"].appending(fields.registration?.rawValue).joined(separator: ", ")
    case .participantEdited(id, let fields): fields.inWords
    case .checkedIn(id, let mode): "checked in, \(mode.name)"
    case .checkedOut(id): "left"
    case .staysRecorded(id, let stays):
      "\(stays.count) times of presence from "
        + Set(stays.map(\.source)).sorted().joined(separator: ", ")
    case .participantMerged(id, let other): "merged into \(other)"
    case .participantMerged(let other, id): "\(other) merged into this record"
    case .participantSplit(id, let other): "split off \(other)"
    case .participantSplit(let other, id): "\(other) split off"
    case .participantForgotten(id): "forgotten"
    case .participantsArranged(let changes, let reason, _):
      changes.first { $0.id == id }.map { change in
        [change.registration?.rawValue, change.mode.map { "planned \($0.name)" }]
          .compactMap { $0 }.joined(separator: ", ") + " by \(reason.name)"
      }
    case .participantsTold(let ids): ids.contains(id) ? "told the format and mode" : nil
    case .arrivalMoved(id, let other): "the arrival was that of \(other)"
    case .arrivalMoved(let other, id): "the arrival noted for \(other) was this one"
    case .representationSet(id, let other?): "\(other) comes in their place"
    case .representationSet(id, nil): "nobody comes in their place any more"
    case .representationSet(let other, id): "comes in the place of \(other)"
    case .participantAdded, .participantEdited, .checkedIn, .checkedOut, .staysRecorded,
      .participantMerged, .participantSplit, .participantForgotten, .arrivalMoved,
      .representationSet, .attendanceRulesSet, .eligibilitySet:
      nil
    }
  }
}

extension ArrangementReason {
  fileprivate var name: String {
    switch self {
    case .selection: "the selection"
    case .seats: "the number of seats"
    case .waitingList: "the waiting list"
    }
  }
}

extension ParticipantFields {
  /// Which fields are set; the values only of those that say nothing of who it is.
  fileprivate var inWords: String {
    let telling = [
      registration?.rawValue, plannedMode.map { "planned \($0.name)" },
      role.map { "role \($0.rawValue)" },
    ].compactMap { $0 }
    let names = [
      (name != nil, "name"), (teamsName != nil, "Teams name"), (emails != nil, "e-mail"),
      (organisation != nil, "organisation"), (country != nil, "country"), (type != nil, "type"),
      (gender != nil, "gender"), (languages != nil, "languages"), (accessNeeds != nil, "needs"),
      (badge != nil, "badge"), (attributes != nil, "answers of the form"), (zone != nil, "zone"),
      (tokens != nil, "ticket code"), (privateFields != nil, "what is private"),
      (consentedFields != nil, "consent"),
    ].filter(\.0).map(\.1)
    return (telling + (names.isEmpty ? [] : ["changed: " + names.joined(separator: ", ")]))
      .joined(separator: "; ")
  }
}

extension [String] {
  /// The list with one more text, if there is one.
  fileprivate func appending(_ text: String?) -> [String] { self + [text].compactMap { $0 } }
}
