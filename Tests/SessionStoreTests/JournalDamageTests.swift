import Glibc
import SessionEngine
import Testing

@testable import SessionStore

@Suite("Interrupted writes and damage")
struct JournalDamageTests {
  @Test("A journal cut at any byte of its last record opens with all records before it")
  func cutAtEveryByte() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 3)
    let last = whole.count - lines(whole)[2].count
    for length in last..<whole.count {
      writeFile(scratch.journal, Array(whole[..<length]))
      let store = try SessionStore(opening: scratch.session)
      #expect(store.session.sequence == 2)
      #expect(store.readOnlyReason == nil)
      #expect(readFile(scratch.journal) == Array(whole[..<last]))
      let notices = store.takeNotices()
      if length == last {
        #expect(notices.isEmpty)
      } else {
        guard case .setAside(3, length - last, let copy) = notices.first else {
          Issue.record("no notice at \(length): \(notices)")
          continue
        }
        #expect(readFile("\(scratch.session)/\(copy)") == Array(whole[last..<length]))
      }
      #expect(try store.add("Note 3 – “é”", at: 3).record?.sequence == 3)
      #expect(readFile(scratch.journal) == whole)
    }
  }

  @Test("A last line that is there but wrong is set aside too")
  func wrongLastLine() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 3)
    for garbage in [[UInt8](repeating: 0, count: 300), Array("{}\n".utf8), [0x0A]] {
      writeFile(scratch.journal, whole + garbage)
      let store = try SessionStore(opening: scratch.session)
      #expect(store.session.sequence == 3)
      #expect(readFile(scratch.journal) == whole)
      #expect(store.takeNotices().count == 1)
    }
  }

  @Test("A changed byte anywhere before the last line opens read-only with the line named")
  func flippedByte() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 4)
    let all = lines(whole)
    let end = whole.count - all[3].count
    for place in stride(from: 0, to: end, by: 7) {
      var damaged = whole
      damaged[place] ^= 0x01
      let line = lines(Array(whole[...place])).count
      writeFile(scratch.journal, damaged)
      let store = try SessionStore(opening: scratch.session)
      guard case .damaged(let fault) = store.readOnlyReason else {
        Issue.record("byte \(place) was not noticed")
        continue
      }
      // A changed line feed joins two lines.
      #expect(fault.line == line)
      #expect(store.session.sequence == line - 1)
      #expect(storeError { try store.add("x") } == .damaged(fault))
      #expect(readFile(scratch.journal) == damaged)
    }
  }

  @Test("A missing, repeated, reordered or foreign line is named by its place")
  func wrongLines() throws {
    let scratch = Scratch()
    let all = lines(try makeSession(scratch, records: 5))
    func fault(_ order: [Int]) throws -> JournalFault? {
      writeFile(scratch.journal, Array(order.map { all[$0 - 1] }.joined()))
      guard case .damaged(let fault) = try SessionStore(opening: scratch.session).readOnlyReason
      else { return nil }
      return fault
    }
    #expect(try fault([1, 2, 4, 5])?.kind == .wrongSequence(found: 4))
    #expect(try fault([1, 3, 2, 4, 5])?.line == 2)
    #expect(try fault([1, 2, 2, 3, 4])?.kind == .wrongSequence(found: 2))
    #expect(try fault([2, 3, 4])?.line == 1)
    #expect(
      try fault([1, 2, 4, 5])?.message
        == "Journal line 3 holds record 4: a line is missing, added or out of order.")
  }

  @Test("A record of another journal does not fit, although it is whole")
  func foreignRecord() throws {
    let (one, two) = (Scratch(), Scratch())
    let mine = lines(try makeSession(one, records: 3))
    let store = try SessionStore.create(at: two.session)
    for number in 1...3 { try store.add("Other \(number)", at: number) }
    let others = lines(readFile(two.journal))
    writeFile(one.journal, mine[0] + others[1] + mine[2])
    guard case .damaged(let fault) = try SessionStore(opening: one.session).readOnlyReason else {
      Issue.record("the foreign record was taken")
      return
    }
    #expect(fault.line == 2 && fault.kind == .changed)
  }

  @Test("A last write that is still under way is left alone by who only reads")
  func readersLeaveTheEnd() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 3)
    let cut = Array(whole.dropLast(5))
    let follower = try SessionStore(opening: scratch.session, forReading: true)
    writeFile(scratch.journal, cut)
    let reader = try SessionStore(opening: scratch.session, forReading: true)
    #expect(reader.session.sequence == 2)
    #expect(reader.takeNotices() == [.brokenEnd(line: 3)])
    #expect(readFile(scratch.journal) == cut)
    writeFile(scratch.journal, whole)
    #expect(try reader.refresh().records.map(\.sequence) == [3])
    #expect(try follower.refresh().isEmpty)
  }

  @Test("Whoever takes a turn sets an interrupted write aside first")
  func turnTakerMends() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 2)
    let store = try SessionStore(opening: scratch.session)
    writeFile(scratch.journal, whole + Array(#"{"seq":3,"at":"20"#.utf8))
    #expect(try store.refresh().isEmpty)
    #expect(try store.add("third").record?.sequence == 3)
    #expect(store.takeNotices().count == 1)
    #expect(try SessionStore.verify(scratch.session).isSound)
  }

  @Test("An event kind of a newer version is passed over, and the session only read")
  func unknownKind() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 2)
    let store = try SessionStore(opening: scratch.session)
    let third =
      #"{"seq":3,"at":"2026-11-23T09:00:03.000Z","by":{"name":"ana","role":"moderator"},"events":[{"teleported":{"to":"Q7"}}]"#
    let line = resummed(third, after: store.position.sum)
    writeFile(scratch.journal, whole + line)
    let reopened = try SessionStore(opening: scratch.session)
    #expect(reopened.readOnlyReason == .unknownKind("teleported", line: 3))
    #expect(reopened.session.sequence == 3)
    #expect(storeError { try reopened.add("x") } == .unknownKind("teleported", line: 3))
    #expect(storeError { try store.add("x") } == .unknownKind("teleported", line: 3))
    #expect(readFile(scratch.journal) == whole + line)
    #expect(
      try SessionStore.verify(scratch.session).problem
        == .unread(.unknownKind("teleported", line: 3)))
    #expect(try SessionStore.repair(scratch.session).fault == nil)
  }

  @Test("A journal of a newer format is refused by name")
  func newerFormat() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 1)
    let line = #"{"format":"plenum/2","seq":1,"what":"ever"}"#
    writeFile(scratch.journal, resummed(String(line.dropLast()), after: Checksum(0)))
    let error = storeError { try SessionStore(opening: scratch.session) }
    #expect(error == .newerFormat(path: scratch.journal, format: "plenum/2"))
  }

  @Test("An empty journal beside a snapshot is not taken for a new session")
  func emptied() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    try store.add("x")
    store.close()
    writeFile(scratch.journal, [])
    let error = storeError { try SessionStore(opening: scratch.session) }
    #expect(error == .journalEmptied(folder: scratch.session, snapshotSequence: 1))
    #expect(
      storeError { try SessionStore.create(at: scratch.session) }
        == .alreadyASession(folder: scratch.session))
  }

  @Test("Random damage never crashes, and no record before it is lost")
  func fuzz() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 6)
    var random = Seeded(state: 2026)
    for _ in 0..<80 {
      var damaged = whole
      let place = Int.random(in: 0..<damaged.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
      case 1: damaged.removeSubrange(place..<min(place + 40, damaged.count))
      case 2: damaged.insert(contentsOf: [0x0A, 0x00, 0x7B], at: place)
      default: damaged.removeSubrange(place...)
      }
      writeFile(scratch.journal, damaged)
      let store = try SessionStore(opening: scratch.session)
      let safe = lines(Array(whole[..<place])).count - 1
      #expect(store.session.sequence >= safe)
      _ = try SessionStore.repair(scratch.session)
      #expect(try SessionStore.verify(scratch.session).isSound)
    }
  }
}
