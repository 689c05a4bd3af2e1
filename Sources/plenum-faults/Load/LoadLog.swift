#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Pairs of numbers in a file that outlives its process, whenever that is killed.
final class LoadLog {
  /// What a worker writes down.
  enum Kind: String, CaseIterable {
    /// The number of a record and the moment in its title, before anything else is done.
    case acknowledged
    /// When a turn was asked for, and when it was there.
    case waits
    /// When a record of somebody else was decided, and when it was seen.
    case seen
    /// When a turn was asked for, and when it was said to be busy.
    case busy
    /// Lines that were set aside, and when.
    case setAside
    /// The number of the last record, and a check value of the state after it.
    case state
    /// That no more commands will come.
    case idle
  }

  private let file: Int32

  init(_ kind: Kind, of worker: Int, in folder: String) {
    file = open(Self.path(kind, of: worker, in: folder), O_WRONLY | O_CREAT | O_APPEND, 0o600)
  }

  deinit { close(file) }

  func add(_ first: Int, _ second: Int) { add([(first, second)]) }

  func add(_ pairs: [(Int, Int)]) {
    guard !pairs.isEmpty else { return }
    _ = pairs.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }

  static func path(_ kind: Kind, of worker: Int, in folder: String) -> String {
    "\(folder).workers/\(kind.rawValue)-\(worker)"
  }

  /// The whole pairs in a file; none when there is no file.
  static func read(_ kind: Kind, of worker: Int, in folder: String) -> [(Int, Int)] {
    guard let file = fopen(path(kind, of: worker, in: folder), "r") else { return [] }
    defer { fclose(file) }
    var pairs: [(Int, Int)] = []
    var pair = (0, 0)
    while fread(&pair, MemoryLayout<(Int, Int)>.size, 1, file) == 1 { pairs.append(pair) }
    return pairs
  }
}
