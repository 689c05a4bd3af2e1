import JSONText
import SessionEngine

/// Everybody as JSON, without what is marked private.
func peopleJSON(_ session: Session, now: Instant) -> [UInt8] {
  ((try? JSONText.encode(PeopleView(session, now: now), layout: .readable, absent: .null)) ?? [])
    + [10]
}

/// Name badges of everybody who is expected or was there.
///
/// The QR code says the code on the badge, or the id where there is none; the desk knows both.
func badgesCSV(_ session: Session) -> [UInt8] {
  var writer = CSVWriter()
  writer.row([
    "Id", "Name", "Organisation", "Country", "Country code", "Type", "Role", "Mode", "Languages",
    "Badge", "QR payload", "Session",
  ])
  for person in session.participants
  where (person.registration.isExpected || !person.stays.isEmpty) && !person.isForgotten {
    writer.row([
      person.id.description, person.name, person.organisation ?? "", person.country?.name ?? "",
      person.country?.rawValue ?? "",
      person.type.map { session.profile.type($0)?.name ?? $0 } ?? "", person.role.rawValue,
      person.plannedMode.plain, person.languages.joined(separator: ", "), person.badge ?? "",
      person.badge ?? person.id.description, session.profile.publicTitle,
    ])
  }
  return writer.bytes
}

/// Who is to come to the room, by name, with room for a signature.
func signInSheet(
  _ session: Session, zone: ZoneRules, now: Instant, disclosure: Disclosure
) -> Document {
  var document = Document(
    title: "Sign-in sheet: \(session.profile.publicTitle)", disclosure: disclosure)
  let day = session.agenda.today(in: zone, at: now).map(\.date)
  document.paragraph(
    [day.map { "\($0.shortDay) \($0.year)" }, session.profile.plenaryPlace].compactMap { $0 }
      .joined(separator: ", "))
  let people = session.participants
    .filter { $0.registration.isExpected && $0.plannedMode == .inPerson }
    .sorted { (folded($0.name), $0.id) < (folded($1.name), $1.id) }
  guard !people.isEmpty else {
    document.paragraph("Nobody is expected in the room.")
    return document
  }
  document.table(
    "People expected in the room", ["No.", "Name", "Organisation", "Country", "Id", "Signature"],
    people.enumerated().map { index, person in
      [
        String(index + 1), person.name, person.organisation ?? "", person.country?.name ?? "",
        person.id.description, "",
      ]
    }, numeric: [0])
  return document
}

/// Who reaches the certificate of attendance, and by how much the others are short.
func certificatesCSV(_ session: Session, now: Instant) -> [UInt8] {
  var writer = CSVWriter()
  writer.row([
    "Id", "Name", "Organisation", "Country", "E-mail", "Session", "Seconds attended",
    "Seconds asked for", "Percent of what is asked for", "Certificate", "Seconds short",
  ])
  for standing in session.certificates(at: now) {
    guard let person = session.participants[standing.id], !person.isForgotten else { continue }
    let percent =
      standing.neededSeconds == 0 ? 100 : standing.attendedSeconds * 100 / standing.neededSeconds
    writer.row([
      person.id.description, person.name, person.organisation ?? "", person.country?.name ?? "",
      person.emails.first ?? "", session.profile.publicTitle, String(standing.attendedSeconds),
      String(standing.neededSeconds), String(min(100, percent)),
      standing.shortSeconds == 0 ? "yes" : "no", String(standing.shortSeconds),
    ])
  }
  return writer.bytes
}
