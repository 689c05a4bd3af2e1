import SessionEngine

extension Everything {
  /// How many people there are of each sort.
  var groups: DataTable {
    DataTable(
      name: "groups", columns: ["by", "group", "listed", "attended", "inPerson", "virtual"],
      rows: ParticipantCategory.allCases.flatMap { category in
        category.groups(disclosure).map {
          [
            .plain(category.name), .text($0.name), .number($0.listed), .number($0.attended),
            .number($0.inPerson), .number($0.virtual),
          ]
        }
      })
  }

  /// Everybody; only where people are named.
  var participants: DataTable {
    DataTable(
      name: "participants",
      columns: [
        "id", "name", "teamsName", "emails", "organisation", "country", "regionalGroup", "type",
        "gender", "languages", "plannedMode", "registration", "role", "inPersonSeconds",
        "virtualSeconds",
      ],
      rows: session.participants.map { person in
        [
          .plain(person.id.description), .text(person.name), .text(person.teamsName),
          .list(person.emails), .text(person.organisation), .plain(person.country?.rawValue),
          .plain(person.country?.regionalGroup?.name), .plain(person.type), .text(person.gender),
          .list(person.languages), .plain(person.plannedMode.rawValue),
          .plain(person.registration.rawValue), .plain(person.role.rawValue),
          .number(person.attendedSeconds(.inPerson, at: now)),
          .number(person.attendedSeconds(.virtual, at: now)),
        ]
      })
  }

  /// When everybody was there; only where people are named.
  var stays: DataTable {
    DataTable(
      name: "stays", columns: ["participant", "mode", "from", "until", "source"],
      rows: session.participants.flatMap { person in
        person.stays.map {
          [
            .plain(person.id.description), .plain($0.mode.rawValue), .time($0.from),
            .time($0.until), .plain($0.source),
          ]
        }
      })
  }
}
