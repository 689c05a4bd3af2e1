import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A console from which nothing else can be reached: for whoever comes in through a forced command of sshd.
///
/// The name is the one in the forced command and the role is the roster's. Nothing is read from the home folder or
/// from folders that the environment names, and the program cannot be put aside for a shell.
enum Confinement {
  /// The variables that stay; what a client sends in any other one reaches nothing.
  private static let kept: Set<String> = [
    "TERM", "LANG", "LC_ALL", "LC_CTYPE", "COLORTERM", "NO_COLOR", "PATH", "USER", "LOGNAME",
    "SSH_TTY", "TZ",
  ]

  /// Who comes in: somebody on the roster, in the role that they have there.
  static func actor(_ arguments: VerbArguments, in session: Session) throws(Failure) -> Actor {
    guard let name = arguments["as"] else { throw .usage("--confined wants --as NAME.") }
    guard arguments["role"] == nil else {
      throw .usage("--role is not taken with --confined: the role is the one on the roster.")
    }
    guard let member = session.staff[name] else {
      throw Failure(
        code: .refused,
        message: "\(name.printable) is not on the staff roster; a facilitator adds them.")
    }
    return Actor(name: name, role: member.role)
  }

  /// Begins anew with a clean environment, so that neither the loader nor the runtime has read another one.
  ///
  /// A crash must not offer to start a debugger, which would be a way out.
  static func enter() throws(Failure) {
    let mark = "SWIFT_BACKTRACE"
    let isClean = names.allSatisfy { kept.contains($0) || $0 == mark }
    #if canImport(Darwin)
      for name in names where !kept.contains(name) { unsetenv(name) }
      setenv(mark, "enable=no", 1)
    #else
      if isClean, Files.environment(mark) == "enable=no" { return try checkTerminalName() }
      for name in names where !kept.contains(name) { unsetenv(name) }
      setenv(mark, "enable=no", 1)
      var words: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) }
      words.append(nil)
      execv("/proc/self/exe", words)
      // Without /proc the clean environment is there all the same, only later.
      for word in words { free(word) }
    #endif
    try checkTerminalName()
  }

  /// The name of the terminal comes from the client and is looked up as a file name.
  private static func checkTerminalName() throws(Failure) {
    let name = Files.environment("TERM") ?? ""
    let isName =
      name.utf8.count <= 64 && !name.hasPrefix(".")
      && name.utf8.allSatisfy {
        ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57)
          || "+-._".utf8.contains($0)
      }
    guard isName else {
      throw Failure(code: .noTerminal, message: "TERM is not the name of a terminal.")
    }
  }

  private static var names: [String] {
    var names: [String] = []
    var entry = environ
    while let text = entry.pointee {
      names.append(String(String(cString: text).prefix { $0 != "=" }))
      entry += 1
    }
    return names
  }
}
