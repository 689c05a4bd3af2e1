import Glibc
import Testing

@testable import Terminal

@Suite("Waking the loop")
struct WakePipeTests {
  @Test("Signals come out once each, plain wake-ups are only felt")
  func drain() throws {
    let pipe = try #require(WakePipe())
    pipe.wake()
    pipe.post(SIGTERM)
    pipe.post(SIGTERM)
    pipe.post(SIGHUP)
    #expect(pipe.drain() == [.terminate, .hangUp])
    #expect(pipe.drain() == [])
  }

  @Test("A full pipe neither blocks nor fails")
  func full() throws {
    let pipe = try #require(WakePipe())
    for _ in 0..<100_000 { pipe.wake() }
    #expect(pipe.drain() == [])
  }

  @Test("A program that a signal ends exits with its number")
  func exitCodes() {
    #expect(TerminalSignal.terminate.exitCode == 143)
    #expect(TerminalSignal.interrupt.exitCode == 130)
    #expect(TerminalSignal.hangUp.exitCode == 129)
    for number in [SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT] {
      #expect(TerminalSignal(number: number)?.number == number)
    }
    #expect(TerminalSignal(number: SIGWINCH) == nil)
  }
}
