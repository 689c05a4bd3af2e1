import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How soon a change made in one process is in the state of another one that watches the folder.
///
/// Counted from the beginning of the command, its writing to the disk included, and from its return. The other process may
/// see the line before it is on the disk, so that the second can be nothing at all.
func following(_ arguments: [String]) throws {
  let count = number(arguments, usually: 1000)
  let folder = scratch("follow")
  defer { remove(folder) }
  let writer = try newStore(folder)
  let reader = try ChildProcess(["follow-once", folder, "\(writer.session.sequence + count)"])
  guard reader.nextLine() == "ready" else { throw BenchError.childFailed("follow-once") }
  var fromBeginning: [Int] = []
  var fromReturn: [Int] = []
  for index in 0..<count {
    let start = nanoseconds()
    try perform(question(index), in: writer)
    let end = nanoseconds()
    let answer = (reader.nextLine() ?? "").split(separator: " ").compactMap { Int($0) }
    guard answer.count == 2, answer[0] == writer.session.sequence else {
      throw BenchError.childFailed("follow-once")
    }
    fromBeginning.append(answer[1] - start)
    fromReturn.append(max(0, answer[1] - end))
  }
  let whole = Sample(fromBeginning)
  let after = Sample(fromReturn)
  report(
    "follow",
    [
      ("commands", Double(count)), ("medianMicroseconds", micro(whole.median)),
      ("p99Microseconds", micro(whole.p99)), ("maximumMicroseconds", micro(whole.maximum)),
      ("afterReturnMedianMicroseconds", micro(after.median)),
      ("afterReturnP99Microseconds", micro(after.p99)),
      ("afterReturnMaximumMicroseconds", micro(after.maximum)),
    ])
}

/// Watches a folder until it has the record of that number, and says when each change was applied.
func followingOnce(_ arguments: [String]) throws {
  let last = arguments.last.flatMap { Int($0) } ?? 0
  let store = try SessionStore(opening: arguments.first ?? ".", forReading: true)
  let watcher = try store.watch()
  say("ready")
  while store.session.sequence < last {
    var entry = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
    // Nobody writes for so long unless the other process is gone.
    guard poll(&entry, 1, 30_000) > 0 else { throw BenchError.childFailed("follow") }
    let before = store.session.sequence
    if watcher.drain() { _ = try store.refresh() }
    if store.session.sequence > before { say("\(store.session.sequence) \(nanoseconds())") }
  }
}

/// Prints a line for the other process at once.
private func say(_ line: String) {
  print(line)
  fflush(nil)
}
