import Glibc
import SessionEngine
import Testing

@testable import SessionStore

/// The program that can hold a lock; it stands beside the test bundle.
func holderProgram() -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  readlink("/proc/self/exe", &buffer, 4095)
  let test = buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  return test.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/plenum-faults"
}

/// A process of its own that has the lock of a session.
private final class Holding {
  let process: pid_t
  private var isOver = false
  private var input: [Int32] = [0, 0]
  private var output: [Int32] = [0, 0]

  init(_ folder: String) throws {
    pipe(&input)
    pipe(&output)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, input[0], 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    for end in input + output { posix_spawn_file_actions_addclose(&actions, end) }
    let words = ["plenum-faults", "hold", folder]
    var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { list.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, holderProgram(), &actions, nil, &list, environ)
    try #require(code == 0)
    process = child
    close(input[0])
    close(output[1])
    var said = [UInt8](repeating: 0, count: 5)
    try #require(read(output[0], &said, 5) == 5)
    #expect(String(decoding: said, as: UTF8.self) == "held\n")
  }

  /// Sends a signal and returns once the process has stopped or ended by it.
  func send(_ signal: Int32) {
    kill(process, signal)
    var status: Int32 = 0
    if signal != SIGCONT { waitpid(process, &status, WUNTRACED) }
    // Its number may be another process's from now on.
    if signal == SIGKILL { isOver = true }
  }

  deinit {
    if !isOver { send(SIGKILL) }
    close(input[1])
    close(output[0])
  }
}

@Suite("A process that does not give its turn back")
struct HolderTests {
  @Test("A stopped holder is named, with how to go on, and is not waited for to the end")
  func stopped() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 1)
    let store = try SessionStore(opening: scratch.session)
    let holding = try Holding(scratch.session)
    let process = Int(holding.process)
    func refusal(patience: Double) -> StoreError? {
      storeError {
        try store.perform(by: ana, at: instant(0), patience: patience) { (_, _) throws(Rejection) in
          events("x")
        }
      }
    }
    guard case .busy(let running, _) = refusal(patience: 0) else {
      Issue.record("not busy")
      return
    }
    #expect(running == LockHolder(process: process, name: "plenum-faults"))
    holding.send(SIGSTOP)
    let error = refusal(patience: 600)
    guard case .busy(let holder, _) = error else {
      Issue.record("not busy: \(String(describing: error))")
      return
    }
    #expect(holder == LockHolder(process: process, name: "plenum-faults", isStopped: true))
    #expect(
      error?.message
        == "The session is held by process \(process) (plenum-faults), which is stopped. Let it go on with "
        + "`kill -CONT \(process)`, or `fg` where it was started; then try again.")
    #expect(error?.exitCode == 75)
  }

  @Test("A holder that is killed leaves the turn to the next")
  func killed() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 1)
    let store = try SessionStore(opening: scratch.session)
    let holding = try Holding(scratch.session)
    holding.send(SIGKILL)
    #expect(try store.add("x").record?.sequence == 2)
  }

  @Test("What is not known of a holder is left out")
  func unknown() {
    let holder = LockHolder(lookingAt: 0)
    #expect(holder == LockHolder(process: 0))
    #expect(holder.description == "process 0")
    #expect(LockHolder(lookingAt: Int(getpid())).name != nil)
  }
}
