import Testing

@testable import SessionEngine

@Suite("What the journal says of somebody")
struct PersonHistoryTests {
  @Test("Everything that happened is told with who did it, merged records too, and no private text")
  func everything() throws {
    var spec = Spec()
    var fields = ParticipantFields.named("Amina Diallo")
    fields.emails = ["amina@example.org"]
    spec.run(.people(.add(fields)))
    spec.run(.people(.add(.named("A. Diallo"))))
    spec.run(.people(.add(.named("Somebody Else"))))
    spec.run(.people(.checkIn("P2", mode: .inPerson)))
    spec.run(.people(.checkOut("P2")))
    spec.run(.people(.merge("P2", into: "P1")))
    spec.run(.people(.setRegistration("P1", .excused)))
    spec.run(.undo)
    var edit = ParticipantFields()
    edit.organisation = "Secret House"
    edit.plannedMode = .virtual
    spec.run(.people(.edit("P1", edit)))
    var history = PersonHistory(of: "P1", in: spec.session)
    for record in spec.records { history.take(record) }
    #expect(
      history.steps.map(\.what) == [
        "added, confirmed", "added, confirmed (as P2)", "checked in, in room (as P2)",
        "left (as P2)", "P2 merged into this record", "excused",
        "undone: excused", "planned online; changed: organisation",
      ])
    #expect(history.steps.allSatisfy { $0.by == .ana })
    #expect(!history.steps.contains { $0.what.contains("Secret") || $0.what.contains("Amina") })
  }
}
