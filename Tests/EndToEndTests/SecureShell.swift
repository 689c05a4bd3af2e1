import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A real sshd on this machine, on a free port, with keys and accounts of its own.
final class SecureShell {
  static let server = "/usr/sbin/sshd"
  static let client = "/usr/bin/ssh"

  /// Whether the machine has what is needed.
  static let isInstalled = [server, client, "/usr/bin/ssh-keygen"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  let workshop: Workshop
  let port: Int
  private let process: pid_t

  /// Begins a server that lets in those whose lines are in `authorizedKeys`, and takes any variable from them.
  init(_ workshop: Workshop) throws {
    self.workshop = workshop
    try Self.makeKey(workshop.path("host"))
    // The server separates itself into this folder, which a boot would have made.
    if getuid() == 0 { mkdir("/run/sshd", 0o755) }
    port = try Self.freePort()
    let configuration = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(workshop.path("host"))
      AuthorizedKeysFile \(workshop.path("authorized_keys"))
      PidFile none
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      PermitRootLogin yes
      AcceptEnv *
      AllowTcpForwarding yes
      AllowAgentForwarding yes
      Subsystem sftp internal-sftp
      LogLevel VERBOSE
      """
    try configuration.write(toFile: workshop.path("sshd"), atomically: true, encoding: .utf8)
    process = try Self.spawn(
      [Self.server, "-D", "-e", "-f", workshop.path("sshd")], log: workshop.path("sshd.log"))
    try waitForPort()
  }

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Starts the server without Foundation: it closes what is not its own, which Foundation takes for its end and waits.
  private static func spawn(_ words: [String], log: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, nil, arguments, environ)
    guard code == 0 else {
      throw TerminalSession.Stuck(description: "sshd: \(String(cString: strerror(code)))")
    }
    return child
  }

  /// What the server wrote.
  var log: String {
    (try? String(contentsOfFile: workshop.path("sshd.log"), encoding: .utf8)) ?? ""
  }

  /// Makes a pair of keys and returns the public one.
  @discardableResult
  static func makeKey(_ path: String) throws -> String {
    let keygen = Process()
    keygen.executableURL = URL(fileURLWithPath: "/usr/bin/ssh-keygen")
    keygen.arguments = ["-q", "-t", "ed25519", "-N", "", "-C", "key of a test", "-f", path]
    try keygen.run()
    keygen.waitUntilExit()
    return try String(contentsOfFile: path + ".pub", encoding: .utf8)
  }

  /// The arguments of a client that comes in with somebody's key.
  func arguments(_ name: String, _ more: [String] = [], command: [String] = []) -> [String] {
    [
      "-F", "none", "-p", "\(port)", "-i", workshop.path(name), "-o", "IdentitiesOnly=yes",
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "BatchMode=yes",
      "-o", "LogLevel=ERROR",
    ] + more + ["\(NSUserName())@127.0.0.1"] + command
  }

  /// Runs a client to its end without a terminal, and returns its exit code and all that it wrote.
  func run(
    _ arguments: [String], program: String = SecureShell.client, input: String = ""
  ) throws -> (code: Int32, text: String) {
    let client = Process()
    client.executableURL = URL(fileURLWithPath: program)
    client.arguments = arguments
    client.environment = workshop.environment.merging(["TERM": "xterm-256color"]) { $1 }
    client.currentDirectoryURL = URL(fileURLWithPath: workshop.folder)
    let stem = workshop.path("ssh-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: stem, contents: nil)
    _ = FileManager.default.createFile(atPath: stem + ".in", contents: Data(input.utf8))
    client.standardInput = FileHandle(forReadingAtPath: stem + ".in")
    client.standardOutput = FileHandle(forWritingAtPath: stem)
    client.standardError = FileHandle(forWritingAtPath: stem)
    try client.run()
    // A client that was let through where it should not be would stay for ever.
    let end = Date().addingTimeInterval(20)
    while client.isRunning, Date() < end { usleep(10_000) }
    if client.isRunning {
      client.terminate()
      client.waitUntilExit()
      return (-1, "the client stays")
    }
    let text = (try? String(contentsOfFile: stem, encoding: .utf8)) ?? ""
    return (client.terminationStatus, text)
  }

  /// A port that nobody listens at now.
  private static func freePort() throws -> Int {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(number) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, length) == 0 ? getsockname(number, $0, &length) : -1
      }
    }
    try #require(code == 0)
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// Whether somebody listens at a port of this machine.
  static func isListening(_ port: Int) -> Bool {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(number) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    address.sin_port = UInt16(port).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private func waitForPort() throws {
    let end = Date().addingTimeInterval(20)
    while !Self.isListening(port) {
      var status: Int32 = 0
      guard Date() < end, waitpid(process, &status, WNOHANG) == 0 else {
        throw TerminalSession.Stuck(description: "sshd does not listen: \(log)")
      }
      usleep(10_000)
    }
  }
}
