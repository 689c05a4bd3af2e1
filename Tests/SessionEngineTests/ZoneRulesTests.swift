import Foundation
import Testing

@testable import SessionEngine

/// The rules of a zone of this machine's time zone database.
func installedZone(_ identifier: String) throws -> ZoneRules {
  let file = URL(fileURLWithPath: "/usr/share/zoneinfo/\(identifier)")
  let bytes = [UInt8](try Data(contentsOf: file))
  return try #require(ZoneRules(identifier: identifier, tzif: bytes))
}

private func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }

private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
  try #require(CivilDate(year: year, month: month, day: day))
}

@Suite("Zones of the installed database")
struct ZoneRulesTests {
  @Test(
    "Offset, abbreviation and wall clock",
    arguments: [
      ("Europe/Vienna", "2026-03-29T00:59:59Z", 3600, "CET", "Sun 29 Mar 01:59"),
      ("Europe/Vienna", "2026-03-29T01:00:00Z", 7200, "CEST", "Sun 29 Mar 03:00"),
      ("Europe/Vienna", "2026-10-25T00:59:59.999Z", 7200, "CEST", "Sun 25 Oct 02:59"),
      ("Europe/Vienna", "2026-10-25T01:00:00Z", 3600, "CET", "Sun 25 Oct 02:00"),
      ("Europe/Vienna", "2026-11-23T13:05:00Z", 3600, "CET", "Mon 23 Nov 14:05"),
      ("Europe/Vienna", "2040-07-01T10:00:00Z", 7200, "CEST", "Sun 1 Jul 12:00"),
      ("Europe/Vienna", "2040-12-31T23:30:00Z", 3600, "CET", "Tue 1 Jan 00:30"),
      ("America/New_York", "2026-03-08T07:00:00Z", -14_400, "EDT", "Sun 8 Mar 03:00"),
      ("America/New_York", "2026-11-01T06:00:00Z", -18_000, "EST", "Sun 1 Nov 01:00"),
      ("America/New_York", "2099-08-01T00:00:00Z", -14_400, "EDT", "Fri 31 Jul 20:00"),
      ("Asia/Kathmandu", "2026-11-23T09:00:00Z", 20_700, "+0545", "Mon 23 Nov 14:45"),
      ("Australia/Lord_Howe", "2026-01-15T00:00:00Z", 39_600, "+11", "Thu 15 Jan 11:00"),
      ("Australia/Lord_Howe", "2050-07-15T00:00:00Z", 37_800, "+1030", "Fri 15 Jul 10:30"),
      ("Asia/Shanghai", "2026-11-23T16:00:00Z", 28_800, "CST", "Tue 24 Nov 00:00"),
      ("Europe/Dublin", "2045-01-10T12:00:00Z", 0, "GMT", "Tue 10 Jan 12:00"),
      ("Europe/Dublin", "2045-07-10T12:00:00Z", 3600, "IST", "Mon 10 Jul 13:00"),
      ("Etc/UTC", "2040-02-29T23:59:59Z", 0, "UTC", "Wed 29 Feb 23:59"),
    ])
  func clocks(
    zone: String, at text: String, offset: Int, abbreviation: String, shown: String
  ) throws {
    let rules = try installedZone(zone)
    let moment = try instant(text)

    #expect(rules.offsetSeconds(at: moment) == offset)
    #expect(rules.abbreviation(at: moment) == abbreviation)
    #expect(rules.dayAndClock(moment) == shown)
  }

  @Test("A time that is left out moves forward by the gap")
  func gap() throws {
    let vienna = try installedZone("Europe/Vienna")
    let day = try date(2026, 3, 29)

    #expect(vienna.instant(date: day, hour: 2, minute: 30) == (try instant("2026-03-29T01:30:00Z")))
    #expect(vienna.clock(vienna.instant(date: day, hour: 2, minute: 30)) == "03:30")
    #expect(vienna.clock(vienna.instant(date: day, hour: 2)) == "03:00")

    let island = try installedZone("Australia/Lord_Howe")
    let spring = try date(2026, 10, 4)
    #expect(island.clock(island.instant(date: spring, hour: 2, minute: 15)) == "02:45")
  }

  @Test("Of a time that comes twice the earlier is meant")
  func overlap() throws {
    let vienna = try installedZone("Europe/Vienna")

    let moment = vienna.instant(date: try date(2026, 10, 25), hour: 2, minute: 30)

    #expect(moment == (try instant("2026-10-25T00:30:00Z")))
  }

  @Test("A day that a zone skipped leads to the same time on the next")
  func skippedDay() throws {
    let samoa = try installedZone("Pacific/Apia")

    let moment = samoa.instant(date: try date(2011, 12, 30), hour: 12)

    #expect(samoa.dayAndClock(moment) == "Sat 31 Dec 12:00")
  }

  @Test(
    "Wall clock and instant are inverse, hour by hour, through the years of an agenda",
    arguments: ["Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])
  func inverse(zone: String) throws {
    let rules = try installedZone(zone)
    var moment = try instant("2036-12-01T00:15:00Z")
    let end = try instant("2039-02-01T00:00:00Z")

    while moment < end {
      let local = rules.local(moment)
      let back = rules.instant(
        date: local.date, hour: local.hour, minute: local.minute, second: local.second)
      #expect(back <= moment && rules.local(back) == local, "\(moment)")
      moment = moment.advanced(bySeconds: 3600)
    }
  }

  @Test("UTC needs no file")
  func universalTime() throws {
    let moment = try instant("2026-11-23T09:05:07.900Z")

    #expect(ZoneRules.utc.identifier == "UTC")
    #expect(ZoneRules.utc.clock(moment) == "09:05")
    #expect(ZoneRules.utc.local(moment).second == 7)
    #expect(ZoneRules.utc.day(moment) == "Mon 23 Nov")
    #expect(
      ZoneRules.utc.instant(date: try date(1969, 12, 31), hour: 23, minute: 59, second: 59)
        == Instant(milliseconds: -1000))
    #expect(ZoneRules.utc.clock(Instant(milliseconds: -1)) == "23:59")
  }

  @Test("The ends of time do not trap", arguments: [Int64.min, Int64.max])
  func extremes(milliseconds: Int64) throws {
    let vienna = try installedZone("Europe/Vienna")

    #expect(abs(vienna.offsetSeconds(at: Instant(milliseconds: milliseconds))) <= 7200)
  }
}
