import Glibc
import SessionEngine
import Testing

@testable import SessionStore

/// A way in which the journal of five records is damaged, and what must be said and done about it.
struct Damage: Sendable, CustomTestStringConvertible {
  let name: String
  /// What becomes of the lines, each with its line feed.
  let change: @Sendable ([[UInt8]]) -> [UInt8]
  /// How many records are kept; the rest is set aside.
  let kept: Int
  /// A piece of what `verify` says.
  let words: String

  var testDescription: String { name }

  init(
    _ name: String, kept: Int, _ words: String, _ change: @escaping @Sendable ([[UInt8]]) -> [UInt8]
  ) {
    self.name = name
    self.kept = kept
    self.words = words
    self.change = change
  }

  static let all: [Damage] = [
    Damage("cut in the middle of the last line", kept: 4, "line 5 is cut short after 40 bytes") {
      Array($0[..<4].joined()) + $0[4].prefix(40)
    },
    Damage("cut in the middle of a line", kept: 2, "line 3 was changed after it was written") {
      Array($0[..<2].joined()) + $0[2].prefix(40) + Array($0[3...].joined())
    },
    Damage("a bit is another one", kept: 1, "line 2 was changed after it was written") {
      var lines = $0
      lines[1][70] ^= 4
      return Array(lines.joined())
    },
    Damage("two lines have changed places", kept: 2, "line 3 holds record 4") {
      Array([$0[0], $0[1], $0[3], $0[2], $0[4]].joined())
    },
    Damage("a line is missing", kept: 1, "line 2 holds record 3") {
      Array([$0[0], $0[2], $0[3], $0[4]].joined())
    },
    Damage("a line is there twice", kept: 3, "line 4 holds record 3") {
      Array([$0[0], $0[1], $0[2], $0[2], $0[3], $0[4]].joined())
    },
    Damage("zeros at the end", kept: 5, "line 6 is cut short after 4096 bytes") {
      Array($0.joined()) + [UInt8](repeating: 0, count: 4096)
    },
    Damage("garbage at the end", kept: 5, "line 6 is not a record") {
      Array($0.joined()) + Array("\u{1}nonsense\nmore\n".utf8)
    },
    Damage("an empty line in the middle", kept: 3, "line 4 is not a record") {
      Array(($0[..<3] + [[0x0A]] + $0[3...]).joined())
    },
    Damage("the last line feed is missing", kept: 4, "line 5 is cut short") {
      Array($0.joined().dropLast())
    },
  ]
}

