import JSONText
import SessionEngine

/// How a proposal about many people, or a list of them, is told to machines and to people.
public enum PeopleProposalText {
  /// The proposal as one JSON object.
  public static func json(_ proposal: PeopleProposal, of session: Session) -> [UInt8] {
    render(ProposalView(proposal, session))
  }

  /// The proposal in lines: what it achieves, then each person that changes, then those who do not.
  public static func lines(_ proposal: PeopleProposal, of session: Session) -> [String] {
    var lines = [
      "Places: \(proposal.placesBefore) → \(proposal.placesAfter)"
        + (proposal.places.map { " of \($0)" } ?? "")
        + "; in the room: \(proposal.roomBefore) → \(proposal.roomAfter)"
        + (proposal.seats.map { " of \($0) seats" } ?? "") + "."
    ]
    for dimension in PeopleDimension.allCases {
      let groups = proposal.groups.filter { $0.dimension == dimension }
      guard groups.count > 1 || groups.contains(where: { $0.wanted != nil }) else { continue }
      let parts = groups.map { group in
        "\(name(of: group, session)) \(group.chosen) of \(group.candidates)"
          + (group.wanted.map { " (at least \($0)\($0 > group.chosen ? ", MISSED" : ""))" } ?? "")
      }
      lines.append("By \(dimension.rawValue): \(parts.joined(separator: ", "))")
    }
    for line in proposal.lines where line.change != nil {
      lines.append(text(line, session))
    }
    for line in proposal.lines where line.change == nil && line.reason != "has a place" {
      lines.append(text(line, session))
    }
    return lines.map(\.printable)
  }

  /// What is done about one person, and why.
  public static func text(_ line: PeopleProposal.Line, _ session: Session) -> String {
    let person = session.participants[line.id]
    let change = line.change.map { change in
      [
        change.registration?.rawValue, change.mode.map { $0 == .virtual ? "online" : "in room" },
      ].compactMap { $0 }.joined(separator: ", ")
    }
    let who = [person?.name, person?.country?.name, person?.organisation].compactMap { $0 }
    return "\(line.id)  \(change ?? "–")  \(who.joined(separator: ", "))  (\(line.reason))"
  }

  /// A list in lines; what it is about first.
  public static func lines(_ list: PeopleList, of session: Session, now: Instant) -> [String] {
    switch list {
    case .duplicates:
      let pairs = session.duplicates
      guard !pairs.isEmpty else { return ["No two records look like one person."] }
      return pairs.map { pair in
        "\(pair.confidence) %  \(who(pair.merge, session))  and  \(who(pair.keep, session)): "
          + "\(pair.reason); `participant merge \(pair.merge) into \(pair.keep)`"
      }.map(\.printable)
    case .certificates:
      let standings = session.certificates(at: now)
      guard !standings.isEmpty else {
        return ["No certificate is asked for; `people rules --certificate 80` asks for one."]
      }
      let short = standings.filter { $0.shortSeconds > 0 }
      let reached = standings.count - short.count
      return
        (["\(reached) of \(standings.count) reach the certificate."]
        + short.sorted { ($0.shortSeconds, $0.id) < ($1.shortSeconds, $1.id) }.map {
          "\(who($0.id, session)): short by \(clock($0.shortSeconds)) "
            + "(\(clock($0.attendedSeconds)) of \(clock($0.neededSeconds)))"
        }).map(\.printable)
    case .untold:
      let people = session.untold
      guard !people.isEmpty else { return ["Everybody has been told."] }
      let format = session.profile.format.rawValue
      return
        (["The format is \(format); \(people.count) have yet to be told:"]
        + people.map { person in
          "\(who(person.id, session)): \(session.attendance(of: person).name)"
            + (person.told.map { ", was told \($0.mode.name)" } ?? "")
        }).map(\.printable)
    case .eligible:
      let people = session.ineligible
      return
        (session.eligibilityLines
        + [people.isEmpty ? "Everybody is eligible." : "Not eligible (\(people.count)):"]
        + people.map { "\(who($0.person.id, session)): \($0.reason)" }).map(\.printable)
    }
  }

