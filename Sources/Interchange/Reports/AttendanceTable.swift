import JSONText
import SessionEngine

/// How long everybody was there: by mode, by agenda item and by day.
struct AttendanceTable {
  private let session: Session
  private let now: Instant
  private let zone: ZoneRules
  private let items: [AgendaItem]
  private let days: [CivilDate]
  private let standings: [ParticipantID: CertificateStanding]

  init(_ session: Session, now: Instant, zone: ZoneRules) {
    self.session = session
    self.now = now
    self.zone = zone
    items = session.agenda.inOrder.filter { $0.actualStart != nil && $0.kind != .milestone }
    var days: Set<CivilDate> = []
    for person in session.participants {
      for day in session.presenceByDay(of: person, in: zone, at: now) { days.insert(day.date) }
    }
    self.days = days.sorted()
    standings = Dictionary(
      uniqueKeysWithValues: session.certificates(at: now).map { ($0.id, $0) })
  }

  /// A row for each person.
  var csv: [UInt8] {
    var writer = CSVWriter()
    var header = [
      "Id", "Name", "E-mail", "Organisation", "Country", "Type", "Registration status", "Mode",
      "First came", "Last left", "Seconds in the room", "Seconds online", "Seconds present",
    ]
    for item in items {
      header += ["\(item.id) \(item.title), in the room", "\(item.id) \(item.title), online"]
    }
    header += days.map { "\($0.shortDay) \($0.year), present" }
    if !standings.isEmpty { header += ["Certificate", "Seconds short"] }
    writer.row(header)
    for person in session.participants {
      let row = Row(person, session, now: now, zone: zone)
      var cells = [
        person.id.description, person.name, person.emails.joined(separator: "; "),
        person.organisation ?? "", person.country?.name ?? "",
        person.type.map { session.profile.type($0)?.name ?? $0 } ?? "",
        person.registration.rawValue, person.plannedMode.plain, row.firstCame.map(moment) ?? "",
        row.lastLeft.map(moment) ?? "", String(row.inPersonSeconds), String(row.virtualSeconds),
        String(row.presentSeconds),
      ]
      let byItem = Dictionary(uniqueKeysWithValues: row.items.map { ($0.item, $0) })
      for item in items {
        cells.append(String(byItem[item.id]?.inPersonSeconds ?? 0))
        cells.append(String(byItem[item.id]?.virtualSeconds ?? 0))
      }
      let byDay = Dictionary(uniqueKeysWithValues: row.days.map { ($0.day, $0.presentSeconds) })
      cells += days.map { String(byDay[iso($0)] ?? 0) }
      if !standings.isEmpty {
        let standing = standings[person.id]
        cells += [
          standing.map { $0.shortSeconds == 0 ? "yes" : "no" } ?? "",
          standing.map { String($0.shortSeconds) } ?? "",
        ]
      }
      writer.row(cells)
    }
    return writer.bytes
  }

  /// The same as JSON, with every stay, and how many were present over each item.
  var json: [UInt8] {
    struct File: Encodable {
      let title: String
      let at: Instant
      let participants: [Row]
      let items: [ItemChart]
    }
    let file = File(
      title: session.profile.publicTitle, at: now,
      participants: session.participants.map { Row($0, session, now: now, zone: zone) },
      items: items.compactMap { ItemChart($0, session, now: now) })
    return ((try? JSONText.encode(file, layout: .readable, absent: .null)) ?? []) + [10]
  }

  private func moment(_ instant: Instant) -> String {
    let time = zone.local(instant)
    return "\(iso(time.date)) \(time.clock)"
  }

  private struct Row: Encodable {
    let id: ParticipantID
    let name: String
    let inPersonSeconds, virtualSeconds, presentSeconds: Int
    let firstCame, lastLeft: Instant?
    let items: [Item]
    let days: [Day]
    let stays: [Stay]

    struct Item: Encodable {
      let item: ItemID
      let inPersonSeconds, virtualSeconds, presentSeconds: Int
    }

    struct Day: Encodable {
      let day: String
      let inPersonSeconds, virtualSeconds, presentSeconds: Int
    }

    init(_ person: Participant, _ session: Session, now: Instant, zone: ZoneRules) {
      id = person.id
      name = person.name
      inPersonSeconds = person.attendedSeconds(.inPerson, at: now)
      virtualSeconds = person.attendedSeconds(.virtual, at: now)
      firstCame = person.stays.map(\.from).min()
      lastLeft = person.openStay == nil ? person.stays.compactMap(\.until).max() : nil
      presentSeconds = firstCame.map { person.presence(from: $0, until: now).either } ?? 0
      items = session.presence(of: person, at: now).map {
        Item(
          item: $0.item, inPersonSeconds: $0.seconds.inPerson, virtualSeconds: $0.seconds.virtual,
          presentSeconds: $0.seconds.either)
      }
      days = session.presenceByDay(of: person, in: zone, at: now).map {
        Day(
          day: iso($0.date), inPersonSeconds: $0.seconds.inPerson,
          virtualSeconds: $0.seconds.virtual, presentSeconds: $0.seconds.either)
      }
      stays = person.stays
    }
  }

  /// Presence over the time of an item, at twenty moments.
  private struct ItemChart: Encodable {
    let item: ItemID
    let title: String
    let from, until: Instant
    let counts: [Count]

    struct Count: Encodable {
      let at: Instant
      let inPerson, virtual: Int
    }

    init?(_ item: AgendaItem, _ session: Session, now: Instant) {
      guard let (from, until) = session.heldTime(of: item, at: now) else { return nil }
      self.item = item.id
      title = item.title
      self.from = from
      self.until = until
      counts = session.presenceCounts(from: from, until: until, steps: 20).map {
        Count(at: $0.at, inPerson: $0.inPerson, virtual: $0.virtual)
      }
    }
  }
}

/// The day as `2026-11-24`.
private func iso(_ date: CivilDate) -> String {
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(date.year)-\(two(date.month))-\(two(date.day))"
}
