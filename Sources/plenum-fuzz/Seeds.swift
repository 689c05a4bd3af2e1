extension Reader {
  /// Small files of each form that the reader knows, to begin from.
  var seeds: [[UInt8]] {
    switch self {
    case .journal: return StoredFiles.journalSeeds
    case .snapshot: return StoredFiles.snapshotSeeds
    case .workbook: return PackedWorkbook.seeds
    default: break
    }
    let texts: [String] =
      switch self {
      case .attendance: Self.attendanceSeeds
      case .registrations: Self.registrationSeeds
      case .checkIn: Self.checkInSeeds
      case .agenda: Self.agendaSeeds
      case .command: TypedCommand.seeds
      case .journal, .snapshot, .workbook: []
      }
    return texts.map { Array($0.utf8) } + texts.prefix(1).map(utf16)
  }

  private func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE]
      + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static let attendanceSeeds = [
    "1. Summary\nMeeting title\tProbe\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\t"
      + "Email\tParticipant ID (UPN)\tRole\nAda Probe\t3/3/26, 9:00:00 AM\t3/3/26, 9:30:00 AM\t30m\t"
      + "ada@example.org\tada_x.org#EXT#@host.example\tOrganizer\n\n3. In-Meeting Activities\nName\tJoin Time\t"
      + "Leave Time\tDuration\tEmail\tRole\nAda Probe\t3/3/26, 9:00:00 AM\t3/3/26, 9:30:00 AM\t30m\t"
      + "ada@example.org\tOrganizer\nBo (Guest)\t3/3/26, 9:10:00 AM\t\t5m 3s\t\tAttendee\n",
    "Full Name\tUser Action\tTimestamp\nAda\tJoined\t3/3/2026, 9:00:00 AM\nAda\tLeft\t3/3/2026, 9:10:00 AM\n",
    "Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
      + "Ada\t03/03/2026 à 09:01:31\t03/03/2026 à 09:11:31\t10 m\ta@b.cd\tPrésentateur\n",
    "Meeting ID,Topic,Start Time\n1,Probe,03/03/2026 09:00:00 AM\n\nName (Original Name),User Email,Join Time,"
      + "Leave Time,Duration (Minutes),Guest,In Waiting Room\nBo (Bo Test),,03/03/2026 09:00:00 AM,"
      + "03/03/2026 09:10:00 AM,10,Yes,No\n",
    "Name (original name),Email,Total duration (minutes),Guest\nAda,ada@example.org,30,No\n",
    "Attendee Report,\nReport Generated:,\"Mar 03, 2026 8:50 PM\"\nTopic,Webinar ID\nProbe,1\nAttendee Details,\n"
      + "Attended,User Name (Original Name),First Name,Last Name,Email,Join Time,Leave Time,"
      + "Time in Session (minutes)\nYes,Ada,Ada,Probe,ada@example.org,\"Mar 03, 2026 09:00:00\","
      + "\"Mar 03, 2026 09:20:00\",20\nNo,Bo,Bo,Test,bo@example.org,--,--,--\n",
  ]

  private static let registrationSeeds = [
    "Name,E-mail,Organisation,Country,Type,Mode,Languages\n\"Probe, Ada\",ada@example.org,Fictive,Sénégal,NGO,online,\"fr,en\"\n",
    "ID;Start time;Completion time;Email;Name;Full name\n1;x;y;anonymous;anonymous;Bo Test\n",
    "\"Order code\",\"Attendee name\",\"Product\",\"Secret\",\"E-mail\"\n\"A\",\"Ada Probe\",\"T\",\"abcd1234\",\"ada@example.org\"\n",
    "{\"results\":[{\"code\":\"A1\",\"status\":\"p\",\"positions\":[{\"positionid\":1,\"attendee_name\":\"Ada Probe\","
      + "\"secret\":\"abcd\",\"answers\":[{\"question_identifier\":\"country\",\"answer\":\"FR\"}]}]}]}",
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pr=C3=B6be;Ada=\r\n;;\r\n"
      + "EMAIL;PREF:ada@example.org\r\nORG:Fictive\\, Ltd;Unit\r\nADR:;;;;;;Austria\r\nEND:VCARD\r\n"
      + "BEGIN:vCard\nitem1.FN:Bo\n  Test\nEND:vCard\n",
  ]

  private static let checkInSeeds = [
    "B-1001\nhttps://tickets.example/t/B-1002\nada@example.org\nMECARD:N:Test,Bo;EMAIL:bo@example.org;;\n"
      + "{\"i\":[2,\"host.example\",\"AAECAwQFBgcICQoLDA0ODw==\"]}\n",
    "{\"checkinSecret\":\"b-1001\",\"serverUrl\":\"https://host.example\"}",
    "BEGIN:VCARD\nFN:Ada Probe\nEND:VCARD\n",
  ]

  private static let agendaSeeds = [
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Opening\r\nDTSTART:20260303T090000Z\r\nDURATION:PT1H\r\n"
      + "RRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "Title,Start,End,Duration\nOpening,09:00,10:00,\nBreak,,,15m\n",
    "{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2026-03-03\",\"rooms\":{\"A\":[{\"title\":\"Opening\","
      + "\"start\":\"09:00\",\"duration\":\"01:00\",\"date\":\"2026-03-03T09:00:00+00:00\"}]}}]}}}",
    "<?xml version=\"1.0\"?><schedule><day date=\"2026-03-03\"><room name=\"A\"><event id=\"1\"><title>O &amp; P</title>"
      + "<start>09:00</start><duration>01:00</duration></event></room></day></schedule>",
    "{\"rundown\":[{\"type\":\"event\",\"title\":\"Opening\",\"timeStart\":32400000,\"timeEnd\":36000000,"
      + "\"duration\":3600000}],\"project\":{\"title\":\"P\"}}",
  ]
}
