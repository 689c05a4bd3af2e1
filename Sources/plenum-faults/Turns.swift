import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What processes do to one another with the lock of a folder.
enum Turns: String {
  /// Many processes, each with its share of the load; prints how long they waited.
  case turns
  /// One of them.
  case worker
  /// Takes the lock and keeps it until the input ends.
  case hold

  /// Does it; the exit code.
  func run(_ words: [String]) -> Int32 {
    do throws(StoreError) {
      switch self {
      case .turns: measure(words[0], words.dropFirst().compactMap { Int($0) })
      case .worker: try work(words)
      case .hold:
        try FolderLock(ofFolder: words[0]).hold(patience: 10) {
          write(1, "held\n", 5)
          while getchar() != EOF {}
        }
      }
      return 0
    } catch {
      print(error.message)
      return error.exitCode
    }
  }

  private static let seconds = 4.0

  private func measure(_ folder: String, _ numbers: [Int]) {
    let processes = numbers.first ?? 20
    let pause = numbers.count > 1 ? numbers[1] : processes * 2000
    let children = (0..<processes).map { spawnSelf(["worker", folder, "\($0)", "\(pause)"]) }
    for child in children { waitpid(child, nil, 0) }
    var waits: [Int] = []
    for index in 0..<processes {
      let path = "\(folder)/waits-\(index)"
      guard let file = fopen(path, "r") else { continue }
      var wait = 0
      while fread(&wait, MemoryLayout<Int>.size, 1, file) == 1 { waits.append(wait) }
      fclose(file)
      unlink(path)
    }
    unlink("\(folder)/appended")
    waits.sort()
    func at(_ share: Double) -> Int {
      waits.isEmpty ? 0 : waits[min(waits.count - 1, Int(Double(waits.count) * share))] / 1000
    }
    print(
      "{\"processes\":\(processes),\"turnsPerSecond\":\(Int(Double(waits.count) / Self.seconds)),"
        + "\"medianMicroseconds\":\(at(0.5)),\"p99Microseconds\":\(at(0.99)),"
        + "\"maximumMicroseconds\":\(at(1))}")
  }

  /// A turn, a pause, and so on for a while; leaves a file with how long each turn was waited for, in nanoseconds.
  private func work(_ words: [String]) throws(StoreError) {
    guard words.count == 3, let pause = UInt32(words[2]), let index = UInt32(words[1]) else {
      return
    }
    let clock = OperatingSystem.shared
    let lock = try FolderLock(ofFolder: words[0])
    let bytes = [UInt8](repeating: 0x78, count: 300)
    let file = open("\(words[0])/appended", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var waits: [Int] = []
    usleep(pause / 20 * (index % 20))
    let end = clock.nanoseconds + Int(Self.seconds * 1e9)
    while clock.nanoseconds < end {
      let start = clock.nanoseconds
      try lock.hold(patience: 10) {
        waits.append(clock.nanoseconds - start)
        _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        fdatasync(file)
      }
      usleep(pause)
    }
    guard let log = fopen("\(words[0])/waits-\(index)", "w") else { return }
    fwrite(waits, MemoryLayout<Int>.size, waits.count, log)
    fclose(log)
  }
}
