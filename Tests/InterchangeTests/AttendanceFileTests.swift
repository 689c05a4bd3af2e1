import SessionEngine
import Testing

@testable import Interchange

@Suite("Teams attendance reports")
struct AttendanceFileTests {
  private let days =
    CivilDate(year: 2026, month: 3, day: 3)!...CivilDate(year: 2026, month: 3, day: 4)!

  private func read(
    _ text: String, _ encoding: Encoding = .utf16LittleMarked, order: DateOrder? = nil
  ) throws -> AttendanceFile {
    try AttendanceFile(reading: encoding.bytes(of: text), dates: days, order: order)
  }

  private let sections = """
    1. Summary
    Meeting title\t"Plenary
    part ""two""\"
    Start time\t3/3/26, 4:53:11\u{202F}PM

    2. Participants
    Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
    Ada Probe\t3/3/26, 4:53:11\u{202F}PM\t3/3/26, 6:02:44\u{202F}PM\t1h 9m 33s\tAda@example.org\tada_example.org#EXT#@host.example\tOrganizer
    Zoé, Bea\t3/3/26, 5:00:00\u{202F}PM\t3/3/26, 6:00:00\u{202F}PM\t40m\tbea@example.org\tbea@example.org\tAttendee
    Cem Gast (Guest)\t3/3/26, 5:02:00\u{202F}PM\t3/3/26, 6:00:00\u{202F}PM\t58m\t\t\tAttendee

    3. In-Meeting Activities
    Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
    Ada Probe\t3/3/26, 4:53:11\u{202F}PM\t3/3/26, 6:02:44\u{202F}PM\t1h 9m 33s\tada@example.org\tOrganizer
    Zoé, Bea\t3/3/26, 5:00:00\u{202F}PM\t3/3/26, 5:20:00\u{202F}PM\t20m\tbea@example.org\tAttendee
    Zoé, Bea\t3/3/26, 5:40:00\u{202F}PM\t3/3/26, 6:00:00\u{202F}PM\t20m\tbea@example.org\tAttendee
    Cem Gast (Guest)\t3/3/26, 5:02:00\u{202F}PM\t3/3/26, 6:00:00\u{202F}PM\t58m\t\tAttendee

    4. Meeting Engagement
    Name\tEngagement Type\tTime
    Ada Probe\tReaction sent "applause"\t3/3/26, 5:00:30\u{202F}PM
    """

