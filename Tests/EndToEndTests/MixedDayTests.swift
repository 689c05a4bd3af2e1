import Foundation
import Testing

/// The desk and the report of Teams tell of one day; together they must be right to the second.
@Suite("A day in the room, online, and in the room again")
struct MixedDayTests {
  /// On the clock of Vienna, an hour ahead of the instants.
  private static let script = """
    @2026-03-24T07:00:00Z session start
    @2026-03-24T07:00:01Z agenda add "Opening" --kind plenary --start "2026-03-24 09:00" --duration 150m
    @2026-03-24T07:00:02Z agenda add "Discussion" --kind questions --start "2026-03-24 11:30" --duration 60m
    @2026-03-24T07:00:03Z agenda add "Afternoon" --kind plenary --start "2026-03-24 13:30" --duration 120m
    @2026-03-24T07:00:04Z participant add "Amina Diallo" --email amina@example.org --mode inPerson
    @2026-03-24T07:00:05Z people rules --certificate 80
    @2026-03-24T08:00:00Z agenda start A1
    @2026-03-24T08:00:00Z check-in P1
    @2026-03-24T10:00:00Z check-out P1
    @2026-03-24T10:30:00Z agenda next
    @2026-03-24T12:30:00Z agenda next
    @2026-03-24T13:00:00Z check-in P1 --mode inPerson
    """

  private static let report = """
    1. Summary
    Meeting title\tTraining
    Attended participants\t2
    Start time\t3/24/26, 8:55:00 AM
    End time\t3/24/26, 12:31:00 PM
    Meeting duration\t3h 36m
    Average attendance time\t40m

    2. Participants
    Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
    Diallo, Amina\t3/24/26, 11:20:00 AM\t3/24/26, 12:00:00 PM\t40m\tamina@example.org\tamina@example.org\tPresenter

    3. In-Meeting Activities
    Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
    Diallo, Amina\t3/24/26, 11:20:00 AM\t3/24/26, 12:00:00 PM\t40m\tamina@example.org\tPresenter
    """

  @Test("It comes out right to the second, by item, and the same report again changes nothing")
  func byItem() throws {
    let workshop = try Workshop()
    let folder = workshop.path("day")
    let clock = ["--clock", "2026-03-24T14:00:00Z"]
    let made = try workshop.run(
      "new", folder, "--template", "blank", "--zone", "Europe/Vienna", "--clock",
      "2026-03-24T06:00:00Z")
    #expect(made.code == 0, "\(made.err)")
    let run = try workshop.run("do", folder, "--as", "ana", "-", input: Self.script)
    #expect(run.code == 0, "\(run.err)")
    let path = workshop.path("report.csv")
    let bytes = Data([0xFF, 0xFE]) + (Self.report.data(using: .utf16LittleEndian) ?? Data())
    try bytes.write(to: URL(fileURLWithPath: path))
    let first = try workshop.runList(["import", folder, "teams-attendance", path] + clock)
    #expect(first.out.contains("1 updated"), "\(first.out)\(first.err)")
    for _ in 0..<2 {
      let shown = try workshop.runList(["show", folder, "people", "--json"] + clock).json()
      let person = try #require((shown["participants"] as? [[String: Any]])?.first)
      #expect(
        person["attendedSeconds"] as? [String: Int]
          == ["inPerson": 10_800, "virtual": 2_400, "either": 13_200])
      let items = try #require(person["byItem"] as? [[String: Any]])
      #expect(items.map { $0["item"] as? String } == ["A1", "A2", "A3"])
      #expect(items.map { $0["inPersonSeconds"] as? Int } == [7_200, 0, 3_600])
      #expect(items.map { $0["virtualSeconds"] as? Int } == [600, 1_800, 0])
      let presence = try #require(person["presence"] as? [String: String])
      #expect(presence == ["state": "inPerson", "since": "2026-03-24T13:00:00.000Z"])
      let again = try workshop.runList(["import", folder, "teams-attendance", path] + clock)
      #expect(again.out.contains("nothing changes"), "\(again.out)\(again.err)")
    }
  }
}
