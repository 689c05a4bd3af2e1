/// How the program ends; the numbers are those of `sysexits.h` where that has one.
enum ExitCode: Int32 {
  case done = 0
  case refused = 1
  case usage = 64
  case badData = 65
  case noSession = 66
  case noTerminal = 69
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
}

/// Why a verb stops: what to say on stderr and the exit code that tells it to scripts.
struct Failure: Error {
  let code: ExitCode
  let message: String

  static func usage(_ message: String) -> Failure { Failure(code: .usage, message: message) }
}
