import BreakoutAllocation
import Glibc
import JSONText

/// Solves one instance file within a limit in seconds, file reading included, and writes the solution.
///
/// Reads `alloc-instance/1` (social golfer instances too) and MDGPLIB files; writes `alloc-solution/1`, or one group number a
/// line for MDGPLIB. Prints one JSON line about the run. Returns an exit code: 64 usage, 65 bad data, 73 cannot write.
func runAllocateBenchmark(arguments: [String]) -> Int32 {
  guard let options = AllocateOptions(arguments) else {
    complain(
      "Usage: plenum-bench allocate INSTANCE --seconds S --seed N [--steps N] [--clock wall|cpu] [--output SOLUTION]"
    )
    return 64
  }
  let clock = options.clock
  let began = secondsNow(clock)
  guard let bytes = readWholeFile(options.instance) else {
    complain("\(options.instance) cannot be read. Check the path and its permissions.")
    return 65
  }
  let isJSON = bytes.first { $0 > 32 } == UInt8(ascii: "{")
  var instance: AllocateInstance?
  let problem: AllocationProblem
  if isJSON {
    do throws(JSONTextError) {
      let decoded = try JSONText.decode(AllocateInstance.self, from: bytes)
      instance = decoded
      problem = decoded.problem()
    } catch {
      complain("\(options.instance) is not an instance: \(error.message)")
      return 65
    }
  } else if let read = readDiversityProblem(bytes) {
    problem = read
  } else {
    complain("\(options.instance) is neither JSON nor an MDGPLIB file.")
    return 65
  }
  let read = secondsNow(clock) - began
  var timing = AllocateTiming(clock: clock, began: began, limit: options.seconds)
  let steps = options.steps
  let result = allocate(problem, seed: options.seed) { progress -> Int? in
    let timed = timing.pace(progress)
    return steps ?? timed
  }
  let text = instance.map { solutionText(result, $0) } ?? groupText(result)
  if let output = options.output, !writeWholeFile(output, text) {
    complain("\(output) cannot be written. Check the folder and the free space.")
    return 73
  }
  print(
    summary(
      result, name: instance?.name ?? options.instance, read: read, timing: timing,
      seconds: secondsNow(clock) - began))
  return 0
}

/// Turns a limit in seconds into a plan of steps: steps so far over the share of time used.
struct AllocateTiming {
  let clock: clockid_t
  let began: Double
  let limit: Double
  private var searchBegan: Double?
  private(set) var firstAnswer: Double?

  init(clock: clockid_t, began: Double, limit: Double) {
    self.clock = clock
    self.began = began
    self.limit = limit
  }

  mutating func pace(_ progress: AllocationProgress) -> Int? {
    let now = secondsNow(clock)
    let start = searchBegan ?? now
    searchBegan = start
    if firstAnswer == nil && progress.hard == 0 { firstAnswer = now - began }
    // Writing the solution takes its share of the limit too.
    let end = began + limit * 0.99
    guard now < end else { return nil }
    let share = max(0.000_001, (now - start) / max(0.000_001, end - start))
    return max(progress.steps + 1, Int(Double(progress.steps + 1) / share))
  }
}

/// `INSTANCE --seconds S --seed N --steps N --output FILE`; a limit of 1 second and seed 1 unless given.
///
/// With `--steps` the budget is that number of proposals whatever the time, which repeats exactly.
/// With `--clock cpu` the limit counts processor time, for comparisons on a busy machine.
struct AllocateOptions {
  let instance: String
  private(set) var seconds = 1.0
  private(set) var seed: UInt64 = 1
  private(set) var clock = CLOCK_MONOTONIC
  private(set) var steps: Int?
  private(set) var output: String?

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    guard let first = rest.popFirst(), !first.hasPrefix("--") else { return nil }
    instance = first
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--seconds":
        guard let number = Double(value), number >= 0 else { return nil }
        seconds = number
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "--steps":
        guard let number = Int(value), number >= 0 else { return nil }
        steps = number
      case "--clock":
        guard value == "wall" || value == "cpu" else { return nil }
        clock = value == "cpu" ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC
      case "--output": output = value
      default: return nil
      }
    }
  }
}

private func secondsNow(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
}

private func summary(
  _ result: AllocationResult, name: String, read: Double, timing: AllocateTiming, seconds: Double
) -> String {
  func milliseconds(_ seconds: Double) -> String { String((seconds * 1000).rounded() / 1000) }
  let bound = result.lowerBound.map(String.init) ?? "null"
  let first = timing.firstAnswer.map(milliseconds) ?? "null"
  return "{\"benchmark\":\"allocate\",\"instance\":\"\(name)\",\"hard\":\(result.hard),"
    + "\"soft\":\(result.soft),\"lowerBound\":\(bound),\"optimal\":\(result.isOptimal),"
    + "\"steps\":\(result.steps),\"readSeconds\":\(milliseconds(read)),"
    + "\"firstFeasibleSeconds\":\(first),\"seconds\":\(milliseconds(seconds))}"
}
