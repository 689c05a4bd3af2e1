import SessionEngine
import SessionStore

/// A few commands by one to three processes on one folder, with some faults, and then everything is opened again.
package final class Scenario {
  let seed: UInt64
  let dice: Dice
  let disk: SimulatedDisk
  let commands: Commands
  var stores: [SessionStore?]
  var tally = Tally()

  /// The records that were said to be done, in order.
  var acknowledged: [Record] = []
  /// What each command would make true, by its number.
  var attempts: [Int: [SessionEvent]] = [:]
  /// Commands that were said to have failed and must not be there.
  var refused: Set<Int> = []
  /// Whether an acknowledgement was given although the medium had forgotten something that nobody alive knew of.
  var isExcused = false
  private var commandCount = 0

  static let path = "/session"
  static let journalPath = "/session/journal.jsonl"
  static let snapshotPath = "/session/session.json"

  package init(
    seed: UInt64, sabotage: Sabotage? = nil, trace: ((String) -> Void)? = nil
  ) {
    self.seed = seed
    dice = Dice(seed: seed)
    disk = SimulatedDisk(dice: dice, sabotage: sabotage)
    disk.trace = trace
    commands = Commands(dice: dice)
    stores = Array(repeating: nil, count: 1 + dice.below(3))
  }

  /// Runs it.
  package func run() -> Tally {
    do throws(ScenarioFailure) {
      try act()
    } catch {
      tally.failures = [error]
    }
    tally.scenarios = 1
    tally.injected = disk.injected
    disk.whileFlushing = nil
    stores = []
    return tally
  }

  func fail(_ text: String) -> ScenarioFailure { ScenarioFailure(seed: seed, text: text) }

  private func act() throws(ScenarioFailure) {
    let isCreationHard = dice.isLucky(20)
    if isCreationHard { planFaults(within: 60) }
    try create()
    planFaults(within: 100)
    for _ in 0..<3 + dice.below(5) {
      try step()
      if let complaint = disk.complaint { throw fail(complaint) }
      if disk.isOff { try restart() }
    }
    disk.forgetPlan()
    if dice.isLucky(20) { try compareFollowers() }
    if dice.isLucky(70) {
      disk.cutPower()
      disk.count(.powerCut)
    }
    try restart()
  }

  private func restart() throws(ScenarioFailure) {
    try disk.sparing { () throws(ScenarioFailure) in try reboot() }
    if let complaint = disk.complaint { throw fail(complaint) }
  }

  private func planFaults(within calls: Int) {
    for _ in 0..<dice.below(4) {
      disk.plan(dice.pick(Fault.ofCalls), after: dice.below(calls))
    }
  }

  /// Makes the session; when a fault comes, again, as a person would.
  private func create() throws(ScenarioFailure) {
    disk.process = 0
    while true {
      do throws(StoreError) {
        stores[0] = try SessionStore.create(at: Self.path, on: disk)
        return
      } catch {
        guard disk.injectedInTurn > 0 || disk.isDead(0) else {
          throw fail("creating the session failed for no reason: \(error.message)")
        }
        if case .alreadyASession = error {
          throw fail("an unfinished session cannot be made again")
        }
        if disk.isOff {
          stores[0] = nil
          disk.reboot()
        }
        disk.revive(0)
      }
    }
  }

  private func step() throws(ScenarioFailure) {
    let process = dice.below(stores.count)
    if disk.isDead(process) {
      stores[process] = nil
      disk.revive(process)
    }
    guard let store = try store(of: process) else { return }
    disk.trace?("process \(process) at record \(store.session.sequence)")
    switch dice.below(100) {
    case 0..<75: try turn(of: store, process)
    case 75..<87:
      disk.beginTurn(of: process)
      _ = try? store.refresh()
    case 87..<94:
      disk.beginTurn(of: process)
      store.close()
    default: stores[process] = nil
    }
  }

  /// The store of a process, opened if need be; nil when a fault was in the way.
  private func store(of process: Int) throws(ScenarioFailure) -> SessionStore? {
    if let store = stores[process] { return store }
    disk.beginTurn(of: process)
    do throws(StoreError) {
      stores[process] = try SessionStore(opening: Self.path, on: disk)
    } catch {
      if disk.injectedInTurn == 0, !disk.isDead(process) {
        throw fail("opening failed for no reason: \(error.message)")
      }
    }
    return stores[process]
  }

  func nextNumber() -> Int {
    commandCount += 1
    return commandCount
  }
}