  @Test("Sections give identity, and each stay of a person", arguments: Encoding.allCases)
  func sections(encoding: Encoding) throws {
    let file = try read(sections, encoding)
    #expect(file.generation == .engagement)
    #expect(file.problems.isEmpty)
    #expect(file.people.map(\.displayName) == ["Ada Probe", "Zoé, Bea", "Cem Gast (Guest)"])
    #expect(file.people.map(\.email) == ["ada@example.org", "bea@example.org", nil])
    #expect(file.people[0].upn == "ada_example.org#ext#@host.example")
    #expect(file.people[0].role == "Organizer")
    #expect(
      file.people[1].joins.map { "\($0.from) - \($0.until?.description ?? "")" } == [
        "2026-03-03 17:00:00 - 2026-03-03 17:20:00", "2026-03-03 17:40:00 - 2026-03-03 18:00:00",
      ])
  }

  @Test("Without the list of stays the first join and the last leave count")
  func sectionTwoOnly() throws {
    let head = sections.prefix(upTo: sections.firstRange(of: "3. In")!.lowerBound)
    let file = try read(String(head))
    #expect(file.generation == .sections)
    #expect(file.people[1].joins.map(\.from.description) == ["2026-03-03 17:00:00"])
    #expect(file.people[1].joins.map(\.until?.description) == ["2026-03-03 18:00:00"])
  }

  @Test("Headers in a language that is not known are taken by position")
  func byPosition() throws {
    let file = try read(
      """
      1. Összegzés
      Cím\tPróba
      2. Résztvevők
      Név\tElső\tUtolsó\tIdő\tLevél\tAzonosító\tSzerep
      Éva Minta\t2026.03.03 17:00:00\t2026.03.03 18:00:00\t1 ó\teva@example.org\teva@host.example\tRésztvevő
      3. Tevékenységek
      Név\tBe\tKi\tIdő\tLevél\tSzerep
      Éva Minta\t2026.03.03 17:00:00\t2026.03.03 17:30:00\t30 p\teva@example.org\tRésztvevő
      """)
    let person = try #require(file.people.first)
    #expect(person.email == "eva@example.org")
    #expect(person.upn == "eva@host.example")
    #expect(person.joins.map { $0.until?.description } == ["2026-03-03 17:30:00"])
  }

  @Test("German and Portuguese labels, missing ends made from durations")
  func localised() throws {
    let german = try read(
      """
      2. Teilnehmer
      Name\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle
      Gast (Gast)\t03.03.26, 18:05:00\t\t1 Std. 15 Min.\t\t\tTeilnehmer
      """)
    #expect(german.people[0].joins == [stay("18:05:00", "19:20:00")])
    let portuguese = try read(
      """
      2. Participantes
      Nome\tPrimeira Entrada\tÚltima Saída\tDuração da Reunião\tEmail\tID do participante (UPN)\tFunção
      Davi Exemplo\t03/03/26, 10:00:00\t03/03/26, 11:00:00\t1h\td@example.org\td@example.org\tOrganizador
      """)
    #expect(portuguese.people[0].joins == [stay("10:00:00", "11:00:00")])
    #expect(portuguese.people[0].role == "Organizador")
  }

  @Test("A file saved anew: commas, date and time in cells of their own, no summary line")
  func resaved() throws {
    let file = try read(
      """
      Meeting title,Probe
      Start time,3/3/2026,1:00:00 PM
      2. Participants
      Name,First Join,Last Leave,In-Meeting Duration,Email,Participant ID (UPN),Role,Engagement: Unmute
      "Probe, Ada",3/3/2026,12:55:00 PM,3/3/2026,1:57:00 PM,1h 2m 0s,a@example.org,a@example.org,Presenter,0
      """, .utf8Marked)
    #expect(file.people[0].displayName == "Probe, Ada")
    #expect(file.people[0].role == "Presenter")
    #expect(file.people[0].joins == [stay("12:55:00", "13:57:00")])
  }

  @Test("Rows without times, or running backwards, are reported and keep the person")
  func oddRows() throws {
    let file = try read(
      """
      3. In-Meeting Activities
      Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
      Ada\t3/3/26, 5:00:00 PM\t3/3/26, 4:00:00 PM\t\ta@example.org\tAttendee
      Bea
      "  (Unverified)"\t3/3/26, 5:00:00 PM\t3/3/26, 5:10:00 PM\t10m
      Cem\t2/31/26, 5:00:00 PM\t3/3/26, 6:00:00 PM\t30m\tc@example.org\tAttendee
      """)
    #expect(file.people.map(\.displayName) == ["Ada", "Bea", "(Unverified)", "Cem"])
    #expect(file.people.map(\.joins.count) == [0, 0, 1, 1])
    #expect(file.people[3].joins == [stay("17:30:00", "18:00:00")])
    #expect(file.problems.map(\.line) == [3, 4, 6])
    #expect(file.problems[0].reason.contains("before joining"))
  }

  @Test("Day and month: the session's dates choose, a part above 12 decides, else it is asked")
  func dateOrder() throws {
    func text(_ date: String) -> String {
      "3. x\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\nA\t\(date), 10:00\t\(date), 11:00\t\ta@b.cd\t"
    }
    #expect(try read(text("4/3/26")).order == .dayFirst)
    #expect(try read(text("3/4/26")).order == .monthFirst)
    #expect(try read(text("03/13/26")).order == .monthFirst)
    #expect(try read(text("13/03/26")).order == .dayFirst)
    #expect(throws: ImportError.ambiguousDates(example: "5/6/26, 10:00")) {
      try read(text("5/6/26"))
    }
    #expect(try read(text("5/6/26"), order: .monthFirst).people[0].joins[0].from.date.month == 5)
    #expect(try read(text("05.06.26")).order == .dayFirst)
    #expect(try read(text("25/12/26")).notices.count == 1)
  }

  @Test("The earlier generations")
  func earlier() throws {
    let summary = try read(
      """
      Meeting Summary
      Total Number of Participants\t1
      Meeting Title\tProbe

      Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)
      Ada\t3/3/2026, 8:28:10 AM\t3/3/2026, 8:40:00 AM\t11m 50s\ta@example.org\tOrganizer\ta@host.example
      Ada\t3/3/2026, 9:00:00 AM\t3/3/2026, 9:10:00 AM\t10m\ta@example.org\tOrganizer\ta@host.example
      """)
    #expect(summary.generation == .meetingSummary)
    #expect(summary.people.map(\.joins.count) == [2])
    #expect(summary.people[0].upn == "a@host.example")
    let list = try read(
      """
      Full Name\tUser Action\tTimestamp
      Ada\tLeft\t3/3/2026, 8:40:00 AM
      Bea\tJoined before\t3/3/2026, 8:30:00 AM
      Ada\tJoined\t3/3/2026, 8:28:10 AM
      """)
    #expect(list.generation == .joinLeaveList)
    #expect(list.people[0].joins == [stay("08:28:10", "08:40:00")])
    #expect(list.people[1].joins == [stay("08:30:00", "08:40:00")])
    #expect(list.notices.count == 2)
  }

  @Test("Other files are refused by what they are")
  func refusals() {
    #expect(throws: ImportError.notAttendance(firstCells: ["Name", "Email"])) {
      try read("Name,Email\nAda,a@b.org\n")
    }
    #expect(throws: ImportError.headerOnly(line: 1)) {
      try read("Full Name\tUser Action\tTimestamp\n")
    }
  }

  @Test("Marks behind names are known in several languages; a company is not one")
  func marks() {
    #expect(nameWithoutMarks("Ada Probe (Guest)") == "Ada Probe")
    #expect(nameWithoutMarks("Ada Probe (EXT) (Unverified)") == "Ada Probe")
    #expect(nameWithoutMarks("Ada (Invité)") == "Ada")
    #expect(nameWithoutMarks("Ada Probe (Fictive Ltd)") == "Ada Probe (Fictive Ltd)")
  }

  @Test(
    "Durations",
    arguments: [
      ("1h 9m 33s", 4173), ("1h 7s", 3607), ("3h", 10800), ("59 Min. 0 Sek.", 3540),
      ("1 Std. 5 Min.", 3900), ("1\u{A0}h 5\u{A0}min 3\u{A0}s", 3903),
      ("1 godz. 5 min 3 sek.", 3903),
      ("soon", nil), ("", nil), ("12", nil), ("٣h", nil),
    ] as [(String, Int?)])
  func durations(text: String, seconds: Int?) {
    #expect(writtenDuration(text) == seconds)
  }

  @Test("Cut at every byte, a report never crashes the reader")
  func cuts() {
    let bytes = Encoding.utf16LittleMarked.bytes(of: sections)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      _ = try? AttendanceFile(reading: Array(bytes.prefix(length)), dates: days)
    }
  }

  private func stay(_ from: String, _ until: String) -> WrittenStay {
    WrittenStay(from: time(from)!, until: time(until))
  }

  private func time(_ text: String) -> CivilTime? {
    WrittenTime("2026-03-03 \(text)")?.civil(.dayFirst)
  }
}
