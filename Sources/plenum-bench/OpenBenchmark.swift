import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Opening journals of several lengths in a new process each time, against jq reading a number from each line of the same file.
///
/// The files are in the system's memory for both. One line for each number of records.
func opening(_ arguments: [String]) throws {
  let counts = arguments.isEmpty ? [1000, 10_000, 100_000] : arguments.compactMap { Int($0) }
  let source = quick("open")
  defer { remove(source) }
  var made = 0
  for count in counts.sorted() {
    do {
      let store = made == 0 ? try newStore(source) : try SessionStore(opening: source)
      for index in max(1, made)..<max(1, made, count) { try perform(question(index), in: store) }
      store.close()
      made = max(made, count)
    }
    let folder = scratch("open-\(count)")
    defer { remove(folder) }
    guard system("cp -r '\(source)' '\(folder)'") == 0 else { throw BenchError.noCopy(folder) }
    try compareOpening(folder, records: count)
  }
}

/// Where many commands are quick because nothing need reach a disk; the usual place when there is none such.
private func quick(_ name: String) -> String {
  let memory = "/dev/shm"
  return access(memory, W_OK) == 0 ? "\(memory)/plenum-bench-\(getpid())-\(name)" : scratch(name)
}

private func compareOpening(_ folder: String, records: Int) throws {
  let runs = 5
  let hasJQ = system("command -v jq >/dev/null 2>&1") == 0
  var (with, without, jq): ([Opening], [Opening], [Int]) = ([], [], [])
  for _ in 0..<runs { with.append(try openElsewhere(folder)) }
  unlink("\(folder)/session.json")
  for _ in 0..<runs {
    without.append(try openElsewhere(folder))
    guard hasJQ else { continue }
    jq.append(timed { _ = system("exec jq -c .seq '\(folder)/journal.jsonl' >/dev/null") })
  }
  func milliseconds(_ values: [Int]) -> Double? {
    values.isEmpty ? nil : micro(Sample(values).median) / 1000
  }
  let ours = Sample(without.map(\.process)).median
  report(
    "open",
    [
      ("records", Double(records)),
      ("journalMegabytes", Double(journalSize(folder)) / 1_000_000),
      ("openMilliseconds", milliseconds(without.map(\.open))),
      ("processMilliseconds", milliseconds(without.map(\.process))),
      ("peakMegabytes", Double(Sample(without.map(\.peakKilobytes)).median) / 1024),
      ("withSnapshotOpenMilliseconds", milliseconds(with.map(\.open))),
      ("withSnapshotProcessMilliseconds", milliseconds(with.map(\.process))),
      ("withSnapshotPeakMegabytes", Double(Sample(with.map(\.peakKilobytes)).median) / 1024),
      ("jqMilliseconds", milliseconds(jq)),
      ("ratioToJq", jq.isEmpty ? nil : Double(ours) / Double(max(1, Sample(jq).median))),
    ], note: hasJQ ? nil : "jq is not installed")
}

/// What one opening in a process of its own took.
private struct Opening {
  /// Nanoseconds of the opening alone.
  let open: Int
  /// Nanoseconds from starting the process to its end, as they are counted for jq.
  let process: Int
  let peakKilobytes: Int
}

private func openElsewhere(_ folder: String) throws -> Opening {
  var line: String?
  let process = try timed {
    let child = try ChildProcess(["open-once", folder])
    line = child.nextLine()
    child.end()
  }
  let numbers = (line ?? "").split(separator: " ").compactMap { Int($0) }
  guard numbers.count == 2 else { throw BenchError.childFailed("open-once") }
  return Opening(open: numbers[0], process: process, peakKilobytes: numbers[1])
}

/// Opens a folder once and says how many nanoseconds that took and how many kilobytes the process had at most.
func openingOnce(_ arguments: [String]) throws {
  let folder = arguments.first ?? "."
  let time = try timed { _ = try SessionStore(opening: folder, forReading: true) }
  print("\(time) \(Int(peakMegabytes * 1024))")
}
