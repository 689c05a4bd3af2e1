import SessionEngine

/// Everybody with their data, presence and seconds attended, one row each, in the order of their ids.
///
/// The headings are ones that an import of registrations knows; what a form asked besides has a column of its own.
func participantsCSV(_ session: Session, now: Instant) -> [UInt8] {
  var headings: [String] = []
  var columns: [String: Int] = [:]
  for attribute in session.participants.lazy.flatMap(\.attributes)
  where columns[attribute.name] == nil {
    columns[attribute.name] = headings.count
    headings.append(attribute.name)
  }
  var writer = CSVWriter()
  writer.row(
    [
      "Id", "Name", "Teams name", "E-mail", "Organisation", "Country", "Country code",
      "Regional group", "Type", "Gender", "Languages", "Mode", "Registration status", "Role",
      "Access needs", "Badge", "Presence", "Seconds in the room", "Seconds online",
    ] + headings)
  for person in session.participants {
    var extras = [String](repeating: "", count: headings.count)
    for attribute in person.attributes {
      if let column = columns[attribute.name] { extras[column] = attribute.value }
    }
    let type = person.type.map { session.profile.type($0)?.name ?? $0 }
    writer.row(
      [
        person.id.description, person.name, person.teamsName ?? "",
        person.emails.joined(separator: "; "), person.organisation ?? "",
        person.country?.name ?? "", person.country?.rawValue ?? "",
        person.country?.regionalGroup?.name ?? "", type ?? "", person.gender ?? "",
        person.languages.joined(separator: ", "), person.plannedMode.plain,
        person.registration.rawValue, person.role.rawValue, person.accessNeeds ?? "",
        person.badge ?? "", presence(of: person),
        String(person.attendedSeconds(.inPerson, at: now)),
        String(person.attendedSeconds(.virtual, at: now)),
      ] + extras)
  }
  return writer.bytes
}

/// How many there are of each sort, which is what remains of a list of people without the people.
func participantGroupsCSV(_ disclosure: Disclosure) -> [UInt8] {
  var writer = CSVWriter()
  writer.row(["By", "Group", "On the list", "Attended", "In the room", "Online"])
  for category in ParticipantCategory.allCases {
    for group in category.groups(disclosure) {
      writer.row([category.name, group.name] + group.cells)
    }
  }
  return writer.bytes
}

private func presence(of person: Participant) -> String {
  if let stay = person.openStay { return stay.mode.plain }
  return person.stays.isEmpty ? "absent" : "away"
}

extension AttendanceMode {
  /// The word in exports, which an import reads back.
  var plain: String { self == .inPerson ? "in person" : "online" }
}
