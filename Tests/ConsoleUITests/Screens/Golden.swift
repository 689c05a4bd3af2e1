import ConsoleUI
import Foundation
import Testing

/// Frames as text files beside the tests.
///
/// `PLENUM_RECORD=1 swift test --filter GoldenTests` writes them anew.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  static var isRecording: Bool { ProcessInfo.processInfo.environment["PLENUM_RECORD"] == "1" }

  /// Compares a text with the file of that name, or writes the file when recording.
  static func check(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: "\(name).txt")
    if isRecording {
      try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("There is no golden \(name); record it.", sourceLocation: sourceLocation)
      return
    }
    guard kept != text + "\n" else { return }
    let difference = firstDifference(kept, text + "\n")
    Issue.record(
      """
      \(name) differs: \(difference)
      If the new one is right: PLENUM_RECORD=1 swift test --filter GoldenTests
      """, sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ kept: String, _ text: String) -> String {
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(old.count, new.count) {
      let a = line < old.count ? old[line] : "(no line)"
      let b = line < new.count ? new[line] : "(no line)"
      if a != b { return "line \(line + 1)\n- \(a)\n+ \(b)" }
    }
    return "at the end"
  }
}
