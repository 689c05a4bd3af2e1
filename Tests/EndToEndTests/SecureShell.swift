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
  private let process = Process()

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
    process.executableURL = URL(fileURLWithPath: Self.server)
    process.arguments = ["-D", "-e", "-f", workshop.path("sshd")]
    _ = FileManager.default.createFile(atPath: workshop.path("sshd.log"), contents: nil)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: workshop.path("sshd.log"))
    process.standardError = FileHandle(forWritingAtPath: workshop.path("sshd.log"))
    try process.run()
    try waitForPort()
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
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
    client.waitUntilExit()
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
      guard Date() < end, process.isRunning else {
        throw TerminalSession.Stuck(description: "sshd does not listen: \(log)")
      }
      usleep(10_000)
    }
  }
}
