import Glibc
import JSONText
import Testing

@Suite("Many processes on one session")
struct LoadTests {
  /// What `plenum-faults load` prints.
  private struct Figures: Decodable {
    let commands: Int
    let kills: Int
    let stops: Int
    let stopsInTurn: Int
    let waitWorstWhileStoppedMilliseconds: Double?
    let survivors: Int
    let ok: Bool
    let problems: [String]
  }

  /// Runs the program with `words` and returns its exit code and what it says.
  private func run(_ words: [String]) throws -> (code: Int32, output: [UInt8]) {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
    var list: [UnsafeMutablePointer<CChar>?] =
      (["plenum-faults"] + words).map { strdup($0) } + [nil]
    defer { list.forEach { free($0) } }
    var child: pid_t = 0
    try #require(posix_spawn(&child, holderProgram(), &actions, nil, &list, environ) == 0)
    close(ends[1])
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = read(ends[0], &chunk, chunk.count), count > 0 {
      output += chunk.prefix(count)
    }
    close(ends[0])
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return (status >> 8 & 0xFF, output)
  }

  @Test("Nothing acknowledged is lost when processes are killed and stopped, and all see the same")
  func load() throws {
    let scratch = Scratch()
    let (code, output) = try run([
      "load", scratch.session, "--seconds", "3", "--processes", "5", "--rate", "50", "--stop",
      "0.3",
    ])
    let figures = try JSONText.decode(Figures.self, from: output)
    #expect(figures.problems == [])
    #expect(figures.ok && code == 0)
    #expect(figures.commands > 5)
    #expect(figures.kills >= 1)
    #expect(figures.stops == 2 && figures.stopsInTurn >= 1)
    #expect(figures.survivors == 5)
    #expect((figures.waitWorstWhileStoppedMilliseconds ?? 0) >= 100)
  }
}
