import JSONText
import SessionEngine

/// One record of the journal in words.
public struct LogEntry: Encodable, Sendable {
  /// The record's number.
  public let sequence: Int
  /// When it was accepted.
  public let at: Instant
  /// Who gave the command.
  public let by: Actor
  /// The parts of the session that it is about.
  public let areas: [SessionArea]
  /// What each of its events says.
  public internal(set) var sentences: [String]

  /// Tells a record from the states before and after it.
  public init(_ record: Record, before: Session, after: Session) {
    sequence = record.sequence
    at = record.at
    by = record.by
    let touched = Set(record.events.map(\.area))
    areas = SessionArea.allCases.filter(touched.contains)
    sentences = record.events.map { after.sentence(for: $0, before: before) }
  }

  /// The same without what tells who somebody is.
  public func without(_ forgetting: Forgetting) -> LogEntry {
    var entry = self
    entry.sentences = sentences.map { forgetting.cleaned($0) }
    return entry
  }
}

/// The log as a file for other tools: one row a record.
///
/// People are named as the rule says; the staff, whose log it is, are always named.
public struct LogTable: Sendable {
  private let entries: [LogEntry]

  /// Makes the table of these entries.
  public init(_ entries: [LogEntry], session: Session, rule: DisclosureRule) {
    let disclosure = Disclosure(
      session.published, rule: rule.limited(by: session.notesBoard), secrets: session.participants)
    self.entries = entries.map { entry in
      var entry = entry
      entry.sentences = entry.sentences.map { disclosure.text($0) }
      return entry
    }
  }

  /// Rows with the time in UTC and in the session's zone.
  public func csv(zone: ZoneRules) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["Number", "UTC", "Local time", "Name", "Role", "Area", "What"])
    for entry in entries {
      writer.row([
        String(entry.sequence), entry.at.description, zone.dayAndClock(entry.at), entry.by.name,
        entry.by.role.rawValue, entry.areas.map(\.rawValue).joined(separator: " "),
        entry.sentences.joined(separator: "; "),
      ])
    }
    return writer.bytes
  }

  /// One object with all entries under `records`.
  public var json: [UInt8] {
    ((try? JSONText.encode(["records": entries], layout: .readable, absent: .null)) ?? []) + [10]
  }
}
