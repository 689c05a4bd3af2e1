import Glibc
import SessionEngine
import Testing

@testable import SessionStore

@Suite("The snapshot")
struct SnapshotTests {
  /// A session with a snapshot at record 3 and a journal of 5.
  private func make(_ scratch: Scratch) throws -> Session {
    let store = try SessionStore.create(at: scratch.session)
    for number in 1...3 { try store.add("n \(number)", at: number) }
    store.close()
    for number in 4...5 { try store.add("n \(number)", at: number) }
    return store.session
  }

  @Test("Opening starts from the snapshot and reads the rest of the journal")
  func used() throws {
    let scratch = Scratch()
    let session = try make(scratch)
    let store = try SessionStore(opening: scratch.session)
    #expect(store.session == session)
    #expect(store.snapshotSequence == 3)
    #expect(store.takeNotices().isEmpty)
    #expect(try store.records(after: 0, limit: 9).count == 5)
  }

  @Test("The same journal gives the same snapshot, lived through or replayed")
  func deterministic() throws {
    let scratch = Scratch()
    let session = try make(scratch)
    let live = try SessionStore(opening: scratch.session)
    try live.add("last", at: 9)
    live.close()
    let lived = readFile(scratch.snapshot)
    unlink(scratch.snapshot)
    let replayed = try SessionStore(opening: scratch.session)
    #expect(replayed.snapshotSequence == 0)
    #expect(replayed.session.sequence == session.sequence + 1)
    replayed.saveSnapshot()
    #expect(readFile(scratch.snapshot) == lived)
    #expect(lived.last == 0x0A)
    #expect(
      String(decoding: lived, as: UTF8.self).hasPrefix(
        "{\n  \"format\": \"plenum/1\",\n  \"sequence\": 6,\n"))
  }

  @Test("Of many processes one writes the snapshot that is due, and the others see that it did")
  func shared() throws {
    let scratch = Scratch()
    let one = try SessionStore.create(at: scratch.session)
    let two = try SessionStore(opening: scratch.session)
    let interval = SessionStore.snapshotInterval
    two.lock.claim(FolderLock.snapshot) {
      for number in 1...interval { _ = try? one.add("n \(number)") }
    }
    #expect(
      one.session.sequence == interval
        && names(in: scratch.session).contains("session.json") == false)
    try one.add("due")
    #expect(one.snapshotSequence == interval + 1)
    // The bytes would be the same; another file would not.
    func number() -> ino_t {
      var status = stat()
      lstat(scratch.snapshot, &status)
      return status.st_ino
    }
    let before = number()
    let kept = open(scratch.snapshot, O_RDONLY)
    defer { close(kept) }
    try two.add("not due")
    #expect(number() == before && two.snapshotSequence == interval + 1)
    for number in 1...interval { try two.add("m \(number)") }
    #expect(number() != before && two.snapshotSequence == interval * 2 + 1)
  }

  @Test("A snapshot damaged at any byte is passed over and never harms")
  func damaged() throws {
    let scratch = Scratch()
    let session = try make(scratch)
    let whole = readFile(scratch.snapshot)
    for place in whole.indices {
      var damaged = whole
      damaged[place] ^= 0x02
      writeFile(scratch.snapshot, damaged)
      let store = try SessionStore(opening: scratch.session)
      #expect(store.session == session)
      #expect(store.snapshotSequence == 0, "byte \(place)")
      #expect(store.takeNotices().count == 1)
    }
    for length in stride(from: 0, to: whole.count, by: 3) {
      writeFile(scratch.snapshot, Array(whole[..<length]))
      #expect(try SessionStore(opening: scratch.session).session == session)
    }
  }

  @Test(
    "A snapshot of another journal, of one that was longer, or of another format is passed over")
  func stale() throws {
    let (one, two) = (Scratch(), Scratch())
    let session = try make(one)
    let other = try SessionStore.create(at: two.session)
    for number in 1...3 { try other.add("m \(number)", at: number) }
    other.close()
    let own = readFile(one.snapshot)
    writeFile(one.snapshot, readFile(two.snapshot))
    let store = try SessionStore(opening: one.session)
    #expect(store.session == session)
    #expect(store.takeNotices() == [.snapshot(.wrongChecksum(sequence: 3))])

    writeFile(one.snapshot, own)
    writeFile(one.journal, Array(lines(readFile(one.journal))[..<2].joined()))
    let shortened = try SessionStore(opening: one.session)
    #expect(shortened.session.sequence == 2)
    #expect(shortened.takeNotices() == [.snapshot(.notOfThisJournal(sequence: 3))])

    let newer = String(decoding: own, as: UTF8.self).replacing("plenum/1", with: "plenum/2")
    writeFile(one.snapshot, Array(newer.utf8))
    #expect(
      try SessionStore(opening: one.session).takeNotices() == [.snapshot(.otherFormat("plenum/2"))])
  }

  @Test("Whoever appends leaves a snapshot every few hundred records")
  func interval() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    for number in 1...SessionStore.snapshotInterval + 3 { try store.add("n \(number)") }
    #expect(
      try SessionStore(opening: scratch.session).snapshotSequence == SessionStore.snapshotInterval)
    #expect(names(in: scratch.session).contains("session.json.new") == false)
  }

  @Test("Who has changed nothing leaves no snapshot")
  func readersWriteNone() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    try SessionStore(opening: scratch.session).close()
    #expect(!names(in: scratch.session).contains("session.json"))
  }
}
