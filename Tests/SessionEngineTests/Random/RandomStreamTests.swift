import JSONText
import Testing

@testable import SessionEngine

@Suite("Streams of random commands")
struct RandomStreamTests {
  @Test(
    "Whatever is commanded, the laws of a session hold", arguments: 1...12 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var stream = RandomStream(seed: seed)
    for number in 1...2500 {
      let sequence = stream.session.sequence
      let step = stream.step()
      if let reason = step.refused {
        expectSentence(reason.message)
        #expect(stream.session.sequence == sequence)
        continue
      }
      #expect(stream.records.last?.events.isEmpty == false)
      let broken = stream.session.brokenLaws(at: stream.now)
      if !broken.isEmpty {
        Issue.record(
          "seed \(seed), step \(number), \(step.by.name): \(step.command)\n\(broken)")
        return
      }
    }
    #expect(stream.records.count > 100, "the stream hardly does anything")

    let replayed = try stream.records.reduce(into: Session()) { state, record in
      let bytes = try JSONText.encode(record)
      state.apply(try JSONText.decode(Record.self, from: bytes))
    }
    #expect(replayed == stream.session, "the journal tells the same session")
    let snapshot = try JSONText.encode(stream.session)
    let opened = try JSONText.decode(Session.self, from: snapshot)
    #expect(opened == stream.session, "a snapshot holds the whole session")
    #expect(try JSONText.encode(opened) == snapshot)
  }

  @Test("A session that goes on from a snapshot goes on the same way")
  func goesOn() throws {
    var stream = RandomStream(seed: 99)
    for _ in 1...800 { _ = stream.step() }
    let snapshot = try JSONText.encode(stream.session)
    let count = stream.records.count
    for _ in 1...800 { _ = stream.step() }
    var opened = try JSONText.decode(Session.self, from: snapshot)
    for record in stream.records[count...] { opened.apply(record) }
    #expect(opened == stream.session)
  }

  @Test("The streams do a bit of everything")
  func coverage() throws {
    var seen: Set<String> = []
    for seed: UInt64 in 100...134 {
      var stream = RandomStream(seed: seed)
      for _ in 1...2000 { _ = stream.step() }
      for event in stream.records.flatMap(\.events) { seen.insert(try kind(of: event)) }
    }
    #expect(Set(SessionEvent.kinds).subtracting(seen).sorted() == [])
  }

  /// The kind as the journal names it.
  private func kind(of event: SessionEvent) throws -> String {
    let text = String(decoding: try JSONText.encode(event), as: UTF8.self)
    return String(text.split(separator: "\"").dropFirst().first ?? "")
  }
}