@Suite("Every kind of damage")
struct DamageTableTests {
  @Test("is said in words, and repaired without losing a byte", arguments: Damage.all)
  func journal(_ damage: Damage) throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 5)
    let damaged = damage.change(lines(whole))
    writeFile(scratch.journal, damaged)

    let report = try SessionStore.verify(scratch.session)
    #expect(report.records == damage.kept)
    #expect(report.isRepairable && !report.isSound)
    let said = report.lines.joined(separator: "\n")
    #expect(said.contains(damage.words), "\(said)")
    #expect(said.contains("`plenum repair` sets aside what is broken."))
    #expect(readFile(scratch.journal) == damaged)

    let repair = try SessionStore.repair(scratch.session)
    #expect(repair.records == damage.kept)
    let copy = try #require(repair.copy)
    #expect(repair.message.contains(copy))
    #expect(readFile(scratch.journal) + readFile("\(scratch.session)/\(copy)") == damaged)
    #expect(try SessionStore.verify(scratch.session).isSound)
    let store = try SessionStore(opening: scratch.session)
    #expect(store.readOnlyReason == nil)
    #expect(try store.add("and on").record?.sequence == damage.kept + 1)
  }

  @Test("that another program did by saving the file its own way is undone", arguments: 1...3)
  func converted(_ kind: Int) throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 5)
    var damaged = lines(whole)
    if kind & 1 != 0 { damaged = damaged.map { $0.dropLast() + [0x0D, 0x0A] } }
    if kind & 2 != 0 { damaged[0] = [0xEF, 0xBB, 0xBF] + damaged[0] }
    let bytes = Array(damaged.joined())
    writeFile(scratch.journal, bytes)
    #expect(try SessionStore.verify(scratch.session).isRepairable)
    let reader = try SessionStore(opening: scratch.session)
    #expect(reader.readOnlyReason?.message.contains("plenum repair") == true)
    #expect(readFile(scratch.journal) == bytes)

    let repair = try SessionStore.repair(scratch.session)
    #expect(repair.isConverted && repair.records == 5)
    #expect(repair.message.contains("5 records can be read"))
    #expect(readFile(scratch.journal) == whole)
    #expect(readFile("\(scratch.session)/\(repair.copy ?? "")") == bytes)
    #expect(try reader.refresh().isRestarted)
    #expect(try reader.add("and on").record?.sequence == 6)
  }

  @Test("before it is repaired, all records before it are shown", arguments: Damage.all)
  func opening(_ damage: Damage) throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 5)
    let damaged = damage.change(lines(whole))
    writeFile(scratch.journal, damaged)
    let store = try SessionStore(opening: scratch.session)
    #expect(store.session.sequence == damage.kept)
    if let reason = store.readOnlyReason {
      #expect(reason.message.contains("plenum repair"))
      #expect(storeError { try store.add("x") } == reason)
      #expect(readFile(scratch.journal) == damaged)
    } else {
      // A broken last line was set aside.
      #expect(store.takeNotices().count == 1)
      #expect(names(in: scratch.session + "/quarantine").count == 1)
    }
  }

  @Test("of the snapshot changes nothing", arguments: ["cut", "bit", "stale", "other", "empty"])
  func snapshot(_ kind: String) throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    for number in 1...3 { try store.add("n \(number)") }
    store.close()
    let early = readFile(scratch.snapshot)
    for number in 4...6 { try store.add("n \(number)") }
    store.close()
    var bytes = readFile(scratch.snapshot)
    switch kind {
    case "cut": bytes.removeLast(bytes.count / 2)
    case "bit": bytes[bytes.count / 2] ^= 1
    case "stale": bytes = early
    case "empty": bytes = []
    default:
      let other = Scratch()
      let another = try SessionStore.create(at: other.session)
      for number in 1...6 { try another.add("m \(number)") }
      another.close()
      bytes = readFile(other.snapshot)
    }
    writeFile(scratch.snapshot, bytes)
    let opened = try SessionStore(opening: scratch.session)
    #expect(opened.session == store.session)
    let report = try SessionStore.verify(scratch.session)
    #expect(report.isSound)
    #expect((report.snapshot == .fits(sequence: 3)) == (kind == "stale"))
    if kind != "stale" {
      #expect(opened.takeNotices().first?.message.contains("is passed over.") == true)
      #expect(report.lines.contains { $0.contains("is passed over.") })
    }
    try opened.add("n 7")
    opened.close()
    #expect(try SessionStore.verify(scratch.session).snapshot == .fits(sequence: 7))
  }

  @Test(
    "of the last line is not called an interrupted write when a snapshot tells that it was complete"
  )
  func knownLastLine() throws {
    for records in [1, 3] {
      let scratch = Scratch()
      let store = try SessionStore.create(at: scratch.session)
      for number in 1...records { try store.add("n \(number)") }
      store.close()
      var bytes = readFile(scratch.journal)
      bytes[bytes.count - 40] ^= 1
      writeFile(scratch.journal, bytes)
      let snapshot = readFile(scratch.snapshot)
      let opened = try SessionStore(opening: scratch.session)
      #expect(opened.session.sequence == records - 1 && opened.readOnlyReason == nil)
      let notice = try #require(opened.takeNotices().last)
      #expect(notice.message.hasPrefix("Record \(records), the last one, was damaged"))
      let kept = names(in: scratch.session + "/quarantine")
      #expect(kept == ["journal-line-\(records)-1.part", "session-record-\(records)-1.json"])
      #expect(readFile("\(scratch.session)/quarantine/\(kept[1])") == snapshot)
      // With the snapshot in its old place the empty journal would be taken for a lost one.
      #expect(try SessionStore(opening: scratch.session).session.sequence == records - 1)
    }
  }

  @Test("Repairing takes a snapshot of what is cut along")
  func repairedSnapshot() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    for number in 1...3 { try store.add("n \(number)") }
    store.close()
    let snapshot = readFile(scratch.snapshot)
    var bytes = readFile(scratch.journal)
    bytes[40] ^= 1
    writeFile(scratch.journal, bytes)
    let repair = try SessionStore.repair(scratch.session)
    #expect(repair.records == 0)
    #expect(readFile("\(scratch.session)/\(repair.snapshotCopy ?? "")") == snapshot)
    #expect(repair.message.contains("A snapshot with some of what they told is quarantine/"))
    #expect(try SessionStore(opening: scratch.session).readOnlyReason == nil)
  }

  @Test("An empty journal beside a snapshot asks for the journal, and nothing is written")
  func emptied() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    for number in 1...3 { try store.add("n \(number)") }
    store.close()
    writeFile(scratch.journal, [])
    let error = storeError { try SessionStore(opening: scratch.session) }
    #expect(error == .journalEmptied(folder: scratch.session, snapshotSequence: 3))
    #expect(error?.message.contains("bring journal.jsonl back from a copy") == true)
    let report = try SessionStore.verify(scratch.session)
    #expect(!report.isSound && !report.isRepairable)
    #expect(report.lines.contains { $0.contains("bring journal.jsonl back from a copy") })
    #expect(storeError { try SessionStore.repair(scratch.session) } == error)
    #expect(readFile(scratch.journal).isEmpty && !readFile(scratch.snapshot).isEmpty)
  }

  @Test(
    "Something else in the place of the journal is named by all",
    arguments: ["a folder", "a pipe", "a symbolic link"])
  func replaced(_ kind: String) throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    rename(scratch.journal, scratch.root + "/elsewhere")
    switch kind {
    case "a folder": mkdir(scratch.journal, 0o700)
    case "a pipe": mkfifo(scratch.journal, 0o600)
    default: symlink(scratch.root + "/elsewhere", scratch.journal)
    }
    let expected = StoreError.notAPlainFile(path: scratch.journal, found: kind)
    #expect(storeError { try SessionStore(opening: scratch.session) } == expected)
    #expect(storeError { try SessionStore(opening: scratch.session, forReading: true) } == expected)
    #expect(storeError { try SessionStore.verify(scratch.session) } == expected)
    #expect(storeError { try SessionStore.repair(scratch.session) } == expected)
    #expect(expected.message.hasSuffix("put the journal itself there."))
  }
}
