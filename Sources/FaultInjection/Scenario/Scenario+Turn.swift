import SessionEngine
import SessionStore

extension Scenario {
  /// Gives a command to a store and notes what it says.
  func turn(of store: SessionStore, _ process: Int) throws(ScenarioFailure) {
    // If the rival has a turn, it is before the end of this one.
    let rivalNumber = nextNumber()
    let number = nextNumber()
    var rival = dice.isLucky(20) ? stores.indices.first { $0 != process && stores[$0] != nil } : nil
    let follower = dice.isLucky(20) ? rival : nil
    var rivalFailure: ScenarioFailure?
    tally.commands += 1
    disk.beginTurn(of: process)
    if let follower { letFollow(follower, process) }
    defer { disk.whileFlushing = nil }
    let result = Result { () throws(StoreError) in
      try store.perform(by: Commands.actor, at: instant(number), patience: 0) {
        (session, context) throws(Rejection) in
        if let intruder = rival {
          // A turn that has to begin again is not disturbed again.
          rival = nil
          rivalFailure = self.intrude(intruder, rivalNumber, during: process)
        }
        let command =
          session.sequence == 0 ? self.commands.opening(number) : self.commands.command(number)
        let events = try session.decide(command, context: context)
        self.attempts[number] = events
        return events
      }
    }
    disk.trace?("process \(process), command \(number): \(result)")
    if let rivalFailure { throw rivalFailure }
    switch result {
    case .success(let outcome): try note(outcome, number, of: store)
    case .failure(let error): try note(error, number, process)
    }
  }

  private func instant(_ number: Int) -> Instant {
    // Clocks of two machines differ, and some go backwards.
    Instant(milliseconds: 1_764_000_000_000 + Int64(number * 1000) - Int64(dice.below(3000)))
  }

  /// Another process wants a turn in the middle of this one: it must not get any, unless the lock was taken away.
  private func intrude(
    _ rival: Int, _ number: Int, during process: Int
  ) -> ScenarioFailure? {
    guard let store = stores[rival], !disk.isDead(rival), !disk.isDead(process) else { return nil }
    let isLockGone = dice.isLucky(25) && disk.removeLock()
    disk.process = rival
    defer { disk.process = process }
    let outcome = try? store.perform(by: Commands.actor, at: instant(number), patience: 0) {
      (session, context) throws(Rejection) in
      let command =
        session.sequence == 0 ? self.commands.opening(number) : self.commands.command(number)
      let events = try session.decide(command, context: context)
      self.attempts[number] = events
      return events
    }
    guard let outcome else { return nil }
    guard isLockGone else { return fail("two processes had a turn at the same time") }
    do throws(ScenarioFailure) {
      try note(outcome, number, of: store)
      return nil
    } catch {
      return error
    }
  }

  /// Lets another process read what is written and not yet flushed.
  private func letFollow(_ follower: Int, _ process: Int) {
    disk.whileFlushing = { [disk, weak store = stores[follower]] in
      // It may be the follower itself that flushes, in a turn it has because the lock was taken away.
      guard let store, disk.process == process, !disk.isDead(follower) else { return }
      disk.process = follower
      _ = try? store.refresh()
      disk.process = process
    }
  }

  private func note(
    _ outcome: Outcome, _ number: Int, of store: SessionStore
  ) throws(ScenarioFailure) {
    switch outcome {
    case .refused(let reason, _): throw fail("the engine refused: \(reason.message)")
    case .unchanged: throw fail("a command changed nothing")
    case .accepted(let record, let news):
      tally.acknowledged += 1
      guard record.sequence == store.session.sequence, news.records.last == record,
        record.events == attempts[number]
      else { throw fail("what was accepted is not what was decided") }
      if let last = acknowledged.last, record.sequence <= last.sequence {
        throw fail("record \(record.sequence) was acknowledged a second time")
      }
      for record in news.records {
        if let number = self.number(of: record), refused.contains(number) {
          throw fail("command \(number), said to have failed, is record \(record.sequence)")
        }
      }
      acknowledged.append(record)
    }
  }

  private func note(
    _ error: StoreError, _ number: Int, _ process: Int
  ) throws(ScenarioFailure) {
    if disk.isDead(process) {
      // Who is ended after a flush that failed leaves the mark in the file of the lock; somebody has taken that away.
      if disk.hasLostLock, let journal = disk.file(Self.journalPath), journal.failedFlushes > 0,
        !journal.isOnMedium
      {
        isExcused = true
      }
      return
    }
    guard disk.injectedInTurn > 0 else {
      throw fail("a command failed for no reason: \(error.message)")
    }
    // With one fault the store could take back what it had written; with two it may not have been able to.
    if disk.injectedInTurn == 1, attempts[number] != nil { refused.insert(number) }
  }

  /// The command a record comes from.
  func number(of record: Record) -> Int? {
    attempts.first { $0.value == record.events }?.key
  }

  /// Every process that is still there must come to the state of the journal.
  func compareFollowers() throws(ScenarioFailure) {
    for process in stores.indices {
      guard let store = stores[process], !disk.isDead(process) else { continue }
      disk.beginTurn(of: process)
      let other = try expecting("following") { () throws(StoreError) in
        while try !store.refresh().isEmpty {}
        return try SessionStore(opening: Self.path, forReading: true, on: disk)
      }
      if store.session != other.session {
        throw fail("a process that follows has another state than one that opens")
      }
    }
  }

  /// Does what must succeed, because nothing is in its way.
  func expecting<Value>(
    _ doing: String, _ body: () throws(StoreError) -> Value
  ) throws(ScenarioFailure) -> Value {
    do throws(StoreError) {
      return try body()
    } catch {
      throw fail("\(doing) failed for no reason: \(error.message)")
    }
  }
}
