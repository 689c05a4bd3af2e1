import SessionEngine

// Zoom's participants report is one table, under a block about the meeting or not. Its webinar report is a block about
// the webinar and up to four tables, each under a line that names it; each table has a header of its own, and they
// differ in width.

/// The tables of a report of Zoom.
struct ZoomTables {
  /// A table and what the people in it are.
  struct Section {
    let table: AttendanceTables.Table
    let role: ParticipantRole?
  }

  private(set) var sections: [Section] = []
  /// Whether it is the attendee report of a webinar.
  let isWebinar: Bool
  /// Topic and first day of the meeting, where the file has a block about it.
  private(set) var meeting: String?

  /// Finds the tables; nil when it is no report of Zoom.
  init?(_ rows: [DelimitedRow]) {
    let titles = rows.map { Self.title($0.cells) }
    isWebinar = titles.contains { $0 != nil }
    if isWebinar {
      for (index, title) in titles.enumerated() {
        guard let title, title != .report, index + 1 < rows.count,
          AttendanceColumns.isZoomHeader(rows[index + 1].cells)
        else { continue }
        let end = titles[(index + 1)...].firstIndex { $0 != nil } ?? rows.count
        add(rows[(index + 1)..<end], role: title.role)
      }
    }
    let top = rows.prefix(headerSearchRows)
    if sections.isEmpty,
      let start = top.firstIndex(where: { AttendanceColumns.isZoomHeader($0.cells) })
    {
      add(rows[start...], role: nil)
    }
    guard !sections.isEmpty else { return nil }
    meeting = Self.meeting(top)
  }

  private mutating func add(_ rows: ArraySlice<DelimitedRow>, role: ParticipantRole?) {
    guard let header = rows.first else { return }
    let columns = AttendanceColumns(zoom: header.cells)
    let body = rows.dropFirst().filter { $0.cells != header.cells }
    sections.append(
      Section(
        table: AttendanceTables.Table(columns: columns, header: header, rows: Array(body)),
        role: role))
  }

  /// A line of one cell that names what follows.
  private enum Title {
    case report, hosts, panellists, attendees, others

    var role: ParticipantRole? {
      switch self {
      case .hosts: .organiser
      case .panellists: .panellist
      case .report, .attendees, .others: nil
      }
    }
  }

  private static func title(_ cells: [String]) -> Title? {
    guard cells.count == 1, let cell = cells.first, cell.utf8.count < 60 else { return nil }
    switch folded(cell) {
    case "attendee report": return .report
    case "host details": return .hosts
    case "panelist details", "panellist details": return .panellists
    case "attendee details": return .attendees
    case "other attended": return .others
    default: return nil
    }
  }

  /// The topic and the day from the block about the meeting, for naming what was recorded.
  private static func meeting(_ rows: ArraySlice<DelimitedRow>) -> String? {
    for (row, values) in zip(rows, rows.dropFirst()) {
      let words = row.cells.map(folded)
      guard let topic = words.firstIndex(of: "topic"),
        !AttendanceColumns.isZoomHeader(row.cells)
      else { continue }
      let start = words.firstIndex { $0 == "start time" || $0 == "actual start time" }
      let day = start.flatMap { WrittenTime(values[$0])?.civil(.monthFirst) }
        .map { String($0.description.prefix(10)) }
      let parts = [singleSpaced(values[topic]), day].compactMap { $0 }.filter { !$0.isEmpty }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    return nil
  }

  /// How much a row looks like part of a report of Zoom, for choosing the delimiter.
  static func score(_ cells: [String]) -> Int {
    AttendanceColumns.isZoomHeader(cells) ? 12 + cells.count : 0
  }
}
