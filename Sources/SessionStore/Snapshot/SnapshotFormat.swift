import JSONText
import SessionEngine

/// The snapshot, `session.json`, format `plenum/1`: the state after some record, for opening quickly and for reading.
///
/// An object in readable JSON, each thing of a list on a line of its own, ended by a line feed, with these members in this
/// order:
///
/// - `format`: `plenum/1`.
/// - `sequence`: the number of the last record in it.
/// - `journalOffset`: the byte of the journal after that record's line feed.
/// - `checksum`: the CRC-32 (as in the journal) of that record's `sum` text followed by the bytes of the value of
///   `session` as they stand in this file. It binds the snapshot to its own journal and finds any change to it.
/// - `session`: the state.
///
/// **Valid.** The snapshot is used when all of it reads, the journal's record that ends at `journalOffset` has this
/// `sequence`, and the checksum is right. Otherwise it is passed over and the journal read from its start: a missing,
/// old or damaged snapshot never harms. The same journal always gives the same snapshot, byte for byte.
package enum SnapshotFormat {
  private struct File: Encodable {
    let format: String
    let sequence: Int
    let journalOffset: Int
    let checksum: String
    let session: Session
  }

  /// What ends every snapshot after the value of `session`.
  private static let end = Array("\n}\n".utf8)

  /// Returns the whole file for `session`, which is the state at `position`.
  static func encode(
    _ session: Session, at position: JournalPosition
  ) throws(JSONTextError) -> [UInt8] {
    let placeholder = "--------"
    let file = File(
      format: JournalFormat.name, sequence: position.sequence, journalOffset: position.offset,
      checksum: placeholder, session: session)
    var bytes = try JSONText.encode(file, layout: .rows)
    bytes.append(0x0A)
    // The first three members are numbers and a fixed name, so the placeholder is the first run of dashes.
    guard let hole = bytes.firstIndex(of: UInt8(ascii: "-")),
      let value = bytes[hole...].firstIndex(of: UInt8(ascii: "{"))
    else { return bytes }
    let sum = checksum(bytes[value..<bytes.count - end.count], after: position.sum)
    bytes.replaceSubrange(hole..<hole + placeholder.utf8.count, with: sum.digits)
    return bytes
  }

  private static func checksum(_ session: ArraySlice<UInt8>, after sum: Checksum) -> Checksum {
    var crc = CRC32()
    sum.digits.withUnsafeBytes { crc.update($0) }
    session.withUnsafeBytes { crc.update($0) }
    return Checksum(crc.value)
  }

  /// A snapshot with any bytes as its state and a check value that fits the journal, as somebody who means to deceive would make it.
  package static func sealed(
    _ state: [UInt8], sequence: Int, journalOffset: Int, after sum: Checksum
  ) -> [UInt8] {
    let text = checksum(state[...], after: sum).text
    let head =
      "{\"format\": \"\(JournalFormat.name)\", \"sequence\": \(sequence), "
      + "\"journalOffset\": \(journalOffset), \"checksum\": \"\(text)\", \"session\": "
    return Array(head.utf8) + state + end
  }

  /// Reads a snapshot; `record` finds the position after the journal's record that ends at an offset.
  /// - Throws: ``SnapshotFault``.
  static func decode(
    _ bytes: [UInt8], record: (_ endingAt: Int) -> JournalPosition?
  ) throws(SnapshotFault) -> (session: Session, position: JournalPosition) {
    var fault: SnapshotFault?
    var answer: (Session, JournalPosition)?
    do throws(JSONTextError) {
      try bytes.withUnsafeBufferPointer { (buffer) throws(JSONTextError) in
        try JSONText.read(UnsafeRawBufferPointer(buffer)) { (root) throws(JSONTextError) in
          do throws(SnapshotFault) {
            answer = try decode(root, in: bytes, record: record)
          } catch {
            fault = error
          }
        }
      }
    } catch {
      throw .unreadable(error.message)
    }
    if let fault { throw fault }
    guard let answer else { throw .unreadable("nothing in it") }
    return answer
  }

  private static func decode(
    _ root: JSONNode, in bytes: [UInt8], record: (_ endingAt: Int) -> JournalPosition?
  ) throws(SnapshotFault) -> (Session, JournalPosition) {
    guard let format = root["format"]?.string else { throw .unreadable("\"format\" is missing") }
    guard format == JournalFormat.name else { throw .otherFormat(format) }
    guard let sequence = root["sequence"]?.integer, let offset = root["journalOffset"]?.integer,
      let stated = root["checksum"]?.string, let node = root["session"],
      bytes.suffix(end.count).elementsEqual(end)
    else { throw .unreadable("a member is missing") }
    guard let position = record(offset), position.sequence == sequence else {
      throw .notOfThisJournal(sequence: sequence)
    }
    let value = bytes[node.offset..<max(node.offset, bytes.count - end.count)]
    guard checksum(value, after: position.sum).text == stated else {
      throw .wrongChecksum(sequence: sequence)
    }
    do throws(JSONTextError) {
      let session = try node.decode(Session.self)
      guard session.sequence == sequence else { throw JSONTextError(.refused("another sequence")) }
      return (session, position)
    } catch {
      throw .unreadable(error.message)
    }
  }
}

/// Why a snapshot is passed over.
public enum SnapshotFault: Error, Equatable, Sendable {
  /// It is not JSON or not a snapshot.
  case unreadable(String)
  /// It is in another format.
  case otherFormat(String)
  /// The journal has no record of this number where the snapshot says.
  case notOfThisJournal(sequence: Int)
  /// It was changed, or belongs to another journal.
  case wrongChecksum(sequence: Int)

  /// What is wrong, as a sentence.
  public var message: String {
    switch self {
    case .unreadable(let words): "session.json cannot be read (\(words)) and is passed over."
    case .otherFormat(let format): "session.json is in the format \(format) and is passed over."
    case .notOfThisJournal(let sequence):
      "session.json tells of record \(sequence), which the journal does not have there; it is passed over."
    case .wrongChecksum(let sequence):
      "session.json (record \(sequence)) was changed or belongs to another journal; it is passed over."
    }
  }
}
