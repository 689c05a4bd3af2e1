#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let benchmarks: [(name: String, help: String, run: ([String]) throws -> Void)] = [
  ("durable", "[COMMANDS]: a durable command against a bare append and SQLite", durable),
  ("open", "[RECORDS…]: opening without and with a snapshot, against jq", opening),
  ("follow", "[COMMANDS]: how soon another process sees a change", following),
  ("paint", "[PEOPLE]: from a key to a painted frame", painting),
  ("people", "[PEOPLE]: the same on the screen of people: filter and orders", listingPeople),
]

/// What the benchmarks start in processes of their own.
let children: [(name: String, help: String, run: ([String]) throws -> Void)] = [
  ("open-once", "FOLDER", openingOnce), ("follow-once", "FOLDER LAST", followingOnce),
]

let words = Array(CommandLine.arguments.dropFirst())
if words.first == "allocate" { exit(runAllocateBenchmark(arguments: Array(words.dropFirst()))) }
guard let benchmark = (benchmarks + children).first(where: { $0.name == words.first }) else {
  print("plenum-bench: measures Plenum; each benchmark prints one line of JSON.\n")
  for benchmark in benchmarks { print("  plenum-bench \(benchmark.name) \(benchmark.help)") }
  print("  plenum-bench allocate INSTANCE --seconds S --seed N --output SOLUTION")
  exit(words.isEmpty || words == ["--help"] ? 0 : 64)
}
do {
  try benchmark.run(Array(words.dropFirst()))
} catch {
  print("plenum-bench \(benchmark.name): \(error)")
  exit(74)
}
