import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private let benchActor = Actor(name: "bench", role: .facilitator)

/// A folder for one benchmark, made anew.
func scratch(_ name: String) -> String {
  let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  return "\(base)/plenum-bench-\(getpid())-\(name)"
}

func remove(_ folder: String) {
  for name in [
    "journal.jsonl", "session.json", "journal.lock", "drafts", "quarantine", "exports", "bare",
    "sqlite", "sqlite-wal", "sqlite-shm",
  ] {
    let path = "\(folder)/\(name)"
    if unlink(path) != 0 { rmdir(path) }
  }
  rmdir(folder)
}

private var now: Instant {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
}

func perform(_ command: SessionCommand, in store: SessionStore) throws {
  _ = try store.perform(by: benchActor, at: now) { (session, context) throws(Rejection) in
    try session.decide(command, context: context)
  }
}

func newStore(_ folder: String) throws -> SessionStore {
  let store = try SessionStore.create(at: folder)
  var profile = Session().profile
  profile.title = "Benchmark"
  try perform(
    .create(SessionOpening(profile: profile, topics: [], resources: [], items: [])), in: store)
  return store
}

func question(_ number: Int) -> SessionCommand {
  .questions(
    .add(
      QuestionDraft(
        text: "Question \(number): how are the inputs of stakeholders used in the country review?",
        asker: .named("Guest \(number % 97)"), via: .teamsChat, mode: .virtual)))
}

/// How long the journal is, in bytes.
func journalSize(_ folder: String) -> Int {
  var status = stat()
  guard stat("\(folder)/journal.jsonl", &status) == 0 else { return 0 }
  return Int(status.st_size)
}
