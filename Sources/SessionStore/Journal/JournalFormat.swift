import JSONText
import SessionEngine

/// The journal, `journal.jsonl`, format `plenum/1`.
///
/// **Line.** One record is one line: compact JSON in UTF-8, ended by a single line feed. Its members, in this order:
///
///     {"format":"plenum/1","seq":1,"at":"…","by":{"name":…,"role":…},"events":[…],"sum":"9f1c02aa"}
///
/// - `format` stands in the first record only and says how the whole file is to be read.
/// - `seq` counts the records from 1 without gaps, so that it is also the line number.
/// - `at` is the instant of acceptance in UTC with milliseconds; never earlier than in the line before.
/// - `by` is who gave the command; `events` is what followed from it, at least one object with one member, the kind.
/// - `sum` is the last member: the CRC-32 (polynomial 0x04C11DB7, reflected, as in gzip) of the `sum` text of the line
///   before, followed by this line without `,"sum":"…"` and without the line feed, in eight lower-case hexadecimal
///   digits. Before the first line stands `00000000`. A changed, missing, added or reordered line is found by it.
///
/// **Valid.** A record is valid when it ends in a line feed, is at most 64 MiB long, ends in a `sum` that is right, is
/// JSON, and has the next `seq`. Everything up to the last valid record is the session; nothing else is.
///
/// **Reading.** From the start, or from the place a snapshot vouches for, line after line. When a line is not valid and
/// no further line begins after it, it is a write that was interrupted: whoever holds the lock copies it into
/// `quarantine/` and cuts it off. When lines follow, the file is damaged: the records before it are shown, nothing is
/// written, and `repair` sets the rest aside. A valid record whose events this version cannot read is not damage: they are passed over
/// and the session is not written to.
///
/// **Writing.** Under the lock, after reading to the end: the line in one write at the end, then `fdatasync`, and only
/// then is the command acknowledged. When either fails, the file is cut back to its former length.
package enum JournalFormat {
  /// The name that first records and snapshots carry.
  static let name = "plenum/1"

  /// The length in bytes, line feed included, beyond which a line is neither written nor read.
  static let maximumLineLength = 64 << 20

  /// What comes between a line's other members and its check digits, and after these.
  static let sumStart: StaticString = ",\"sum\":\""
  static let sumEnd: StaticString = "\"}"

  /// Bytes from the comma before `sum` to the closing brace.
  package static let sumLength = 18

  /// The check value of a line that is `body` up to the comma before `sum`, following a line with `previous`.
  package static func sum(of body: UnsafeRawBufferPointer, after previous: Checksum) -> Checksum {
    var crc = CRC32()
    previous.digits.withUnsafeBytes { crc.update($0) }
    crc.update(body)
    crc.update("}")
    return Checksum(crc.value)
  }

  /// Returns the line of `record`, line feed included, and its check value.
  /// - Throws: ``StoreError/notWritable(_:)`` or ``StoreError/recordTooLong(bytes:)``.
  static func line(
    _ record: Record, after previous: Checksum
  ) throws(StoreError) -> (bytes: [UInt8], sum: Checksum) {
    var bytes: [UInt8]
    do throws(JSONTextError) {
      bytes = try JSONText.encode(record)
    } catch {
      throw .notWritable(error.message)
    }
    bytes.removeLast()
    if record.sequence == 1 {
      bytes.insert(contentsOf: "\"format\":\"\(name)\",".utf8, at: 1)
    }
    let sum = bytes.withUnsafeBytes { Self.sum(of: $0, after: previous) }
    bytes.append(contentsOf: ",\"sum\":\"\(sum.text)\"}\n".utf8)
    guard bytes.count <= maximumLineLength else { throw .recordTooLong(bytes: bytes.count) }
    return (bytes, sum)
  }

  /// The check value at the end of a line without its line feed; nil when it does not end in one.
  static func statedSum(of line: UnsafeRawBufferPointer) -> Checksum? {
    guard line.count >= sumLength else { return nil }
    let tail = UnsafeRawBufferPointer(rebasing: line.suffix(sumLength))
    guard matches(tail.prefix(8), sumStart), matches(tail.suffix(2), sumEnd) else { return nil }
    return Checksum(digits: UnsafeRawBufferPointer(rebasing: tail[8..<16]))
  }

  private static func matches(
    _ bytes: Slice<UnsafeRawBufferPointer>, _ word: StaticString
  ) -> Bool {
    bytes.elementsEqual(
      UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}
