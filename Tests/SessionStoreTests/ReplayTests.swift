import SessionEngine
import Testing

@testable import SessionStore

@Suite("Replaying a long journal with two threads")
struct ReplayTests {
  @Test(
    "It gives the same records as reading one after the other",
    arguments: [100, 200, 5000, 1 << 20])
  func sameRecords(chunkLength: Int) throws {
    let scratch = Scratch()
    _ = try SessionStore.create(at: scratch.session)
    writeFile(scratch.journal, try journalBytes(records: 1200))
    let journal = try JournalFile(in: SessionFolder(opening: scratch.session), forWriting: false)
    var replay = JournalReplay(journal, from: .start, chunkLength: chunkLength)
    var records: [Record] = []
    try replay.run { records += $0 }
    #expect(records.map(\.sequence) == (0..<replay.position.sequence).map { $0 + 1 })
    #expect(replay.position.sequence == 1200)
    var reader = JournalReader(journal.descriptor, path: "", from: .start)
    for record in records {
      guard case .record(record) = try reader.next() else {
        Issue.record("record \(record.sequence) differs")
        return
      }
    }
    #expect(reader.position == replay.position)
  }

  @Test("It stops before the first line that is not valid, wherever that is")
  func stopsAtFaults() throws {
    let scratch = Scratch()
    _ = try SessionStore.create(at: scratch.session)
    let whole = try journalBytes(records: 300)
    let all = lines(whole)
    let journal = try JournalFile(in: SessionFolder(opening: scratch.session), forWriting: false)
    for line in stride(from: 1, through: 300, by: 13) {
      var damaged = whole
      damaged[all[..<(line - 1)].reduce(0) { $0 + $1.count } + 40] ^= 1
      writeFile(scratch.journal, damaged)
      var replay = JournalReplay(journal, from: .start, chunkLength: 8000)
      var count = 0
      try replay.run { count += $0.count }
      #expect(count == line - 1)
      #expect(replay.position.sequence == line - 1)
    }
  }

  @Test("A long journal opens to the same state as a followed one, damaged or not")
  func longJournal() throws {
    let scratch = Scratch()
    _ = try SessionStore.create(at: scratch.session)
    let whole = try journalBytes(records: 3000)
    #expect(whole.count > JournalReplay.worthwhileLength)
    let follower = try SessionStore(opening: scratch.session)
    writeFile(scratch.journal, whole)
    while try follower.refresh(limit: 700).hasMore {}
    let store = try SessionStore(opening: scratch.session)
    #expect(store.session.sequence == 3000)
    let isSame = store.session == follower.session
    #expect(isSame)
    #expect(store.position == follower.position)
    #expect(try store.records(after: 2500, limit: 2).map(\.sequence) == [2501, 2502])
    #expect(try store.add("next", at: 1).record?.at == instant(3000))

    writeFile(scratch.journal, whole + Array("{\"seq\":3001,".utf8))
    let torn = try SessionStore(opening: scratch.session)
    #expect(torn.session.sequence == 3000 && torn.readOnlyReason == nil)
    #expect(readFile(scratch.journal).count == whole.count)
  }
}
