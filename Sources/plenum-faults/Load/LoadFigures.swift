/// What a load came to.
struct LoadFigures {
  /// Somebody who was stopped, from when to when, in nanoseconds.
  struct Pause {
    let worker: Int
    let process: Int32
    let since: Int
    var until: Int
    /// Whether he had the turn all the while.
    let isHolding: Bool

    /// Whether it fell into the time between two moments.
    func falls(between start: Int, and end: Int) -> Bool { start <= until && since <= end }
  }

  var seconds = 0.0
  var commands = 0
  var kills = 0
  var pauses: [Pause] = []
  /// Nanoseconds until a turn was there, and until a record was seen.
  var waits = Split()
  var seen = Split()
  var busy = 0
  var setAside = 0
  /// Records of which nobody was told that they are accepted, because he was killed before.
  var unacknowledged = 0
  var survivors = 0
  var problems: [String] = []

  /// Times in nanoseconds, those apart that a stopped process explains.
  struct Split {
    var usual: [Int] = []
    var apart: [Int] = []

    mutating func sort() {
      usual.sort()
      apart.sort()
    }
  }

  /// The part of the time in which nobody who was stopped had the turn.
  private var freeSeconds: Double {
    seconds - pauses.filter(\.isHolding).reduce(0) { $0 + Double($1.until - $1.since) / 1e9 }
  }

  private static func milliseconds(_ sorted: [Int], _ share: Double) -> String {
    guard !sorted.isEmpty else { return "null" }
    let value = sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    return "\(Double(value / 10_000) / 100)"
  }

  private func members(_ name: String, _ split: Split) -> String {
    let usual = [("Median", 0.5), ("P99", 0.99), ("Worst", 1)].map {
      "\"\(name)\($0.0)Milliseconds\":\(Self.milliseconds(split.usual, $0.1)),"
    }
    return usual.joined()
      + "\"\(name)WorstWhileStoppedMilliseconds\":\(Self.milliseconds(split.apart, 1)),"
  }

  /// One line.
  var json: String {
    "{\"commands\":\(commands),\"seconds\":\(seconds),\"perSecond\":\(Int(Double(commands) / seconds)),"
      + "\"perSecondNotHeldUp\":\(Int(Double(commands) / freeSeconds)),"
      + members("wait", waits) + members("seen", seen)
      + "\"kills\":\(kills),\"stops\":\(pauses.count),\"stopsInTurn\":\(pauses.count { $0.isHolding }),"
      + "\"busy\":\(busy),\"setAside\":\(setAside),\"unacknowledged\":\(unacknowledged),"
      + "\"survivors\":\(survivors),\"ok\":\(problems.isEmpty),"
      + "\"problems\":[\(problems.prefix(100).map(quoted).joined(separator: ","))]}"
  }
}
