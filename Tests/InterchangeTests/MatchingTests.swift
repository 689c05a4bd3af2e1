import SessionEngine
import Testing

@testable import Interchange

@Suite("Finding whom a row is about")
struct MatchingTests {
  private func plan(
    _ rows: [String], _ session: Session, _ decisions: [String] = []
  ) throws -> ImportPlan {
    let text =
      "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
      + rows.map { name in
        let parts = name.split(separator: "|")
        return "\(parts[0])\t3/3/26, 9:00:00 AM\t3/3/26, 9:30:00 AM\t30m\t"
          + "\(parts.count > 1 ? parts[1] : "")\tAttendee"
      }.joined(separator: "\n")
    return try ImportPlan.attendance(
      AttendanceFile(reading: Array(text.utf8), dates: nil, order: .monthFirst), session: session,
      zone: .utc, decisions: ImportDecisions(decisions))
  }

  @Test(
    "Names, and how sure the match is",
    arguments: [
      ("Diallo, Amina", "Amina Diallo", .likely), ("AMINA DIALLO (Guest)", "Amina Diallo", .likely),
      ("Amina Diallo (Fictive Trust)", "Amina Diallo", .likely),
      ("[Fictive] Amina Diallo", "Amina Diallo", .likely),
      ("Jose Garcia", "José García", .likely), ("Ivan Petrov", "Иван Петров", .likely),
      ("Γιώργος Παππάς", "Giorgos Pappas", .likely),
      ("Mohammed Al-Khalidi", "محمد الخالدي", .possible),
      ("Mohamed Salah Khalil", "Muhammad Salah Khalil", .possible),
      ("A. Diallo", "Amina Diallo", .possible), ("Pedro García", "Pedro García Simón", .possible),
      ("Amina Dialo", "Amina Diallo", .possible), ("Bernd Muster", "Amina Diallo", nil),
      ("Amina", "Amina Diallo", nil), ("Maria Silva", "Omar Salve", nil),
      ("Delegate 1", "Delegate 12", nil), ("Delegate 13", "Delegate 12", nil),
    ] as [(String, String, MatchConfidence?)])
  func names(written: String, known: String, confidence: MatchConfidence?) throws {
    var sample = try SampleSession()
    try sample.add(known)
    let row = try #require(try plan([written], sample.session).rows.first)
    #expect(row.confidence == confidence)
    switch confidence {
    case .certain, .likely: #expect(row.action == .update)
    case .possible:
      #expect(row.action == .unsure)
      #expect(row.candidates == ["P1"])
    case nil: #expect(row.action == .add)
    }
  }

  @Test("One name with two addresses that have nothing in common waits for a decision")
  func twoAddresses() throws {
    var sample = try SampleSession()
    try sample.add("Kim Lee", emails: ["kim@here.example"])
    #expect(try plan(["Kim Lee|kim@there.example"], sample.session).rows[0].action == .update)
    #expect(try plan(["Kim Lee|klee@there.example"], sample.session).rows[0].action == .unsure)
    #expect(try plan(["Kim Lee|klee@here.example"], sample.session).rows[0].action == .update)
  }

  @Test("A badge code in the name shown is certain")
  func badge() throws {
    var sample = try SampleSession()
    try sample.add("Amina Diallo") { $0.badge = "B-1001" }
    let row = try plan(["b-1001 phone"], sample.session).rows[0]
    #expect(row.participant == "P1")
    #expect(row.confidence == .certain)
  }

  @Test("A decision is remembered: the next file finds the person without it")
  func decisions() throws {
    var sample = try SampleSession()
    try sample.add("Kim Lee")
    try sample.add("Lee Kim")
    #expect(try plan(["Kim Lee"], sample.session).rows[0].action == .unsure)
    let decided = try plan(["Kim Lee", "Room 3"], sample.session, ["Kim Lee=P2", "Room 3=skip"])
    #expect(decided.rows.map(\.action) == [.update, .skip])
    try sample.run(#require(decided.command))
    #expect(sample.participant(2)?.teamsName == "Kim Lee")
    let again = try plan(["Kim Lee"], sample.session)
    #expect(again.rows[0].action == .same)
    #expect(again.rows[0].confidence == .certain)
    // A second name of the same person is kept beside the first.
    let second = try plan(["Tablet"], sample.session, ["Tablet=P2"])
    try sample.run(#require(second.command))
    #expect(sample.participant(2)?.teamsName == "Kim Lee")
    #expect(try plan(["Tablet"], sample.session).rows[0].participant == "P2")
    let new = try plan(["Lee Kim"], sample.session, ["Lee Kim=new"])
    #expect(new.rows[0].action == .add)
    try sample.run(#require(new.command))
    #expect(try plan(["Lee Kim"], sample.session).rows[0].participant == "P3")
    // The same decision about the same file adds nobody again, and who was left out stays out.
    #expect(try plan(["Lee Kim"], sample.session, ["Lee Kim=new"]).rows[0].action == .same)
    var leftOut = ImportDecisions()
    leftOut.leaveOut(["Kim Lee"])
    #expect(leftOut["kim lee"] == .skip)
  }

  @Test("Decisions that are not, or name nobody")
  func badDecisions() throws {
    for text in ["Kim Lee", "=P1", "Kim Lee=Q1", "Kim Lee="] {
      #expect(throws: ImportError.badDecision(text)) { try ImportDecisions([text]) }
    }
    let sample = try SampleSession()
    let plan = try plan(["Kim Lee"], sample.session, ["Kim Lee=P9", "Other=skip"])
    #expect(plan.rows[0].action == .error)
    #expect(plan.notices.contains { $0.contains("“Other”") })
    #expect(plan.command == nil)
  }

  @Test("Two devices count once; a name with and without an address in one file is one person")
  func devices() throws {
    var sample = try SampleSession()
    let plan = try plan(["Ada Probe|ada@example.org", "Ada Probe (Guest)"], sample.session)
    #expect(plan.rows.map(\.participant) == ["P1", "P1"])
    try sample.run(#require(plan.command))
    #expect(sample.session.participants.count == 1)
    #expect(sample.participant(1)?.attendedSeconds(.virtual, at: sample.now) == 30 * 60)
  }
}
