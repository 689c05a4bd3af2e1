import JSONText
import SessionEngine

/// Turns lines into records, checking each against the one before.
struct RecordParser {
  /// The first event that could not be read, if any.
  private(set) var unread: UnreadEvent?
  /// The person of the last record: most records follow one by the same.
  private var lastActor: Actor?

  /// Why a line is not the next record.
  enum Failure: Error {
    case fault(JournalFault.Kind)
    case newerFormat(String)
  }

  /// Checks and reads `line`, without its line feed, as the record after `position`.
  mutating func parse(
    _ line: UnsafeRawBufferPointer, after position: JournalPosition
  ) throws(Failure) -> (record: Record, sum: Checksum) {
    guard let stated = JournalFormat.statedSum(of: line) else { throw .fault(.noSum) }
    let body = UnsafeRawBufferPointer(rebasing: line.dropLast(JournalFormat.sumLength))
    guard JournalFormat.sum(of: body, after: position.sum) == stated else {
      throw .fault(Self.explain(line, after: position))
    }
    var record: Record?
    var failure: Failure?
    do throws(JSONTextError) {
      try JSONText.read(line) { (root) throws(JSONTextError) in
        do throws(Failure) {
          record = try self.record(root, after: position)
        } catch {
          failure = error
        }
      }
    } catch {
      throw .fault(.notJSON(error.message))
    }
    if let failure { throw failure }
    guard let record else { throw .fault(.noSum) }
    return (record, stated)
  }

  private mutating func record(
    _ root: JSONNode, after position: JournalPosition
  ) throws(Failure) -> Record {
    let line = position.sequence + 1
    if line == 1, let format = root["format"]?.string, format != JournalFormat.name {
      throw .newerFormat(format)
    }
    guard let sequence = root["seq"]?.integer else { throw .fault(.notJSON("\"seq\" is missing")) }
    guard sequence == line else { throw .fault(.wrongSequence(found: sequence)) }
    do throws(JSONTextError) {
      guard let at = root["at"], let by = root["by"], let events = root["events"] else {
        throw JSONTextError(.missingKey("at, by or events"))
      }
      return Record(
        sequence: sequence, at: try instant(at), by: try actor(by),
        events: try self.events(events, line: line))
    } catch {
      throw .fault(.notJSON(error.message))
    }
  }

  private func instant(_ node: JSONNode) throws(JSONTextError) -> Instant {
    if let bytes = node.plainBytes, let instant = Instant(journalText: bytes) { return instant }
    return try node.decode(Instant.self)
  }

  private mutating func actor(_ node: JSONNode) throws(JSONTextError) -> Actor {
    if let lastActor, let name = node["name"]?.plainBytes, name.elementsEqual(lastActor.name.utf8),
      let role = node["role"]?.plainBytes, role.elementsEqual(lastActor.role.rawValue.utf8)
    {
      return lastActor
    }
    let actor = try node.decode(Actor.self)
    lastActor = actor
    return actor
  }

  /// The events that can be read; the first that cannot is remembered.
  private mutating func events(
    _ node: JSONNode, line: Int
  ) throws(JSONTextError) -> [SessionEvent] {
    guard node.isArray else { throw JSONTextError(.missingKey("events")) }
    var events: [SessionEvent] = []
    for element in node.elements {
      do throws(JSONTextError) {
        events.append(try element.decode(SessionEvent.self))
      } catch {
        note(error, line: line)
      }
    }
    return events
  }

  private mutating func note(_ error: JSONTextError, line: Int) {
    guard unread == nil else { return }
    let prefix = "unknown event kind"
    var kind: String?
    if case .refused(let words) = error.reason, words.hasPrefix(prefix) {
      kind = String(words.dropFirst(prefix.count).drop { $0 == " " || $0 == ":" })
    }
    unread = UnreadEvent(line: line, unknownKind: kind, words: error.message)
  }

  /// Why the check value is wrong: another record's line, or a changed one.
  private static func explain(
    _ line: UnsafeRawBufferPointer, after position: JournalPosition
  ) -> JournalFault.Kind {
    var found: Int?
    do throws(JSONTextError) {
      try JSONText.read(line) { (root) throws(JSONTextError) in found = root["seq"]?.integer }
    } catch {
      return .changed
    }
    guard let found, found != position.sequence + 1 else { return .changed }
    return .wrongSequence(found: found)
  }
}

extension Instant {
  /// Reads the one form that journals are written in, `2026-11-23T09:02:11.418Z`; nil for any other.
  fileprivate init?(journalText text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 24, text[4] == 0x2D, text[7] == 0x2D, text[10] == 0x54, text[13] == 0x3A,
      text[16] == 0x3A, text[19] == 0x2E, text[23] == 0x5A
    else { return nil }
    var isNumber = true
    func number(_ range: Range<Int>) -> Int {
      var value = 0
      for place in range {
        let digit = text[place] &- 0x30
        if digit > 9 { isNumber = false }
        value = value * 10 + Int(digit)
      }
      return value
    }
    let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
    let milliseconds = number(20..<23)
    guard let day = CivilDate(year: number(0..<4), month: number(5..<7), day: number(8..<10)),
      isNumber, hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds = ((day.daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second
    self.init(milliseconds: Int64(seconds) * 1000 + Int64(milliseconds))
  }
}
