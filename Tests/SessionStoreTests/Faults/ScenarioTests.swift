import FaultInjection
import SessionEngine
import Testing

@testable import SessionStore

@Suite("On a disk that fails")
struct ScenarioTests {
  @Test("What was acknowledged is there and what failed is not, in ten thousand scenarios")
  func scenarios() async {
    let tally = await Tally.running(seeds: 1..<10_001, jobs: 2)
    #expect(tally.scenarios == 10_000)
    for failure in tally.failures.prefix(5) {
      Issue.record("plenum-faults --trace --seed \(failure.seed): \(failure.text)")
    }
    // Scenarios in which nothing happens would prove nothing.
    #expect(tally.acknowledged > 25_000)
    #expect(tally.excused < 3)
    for fault in Fault.allCases { #expect((tally.injected[fault] ?? 0) > 100, "\(fault)") }
  }

  @Test("A store that is broken on purpose is found out", arguments: Sabotage.allCases)
  func sabotage(_ sabotage: Sabotage) {
    let tally = Tally.running(seeds: 1..<1001, sabotage: sabotage, stopsAtFailure: true)
    #expect(!tally.failures.isEmpty)
  }

  @Test("The same seed is the same scenario")
  func reproducible() {
    let first = Tally.running(seeds: 7..<27)
    let second = Tally.running(seeds: 7..<27)
    #expect(first.acknowledged == second.acknowledged && first.injected == second.injected)
    let failures = (0..<2).map { _ in
      Tally.running(seeds: 1..<300, sabotage: .withoutFlush).failures.map(\.text)
    }
    #expect(failures[0] == failures[1])
  }
}
