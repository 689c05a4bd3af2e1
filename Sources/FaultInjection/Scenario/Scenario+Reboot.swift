import SessionEngine
import SessionStore

extension Scenario {
  /// Ends everything, opens the folder again and looks at what is there.
  func reboot() throws(ScenarioFailure) {
    for process in stores.indices { stores[process] = nil }
    let hadPower = !disk.isOff
    if !hadPower { disk.reboot() }
    for process in stores.indices { disk.revive(process) }
    tally.reboots += 1
    disk.trace?("everything ends, \(hadPower ? "with" : "without") power")
    disk.beginTurn(of: 0)
    let lost = hadPower ? nil : try harmAtRest()
    guard let file = disk.file(Self.journalPath) else {
      if acknowledged.isEmpty { return try createAgain() }
      throw fail("the journal is gone with \(acknowledged.count) acknowledged records")
    }
    let length = file.bytes.count
    if dice.isLucky(30) {
      let report = try expecting("verifying") { () throws(StoreError) in
        try SessionStore.verify(Self.path, on: disk)
      }
      guard report.isSound || report.isRepairable else {
        throw fail("the journal can be neither used nor repaired")
      }
    }
    var store = try open()
    if case .damaged(let fault) = store.readOnlyReason {
      try judge(fault, lost)
      let report = try expecting("repairing") { () throws(StoreError) in
        try SessionStore.repair(Self.path, on: disk)
      }
      guard report.records == fault.line - 1, report.bytesSetAside == length - fault.offset else {
        throw fail("a repair took more or less than what is behind the fault")
      }
      store = try open()
    }
    if let reason = store.readOnlyReason {
      throw fail("the session cannot be written to: \(reason.message)")
    }
    if let lost, let length = disk.file(Self.journalPath)?.bytes.count, lost >= length {
      // A changed last line looks like an interrupted write.
      acknowledged.removeAll { $0.sequence > store.session.sequence }
    }
    if isExcused, let last = acknowledged.last, last.sequence > store.session.sequence {
      excuse(from: store.session.sequence + 1)
    }
    try check(store)
    stores[0] = store
  }

  private func open() throws(ScenarioFailure) -> SessionStore {
    try expecting("opening after a fault") { () throws(StoreError) in
      try SessionStore(opening: Self.path, on: disk)
    }
  }

  private func createAgain() throws(ScenarioFailure) {
    stores[0] = try expecting("making a session where that was interrupted") {
      () throws(StoreError) in try SessionStore.create(at: Self.path, on: disk)
    }
  }

  /// Does to the files what happens to files nobody uses; returns the byte of the journal that was changed.
  private func harmAtRest() throws(ScenarioFailure) -> Int? {
    if let snapshot = disk.file(Self.snapshotPath), dice.isLucky(50) {
      disk.count(.badSnapshot)
      switch dice.below(3) {
      case 0: snapshot.flipBit(dice)
      case 1: snapshot.replaceMedium(with: Array(snapshot.bytes.prefix(dice.below(400))))
      default:
        let folder = disk.file(Self.path)
        folder?.set("session.json", nil)
        folder?.flushNames()
      }
    }
    guard dice.isLucky(15), let journal = disk.file(Self.journalPath), !journal.bytes.isEmpty else {
      return nil
    }
    disk.count(.flippedBit)
    let before = journal.bytes
    journal.flipBit(dice)
    let place = zip(before, journal.bytes).enumerated().first { $0.element.0 != $0.element.1 }?
      .offset
    if disk.sabotage == .withoutChecksum { journal.replaceMedium(with: resummed(journal.bytes)) }
    return place
  }

  /// The same lines with check values that are right.
  private func resummed(_ journal: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var sum = Checksum(0)
    for line in journal.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      guard line.count > JournalFormat.sumLength else { return journal }
      let body = Array(line.dropLast(JournalFormat.sumLength))
      sum = body.withUnsafeBytes { JournalFormat.sum(of: $0, after: sum) }
      bytes += body + Array(",\"sum\":\"\(sum.text)\"}\n".utf8)
    }
    return bytes
  }

  /// Looks whether a fault in the journal has a reason, and takes out of account what lies behind a changed bit.
  private func judge(_ fault: JournalFault, _ lost: Int?) throws(ScenarioFailure) {
    let reach = acknowledged.last?.sequence ?? 0
    guard fault.line <= reach else { return }
    guard let lost, fault.offset <= lost else {
      if isExcused { return excuse(from: fault.line) }
      throw fail("line \(fault.line) of \(reach) acknowledged ones is damaged: \(fault.message)")
    }
    acknowledged.removeAll { $0.sequence >= fault.line }
  }

  private func excuse(from line: Int) {
    acknowledged.removeAll { $0.sequence >= line }
    tally.excused += 1
  }

  /// Compares what a store that was just opened shows with what was said to be done.
  private func check(_ store: SessionStore) throws(ScenarioFailure) {
    let records = try expecting("reading the records") { () throws(StoreError) in
      try store.records(after: 0, limit: .max)
    }
    guard records.map(\.sequence) == Array(1..<records.count + 1) else {
      throw fail("the records are not numbered from 1 on")
    }
    for record in acknowledged {
      guard record.sequence <= records.count else {
        throw fail("acknowledged record \(record.sequence) is lost; \(records.count) are there")
      }
      guard records[record.sequence - 1] == record else {
        throw fail("acknowledged record \(record.sequence) is not what it was")
      }
    }
    var last = 0
    for record in records {
      guard let number = self.number(of: record) else {
        throw fail("record \(record.sequence) comes from no command")
      }
      guard !refused.contains(number) else {
        throw fail("command \(number), said to have failed, is record \(record.sequence)")
      }
      guard number > last else { throw fail("record \(record.sequence) is out of order") }
      last = number
    }
    var session = Session()
    for record in records { session.apply(record) }
    guard session == store.session else { throw fail("the state is not what the journal says") }
    // What is there now is on the medium, and what is not there must never come back.
    for number in attempts.keys where !records.contains(where: { $0.events == attempts[number] }) {
      refused.insert(number)
    }
    acknowledged = records
    isExcused = false
  }
}
