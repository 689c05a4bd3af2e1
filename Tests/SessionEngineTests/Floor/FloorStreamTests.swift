import JSONText
import Testing

@testable import SessionEngine

@Suite("Streams of random commands to the list of speakers")
struct FloorStreamTests {
  @Test(
    "Whatever is commanded, the laws of the list hold and the journal tells the same",
    arguments: 1...8 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var spec = Spec.people(8)
    for number in 1...8 where number % 3 == 0 {
      spec.run(.people(.edit(ParticipantID(number), .of(type: "academia", country: "SN"))))
    }
    spec.run(.agenda(.start("A1")))
    let commands = RandomCommands(seed: seed)
    for number in 1...1200 {
      spec.now = spec.now.advanced(bySeconds: commands.source.number(0...40))
      let command: SessionCommand =
        commands.source.isLucky(4) ? .undo : .floor(commands.floor(in: spec.session))
      guard spec.attempt(command) else { continue }
      let broken = spec.session.brokenLaws(at: spec.now)
      if !broken.isEmpty {
        Issue.record("seed \(seed), step \(number): \(command)\n\(broken)")
        return
      }
      #expect(spec.session.speakersList == spec.session.speakersList, "the order is derived")
    }
    #expect(spec.records.count > 300, "the stream hardly does anything")
    let replayed = try spec.records.reduce(into: Session()) { state, record in
      state.apply(try JSONText.decode(Record.self, from: try JSONText.encode(record)))
    }
    #expect(replayed == spec.session)
    #expect(replayed.speakersList == spec.session.speakersList)
  }
}
