import SessionEngine
import Testing

@testable import SessionStore

@Suite("verify and repair")
struct CheckTests {
  @Test("A sound session is said to be sound, with its snapshot")
  func sound() throws {
    let scratch = Scratch()
    let bytes = try makeSession(scratch, records: 4)
    var report = try SessionStore.verify(scratch.session)
    #expect(report.isSound && !report.isRepairable)
    #expect(report.records == 4 && report.bytes == bytes.count && report.lastAt == instant(4))
    #expect(report.snapshot == .missing)
    let store = try SessionStore(opening: scratch.session)
    try store.add("x")
    store.close()
    report = try SessionStore.verify(scratch.session)
    #expect(report.snapshot == .fits(sequence: 5))
    #expect(try SessionStore.repair(scratch.session).copy == nil)
  }

  @Test("Verifying changes nothing; repairing keeps the valid records and copies the rest")
  func damage() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 5)
    let all = lines(whole)
    var damaged = whole
    let start = all[0].count + all[1].count
    damaged[start + 30] ^= 1
    writeFile(scratch.journal, damaged)

    let report = try SessionStore.verify(scratch.session)
    #expect(report.problem == .damage(JournalFault(line: 3, offset: start, kind: .changed)))
    #expect(report.isRepairable)
    #expect(readFile(scratch.journal) == damaged)

    let reader = try SessionStore(opening: scratch.session)
    let repair = try SessionStore.repair(scratch.session)
    #expect(repair.records == 2 && repair.linesSetAside == 3)
    #expect(repair.bytesSetAside == damaged.count - start)
    #expect(repair.copy == "quarantine/journal-line-3-1.part")
    #expect(readFile("\(scratch.session)/\(repair.copy ?? "")") == Array(damaged[start...]))
    #expect(readFile(scratch.journal) == Array(whole[..<start]))
    #expect(try SessionStore.verify(scratch.session).isSound)

    // Who had it open read-only goes on with the repaired journal.
    #expect(try reader.refresh().isRestarted)
    #expect(reader.readOnlyReason == nil)
    #expect(try reader.add("third again").record?.sequence == 3)
  }

  @Test("An interrupted write is told from damage, and set aside under a new name each time")
  func interrupted() throws {
    let scratch = Scratch()
    let whole = try makeSession(scratch, records: 2)
    for number in 1...3 {
      writeFile(scratch.journal, whole + Array("{\"seq\":3".utf8))
      let report = try SessionStore.verify(scratch.session)
      #expect(
        report.problem
          == .interruptedWrite(
            JournalFault(line: 3, offset: whole.count, kind: .cutShort(bytes: 8))))
      let repair = try SessionStore.repair(scratch.session)
      #expect(repair.copy == "quarantine/journal-line-3-\(number).part")
      #expect(repair.linesSetAside == 1)
    }
  }

  @Test("A snapshot that says something else than the journal is found")
  func differingSnapshot() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    for number in 1...3 { try store.add("n \(number)") }
    // The state of another session, made to fit this journal.
    let other = Scratch()
    let otherStore = try SessionStore.create(at: other.session)
    for number in 1...3 { try otherStore.add("m \(number)") }
    writeFile(scratch.snapshot, try SnapshotFormat.encode(otherStore.session, at: store.position))
    #expect(try SessionStore.verify(scratch.session).snapshot == .differs(sequence: 3))
  }

  @Test("Every message is a sentence that says what to do")
  func messages() {
    let fault = JournalFault(line: 412, offset: 9, kind: .cutShort(bytes: 31))
    #expect(
      StoreError.damaged(fault).message
        == "Journal line 412 is cut short after 31 bytes. The first 411 are safe; run `plenum repair` to set the rest aside."
    )
    #expect(
      StoreError.busy(holder: LockHolder(process: 4242, name: "plenum"), waitedSeconds: 10).message
        == "The session is in use by process 4242 (plenum) and was not free within 10 s; try again."
    )
    #expect(
      StoreError.unknownKind("teleported", line: 3).message
        == "Journal line 3 has an event of the unknown kind teleported, from a newer plenum; the session can be read but not changed with this version."
    )
    let all: [StoreError] = [
      .notASession(folder: "f"), .noSuchFolder("f"), .notAFolder("f"),
      .alreadyASession(folder: "f"),
      .cannotCreate(path: "f", reason: "r"), .permissionDenied(path: "f", reason: "r"),
      .notAPlainFile(path: "f", found: "a pipe"), .newerFormat(path: "f", format: "plenum/2"),
      .damaged(fault), .journalEmptied(folder: "f", snapshotSequence: 2),
      .unknownKind("k", line: 1), .unreadableEvent("w", line: 1),
      .busy(holder: nil, waitedSeconds: 0.25),
      .busy(holder: LockHolder(process: 1, isStopped: true), waitedSeconds: 1),
      .diskFull(path: "f"),
      .inputOutput(path: "f", doing: "Writing", reason: "r"), .folderGone("f"),
      .recordTooLong(bytes: 1), .notWritable("w"), .openedForReading, .badName("n"),
    ]
    for error in all {
      #expect(error.message.hasSuffix("."))
      #expect(error.message.utf8.count <= 200)
      #expect([65, 66, 73, 74, 75].contains(error.exitCode))
    }
  }
}
