import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A durable command, a bare append and flush of the same bytes, and a commit of the same bytes by SQLite.
///
/// They take turns in one folder, and in which comes first, so that the disk is equally busy for all.
func durable(_ arguments: [String]) throws {
  let count = number(arguments, usually: 2000)
  let folder = scratch("durable")
  defer { remove(folder) }
  let store = try newStore(folder)
  let sqlite = SQLite(path: "\(folder)/sqlite")
  let bare = open("\(folder)/bare", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
  let journal = open("\(folder)/journal.jsonl", O_RDONLY | O_CLOEXEC)
  defer {
    close(bare)
    close(journal)
  }
  var (commands, appends, commits): ([Int], [Int], [Int]) = ([], [], [])
  var size = journalSize(folder)
  var line = [UInt8](repeating: 120, count: 300)
  for index in 0..<count {
    for turn in 0..<3 {
      switch (index + turn) % 3 {
      case 0:
        commands.append(try timed { try perform(question(index), in: store) })
        let grown = journalSize(folder)
        line = [UInt8](repeating: 0, count: grown - size)
        pread(journal, &line, line.count, off_t(size))
        size = grown
      case 1:
        appends.append(
          timed {
            _ = line.withUnsafeBytes { write(bare, $0.baseAddress, $0.count) }
            flush(bare)
          })
      default:
        guard let sqlite else { continue }
        var isDone = false
        commits.append(timed { isDone = sqlite.commit(line) })
        if !isDone { throw BenchError.refused("SQLite") }
      }
    }
  }
  tell(commands: commands, appends: appends, commits: commits, sqlite: sqlite)
}

/// Waits for the medium just as the journal does.
private func flush(_ file: Int32) {
  #if canImport(Darwin)
    _ = fcntl(file, F_FULLFSYNC)
  #else
    fdatasync(file)
  #endif
}

private func tell(commands: [Int], appends: [Int], commits: [Int], sqlite: SQLite?) {
  let ours = Sample(commands)
  let bare = Sample(appends)
  let theirs = commits.isEmpty ? nil : Sample(commits)
  report(
    "durable",
    [
      ("commands", Double(commands.count)),
      ("commandMedianMicroseconds", micro(ours.median)),
      ("commandP99Microseconds", micro(ours.p99)),
      ("bareMedianMicroseconds", micro(bare.median)), ("bareP99Microseconds", micro(bare.p99)),
      ("sqliteMedianMicroseconds", theirs.map { micro($0.median) }),
      ("sqliteP99Microseconds", theirs.map { micro($0.p99) }),
      ("ratio", Double(ours.median) / Double(max(1, bare.median))),
      ("ratioToSQLite", theirs.map { Double(ours.median) / Double(max(1, $0.median)) }),
    ],
    note: sqlite.map { "SQLite \($0.version), WAL, synchronous=FULL" }
      ?? "the SQLite library is not installed")
}
