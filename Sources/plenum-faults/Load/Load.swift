import FaultInjection
import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Starts the workers, kills and stops some, and lets the rest come to an end.
struct Load {
  let folder: String
  let seconds: Int
  let processes: Int
  let stopSeconds: Double
  private let interval: Int
  private let dice: Dice
  private var living: [(worker: Int, process: pid_t)] = []
  private var started = 0
  private var end = 0
  private var pause: LoadFigures.Pause?
  private var figures = LoadFigures()

  init(
    folder: String, seconds: Int, rate: Int, processes: Int, stopSeconds: Double, seed: UInt64
  ) {
    self.folder = folder
    self.seconds = seconds
    self.processes = processes
    self.stopSeconds = stopSeconds
    interval = 1_000_000_000 * processes / rate
    dice = Dice(seed: seed)
  }

  mutating func run() throws(StoreError) -> LoadFigures {
    do throws(StoreError) {
      return try runToTheEnd()
    } catch {
      // Nobody else would end them.
      for (_, process) in living {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
      }
      throw error
    }
  }

  private mutating func runToTheEnd() throws(StoreError) -> LoadFigures {
    let clock = OperatingSystem.shared
    try createSession()
    mkdir("\(folder).workers", 0o700)
    Wish.blockAll()
    let start = clock.nanoseconds
    end = start + seconds * 1_000_000_000
    for _ in 0..<processes { startWorker() }
    var nextKill = start + 1_000_000_000
    while clock.nanoseconds < end {
      clock.pause(microseconds: 20_000)
      let share = Double(clock.nanoseconds - start) / Double(end - start)
      try letGoOn()
      if pause == nil, figures.pauses.count < min(2, Int(share * 3)) {
        try stop(inTurn: figures.pauses.count == 1)
      }
      if clock.nanoseconds >= nextKill {
        killOne()
        nextKill += 1_000_000_000
      }
    }
    while pause != nil {
      clock.pause(microseconds: 20_000)
      try letGoOn()
    }
    finish()
    figures.seconds = Double(end - start) / 1e9
    try LoadCheck(folder: folder, workers: started).judge(&figures, survivors: living.map(\.worker))
    return figures
  }

  private func createSession() throws(StoreError) {
    let store = try SessionStore.create(at: folder)
    var profile = store.session.profile
    profile.title = "Load"
    let opening = SessionOpening(profile: profile, topics: [], resources: [], items: [])
    let outcome = try store.perform(
      by: Actor(name: "conductor", role: .facilitator), at: .now
    ) { (session, context) throws(Rejection) in
      try session.decide(.create(opening), context: context)
    }
    guard case .accepted = outcome else { throw .notWritable("\(outcome)") }
    store.close()
  }

  private mutating func startWorker() {
    let process = spawnSelf([
      LoadVerb.loadWorker.rawValue, folder, "--index", "\(started)", "--interval", "\(interval)",
      "--end", "\(end)",
    ])
    living.append((started, process))
    started += 1
  }

  /// Kills one that is not stopped, and starts another in its place.
  private mutating func killOne() {
    let candidates = living.indices.filter { living[$0].worker != pause?.worker }
    let (worker, process) = living.remove(at: dice.pick(candidates))
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    if status & 0x7F == SIGKILL {
      figures.kills += 1
    } else {
      figures.problems.append("worker \(worker) ended by itself with status \(status)")
    }
    startWorker()
  }

  /// Stops one: at any moment, or in its turn.
  private mutating func stop(inTurn: Bool) throws(StoreError) {
    let clock = OperatingSystem.shared
    let (worker, process) = dice.pick(living)
    var status: Int32 = 0
    var since = clock.nanoseconds
    kill(process, inTurn ? Wish.stopInTurn.rawValue : SIGSTOP)
    waitpid(process, &status, WUNTRACED)
    if inTurn { since = clock.nanoseconds }
    guard status & 0xFF == 0x7F else {
      figures.problems.append("worker \(worker) ended by itself with status \(status)")
      living.removeAll { $0.worker == worker }
      startWorker()
      return
    }
    let isHolding = inTurn ? true : try holdsTurn(process)
    pause = LoadFigures.Pause(
      worker: worker, process: process, since: since,
      until: since + Int(stopSeconds * 1e9), isHolding: isHolding)
  }

  /// Whether a stopped process has the turn: nobody else gets it then. On a busy machine the others may take long too.
  private func holdsTurn(_ process: pid_t) throws(StoreError) -> Bool {
    let lock = try FolderLock(ofFolder: folder)
    var attempts = 40
    while true {
      do throws(StoreError) {
        try lock.hold(patience: 1.5) {}
        return false
      } catch {
        attempts -= 1
        guard case .busy(let holder, _) = error, attempts > 0 else { throw error }
        if holder?.process == Int(process) { return true }
      }
    }
  }

  /// Lets the stopped one go on when its time is over.
  private mutating func letGoOn() throws(StoreError) {
    let now = OperatingSystem.shared.nanoseconds
    guard var pause, now >= pause.until else { return }
    kill(pause.process, SIGCONT)
    pause.until = now
    figures.pauses.append(pause)
    self.pause = nil
  }

  /// Waits until nobody gives commands any more, then lets everybody catch up and end.
  private mutating func finish() {
    let clock = OperatingSystem.shared
    let limit = clock.nanoseconds + 60_000_000_000
    for (worker, _) in living {
      let path = LoadLog.path(.idle, of: worker, in: folder)
      while access(path, F_OK) != 0, clock.nanoseconds < limit { clock.pause(microseconds: 5000) }
    }
    for (worker, process) in living {
      var status: Int32 = 0
      kill(process, Wish.finish.rawValue)
      waitpid(process, &status, 0)
      if status != 0 {
        figures.problems.append("worker \(worker) ended with status \(status)")
      }
    }
  }
}
