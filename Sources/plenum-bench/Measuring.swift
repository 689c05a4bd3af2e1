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

/// Prints one line of JSON; what could not be measured is null there.
func report(_ name: String, _ members: [(String, Double?)], note: String? = nil) {
  let text = members.map { "\"\($0.0)\":\($0.1.map(rounded) ?? "null")" }.joined(separator: ",")
  print("{\"bench\":\"\(name)\",\(text)\(note.map { ",\"note\":\"\($0)\"" } ?? "")}")
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
  #if canImport(Darwin)
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss) / 1_048_576
  #else
    // Not getrusage: that counts what the process was a copy of before it became this program.
    let text = String(decoding: readWholeFile("/proc/self/status") ?? [], as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let number = line.flatMap { Int($0.filter(\.isNumber)) }
    return Double(number ?? 0) / 1024
  #endif
}
