import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Many processes on one session, some of them killed and stopped.
enum LoadVerb: String {
  /// Starts them, disturbs them and judges what came of it.
  case load
  /// One of them.
  case loadWorker = "load-worker"

  /// Does it; the exit code.
  func run(folder: String) -> Int32 {
    func number(_ option: String, _ usual: Int) -> Int {
      value(of: option).flatMap { Int($0) } ?? usual
    }
    do throws(StoreError) {
      switch self {
      case .load:
        let seconds = max(1, number("--seconds", 300))
        var load = Load(
          folder: folder, seconds: seconds, rate: max(1, number("--rate", 500)),
          processes: max(2, number("--processes", 20)),
          stopSeconds: value(of: "--stop").flatMap { Double($0) } ?? min(10, Double(seconds) / 6),
          seed: UInt64(max(0, number("--seed", 1))))
        let figures = try load.run()
        print(figures.json)
        return figures.problems.isEmpty ? 0 : 1
      case .loadWorker:
        try LoadWorker(
          folder: folder, index: number("--index", 0), interval: number("--interval", 40_000_000),
          end: number("--end", 0)
        ).run()
        return 0
      }
    } catch {
      // The workers' words must not come into the line that the figures are.
      let words = Array("\(error.message)\n".utf8)
      write(2, words, words.count)
      return error.exitCode
    }
  }
}
