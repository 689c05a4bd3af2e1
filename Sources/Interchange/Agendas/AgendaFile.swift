import JSONText
import SessionEngine

/// A format in which agendas are exchanged.
public enum AgendaFormat: String, CaseIterable, Sendable {
  case iCalendar = "iCalendar"
  case scheduleJSON = "schedule (JSON)"
  case scheduleXML = "schedule (XML)"
  case ontime = "Ontime project"
  case table = "CSV"
}

/// An agenda of another program, read event by event; the format is told from the content.
///
/// What is wrong with a single event is kept with it, so that the others can be taken.
public struct AgendaFile: Sendable {
  /// The most events that are read.
  public static let eventLimit = 2_000

  /// The format that the content has.
  public let format: AgendaFormat
  /// What was odd about the file as a whole.
  public let notices: [String]
  /// The events in the order of the file.
  let records: [AgendaRecord]
  /// Whether the order of the file is the order of the agenda, and not only the times are.
  let isOrdered: Bool

  /// Reads the bytes of a file.
  /// - Throws: ``ImportError`` when it is no agenda of a format that is read.
  public init(reading bytes: [UInt8], options: AgendaOptions) throws(ImportError) {
    var result: AgendaReading
    if isCalendar(bytes) {
      guard bytes.count <= DecodedText.byteLimit else {
        throw .tooLarge(bytes: bytes.count, limit: DecodedText.byteLimit)
      }
      // Folds are taken out before the bytes are read as text: they may stand inside a character.
      result = try AgendaReading(calendar: bytes, options: options)
    } else {
      let text = try DecodedText(decoding: bytes)
      if isCalendar(text.utf8) {
        result = try AgendaReading(calendar: text.utf8, options: options)
      } else {
        switch text.utf8.first(where: { $0 > 32 }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          result = try AgendaReading(json: text.utf8, options: options)
        case UInt8(ascii: "<"):
          result = try AgendaReading(xml: text.utf8, options: options)
        default:
          result = try AgendaReading(table: text, options: options)
        }
      }
      result.notices = text.notices + result.notices
    }
    guard result.records.count <= Self.eventLimit else {
      throw .tooManyRows(limit: Self.eventLimit)
    }
    guard !result.records.isEmpty else { throw .noEvents(format: result.format.rawValue) }
    format = result.format
    notices = result.notices
    records = result.records
    isOrdered = result.isOrdered
  }
}

/// What a reader makes of a file.
struct AgendaReading {
  var format: AgendaFormat
  var records: [AgendaRecord] = []
  var notices: [String] = []
  var isOrdered = true

  init(_ format: AgendaFormat) { self.format = format }

  /// Reads an iCalendar file.
  init(calendar bytes: [UInt8], options: AgendaOptions) throws(ImportError) {
    self.init(.iCalendar)
    let text = try CalendarText(bytes)
    let components = CalendarComponent.tree(of: text)
    var reader = CalendarReader(options, components: components)
    reader.read(components)
    records = reader.records
    notices = text.notices + reader.notices
    isOrdered = components.contains { $0["PRODID"]?.value.contains("//Plenum//") == true }
  }

  /// Reads a JSON file: an Ontime project or a conference schedule.
  init(json bytes: [UInt8], options: AgendaOptions) throws(ImportError) {
    let result: Result<AgendaReading, ImportError>
    do {
      result = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONTextError) in
        try JSONText.read(UnsafeRawBufferPointer(buffer)) { (root) throws(JSONTextError) in
          AgendaReading.reading(root, lines: LineIndex(bytes), options: options)
        }
      }
    } catch {
      throw .notJSON(reason: error.message)
    }
    self = try result.get()
  }

  private static func reading(
    _ root: JSONNode, lines: LineIndex, options: AgendaOptions
  ) -> Result<AgendaReading, ImportError> {
    Result { () throws(ImportError) in
      if OntimeReader.canRead(root) {
        var reader = OntimeReader(options, lines: lines)
        try reader.read(root)
        return reader.reading
      }
      guard let schedule = root["schedule"] ?? (root["conference"] != nil ? root : nil) else {
        throw .notAgenda(found: root.names.prefix(6).map { String($0) })
      }
      return try ScheduleFile(json: schedule, lines: lines).reading(.scheduleJSON, options)
    }
  }

  /// Reads an XML file: a conference schedule.
  init(xml bytes: [UInt8], options: AgendaOptions) throws(ImportError) {
    let file: ScheduleFile
    do {
      file = try ScheduleFile(xml: bytes)
    } catch {
      throw .notXML(line: error.line, reason: error.reason)
    }
    self = try file.reading(.scheduleXML, options)
  }
}

/// Whether one of the first lines opens a calendar or an event of one.
private func isCalendar(_ bytes: [UInt8]) -> Bool {
  let start = String(decoding: bytes.prefix(4096), as: UTF8.self).uppercased()
  return start.split(whereSeparator: \.isNewline).prefix(40).contains { line in
    let line = trimmed(String(line))
    return line.hasPrefix("BEGIN:V")
  }
}

/// Finds the line on which a byte stands.
struct LineIndex {
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 10 { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The line, from 1.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
