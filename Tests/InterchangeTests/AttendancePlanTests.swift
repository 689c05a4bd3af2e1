import SessionEngine
import Testing

@testable import Interchange

@Suite("Planning an attendance import")
struct AttendancePlanTests {
  private let header = "3. Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"

  private func plan(_ rows: String, _ session: Session) throws -> ImportPlan {
    let file = try AttendanceFile(
      reading: Array((header + rows).utf8), dates: session.dates(in: .utc))
    return ImportPlan.attendance(file, session: session, zone: .utc)
  }

  private let rows = """
    Diallo, Amina\t3/3/26, 8:00:00 AM\t3/3/26, 8:30:00 AM\t30m\tamina@example.org\tPresenter
    Diallo, Amina\t3/3/26, 8:40:00 AM\t3/3/26, 9:00:00 AM\t20m\tamina@example.org\tPresenter
    MUSTER Bernd (Guest)\t3/3/26, 8:05:00 AM\t3/3/26, 9:00:00 AM\t55m\t\tAttendee
    Unknown Host\t3/3/26, 7:55:00 AM\t3/3/26, 9:00:00 AM\t1h 5m\thost@example.org\tOrganizer
    Late Walker (Unverified)\t3/3/26, 8:50:00 AM\t3/3/26, 9:00:00 AM\t10m\t\tAttendee
    """

  private func sample() throws -> SampleSession {
    var sample = try SampleSession()
    try sample.add("Amina Diallo", emails: ["amina@example.org"])
    try sample.add("Bernd Müster")
    return sample
  }

