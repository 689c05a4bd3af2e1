import SessionEngine
import Testing

@testable import CommandLanguage

@Suite("Commands to the list of speakers")
struct FloorCommandTests {
  private func floor(_ line: String) throws -> FloorCommand? {
    guard case .floor(let command) = try Fixture().parse(line) else { return nil }
    return command
  }

  private func added(
    _ kind: RequestKind, note: String? = nil, via: String? = nil, _ details: RequestDetails
  ) -> FloorCommand {
    .add(ParticipantID(1), kind: kind, note: note, via: via, details: details)
  }

  @Test("Somebody is added by the beginning of a name, with kind, reason, group and channel")
  func adding() throws {
    #expect(
      try floor("floor add amina --for \"article 8\" --via card --for-group \"Red Cross\"")
        == added(.ordinary, note: "article 8", via: "card", .init(onBehalfOf: "Red Cross")))
    #expect(
      try floor("floor add P1 --kind point-of-order --reason procedure")
        == added(.pointOfOrder, .init(reason: "procedure")))
    #expect(
      try floor("floor add P1 --reason procedure")
        == added(.pointOfOrder, .init(reason: "procedure")),
      "a reason makes it a point of order")
    #expect(
      try floor("floor add P1 --to S4") == added(.reply, .init(answers: RequestID(4))),
      "an answer makes it a reply")
    #expect(
      try floor("floor add P1 --kind interposedQuestion") == added(.interposedQuestion, .init()))
    #expect(try message("floor add jean").contains("Jean Dupont (P2), Jeanne Martin (P3)"))
  }

  @Test("Calls, closings and moves")
  func calls() throws {
    #expect(try floor("floor give S5 --interrupt") == .interrupt(RequestID(5)))
    #expect(try floor("floor last-word") == .lastWord(nil))
    #expect(try floor("floor last-word s5") == .lastWord(RequestID(5)))
    #expect(try floor("floor close --fully") == .closeFully)
    #expect(try floor("floor release") == .release(nil))
    #expect(try floor("floor move S5 S2") == .move(RequestID(5), after: RequestID(2)))
  }

  @Test("A policy names what it balances by, in that order")
  func policies() throws {
    #expect(
      try floor("floor policy balanced --by mode,region,type")
        == .setBalance([.mode, .region, .type]))
    #expect(try floor("floor policy by-hand") == .setPolicy(.byHand))
    #expect(try message("floor policy alternate --by mode").contains("only balanced"))
    #expect(try message("floor policy balanced --by rgion").contains("did you mean region"))
  }

  @Test("Limits, budgets, rules and reasons")
  func settings() throws {
    #expect(try floor("floor limit 2:00") == .setLimit(seconds: 120))
    #expect(
      try floor("floor limit 2:00 --type ngo --waiting")
        == .setLimitOf(kind: nil, type: "ngo", seconds: 120, isForWaiting: true))
    #expect(
      try floor("floor limit 0 --kind reply")
        == .setLimitOf(kind: .reply, type: nil, seconds: 0, isForWaiting: false))
    #expect(
      try floor("floor budget 10:00 --region african")
        == .setBudget(SpeakerGroup(.region, "african"), seconds: 600))
    #expect(try floor("floor level") == .levelBudgets(nil))
    #expect(try message("floor budget 10").contains("group is missing"))
    #expect(try message("floor budget 10 --type ngo --mode virtual").contains("one word too many"))
    #expect(try floor("floor rule multiple off") == .setRule(.multiple, isOn: false))
    #expect(
      try floor("floor reason sound 1")
        == .setReason(PointReason(id: "sound", name: "sound", rank: 1)))
    #expect(try floor("floor reason suspend 0") == .removeReason("suspend"))
    #expect(
      try floor("floor reason suspend 9")
        == .setReason(PointReason(id: "suspend", name: "suspension of the meeting", rank: 9)),
      "the words stay")
  }
}
