import JSONText
import Testing

@testable import SessionEngine

@Suite("Event formats that never change")
struct FrozenEventTests {
  @Test("Every frozen sample reads, and is written the same", arguments: FrozenEvents.lines)
  func readsAndWrites(line: String) throws {
    let event = try JSONText.decode(SessionEvent.self, from: Array(line.utf8))
    #expect(String(decoding: try JSONText.encode(event), as: UTF8.self) == line)
  }

  @Test("Every kind of event has a frozen sample")
  func complete() {
    let sampled = Set(FrozenEvents.lines.compactMap { $0.split(separator: "\"").dropFirst().first })
    for kind in SessionEvent.kinds {
      #expect(sampled.contains(Substring(kind)), "no sample of \(kind)")
    }
    #expect(sampled.count == SessionEvent.kinds.count)
  }

  @Test("A field that this version does not know is passed over")
  func unknownField() throws {
    let line = #"{"questionApproved":{"id":"Q7","confidence":0.9}}"#
    let event = try JSONText.decode(SessionEvent.self, from: Array(line.utf8))
    #expect(event == .questions(.questionApproved(id: "Q7")))
  }

  @Test("A kind that this version does not know is an error that names it")
  func unknownKind() {
    let line = #"{"questionTranslated":{"id":"Q7"}}"#
    let error = #expect(throws: JSONTextError.self) {
      try JSONText.decode(SessionEvent.self, from: Array(line.utf8))
    }
    #expect(error?.message.contains("questionTranslated") == true)
  }

  @Test(
    "What is no event is an error",
    arguments: [
      "{}", "[]", "7", #"{"questionApproved":{}}"#, #"{"questionApproved":{"id":"A7"}}"#,
      #"{"questionApproved":{"id":"Q0"}}"#, #"{"questionVoted":{"id":"Q7","by":1.5}}"#,
      #"{"formatSet":{"format":"carrierPigeon"}}"#,
      #"{"roundOpened":{"id":"B1","deadline":"soon"}}"#,
    ])
  func malformed(line: String) {
    #expect(throws: JSONTextError.self) {
      try JSONText.decode(SessionEvent.self, from: Array(line.utf8))
    }
  }

  @Test("A frozen fact about things that are not there changes nothing and harms nothing")
  func total() throws {
    var session = Session()
    for (index, line) in FrozenEvents.lines.enumerated() {
      let event = try JSONText.decode(SessionEvent.self, from: Array(line.utf8))
      session.apply(
        Record(sequence: index + 1, at: Spec.start, by: .ana, events: [event]))
    }
    for (index, line) in FrozenEvents.lines.reversed().enumerated() {
      let event = try JSONText.decode(SessionEvent.self, from: Array(line.utf8))
      session.apply(
        Record(sequence: 1000 + index, at: Spec.start, by: .ana, events: [event]))
    }
    #expect(session.sequence > 1000)
  }
}
