#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Nanoseconds of a clock that never goes back.
func nanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
}

/// How long the work takes, in nanoseconds.
func timed(_ work: () throws -> Void) rethrows -> Int {
  let start = nanoseconds()
  try work()
  return nanoseconds() - start
}

/// Values in order, with the usual questions to ask of them.
struct Sample {
  private let sorted: [Int]

  init(_ values: [Int]) { sorted = values.sorted() }

  var median: Int { at(0.5) }
  var p99: Int { at(0.99) }
  var maximum: Int { sorted.last ?? 0 }

  private func at(_ share: Double) -> Int {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
}

/// Prints one line of JSON; times are in microseconds.
func report(_ name: String, _ members: [(String, Double)]) {
  let text = members.map { "\"\($0.0)\":\(rounded($0.1))" }.joined(separator: ",")
  print("{\"bench\":\"\(name)\",\(text)}")
}

/// Nanoseconds as microseconds.
func micro(_ nanoseconds: Int) -> Double { Double(nanoseconds) / 1000 }

private func rounded(_ value: Double) -> String {
  value == value.rounded() ? "\(Int(value))" : "\((value * 1000).rounded() / 1000)"
}

/// A number on the command line, or the usual one.
func number(_ arguments: [String], usually: Int) -> Int {
  arguments.first.flatMap { Int($0) } ?? usually
}

/// The most memory this process has had, in megabytes.
var peakMegabytes: Double {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss) / 1_048_576
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  #endif
}
