import Interchange
import JSONText
import SessionEngine
import Testing

@Suite("What is shown of the agenda")
struct AgendaShowTests {
  /// Twenty minutes late in the first hour; the second item gives five.
  private func late() throws -> SampleSession {
    var sample = try SampleSession()
    var fields = ItemFields()
    fields.isLinked = true
    fields.minimumSeconds = 25 * 60
    try sample.run(.agenda(.edit(ItemID(2), fields)))
    try sample.run(.agenda(.start(nil)), at: "2026-03-03T08:20:00Z")
    return sample
  }

  @Test("The fields of show agenda are those that were published")
  func fields() throws {
    let sample = try late()
    let bytes = ShowTopic.agenda.json(sample.session, now: sample.now, zone: .utc)
    guard case .object(let members) = try JSONText.decode(JSONValue.self, from: bytes),
      case .array(let items)? = members.first(where: { $0.name == "items" })?.value,
      case .object(let item)? = items.last
    else {
      Issue.record("not an object with items")
      return
    }
    let names = Set(item.map(\.name))
    let promised: Set = [
      "id", "kind", "title", "day", "plannedStart", "plannedEnd", "durationSeconds",
      "expectedStart", "expectedEnd", "actualStart", "actualEnd", "addedSeconds", "state", "phase",
      "isLinked", "timing", "isHardEnd", "minimumSeconds", "topics", "resources", "panel",
    ]
    #expect(promised.isSubset(of: names), "missing: \(promised.subtracting(names))")
    #expect(
      Set(["items", "offsetSeconds", "plannedEnd", "expectedEnd"])
        .isSubset(of: Set(members.map(\.name))))
    #expect(members.first { $0.name == "offsetSeconds" }?.value == .integer(1200))
  }

  @Test("In words it says how late things are and when the day ends")
  func lines() throws {
    let sample = try late()
    let text = ShowTopic.agenda.text(sample.session, now: sample.now, zone: .utc)
    #expect(text.contains("Now 20 min late. The day ends 20 min late: 09:50 instead of 09:30."))
    #expect(text.contains("A2  09:00–09:30  09:20–09:50  30 min  pending  breakouts  Groups"))
  }

  @Test("A proposal tells each item before and after, and what remains")
  func proposal() throws {
    let sample = try late()
    let proposal = try sample.session.replanProposal(
      until: nil, ways: [.shrink, .drop], at: sample.now)
    #expect(
      ProposalText.lines(proposal, of: sample.session, zone: .utc) == [
        "To end by 09:30; as it stands the end is at 09:50, 20 min late.",
        "A2  shrink  09:20–09:50 → 09:20–09:45  −5 min  Groups",
        "Then the end is at 09:45, still 15 min late.",
      ])
    let shift = try sample.session.replanProposal(until: nil, ways: [.shift], at: sample.now)
    #expect(
      ProposalText.lines(shift, of: sample.session, zone: .utc).dropFirst() == [
        "A2  shift  09:00–09:30 → 09:20–09:50  Groups",
        "Then the plan is what is expected; the end is at 09:50.",
      ])
    let json = String(decoding: ProposalText.json(proposal, of: sample.session), as: UTF8.self)
    #expect(json.contains("\"lateSecondsAfter\": 900"))
    #expect(json.contains("\"action\": \"shrink\""))
  }
}
