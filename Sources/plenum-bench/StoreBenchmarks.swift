import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private let actor = Actor(name: "bench", role: .facilitator)

/// A folder for one benchmark, made anew.
private func scratch(_ name: String) -> String {
  let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  return "\(base)/plenum-bench-\(getpid())-\(name)"
}

private func remove(_ folder: String) {
  for name in [
    "journal.jsonl", "session.json", "journal.lock", "bare", "drafts", "quarantine", "exports",
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

private func perform(_ command: SessionCommand, in store: SessionStore) throws {
  _ = try store.perform(by: actor, at: now) { (session, context) throws(Rejection) in
    try session.decide(command, context: context)
  }
}

private func newStore(_ folder: String) throws -> SessionStore {
  let store = try SessionStore.create(at: folder)
  var profile = Session().profile
  profile.title = "Benchmark"
  try perform(
    .create(SessionOpening(profile: profile, topics: [], resources: [], items: [])), in: store)
  return store
}

private func question(_ number: Int) -> SessionCommand {
  .questions(
    .add(
      QuestionDraft(
        text: "Question \(number): how are the inputs of stakeholders used in the country review?",
        asker: .named("Guest \(number % 97)"), via: .teamsChat, mode: .virtual)))
}

/// A durable command and a bare append of the same bytes, in turns, so that the disk is equally busy for both.
func durable(_ arguments: [String]) throws {
  let count = number(arguments, usually: 2000)
  let folder = scratch("durable")
  defer { remove(folder) }
  let store = try newStore(folder)
  let bare = open("\(folder)/bare", O_WRONLY | O_CREAT | O_APPEND, 0o600)
  defer { close(bare) }
  var commands: [Int] = []
  var appends: [Int] = []
  var size = try journalSize(folder)
  // Which comes first matters to the disk, so that they take turns in that too.
  func append(_ length: Int) {
    let bytes = [UInt8](repeating: 120, count: length)
    appends.append(
      timed {
        _ = bytes.withUnsafeBytes { write(bare, $0.baseAddress, $0.count) }
        fdatasync(bare)
      })
  }
  var length = 300
  for index in 0..<count {
    if index % 2 == 0 { append(length) }
    commands.append(try timed { try perform(question(index), in: store) })
    let grown = try journalSize(folder)
    length = grown - size
    size = grown
    if index % 2 == 1 { append(length) }
  }
  let ours = Sample(commands)
  let theirs = Sample(appends)
  report(
    "durable",
    [
      ("commands", Double(count)), ("commandMedianMicroseconds", micro(ours.median)),
      ("commandP99Microseconds", micro(ours.p99)),
      ("bareMedianMicroseconds", micro(theirs.median)),
      ("bareP99Microseconds", micro(theirs.p99)),
      ("ratio", Double(ours.median) / Double(max(1, theirs.median))),
    ])
}

private func journalSize(_ folder: String) throws -> Int {
  var status = stat()
  guard stat("\(folder)/journal.jsonl", &status) == 0 else { return 0 }
  return Int(status.st_size)
}

/// Opening a journal of many records, against jq reading a number from each line of the same file.
func opening(_ arguments: [String]) throws {
  let count = number(arguments, usually: 100_000)
  let folder = scratch("open")
  defer { remove(folder) }
  do {
    let store = try newStore(folder)
    for index in 1..<count { try perform(question(index), in: store) }
    store.close()
  }
  let megabytes = Double(try journalSize(folder)) / 1_000_000
  let warm = Sample(
    try (0..<5).map { _ in try timed { _ = try SessionStore(opening: folder, forReading: true) } })
  unlink("\(folder)/session.json")
  let cold = Sample(
    try (0..<5).map { _ in try timed { _ = try SessionStore(opening: folder, forReading: true) } })
  let jq = Sample(
    (0..<5).map { _ in timed { _ = system("jq -c .seq '\(folder)/journal.jsonl' >/dev/null 2>&1") }
    })
  report(
    "open",
    [
      ("records", Double(count)), ("journalMegabytes", megabytes),
      ("withoutSnapshotMilliseconds", micro(cold.median) / 1000),
      ("withSnapshotMilliseconds", micro(warm.median) / 1000),
      ("jqMilliseconds", micro(jq.median) / 1000),
      ("ratioToJq", Double(cold.median) / Double(max(1, jq.median))),
      ("peakMegabytes", peakMegabytes),
    ])
}

/// From the return of a command in one store to the change being applied in another that watches the folder.
func following(_ arguments: [String]) throws {
  let count = number(arguments, usually: 1000)
  let folder = scratch("follow")
  defer { remove(folder) }
  let writer = try newStore(folder)
  let reader = try SessionStore(opening: folder, forReading: true)
  let watcher = try reader.watch()
  var delays: [Int] = []
  for index in 0..<count {
    try perform(question(index), in: writer)
    delays.append(
      try timed {
        while reader.session.sequence < writer.session.sequence {
          var entry = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
          poll(&entry, 1, 2000)
          if watcher.drain() { _ = try reader.refresh() }
        }
      })
  }
  let sample = Sample(delays)
  report(
    "follow",
    [
      ("commands", Double(count)), ("medianMicroseconds", micro(sample.median)),
      ("p99Microseconds", micro(sample.p99)), ("maximumMicroseconds", micro(sample.maximum)),
    ])
}
