import Glibc
import SessionEngine
import Testing

@testable import SessionStore

@Suite("Taking turns")
struct TurnTests {
  @Test("A turn sees what others did before, and says so")
  func catchesUp() throws {
    let scratch = Scratch()
    let one = try SessionStore.create(at: scratch.session)
    let two = try SessionStore(opening: scratch.session)
    try one.add("a")
    try one.add("b")
    let outcome = try two.perform(by: ben, at: instant(9)) { (session, context) throws(Rejection) in
      #expect(session.sequence == 2)
      #expect(context.by == ben && context.now == instant(9))
      return events("c")
    }
    guard case .accepted(let record, let news) = outcome else {
      Issue.record("not accepted: \(outcome)")
      return
    }
    #expect(record.sequence == 3)
    #expect(news.records.map(\.sequence) == [1, 2, 3])
    #expect(try one.refresh().records == [record])
    #expect(one.session == two.session)
  }

  @Test("A refusal keeps nothing and says why")
  func refused() throws {
    let scratch = Scratch()
    let before = try makeSession(scratch, records: 2)
    let store = try SessionStore(opening: scratch.session)
    let reason = someRejection
    let outcome = try store.perform(by: ana, at: instant(1)) { (_, _) throws(Rejection) in
      throw reason
    }
    #expect(outcome == .refused(reason, news: News()))
    let nothing = try store.perform(by: ana, at: instant(1)) { (_, _) throws(Rejection) in [] }
    #expect(nothing == .unchanged(news: News()))
    #expect(readFile(scratch.journal) == before)
  }

  @Test("Time never goes backwards, whatever the clock does")
  func time() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    try store.add("late", at: 100)
    #expect(try store.add("early", at: 5).record?.at == instant(100))
    store.close()
    let reopened = try SessionStore(opening: scratch.session)
    #expect(reopened.snapshotSequence == 2)
    #expect(try reopened.add("after the snapshot", at: 7).record?.at == instant(100))
    #expect(try reopened.add("later", at: 101).record?.at == instant(101))
  }

  @Test("Appending after a number succeeds for one and not for the other")
  func appendAfter() throws {
    let scratch = Scratch()
    let one = try SessionStore.create(at: scratch.session)
    let two = try SessionStore(opening: scratch.session)
    #expect(try one.append(events("a"), after: 0, by: ana, at: instant(0))?.sequence == 1)
    #expect(try two.append(events("b"), after: 0, by: ben, at: instant(0)) == nil)
    #expect(try two.append(events("b"), after: 1, by: ben, at: instant(0))?.sequence == 2)
  }

  @Test("A held lock is waited for, then named as busy with its holder")
  func busy() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 1)
    let one = try SessionStore(opening: scratch.session)
    let two = try SessionStore(opening: scratch.session)
    try one.lock.hold(patience: 0) { () throws(StoreError) in
      let error = storeError {
        try two.perform(by: ana, at: instant(0), patience: 0.02) { (_, _) throws(Rejection) in
          events("x")
        }
      }
      guard case .busy(let holder, let waited) = error else {
        Issue.record("not busy: \(String(describing: error))")
        return
      }
      #expect(holder?.process == Int(getpid()) && holder?.isStopped == false)
      #expect(waited >= 0.02)
      #expect(error?.exitCode == 75)
    }
    #expect(try two.add("free again").record?.sequence == 2)
  }

  @Test("A lock file that was removed does not let two in")
  func removedLock() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 1)
    let one = try SessionStore(opening: scratch.session)
    let two = try SessionStore(opening: scratch.session)
    try one.add("x")
    try two.add("y")
    unlink(scratch.session + "/journal.lock")
    try one.lock.hold(patience: 0) { () throws(StoreError) in
      let error = storeError {
        try two.perform(by: ana, at: instant(0), patience: 0) { (_, _) throws(Rejection) in
          events("z")
        }
      }
      #expect(error?.exitCode == 75)
    }
  }

  @Test("Two writers at once lose nothing and mix nothing")
  func concurrentWriters() async throws {
    let scratch = Scratch()
    _ = try SessionStore.create(at: scratch.session)
    let path = scratch.session
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (name, actor) in [("ana", ana), ("ben", ben)] {
        group.addTask {
          let store = try SessionStore(opening: path)
          for number in 0..<200 { try store.add("\(name) \(number)", at: number, by: actor) }
        }
      }
      try await group.waitForAll()
    }
    let store = try SessionStore(opening: scratch.session)
    #expect(store.session.sequence == 400)
    #expect(store.readOnlyReason == nil)
    let records = try store.records(after: 0, limit: 1000)
    for actor in [ana, ben] {
      let own = records.filter { $0.by == actor }.map(\.events)
      #expect(own == (0..<200).map { events("\(actor.name) \($0)") })
    }
  }

  @Test("Reading from a number gives the records after it")
  func reading() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 30)
    let store = try SessionStore(opening: scratch.session)
    #expect(try store.records(after: 10, limit: 5).map(\.sequence) == [11, 12, 13, 14, 15])
    #expect(try store.records(after: 28, limit: 50).map(\.sequence) == [29, 30])
    #expect(try store.records(after: 30, limit: 50).isEmpty)
    #expect(try store.records(after: 99, limit: 50).isEmpty)
  }

  @Test("Following goes in batches")
  func batches() throws {
    let scratch = Scratch()
    let one = try SessionStore.create(at: scratch.session)
    let two = try SessionStore(opening: scratch.session)
    for number in 0..<7 { try one.add("n \(number)") }
    let first = try two.refresh(limit: 5)
    #expect(first.records.count == 5 && first.hasMore)
    let second = try two.refresh(limit: 5)
    #expect(second.records.count == 2 && !second.hasMore)
    #expect(try two.refresh().isEmpty)
  }
}
