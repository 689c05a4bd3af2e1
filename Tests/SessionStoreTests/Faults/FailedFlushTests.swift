import FaultInjection
import SessionEngine
import Testing

@testable import SessionStore

/// What the scenarios found, each in its shortest form.
@Suite("When a flush or a lock fails")
struct FailedFlushTests {
  let disk = SimulatedDisk(dice: Dice(seed: 3))
  let path = "/session"
  let journal = "/session/journal.jsonl"

  private func open() throws -> SessionStore { try SessionStore(opening: path, on: disk) }

  private func reboot() {
    disk.forgetPlan()
    disk.cutPower()
    disk.reboot()
  }

  @Test("A new session is there after a cut of the power, its folder too")
  func newFolder() throws {
    let store = try SessionStore.create(at: path, on: disk)
    try store.add("a")
    reboot()
    #expect(try open().session.sequence == 1)
  }

  @Test("What was set aside is there after a cut of the power")
  func quarantine() throws {
    let store = try SessionStore.create(at: path, on: disk)
    try store.add("a")
    let whole = try #require(disk.file(journal)?.bytes)
    disk.file(journal)?.replaceMedium(with: whole + [0x7B])
    #expect(try open().takeNotices().count == 1)
    reboot()
    let folder = disk.file("/session/quarantine")
    #expect(folder?.names.values.map(\.bytes) == [[0x7B]])
  }

  @Test("A command whose flush failed is not there, and the next one is", arguments: 0..<20)
  func failedFlush(seed: Int) throws {
    let disk = SimulatedDisk(dice: Dice(seed: UInt64(seed)))
    let store = try SessionStore.create(at: path, on: disk)
    try store.add("a")
    disk.plan(.failedFlush, after: 0)
    #expect(storeError { try store.add("lost") }?.exitCode == 74)
    #expect(disk.file(journal)?.isOnMedium == true)
    try store.add("b")
    disk.cutPower()
    disk.reboot()
    let records = try SessionStore(opening: path, on: disk).records(after: 0, limit: 9)
    #expect(records.map(\.events) == [events("a"), events("b")])
  }

  @Test("What somebody wrote and did not live to flush is not lost by a flush that fails later")
  func forgottenPages() throws {
    for seed in 0..<40 {
      let disk = SimulatedDisk(dice: Dice(seed: UInt64(seed)))
      _ = try SessionStore.create(at: path, on: disk)
      let bytes = try journalBytes(records: 4)
      // Another process wrote four records and was ended before its flush.
      let folder = try SessionFolder(opening: path, on: disk)
      let file = try folder.open(SessionFolder.journalName, 2)
      try file.write(bytes)
      let store = try SessionStore(opening: path, on: disk)
      disk.plan(.failedFlush, after: 0)
      #expect(storeError { try store.add("lost") } != nil)
      #expect(try store.add("kept").record?.sequence == 5)
      disk.cutPower()
      disk.reboot()
      #expect(try SessionStore(opening: path, on: disk).session.sequence == 5)
    }
  }