  @Test(
    "Known people get their stays, unknown ones are added, and the same file again changes nothing")
  func twice() throws {
    var sample = try sample()
    let first = try plan(rows, sample.session)
    #expect(first.rows.map(\.action) == [.update, .update, .add, .add])
    #expect(first.rows.map(\.participant) == ["P1", "P2", "P3", "P4"])
    try sample.run(#require(first.command))
    let amina = try #require(sample.participant(1))
    #expect(amina.stays.map(\.mode) == [.virtual, .virtual])
    #expect(amina.attendedSeconds(.virtual, at: sample.now) == 50 * 60)
    #expect(amina.teamsName == "Diallo, Amina")
    #expect(sample.participant(2)?.stays.count == 1)
    #expect(sample.participant(3)?.role == .organiser)
    #expect(sample.participant(3)?.emails == ["host@example.org"])
    #expect(sample.participant(4)?.name == "Late Walker")
    #expect(sample.participant(4)?.teamsName == "Late Walker (Unverified)")
    #expect(sample.participant(4)?.stays.first?.from == Instant("2026-03-03T08:50:00Z"))
    let second = try plan(rows, sample.session)
    #expect(second.rows.map(\.action) == [.same, .same, .same, .same])
    #expect(second.command == nil)
    try sample.run(.undo)
    #expect(sample.session.participants.count == 2)
    #expect(sample.participant(1)?.stays.isEmpty == true)
  }

  @Test("A second report of the same meeting adds only what is new")
  func secondReport() throws {
    var sample = try sample()
    try sample.run(#require(try plan(rows, sample.session).command))
    let more =
      "Diallo, Amina\t3/3/26, 8:55:00 AM\t3/3/26, 9:30:00 AM\t\tamina@example.org\tPresenter"
    let second = try plan(more, sample.session)
    #expect(second.rows[0].reason?.contains("1 of 1 times are new") == true)
    try sample.run(#require(second.command))
    #expect(sample.participant(1)?.attendedSeconds(.virtual, at: sample.now) == 80 * 60)
  }

  @Test("The desk's presence in the room stands beside the stays online")
  func deskAndTeams() throws {
    var sample = try sample()
    try sample.run(
      .people(.checkIn(ParticipantID(1), mode: .inPerson)), at: "2026-03-03T07:00:00Z")
    try sample.run(.people(.checkOut(ParticipantID(1))), at: "2026-03-03T07:45:00Z")
    try sample.run(#require(try plan(rows, sample.session).command), at: "2026-03-03T10:00:00Z")
    let amina = try #require(sample.participant(1))
    #expect(amina.attendedSeconds(.inPerson, at: sample.now) == 45 * 60)
    #expect(amina.attendedSeconds(.virtual, at: sample.now) == 50 * 60)
  }

  @Test("A guest of another tenant is found by the address behind the principal name")
  func principalName() throws {
    var sample = try SampleSession()
    try sample.add("Ada Probe", emails: ["ada_p@example.org"])
    let text = """
      2. Participants
      Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
      A. Probe\t3/3/26, 8:00:00 AM\t3/3/26, 8:30:00 AM\t30m\t\tada_p_example.org#EXT#@host.example\tAttendee
      """
    let file = try AttendanceFile(reading: Array(text.utf8), dates: nil)
    let plan = ImportPlan.attendance(file, session: sample.session, zone: .utc)
    #expect(plan.rows[0].participant == "P1")
    #expect(plan.rows[0].reason?.contains("principal name") == true)
  }

  @Test("Namesakes are left for a decision, a row without times is skipped")
  func unsure() throws {
    var sample = try SampleSession()
    try sample.add("Kim Lee")
    try sample.add("Lee Kim")
    let plan = try plan(
      "Kim Lee (Guest)\t3/3/26, 8:00:00 AM\t3/3/26, 8:30:00 AM\t30m\t\tAttendee\nNo Times\n",
      sample.session)
    #expect(plan.rows.map(\.action) == [.unsure, .skip])
    #expect(plan.command == nil)
  }

  @Test("A closed session takes times of known people and says why nobody can be added")
  func closed() throws {
    var sample = try sample()
    try sample.run(.session(.start))
    try sample.run(.session(.close))
    let plan = try plan(rows, sample.session)
    #expect(plan.rows.map(\.action) == [.update, .update, .error, .error])
    #expect(plan.rows[2].reason?.contains("closed") == true)
    try sample.run(#require(plan.command))
    #expect(sample.participant(1)?.stays.count == 2)
  }

  @Test("A day in the room, online and in the room again comes out to the second")
  func movingPerson() throws {
    var sample = try sample()
    let amina = ParticipantID(1)
    try sample.run(.people(.checkIn(amina, mode: .inPerson)), at: "2026-03-03T08:02:03Z")
    try sample.run(.people(.checkOut(amina)), at: "2026-03-03T11:00:00Z")
    try sample.run(.people(.checkIn(amina, mode: .inPerson)), at: "2026-03-03T14:00:00Z")
    let row =
      "Diallo, Amina\t3/3/26, 11:20:00 AM\t3/3/26, 12:00:00 PM\t40m\tamina@example.org\tAttendee"
    try sample.run(#require(try plan(row, sample.session).command), at: "2026-03-03T15:00:00Z")
    let person = try #require(sample.participant(1))
    #expect(person.attendedSeconds(.virtual, at: sample.now) == 40 * 60)
    #expect(
      person.attendedSeconds(.inPerson, at: sample.now) == 2 * 3600 + 57 * 60 + 57 + 3600)
    #expect(person.openStay?.mode == .inPerson)
    #expect(try plan(row, sample.session).command == nil)
  }

  @Test("The zone is said with the first time in it, and times to come are doubted")
  func zones() throws {
    var sample = try SampleSession()
    try sample.add("Amina Diallo", emails: ["amina@example.org"])
    let file = try AttendanceFile(
      reading: Array((header + rows).utf8), dates: sample.session.dates(in: .utc))
    let plan = ImportPlan.attendance(
      file, session: sample.session, zone: .utc, now: Instant("2026-03-03T08:30:00Z"))
    #expect(plan.isZoneAssumed)
    #expect(plan.notices.contains { $0.contains("--zone") && $0.contains("2026-03-03T07:55:00") })
    #expect(plan.notices.contains { $0.contains("is yet to come") })
  }

  @Test(
    "A list of events: two devices count once, and leaving in an unknown language is worked out")
  func eventLists() throws {
    let text = """
      Név\tMit\tIdő
      Ada\tBelépett\t3/3/2026, 8:00:00 AM
      Ada\tBelépett\t3/3/2026, 8:10:00 AM
      Ada\tKilépett\t3/3/2026, 8:20:00 AM
      Ada\tKilépett\t3/3/2026, 8:40:00 AM
      """
    let file = try AttendanceFile(reading: Array(text.utf8), dates: nil)
    #expect(file.generation == .joinLeaveList)
    #expect(file.people[0].joins.map(\.until?.description) == ["2026-03-03 08:40:00"])
    #expect(file.problems.isEmpty)
  }
}
