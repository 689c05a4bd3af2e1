import SessionEngine
import Testing

@testable import Interchange

@Suite("Zoom's attendance reports")
struct ZoomReportTests {
  private let days =
    CivilDate(isoText: "2026-03-03")!...CivilDate(isoText: "2026-03-03")!

  private func read(_ text: String, order: DateOrder? = nil) throws -> AttendanceFile {
    try AttendanceFile(reading: Array(text.utf8), dates: days, order: order)
  }

  @Test("A participants report: rejoins, the waiting room, and the original name in brackets")
  func participants() throws {
    let file = try read(
      """
      \u{FEFF}Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
      123,Probe meeting,03/03/2026 09:00:00 AM,03/03/2026 10:00:00 AM,h@example.org,60,2,
      ,,,,,,
      Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room
      Wings (Ada Probe),ada@example.org,03/03/2026 09:00:00 AM,03/03/2026 09:20:00 AM,20,No,No
      Wings (Ada Probe),ada@example.org,03/03/2026 09:30:00 AM,03/03/2026 10:00:00 AM,30,No,No
      Waiter,,03/03/2026 08:50:00 AM,03/03/2026 09:00:00 AM,10,Yes,Yes
      """)
    #expect(file.generation == .zoomParticipants)
    #expect(file.meeting == "Probe meeting, 2026-03-03")
    #expect(file.people.map(\.displayName) == ["Wings (Ada Probe)", "Waiter"])
    #expect(file.people[0].otherNames == ["Ada Probe"])
    #expect(file.people.map(\.joins.count) == [2, 0])
    #expect(file.problems.map(\.line) == [7])
  }

  @Test("Where each row repeats the meeting, the address is the person's and not the host's")
  func repeatedMeeting() throws {
    let file = try read(
      """
      Topic,Meeting ID,User Email,Duration (Minutes),Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)
      Probe,123,h@example.org,60,Ada,ada@example.org,03/03/2026 09:00:00 AM,03/03/2026 09:20:00 AM,20
      Probe,123,h@example.org,60,Bo,,03/03/2026 09:00:00 AM,,30
      """)
    #expect(file.people.map(\.email) == ["ada@example.org", nil])
    #expect(file.people[1].joins.map(\.until?.description) == ["2026-03-03 09:30:00"])
  }

  @Test("Totals without times are kept as what they are, and no presence is made up")
  func totals() throws {
    var sample = try SampleSession()
    try sample.add("Ada Probe", emails: ["ada@example.org"])
    let text =
      "Name (original name),Email,Total duration (minutes),Guest\n"
      + "Ada P,ada@example.org,28,No\nNew One,,12,Yes\n"
    let file = try read(text)
    let plan = ImportPlan.attendance(file, session: sample.session, zone: .utc)
    #expect(plan.rows.map(\.action) == [.update, .add])
    #expect(plan.rows[0].confidence == .certain)
    #expect(!plan.isZoneAssumed)
    try sample.run(#require(plan.command))
    #expect(sample.participant(1)?.stays == [])
    #expect(sample.participant(1)?.attributes == [Attribute(name: "Zoom minutes", value: "28")])
    #expect(ImportPlan.attendance(file, session: sample.session, zone: .utc).command == nil)
  }

  private let webinar = """
    Attendee Report,
    Report Generated:,"Mar 04, 2026 8:50 PM"
    Topic,Webinar ID,Actual Start Time,Actual Duration (minutes)
    Probe webinar,123 456,"Mar 03, 2026 08:55:00", 65,
    Host Details,
    Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest
    Yes,Host,host@example.org,"Mar 03, 2026 08:55:00","Mar 03, 2026 10:00:00",65,No
    Panelist Details,
    Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest
    Yes,Pan Elist,pan@example.org,"Mar 03, 2026 09:00:00","Mar 03, 2026 10:00:00",60,No
    Attendee Details,
    Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
    Yes,adap,Ada,Probe,ada@example.org,"Mar 01, 2026 08:00:00",approved,"Mar 03, 2026 09:00:00","Mar 03, 2026 09:10:00",10,Yes,Senegal
    Yes,adap,,,ada@example.org,,,"Mar 03, 2026 09:20:00","Mar 03, 2026 09:40:00",20,Yes,Senegal
    No,Bo,Bo,Test,bo@example.org,"Mar 01, 2026 08:00:00",approved,--,--,--,--,--
    Other Attended,
    User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name
    431000,"Mar 03, 2026 09:00:00","Mar 03, 2026 09:05:00",5,Austria
    """

  @Test("A webinar report: four tables of different widths, no-shows, dates with names of months")
  func webinars() throws {
    var sample = try SampleSession()
    let file = try read(webinar)
    #expect(file.generation == .zoomWebinar)
    let plan = ImportPlan.attendance(file, session: sample.session, zone: .utc)
    #expect(plan.kind == "zoom-webinar")
    #expect(plan.rows.map(\.action) == [.add, .add, .add, .skip, .add])
    try sample.run(#require(plan.command))
    #expect(sample.participant(1)?.role == .organiser)
    #expect(sample.participant(2)?.role == .panellist)
    let ada = try #require(sample.participant(3))
    #expect(ada.country == CountryCode("SN"))
    #expect(ada.attendedSeconds(.virtual, at: sample.now) == 30 * 60)
    #expect(ada.stays.map(\.source) == ["zoom", "zoom"])
    #expect(ImportPlan.attendance(file, session: sample.session, zone: .utc).command == nil)
  }

  @Test(
    "Where dates could be both, Zoom's order is taken and said; the session's dates go before it")
  func order() throws {
    func text(_ date: String) -> String {
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
        + "Ada,a@b.cd,\(date) 10:00:00,\(date) 10:30:00,30\n"
    }
    let assumed = try read(text("05/06/2026"))
    #expect(assumed.order == .monthFirst)
    #expect(assumed.notices.contains { $0.contains("as Zoom writes dates") })
    #expect(try read(text("04/03/2026")).order == .dayFirst)
    #expect(try read(text("05/06/2026"), order: .dayFirst).people[0].joins[0].from.date.month == 6)
  }
}