  @Test("What another could neither flush nor cut is written once more before anything follows it")
  func doubt() throws {
    for seed in 0..<40 { #expect(try sequenceAfterDoubt(seed: seed, isMarked: true) == 5) }
    // Without the mark some of it is lost: the test would see it.
    let unmarked = try (0..<40).map { try sequenceAfterDoubt(seed: $0, isMarked: false) }
    #expect(unmarked.contains { $0 < 5 })
  }

  /// The records that are left when one process wrote four and was ended before its flush, a second failed in every
  /// flush and was ended too, a third added the fifth, and the power was cut.
  private func sequenceAfterDoubt(seed: Int, isMarked: Bool) throws -> Int {
    let disk = SimulatedDisk(dice: Dice(seed: UInt64(seed)))
    _ = try SessionStore.create(at: path, on: disk)
    let bytes = try journalBytes(records: 4)
    try SessionFolder(opening: path, on: disk).open(SessionFolder.journalName, 2).write(bytes)
    do {
      let failing = try SessionStore(opening: path, on: disk)
      for _ in 0..<4 { disk.plan(.failedFlush, after: 0) }
      #expect(storeError { try failing.add("lost") } != nil)
    }
    let lock = try #require(disk.file("/session/journal.lock"))
    #expect(lock.bytes.split(separator: 0x0A).count == 2)
    if !isMarked { lock.replaceMedium(with: Array("1\n".utf8)) }
    #expect(try SessionStore(opening: path, on: disk).add("kept").record?.sequence == 5)
    disk.cutPower()
    disk.reboot()
    let left = try SessionStore(opening: path, forReading: true, on: disk)
    return left.session.sequence
  }

  @Test("Who is ended after a flush that failed leaves a mark, and what others add is not lost")
  func endedBeforeTelling() throws {
    var marks = 0
    for seed in 0..<60 {
      let disk = SimulatedDisk(dice: Dice(seed: UInt64(seed)))
      let store = try SessionStore.create(at: path, on: disk)
      try store.add("a")
      let other = try SessionStore(opening: path, on: disk)
      disk.beginTurn(of: 1)
      disk.plan(.failedFlush, after: 0)
      // The call after the flush is the first that it could tell anybody with.
      disk.whileFlushing = { disk.plan(.killed, after: 1) }
      #expect(storeError { try other.add("never said to be done") } != nil)
      disk.whileFlushing = nil
      #expect(disk.isDead(1))
      disk.beginTurn(of: 0)
      // What it was writing when it was ended may be torn, but the mark before it is there.
      let lock = try #require(disk.file("/session/journal.lock"))
      if lock.bytes.split(separator: 0x0A).count > 1 { marks += 1 }
      try store.add("b")
      let acknowledged = store.session.sequence
      disk.cutPower()
      disk.reboot()
      #expect(try SessionStore(opening: path, on: disk).session.sequence == acknowledged)
    }
    #expect(marks == 60)
  }

  @Test("The mark is gone once a command is acknowledged")
  func unmarked() throws {
    let store = try SessionStore.create(at: path, on: disk)
    try store.add("a")
    let lock = try #require(disk.file("/session/journal.lock"))
    #expect(String(decoding: lock.bytes, as: UTF8.self).split(separator: "\n").count == 1)
    #expect(lock.bytes.count == 48)
  }

  @Test("A line that could not be cut is cut in the next turn, and kept in quarantine")
  func uncut() throws {
    let store = try SessionStore.create(at: path, on: disk)
    try store.add("a")
    disk.plan(.failedFlush, after: 0)
    disk.plan(.inputOutput, after: 1000)
    disk.beginTurn(of: 0)
    let line = try #require(disk.file(journal)?.bytes)
    store.failedLine = FailedLine(bytes: Array(line), offset: line.count)
    store.isSuspect = true
    disk.forgetPlan()
    disk.file(journal)?.replaceMedium(with: line + line)
    #expect(try store.add("b").record?.sequence == 2)
    #expect(try open().session.sequence == 2)
    #expect(disk.file("/session/quarantine")?.names.count == 1)
  }

  @Test("A lock that could not be looked at is given back")
  func lockGivenBack() throws {
    let store = try SessionStore.create(at: path, on: disk)
    let other = try open()
    try store.add("a")
    for calls in 0..<12 {
      disk.plan(.inputOutput, after: calls)
      _ = storeError { try store.add("x") }
      disk.forgetPlan()
      #expect(storeError { try other.add("y") } == nil)
    }
  }

  @Test("Setting an interrupted write aside in the middle of a turn does not end the turn")
  func nestedTurn() throws {
    let store = try SessionStore.create(at: path, on: disk)
    let other = try open()
    try store.add("a")
    store.isSuspect = true
    let whole = try #require(disk.file(journal)?.bytes)
    disk.file(journal)?.replaceMedium(with: whole + [0x7B])
    let outcome = try store.perform(by: ana, at: instant(1)) { (_, _) throws(Rejection) in
      #expect(
        storeError {
          try other.perform(by: ana, at: instant(1), patience: 0) { (_, _) throws(Rejection) in
            events("intruder")
          }
        }?.exitCode == 75)
      return events("b")
    }
    #expect(outcome.record?.sequence == 2)
  }

  @Test("A session with an interrupted write opens on a full disk and shows what is there")
  func fullDisk() throws {
    let store = try SessionStore.create(at: path, on: disk)
    try store.add("a")
    let whole = try #require(disk.file(journal)?.bytes)
    disk.file(journal)?.replaceMedium(with: whole + [0x7B])
    for calls in 0..<40 { disk.plan(.noSpace, after: calls) }
    let opened = try open()
    #expect(opened.session.sequence == 1)
    #expect(opened.takeNotices() == [.brokenEnd(line: 2)])
    guard case .diskFull = storeError({ try opened.add("b") }) else {
      Issue.record("the disk is not said to be full")
      return
    }
    disk.forgetPlan()
    #expect(try opened.add("b").record?.sequence == 2)
  }

  @Test("Who finds that somebody wrote in his turn decides again")
  func lostLock() throws {
    let store = try SessionStore.create(at: path, on: disk)
    let other = try open()
    var turns = 0
    let outcome = try store.perform(by: ana, at: instant(1)) { (session, _) throws(Rejection) in
      turns += 1
      if turns == 1 {
        disk.file(path)?.set("journal.lock", nil)
        _ = try? other.add("intruder")
      }
      return events("after \(session.sequence)")
    }
    #expect(turns == 2)
    #expect(outcome.record?.events == events("after 1"))
    #expect(try open().session.sequence == 2)
  }
}
