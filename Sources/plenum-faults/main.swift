import FaultInjection

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The word after `option`.
func value(of option: String) -> String? {
  let words = CommandLine.arguments
  guard let place = words.firstIndex(of: option), place + 1 < words.count else { return nil }
  return words[place + 1]
}

func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

func json(_ tally: Tally) -> String {
  let injected = Fault.allCases.map { "\(quoted($0.rawValue)):\(tally.injected[$0] ?? 0)" }
  let failed = tally.failures.prefix(100).map {
    "{\"seed\":\($0.seed),\"what\":\(quoted($0.text))}"
  }
  return "{\"scenarios\":\(tally.scenarios),\"commands\":\(tally.commands),"
    + "\"acknowledged\":\(tally.acknowledged),\"injected\":{\(injected.joined(separator: ","))},"
    + "\"powerCuts\":\(tally.injected[.powerCut] ?? 0),\"reboots\":\(tally.reboots),\"excused\":\(tally.excused),"
    + "\"failures\":\(tally.failures.count),\"failed\":[\(failed.joined(separator: ","))]}"
}

if CommandLine.arguments.contains("--help") {
  print(
    """
    plenum-faults --scenarios N [--seed S] [--jobs J] [--sabotage KIND]: does commands on a simulated disk that fails, and
    compares what is there afterwards with what was acknowledged. Prints one line of JSON; ends with 1 after a failure.
    plenum-faults turns FOLDER [PROCESSES [PAUSE]]: how long processes wait for the lock of FOLDER when each takes it, appends
    and flushes 300 bytes, and pauses for so many microseconds.
    plenum-faults hold FOLDER: takes the lock, says "held" and keeps it until its input ends.
    plenum-faults load FOLDER [--seconds S] [--rate R] [--processes P] [--stop SECONDS] [--seed S]: makes a session in FOLDER; P
    processes give R commands a second together and follow one another, one is killed each second, one is stopped at any moment and
    one in its turn, each for so many seconds; then compares what is there with what was acknowledged. Prints one line of JSON;
    ends with 1 when something is wrong, and leaves FOLDER.workers behind then.
    A scenario of seed S is done again with --scenarios 1 --seed S. KIND: \(Sabotage.allCases.map(\.rawValue).joined(separator: " ")).
    """)
  exit(0)
}
if CommandLine.arguments.count > 2, let verb = Turns(rawValue: CommandLine.arguments[1]) {
  exit(verb.run(Array(CommandLine.arguments.dropFirst(2))))
}
if CommandLine.arguments.count > 2, let verb = LoadVerb(rawValue: CommandLine.arguments[1]) {
  exit(verb.run(folder: CommandLine.arguments[2]))
}
let count = value(of: "--scenarios").flatMap { UInt64($0) } ?? 10_000
let first = value(of: "--seed").flatMap { UInt64($0) } ?? 1
let jobs = max(1, value(of: "--jobs").flatMap { Int($0) } ?? 1)
let sabotage = value(of: "--sabotage").flatMap { Sabotage(rawValue: $0) }

if CommandLine.arguments.contains("--trace") {
  let tally = Scenario(seed: first, sabotage: sabotage, trace: { print($0) }).run()
  print(json(tally))
  exit(tally.failures.isEmpty ? 0 : 1)
}
let tally = await Tally.running(seeds: first..<first + count, jobs: jobs, sabotage: sabotage)
print(json(tally))
exit(tally.failures.isEmpty ? 0 : 1)
