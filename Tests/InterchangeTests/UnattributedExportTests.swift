import SessionEngine
import Testing

@testable import Interchange

@Suite("Unattributed exports of random sessions")
struct UnattributedExportTests {
  private func files(_ session: Session, _ kind: ExportKind, _ rule: DisclosureRule) -> [String] {
    kind.formats.flatMap { format in
      kind.files(
        of: session, now: Instant("2026-03-03T09:00:00Z")!, zone: .utc, format: format, rule: rule
      ).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }

  @Test(
    "Neither a name, an address or an organisation is in them, nor a group below the threshold",
    arguments: ExportKind.allCases)
  func nobody(kind: ExportKind) throws {
    for seed in 1...12 {
      let random = try RandomSession(seed: UInt64(seed))
      for threshold in [2, 5] {
        let rule = DisclosureRule(attribution: .none, threshold: threshold)
        for text in files(random.session, kind, rule) {
          let plain = unescaped(text)
          for secret in random.secrets {
            #expect(!plain.contains(secret), "seed \(seed): \(secret) in \(kind.rawValue)")
          }
          for group in random.smallGroups(threshold: threshold) {
            #expect(!plain.contains(group), "seed \(seed): \(group) in \(kind.rawValue)")
          }
        }
      }
    }
  }

  @Test("A session that lets nobody be told needs no option for it")
  func sessionWide() throws {
    for seed in 1...12 {
      var random = try RandomSession(seed: UInt64(seed))
      try random.limit(to: Attribution.none, threshold: 5)
      for kind in ExportKind.allCases where kind.tellsWhoSaidWhat {
        let rule = DisclosureRule(namesPeople: kind.namesPeople)
        for text in files(random.session, kind, rule) {
          let plain = unescaped(text)
          for secret in random.secrets.union(random.smallGroups(threshold: 5)) {
            #expect(!plain.contains(secret), "seed \(seed): \(secret) in \(kind.rawValue)")
          }
        }
      }
    }
  }

  @Test("No number of people in a group is below the threshold")
  func numbers() throws {
    var seen = 0
    for seed in 1...40 {
      let session = try RandomSession(seed: UInt64(seed)).session
      for threshold in [2, 5] {
        let rule = DisclosureRule(attribution: .none, threshold: threshold)
        let groups = Everything(
          disclosure: Disclosure(session, rule: rule), now: Instant("2026-03-03T09:00:00Z")!
        ).groups
        for case .number(let number?) in groups.rows.flatMap({ $0 }) {
          #expect(number == 0 || number >= threshold, "seed \(seed)")
          seen += 1
        }
      }
    }
    #expect(seen > 100)
  }

  @Test("A usual report names nobody but whom a note by name allows")
  func usual() throws {
    for seed in 1...12 {
      let random = try RandomSession(seed: UInt64(seed))
      let allowed = Set(
        random.session.notes.filter { $0.attribution == .byName }.compactMap(\.speaker))
      for kind in ExportKind.allCases where !kind.namesPeople {
        for text in files(random.session, kind, DisclosureRule()) {
          let plain = unescaped(text)
          for secret in random.secrets
          where !allowed.contains(where: { $0.contains(secret) }) {
            #expect(!plain.contains(secret), "seed \(seed): \(secret) in \(kind.rawValue)")
          }
        }
      }
    }
  }

  @Test("The check itself finds names where they are wanted")
  func canFail() throws {
    let random = try RandomSession(seed: 7)
    let rule = DisclosureRule(namesPeople: true)
    for kind in [ExportKind.participants, .report, .minutes, .everything, .roomSheet] {
      let found = files(random.session, kind, rule).map(unescaped)
      #expect(found.contains { text in random.secrets.contains { text.contains($0) } }, "\(kind)")
    }
  }

  /// The text as a reader sees it, so that no escape hides a name from the check.
  private func unescaped(_ text: String) -> String {
    text.replacing("&#39;", with: "'").replacing("\\", with: "").replacing("<wbr>", with: "")
      .replacing("\r\n ", with: "").replacing("\"\"", with: "\"")
  }
}
