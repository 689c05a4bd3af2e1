/// What some scenarios did.
package struct Tally: Sendable {
  package var scenarios = 0
  /// Commands given to a store.
  package var commands = 0
  /// Those of them that were said to be done.
  package var acknowledged = 0
  /// Faults that came, by kind.
  package var injected: [Fault: Int] = [:]
  /// Times the folder was opened again after everything had ended.
  package var reboots = 0
  /// Losses that no store could know of: a flush failed and its process was ended in the same turn, somebody took the file of
  /// the lock with its mark away, then the power was cut.
  package var excused = 0
  /// What must not be, with the seeds that bring it about again.
  package var failures: [ScenarioFailure] = []

  package init() {}

  package mutating func add(_ other: Tally) {
    scenarios += other.scenarios
    commands += other.commands
    acknowledged += other.acknowledged
    injected.merge(other.injected, uniquingKeysWith: +)
    reboots += other.reboots
    excused += other.excused
    failures += other.failures
  }

  /// Runs scenarios one after the other.
  package static func running(
    seeds: some Sequence<UInt64>, sabotage: Sabotage? = nil, stopsAtFailure: Bool = false
  ) -> Tally {
    var tally = Tally()
    for seed in seeds {
      let scenario = Scenario(seed: seed, sabotage: sabotage)
      tally.add(scenario.run())
      if stopsAtFailure, !tally.failures.isEmpty { break }
    }
    return tally
  }
}

extension Tally {
  /// Runs scenarios in several tasks.
  package static func running(
    seeds: Range<UInt64>, jobs: Int, sabotage: Sabotage? = nil
  ) async -> Tally {
    await withTaskGroup(of: Tally.self) { group in
      for job in 0..<jobs {
        group.addTask {
          .running(
            seeds: stride(from: seeds.lowerBound + UInt64(job), to: seeds.upperBound, by: jobs),
            sabotage: sabotage)
        }
      }
      var tally = Tally()
      for await part in group { tally.add(part) }
      return tally
    }
  }
}

/// Something that a store must never do, and the scenario in which it did.
package struct ScenarioFailure: Error, Sendable {
  package let seed: UInt64
  package let text: String
}
