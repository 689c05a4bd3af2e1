import Foundation
import Testing

/// What a run of the program left behind.
struct RunResult {
  let code: Int32
  let out: String
  let err: String

  /// The JSON object on stdout.
  func json() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(out.utf8))
    return try #require(object as? [String: Any])
  }
}

/// The built program and a scratch folder for one test.
final class Workshop: Sendable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "plenum-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The program beside the running test bundle.
  static let program: String = {
    let test =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("plenum")
      .path
  }()

  /// An environment that does not depend on who runs the tests.
  var environment: [String: String] {
    [
      "HOME": folder, "USER": "ana", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "SWIFT_BACKTRACE": "enable=no", "XDG_CONFIG_HOME": "\(folder)/config",
      "XDG_STATE_HOME": "\(folder)/state",
    ]
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Runs the program to its end.
  @discardableResult
  func run(
    _ arguments: String..., input: String = "", environment extra: [String: String] = [:]
  ) throws -> RunResult {
    try runList(arguments, input: input, environment: extra)
  }

  @discardableResult
  func runList(
    _ arguments: [String], input: String = "", environment extra: [String: String] = [:]
  ) throws -> RunResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = arguments
    process.environment = environment.merging(extra) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // Files instead of pipes: no reader has to keep up, and nothing can block.
    let stem = path("run-\(UUID().uuidString)")
    for suffix in ["in", "out", "err"] {
      let content = suffix == "in" ? Data(input.utf8) : Data()
      _ = FileManager.default.createFile(atPath: "\(stem).\(suffix)", contents: content)
    }
    process.standardInput = FileHandle(forReadingAtPath: "\(stem).in")
    process.standardOutput = FileHandle(forWritingAtPath: "\(stem).out")
    process.standardError = FileHandle(forWritingAtPath: "\(stem).err")
    try process.run()
    process.waitUntilExit()
    defer { for suffix in ["in", "out", "err"] { unlink("\(stem).\(suffix)") } }
    func text(_ suffix: String) -> String {
      String(
        decoding: FileManager.default.contents(atPath: "\(stem).\(suffix)") ?? Data(), as: UTF8.self
      )
    }
    return RunResult(code: process.terminationStatus, out: text("out"), err: text("err"))
  }

  /// A new session from the training template, created on a day that has passed, at 07:00 UTC.
  func makeSession(_ name: String = "s", template: String = "untoc-training") throws -> String {
    let folder = path(name)
    let result = try run(
      "new", folder, "--template", template, "--clock", "2026-03-24T06:00:00Z")
    #expect(result.code == 0, "\(result.err)")
    return folder
  }
}