  /// A list as one JSON object.
  public static func json(_ list: PeopleList, of session: Session, now: Instant) -> [UInt8] {
    switch list {
    case .duplicates:
      render(
        ["duplicates": session.duplicates.map { DuplicateView($0, session) }])
    case .certificates:
      render(["certificates": session.certificates(at: now).map { CertificateView($0, session) }])
    case .untold:
      render(["untold": session.untold.map { UntoldView($0) }])
    case .eligible: render(EligibilityView(session))
    }
  }

  private static func who(_ id: ParticipantID, _ session: Session) -> String {
    let person = session.participants[id]
    return ["\(id) \(person?.name ?? "")", person?.organisation].compactMap { $0 }
      .joined(separator: ", ")
  }

  private static func name(of group: PeopleProposal.Group, _ session: Session) -> String {
    guard let name = group.group else { return "not known" }
    switch group.dimension {
    case .region: return RegionalGroup(rawValue: name)?.name ?? name
    case .type: return session.profile.type(name)?.name ?? name
    case .country: return CountryCode(name)?.name ?? name
    case .gender, .mode: return name
    }
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  private static func render(_ view: some Encodable) -> [UInt8] {
    // Numbers and texts only: there is nothing in them that cannot be written.
    ((try? JSONText.encode(view, layout: .readable, absent: .null)) ?? []) + [10]
  }
}

private struct ProposalView: Encodable {
  let isApplied = false
  let reason: ArrangementReason
  let placesBefore, placesAfter, roomBefore, roomAfter: Int
  let places, seats: Int?
  let groups: [Group]
  let people: [Person]

  struct Group: Encodable {
    let dimension: PeopleDimension
    let group: String?
    let candidates, chosen: Int
    let wanted: Int?
  }

  struct Person: Encodable {
    let id: ParticipantID
    let name: String
    let registration: Registration?
    let mode: AttendanceMode?
    let reason: String
  }

  init(_ proposal: PeopleProposal, _ session: Session) {
    reason = proposal.reason
    placesBefore = proposal.placesBefore
    placesAfter = proposal.placesAfter
    roomBefore = proposal.roomBefore
    roomAfter = proposal.roomAfter
    places = proposal.places
    seats = proposal.seats
    groups = proposal.groups.map {
      Group(
        dimension: $0.dimension, group: $0.group, candidates: $0.candidates, chosen: $0.chosen,
        wanted: $0.wanted)
    }
    people = proposal.lines.map {
      Person(
        id: $0.id, name: session.participants[$0.id]?.name ?? "",
        registration: $0.change?.registration, mode: $0.change?.mode, reason: $0.reason)
    }
  }
}

private struct DuplicateView: Encodable {
  let keep, merge: ParticipantID
  let keepName, mergeName: String
  let reason: String
  let confidence: Int

  init(_ pair: DuplicatePair, _ session: Session) {
    keep = pair.keep
    merge = pair.merge
    keepName = session.participants[pair.keep]?.name ?? ""
    mergeName = session.participants[pair.merge]?.name ?? ""
    reason = pair.reason
    confidence = pair.confidence
  }
}

private struct CertificateView: Encodable {
  let id: ParticipantID
  let name: String
  let attendedSeconds, neededSeconds, shortSeconds: Int
  let isReached: Bool

  init(_ standing: CertificateStanding, _ session: Session) {
    id = standing.id
    name = session.participants[standing.id]?.name ?? ""
    attendedSeconds = standing.attendedSeconds
    neededSeconds = standing.neededSeconds
    shortSeconds = standing.shortSeconds
    isReached = standing.shortSeconds == 0
  }
}

private struct UntoldView: Encodable {
  let id: ParticipantID
  let name: String
  let emails: [String]
  let mode: AttendanceMode
  let toldMode: AttendanceMode?

  init(_ person: Participant) {
    id = person.id
    name = person.name
    emails = person.emails
    mode = person.plannedMode
    toldMode = person.told?.mode
  }
}

private struct EligibilityView: Encodable {
  let countries: [CountryCode]
  let types: [String]
  let ineligible: [Person]

  struct Person: Encodable {
    let id: ParticipantID
    let name: String
    let reason: String
  }

  init(_ session: Session) {
    countries = session.profile.eligibleCountries
    types = session.profile.eligibleTypes ?? session.profile.participantTypes.map(\.id)
    ineligible = session.ineligible.map {
      Person(id: $0.person.id, name: $0.person.name, reason: $0.reason)
    }
  }
}
