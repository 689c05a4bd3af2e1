import Glibc
import SessionEngine
import Testing

@testable import SessionStore

/// Serial: one of these limits the size of files for the whole process.
@Suite("When the medium or the folder fails", .serialized)
struct FailureTests {
  @Test("A full medium cuts the partial record, keeps the state and lets the next turn succeed")
  func full() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    let store = try SessionStore(opening: scratch.session)
    // So long that the limit, which holds for the whole process, is in no other test's way.
    try store.add(String(repeating: "y", count: 1 << 20))
    let before = readFile(scratch.journal)
    let state = store.session
    // A limit on the file's length interrupts the write in its middle, as a full medium does.
    let error = try withFileSizeLimit(before.count + 20) {
      storeError { try store.add(String(repeating: "x", count: 500)) }
    }
    guard case .inputOutput(scratch.journal, "Writing", _) = error else {
      Issue.record("unexpected: \(String(describing: error))")
      return
    }
    #expect(readFile(scratch.journal) == before)
    #expect(store.session == state)
    #expect(try store.add("again").record?.sequence == 4)
    #expect(try SessionStore.verify(scratch.session).isSound)
    #expect(store.takeNotices().isEmpty)
  }

  @Test("No room left is said in those words")
  func noSpace() throws {
    let full = Descriptor(open("/dev/full", O_WRONLY))
    let error = storeError {
      try attempt("Writing", "journal.jsonl") { () throws(SystemError) in try full.write([1]) }
    }
    #expect(error == .diskFull(path: "journal.jsonl"))
    #expect(
      error?.message
        == "No room is left for journal.jsonl. Nothing was changed; free some space and try again.")
  }

  @Test("A failed snapshot is a notice and no failure")
  func snapshotFails() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    let store = try SessionStore(opening: scratch.session)
    try store.add("x")
    mkdir(scratch.snapshot, 0o700)
    store.close()
    guard case .snapshotNotSaved = store.takeNotices().first else {
      Issue.record("no notice")
      return
    }
    #expect(try SessionStore(opening: scratch.session).session == store.session)
  }

  @Test("A folder that is gone is reported, the state stays, and nothing is made in its place")
  func folderGone() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    let store = try SessionStore(opening: scratch.session)
    let state = store.session
    Scratch.remove(scratch.session)
    #expect(storeError { try store.add("x") }?.exitCode == 74)
    #expect(storeError { try store.refresh() } == .folderGone(scratch.session))
    #expect(store.session == state)
    #expect(names(in: scratch.root).isEmpty)
  }

  @Test("A folder that was renamed is still the session")
  func folderMoved() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    let store = try SessionStore(opening: scratch.session)
    rename(scratch.session, scratch.root + "/moved")
    #expect(try store.add("x").record?.sequence == 3)
    #expect(try SessionStore(opening: scratch.root + "/moved").session == store.session)
  }

  @Test("A replaced or shortened journal is read anew")
  func replaced() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 5)
    let store = try SessionStore(opening: scratch.session)
    let three = Array(lines(whole)[..<3].joined())
    writeFile(scratch.journal, three)
    #expect(try store.refresh() == News(isRestarted: true))
    #expect(store.session.sequence == 3)
    #expect(store.takeNotices() == [.journalReplaced])

    writeFile(scratch.journal + ".new", whole)
    rename(scratch.journal + ".new", scratch.journal)
    #expect(try store.refresh().isRestarted)
    #expect(store.session.sequence == 5)
  }

  @Test("A record that was read before its flush failed gives way to the one in its place")
  func recordGivesWay() throws {
    let scratch = Scratch()
    let two = try makeSession(scratch, records: 2)
    let base = try SessionStore(opening: scratch.session)
    let seen = try base.add("seen").record
    let follower = try SessionStore(opening: scratch.session)
    #expect(follower.session.sequence == 3)
    // The writer cut its record, and others of the same length and longer took its place.
    for text in ["sane", "longer than seen", "s"] {
      writeFile(scratch.journal, two)
      let writer = try SessionStore(opening: scratch.session)
      let kept = try writer.add(text).record
      #expect(kept != seen)
      #expect(try follower.refresh().isRestarted)
      #expect(follower.session == writer.session)
      #expect(try follower.add("next").record?.sequence == 4)
    }
    #expect(try SessionStore.verify(scratch.session).isSound)
  }

  @Test("A turn notices by itself that its record gave way")
  func turnNoticesReplacement() throws {
    let scratch = Scratch()
    let two = try makeSession(scratch, records: 2)
    let store = try SessionStore(opening: scratch.session)
    try store.add("seen")
    writeFile(scratch.journal, two)
    try SessionStore(opening: scratch.session).add("another, longer one")
    let outcome = try store.add("mine")
    #expect(outcome.record?.sequence == 4)
    #expect(try SessionStore.verify(scratch.session).records == 4)
    #expect(names(in: scratch.session + "/quarantine").isEmpty)
  }

  private func withFileSizeLimit<Value>(_ bytes: Int, _ body: () throws -> Value) throws -> Value {
    var former = rlimit()
    getrlimit(__rlimit_resource_t(1), &former)
    var limit = former
    limit.rlim_cur = rlim_t(bytes)
    let handler = signal(SIGXFSZ, SIG_IGN)
    setrlimit(__rlimit_resource_t(1), &limit)
    defer {
      setrlimit(__rlimit_resource_t(1), &former)
      signal(SIGXFSZ, handler)
    }
    return try body()
  }
}
