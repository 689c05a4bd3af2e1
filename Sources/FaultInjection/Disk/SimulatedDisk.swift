import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A disk in memory that fails on demand, with a few processes that use it in turns.
///
/// What a process writes is seen by all at once; it is on the medium only after a flush. The model is that of a kernel with
/// a page cache: after a cut of the power any of the pages that were still to be written may be there, whole, torn or not at
/// all; names come back as of some moment since the folder was flushed; a flush that fails may forget pages, and every file
/// that was open then tells of it once. Bytes that were flushed do not change when others beside them are written.
package final class SimulatedDisk {
  let dice: Dice
  let sabotage: Sabotage?

  /// The process whose calls come now.
  package var process = 0
  /// Whether the power is off.
  package private(set) var isOff = false
  private var killed: Set<Int> = []

  /// The faults to come, each from a call of this number on, in descending order.
  private var plan: [(call: Int, fault: Fault)] = []
  /// Calls so far.
  private(set) var calls = 0
  /// Faults that came.
  package private(set) var injected: [Fault: Int] = [:]
  /// Faults that came since ``beginTurn()``.
  package private(set) var injectedInTurn = 0
  /// What the next write answers, after one that was cut short by a full medium.
  var isFull = false

  /// Told each fault and each step, for looking into a failure.
  package var trace: ((String) -> Void)?
  /// What was done that must never be done.
  package var complaint: String?

  let root = SimulatedFile(number: 1, mode: S_IFDIR | 0o700)
  var fileCount = 1
  var opened: [Int32: OpenFile] = [:]
  var nextDescriptor: Int32 = 3
  /// The pause of whoever waits is over at once.
  var clock = 1_000_000_000
  /// The first byte of the journal that each process wrote in its turn.
  var ownBytes: [Int: Int] = [:]

  /// Called in the middle of a flush of the journal, when others may read what is not flushed.
  package var whileFlushing: (() -> Void)?

  struct OpenFile {
    let file: SimulatedFile
    let parent: SimulatedFile?
    let isAppending: Bool
    let owner: Int
    var position = 0
    var seenFailures: Int
  }

  package init(dice: Dice, sabotage: Sabotage? = nil) {
    self.dice = dice
    self.sabotage = sabotage
  }

  // MARK: Faults

  /// Lets `fault` come in the first call it concerns after so many others.
  package func plan(_ fault: Fault, after count: Int) {
    plan.append((calls + count, fault))
    plan.sort { $0.call > $1.call }
  }

  /// Takes back what was planned.
  package func forgetPlan() {
    plan = []
    isFull = false
  }

  /// Does something that no fault comes into; what was planned comes later.
  package func sparing<Value>(
    _ body: () throws(ScenarioFailure) -> Value
  ) throws(ScenarioFailure) -> Value {
    let kept = (plan, calls)
    plan = []
    isFull = false
    defer { (plan, calls) = kept }
    return try body()
  }

  /// Tells a process of a fault that came to another.
  func tellAgain() { injectedInTurn += 1 }

  /// Begins to count the faults of a process's turn.
  package func beginTurn(of process: Int) {
    self.process = process
    injectedInTurn = 0
    isFull = false
    ownBytes[process] = nil
  }

  package func count(_ fault: Fault) { injected[fault, default: 0] += 1 }

  /// The fault that comes in this call.
  func fault(in call: Call) -> Fault? {
    calls += 1
    guard let next = plan.last, next.call <= calls, next.fault.concerns(call) else { return nil }
    plan.removeLast()
    count(next.fault)
    injectedInTurn += 1
    trace?("call \(calls), \(call) by process \(process): \(next.fault.rawValue)")
    return next.fault
  }

  /// What any call answers while its process is no more, or when a fault lets it do nothing.
  func refusal(_ call: Call) -> Int? {
    if isOff || killed.contains(process) { return -Int(EIO) }
    switch fault(in: call) {
    case .interrupted: return -Int(EINTR)
    case .inputOutput, .failedRename: return -Int(EIO)
    case .failedLock: return -Int(ENOLCK)
    case .noSpace: return -Int(ENOSPC)
    case .killed: kill()
    case .powerCut: isOff = true
    default: return nil
    }
    return -Int(EIO)
  }

  /// Ends the process that is calling; what it had locked is free.
  func kill() {
    killed.insert(process)
    for (number, entry) in opened where entry.owner == process {
      entry.file.locks.removeAll { $0.holder == number }
    }
  }

  /// Lets the power go.
  package func cutPower() { isOff = true }

  /// Whether the process has been ended.
  package func isDead(_ process: Int) -> Bool { isOff || killed.contains(process) }

  /// Lets another process have the number of one that was ended.
  package func revive(_ process: Int) { killed.remove(process) }

  /// Comes back after the power was cut: everything that was open is closed, and what is on the medium is all there is.
  package func reboot() {
    for file in allFiles() { file.losePower(dice) }
    for file in allFiles() { file.locks = [] }
    opened = [:]
    killed = []
    ownBytes = [:]
    isOff = false
    isFull = false
  }

  /// Whether somebody has taken the file of the lock away, and the mark in it too.
  var hasLostLock: Bool { injected[.removedLock] != nil }

  /// Takes the file of the lock away, as somebody may who tidies up; false when there is none.
  func removeLock() -> Bool {
    guard let session = root.names["session"], session.names["journal.lock"] != nil else {
      return false
    }
    session.set("journal.lock", nil)
    count(.removedLock)
    injectedInTurn += 1
    return true
  }

  // MARK: Files

  func allFiles() -> [SimulatedFile] {
    var found: [SimulatedFile] = []
    var folders = [root]
    while let folder = folders.popLast() {
      for (_, file) in folder.names.sorted(by: { $0.key < $1.key }) {
        if file.isFolder { folders.append(file) }
        found.append(file)
      }
      if folder === root { found.append(root) }
    }
    return found
  }

  /// What is at a path from the root.
  package func file(_ path: String) -> SimulatedFile? {
    var file = root
    for part in path.split(separator: "/") where part != "." {
      guard let next = file.names[String(part)] else { return nil }
      file = next
    }
    return file
  }

  /// Puts a file of these bytes into a folder, on the medium.
  package func put(_ bytes: [UInt8], at path: String, _ name: String) {
    fileCount += 1
    let file = SimulatedFile(number: fileCount, mode: S_IFREG | 0o600)
    file.replaceMedium(with: bytes)
    self.file(path)?.set(name, file)
    self.file(path)?.flushNames()
  }

  /// Looks whether bytes that are cut from the journal are kept, unless the process wrote them in this very turn.
  func checkCut(of file: SimulatedFile, to length: Int) {
    guard let session = root.names["session"], session.names["journal.jsonl"] === file,
      length < file.bytes.count
    else { return }
    let own = ownBytes[process] ?? file.bytes.count
    guard length < own else { return }
    let cut = Array(file.bytes[length...])
    guard let quarantine = session.names["quarantine"], session.hasOnMedium("quarantine"),
      quarantine.names.contains(where: {
        quarantine.hasOnMedium($0.key) && $0.value.isOnMedium && $0.value.bytes == cut
      })
    else {
      complaint = "\(cut.count) bytes were cut from the journal and are not kept in quarantine"
      return
    }
  }
}
