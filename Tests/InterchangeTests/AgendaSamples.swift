import Foundation
import SessionEngine

@testable import Interchange

/// Reading agendas in tests: the zones of the system, 3 March 2026 as the first day.
enum AgendaSamples {
  static func zone(_ identifier: String) -> ZoneRules? {
    if identifier == "UTC" { return .utc }
    guard !identifier.contains("..") else { return nil }
    let file = URL(fileURLWithPath: "/usr/share/zoneinfo/\(identifier)")
    return (try? Data(contentsOf: file)).flatMap {
      ZoneRules(identifier: identifier, tzif: [UInt8]($0))
    }
  }

  static func options(
    room: String? = nil, zone: String = "Europe/Vienna", dates: DateOrder? = nil
  ) -> AgendaOptions {
    AgendaOptions(
      zone: self.zone(zone) ?? .utc, zones: { self.zone($0) },
      day: CivilDate(year: 2026, month: 3, day: 3)!, room: room, dates: dates)
  }

  static func file(_ text: String, _ options: AgendaOptions = options()) throws -> AgendaFile {
    try AgendaFile(reading: Array(text.utf8), options: options)
  }

  /// A session without items; the first new one is A3.
  static func blank() throws -> SampleSession {
    var sample = try SampleSession()
    try sample.run(.agenda(.remove(ItemID(1))))
    try sample.run(.agenda(.remove(ItemID(2))))
    return sample
  }

  /// What the file makes of an empty agenda: "03-03T11:00 60m break Lunch" a row, in UTC, or the action and its reason.
  static func outcome(
    _ text: String, _ options: AgendaOptions = options()
  ) throws -> (lines: [String], items: [AgendaItem]) {
    var sample = try blank()
    let plan = ImportPlan.agenda(try file(text, options), session: sample.session)
    if let command = plan.command { try sample.run(command) }
    let items = sample.session.agenda.inOrder
    let lines = plan.rows.map { row in
      guard row.action == .add, let id = row.item.flatMap(ItemID.init),
        let item = sample.session.agenda.items[id]
      else { return "\(row.action.rawValue) \(row.name ?? "-"): \(row.reason ?? "")" }
      return line(item) + (row.reason.map { ": \($0)" } ?? "")
    }
    return (lines, items)
  }

  static func line(_ item: AgendaItem) -> String {
    func clock(_ instant: Instant?) -> String {
      instant.map { String($0.description.prefix(16).dropFirst(5)) } ?? "–"
    }
    return
      "\(clock(item.plannedStart)) \(item.durationSeconds / 60)m \(item.kind.rawValue) \(item.title)"
  }
}
