import SessionEngine

/// The attendance reports that are read: four generations of Teams, two of Zoom.
public enum AttendanceGeneration: String, Equatable, Sendable {
  /// Joined and left, one event a row (2020-, still made during a meeting).
  case joinLeaveList = "v1"
  /// A meeting summary and one stay a row (2021-22).
  case meetingSummary = "v2"
  /// Numbered sections (since the end of 2022).
  case sections = "v3"
  /// Numbered sections with engagement (2025-).
  case engagement = "v4"
  /// Zoom's list of the participants of a meeting.
  case zoomParticipants = "zoom"
  /// Zoom's attendee report of a webinar.
  case zoomWebinar = "zoom-webinar"

  /// The name of the kind of import.
  public var kind: String {
    switch self {
    case .joinLeaveList, .meetingSummary, .sections, .engagement: "teams-attendance"
    case .zoomParticipants: "zoom-attendance"
    case .zoomWebinar: "zoom-webinar"
    }
  }

  /// Who says so, as a stay keeps it.
  var source: String {
    switch self {
    case .joinLeaveList, .meetingSummary, .sections, .engagement: "teams"
    case .zoomParticipants, .zoomWebinar: "zoom"
    }
  }

  /// The order of day and month that the product always writes; nil where it follows the person's settings.
  var order: DateOrder? {
    switch self {
    case .joinLeaveList, .meetingSummary, .sections, .engagement: nil
    case .zoomParticipants, .zoomWebinar: .monthFirst
    }
  }
}

/// A report of attendance as the file tells it, before anybody is looked up.
///
/// Names nobody's time zone: times are on the clock of whoever downloaded it, unless `isUTC`.
public struct AttendanceFile: Equatable, Sendable {
  /// The people in the order in which the file first names them.
  public private(set) var people: [AttendancePerson] = []
  /// Rows that could not be taken whole.
  public private(set) var problems: [RowProblem] = []
  /// What was odd about the file as a whole.
  public private(set) var notices: [String]
  /// Which generation it is.
  public let generation: AttendanceGeneration
  /// How the bytes were read.
  public let encoding: TextEncoding
  /// The order of day and month that was found to fit.
  public let order: DateOrder
  /// Whether the file says that its times are UTC.
  public let isUTC: Bool
  /// Topic and day of the meeting, where the file has them.
  public let meeting: String?
  /// Whether the file has times of day that need a zone.
  public let hasTimes: Bool

  /// Reads a file's bytes; `dates` are the days of the session, which settle the order of day and month.
  /// - Throws: ``ImportError`` when it is not an attendance report, is empty, or its dates cannot be settled.
  public init(
    reading bytes: [UInt8], dates: ClosedRange<CivilDate>?, order given: DateOrder? = nil
  ) throws(ImportError) {
    let text = try DecodedText(decoding: bytes)
    let table = try DelimitedText(text, score: AttendanceTables.score)
    encoding = text.encoding
    notices = text.notices
    guard let tables = AttendanceTables(table.rows) else {
      throw .notAttendance(firstCells: table.rows[0].cells.map(singleSpaced))
    }
    generation = tables.generation
    isUTC = tables.isUTC
    meeting = tables.zoom?.meeting
    if tables.isBare { throw .headerOnly(line: table.rows[0].line) }
    var reader = AttendanceReader(tables: tables)
    let times = reader.writtenTimes
    hasTimes = !times.isEmpty
    let settled = try settleOrder(
      times, dates: dates, given: given, usual: tables.generation.order)
    order = settled.order
    if let notice = settled.notice { notices.append(notice) }
    reader.read(order: order)
    people = reader.people
    problems = reader.problems
    notices += reader.notices
  }
}

/// Tries both orders: one that makes impossible days is out; of two possible ones the session's dates choose.
private func settleOrder(
  _ times: [(text: String, time: WrittenTime)], dates: ClosedRange<CivilDate>?, given: DateOrder?,
  usual: DateOrder?
) throws(ImportError) -> (order: DateOrder, notice: String?) {
  if let given { return (given, nil) }
  let readings = DateOrder.allCases.map { order in
    (order: order, times: times.map { $0.time.civil(order) })
  }
  func failures(_ reading: [CivilTime?]) -> Int { reading.count { $0 == nil } }
  let fewest = readings.map { failures($0.times) }.min() ?? 0
  let possible = readings.filter { failures($0.times) == fewest }
  guard let first = possible.first else { return (.dayFirst, nil) }
  func inside(_ reading: [CivilTime?]) -> Int {
    guard let dates else { return 0 }
    // The downloader's clock may be a day away from the session's.
    let (low, high) = (dates.lowerBound.daysSinceEpoch - 1, dates.upperBound.daysSinceEpoch + 1)
    return reading.count { time in time.map { low...high ~= $0.date.daysSinceEpoch } ?? false }
  }
  let best = possible.max { inside($0.times) < inside($1.times) } ?? first
  let count = inside(best.times)
  if possible.count > 1, possible[0].times != possible[1].times,
    inside(possible[0].times) == inside(possible[1].times)
  {
    let example = zip(times, zip(possible[0].times, possible[1].times))
      .first { $0.1.0 != $0.1.1 }?.0.text
    guard let usual else { throw .ambiguousDates(example: example ?? "") }
    let notice =
      "“\(example ?? "")” is read as Zoom writes dates, the month first; --dates dmy says otherwise."
    return (usual, notice)
  }
  guard dates != nil, count == 0, let example = best.times.lazy.compactMap({ $0 }).first else {
    return (best.order, nil)
  }
  return (best.order, "None of the times lies on the session's dates; the first is \(example).")
}
