import Foundation
import Testing

@testable import SessionEngine

@Suite("Zone files and closing rules")
struct ZoneFileTests {
  private func bytes(_ identifier: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/\(identifier)")))
  }

  @Test("A file cut anywhere is refused", arguments: ["Europe/Vienna", "Asia/Kathmandu"])
  func truncated(identifier: String) throws {
    let whole = try bytes(identifier)

    #expect(ZoneRules(identifier: identifier, tzif: whole) != nil)
    for length in whole.indices {
      #expect(ZoneRules(identifier: identifier, tzif: Array(whole[..<length])) == nil, "\(length)")
    }
  }

  @Test("A file with any byte changed is read or refused, never trapped on")
  func damaged() throws {
    let whole = try bytes("Europe/Vienna")
    let moment = Instant(milliseconds: 1_800_000_000_000)
    var refused = 0

    for index in whole.indices {
      for value: UInt8 in [0, 0x7F, 0xFF, whole[index] ^ 1] {
        var changed = whole
        changed[index] = value
        guard let rules = ZoneRules(identifier: "X", tzif: changed) else {
          refused += 1
          continue
        }
        #expect(abs(rules.offsetSeconds(at: moment)) <= ZoneClosingRule.widestOffset)
      }
    }
    #expect(refused > 0)
  }

  @Test("What is no zone file is refused")
  func notAZone() {
    #expect(ZoneRules(identifier: "X", tzif: []) == nil)
    #expect(ZoneRules(identifier: "X", tzif: Array("TZif2".utf8)) == nil)
    #expect(
      ZoneRules(identifier: "X", tzif: Array("# tzdata\n".utf8) + Array(repeating: 9, count: 99))
        == nil)
    let huge =
      Array("TZif2".utf8) + Array(repeating: 0, count: 15) + Array(repeating: 0xFF, count: 24)
    #expect(ZoneRules(identifier: "X", tzif: huge) == nil)
  }

  /// A version 1 file with one transition, from `AAA` at +1 h to `BBB` at +2 h at second 1000.
  private func smallFile(version: UInt8, leapSeconds: UInt8 = 0) -> [UInt8] {
    var file = Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
    for count: UInt8 in [0, 0, leapSeconds, 1, 2, 8] { file += [0, 0, 0, count] }
    file += [0, 0, 3, 0xE8, 1]
    file += [0, 0, 0x0E, 0x10, 0, 0] + [0, 0, 0x1C, 0x20, 1, 4]
    file += Array("AAA\0BBB\0".utf8)
    file += Array(repeating: 0, count: 8 * Int(leapSeconds))
    return file
  }

  @Test("A file of version 1 is read by its 32-bit data")
  func versionOne() throws {
    let rules = try #require(ZoneRules(identifier: "X", tzif: smallFile(version: 0)))

    #expect(rules.offsetSeconds(at: Instant(milliseconds: 999_999)) == 3600)
    #expect(rules.abbreviation(at: Instant(milliseconds: 1_000_000)) == "BBB")
  }

  @Test("A file that counts leap seconds is refused")
  func leapSeconds() {
    #expect(ZoneRules(identifier: "X", tzif: smallFile(version: 0, leapSeconds: 1)) == nil)
  }

  @Test(
    "Closing rules are read in every form",
    arguments: [
      ("UTC0", "2040-07-01T00:00:00Z", 0, "UTC"),
      ("<+0545>-5:45", "2040-07-01T00:00:00Z", 20_700, "+0545"),
      ("CET-1CEST,M3.5.0/2,M10.5.0/3", "2040-03-25T01:00:00Z", 7200, "CEST"),
      ("CET-1CEST,M3.5.0/2,M10.5.0/3", "2040-03-25T00:59:59Z", 3600, "CET"),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2040-01-01T00:00:00Z", 46_800, "NZDT"),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2040-06-01T00:00:00Z", 43_200, "NZST"),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2040-12-01T00:00:00Z", 0, "GMT"),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2040-06-01T00:00:00Z", 3600, "IST"),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2040-03-25T01:00:00Z", -3600, "-01"),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2040-03-25T00:59:59Z", -7200, "-02"),
      ("XXX3EDT4,0/0,J365/23", "2040-01-01T03:00:00Z", -14_400, "EDT"),
      ("XXX3EDT4,0/0,J365/23", "2040-07-01T00:00:00Z", -14_400, "EDT"),
      ("AAA0BBB,J60/0,J300/0", "2040-02-29T12:00:00Z", 0, "AAA"),
      ("AAA0BBB,J60/0,J300/0", "2040-03-01T00:00:00Z", 3600, "BBB"),
      ("AAA0BBB,59/0,299/0", "2040-02-29T00:00:00Z", 3600, "BBB"),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2040-03-24T00:00:00Z", 10_800, "EEST"),
    ])
  func closingRules(text: String, at moment: String, offset: Int, abbreviation: String) throws {
    let rule = try #require(ZoneClosingRule(Array(text.utf8)[...]))
    let instant = try #require(Instant(moment))

    let period = rule.period(at: instant.secondsSinceEpoch)

    #expect(period == ZonePeriod(offsetSeconds: offset, abbreviation: abbreviation))
  }

  @Test(
    "What is no closing rule is refused",
    arguments: [
      "", "CET", "C-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
      "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0,",
      "CET-99", "<CET-1", "<>-1", "CET-1CEST,J0,J365", "CET-1CEST,M3.5.0/168,M10.5.0",
      "CET-1:60", "CET-1CEST,M3.5.0,M10.5.0 ",
    ])
  func badClosingRules(text: String) {
    #expect(ZoneClosingRule(Array(text.utf8)[...]) == nil)
  }
}
