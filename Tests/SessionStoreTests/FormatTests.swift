import JSONText
import SessionEngine
import Testing

@testable import SessionStore

@Suite("The journal's format")
struct FormatTests {
  @Test("The check value is the CRC-32 of gzip")
  func crc() {
    for (text, value) in [("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43)]
      as [(String, UInt32)]
    {
      var crc = CRC32()
      Array(text.utf8).withUnsafeBytes { crc.update($0) }
      #expect(crc.value == value)
    }
    var whole = CRC32()
    var parts = CRC32()
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    bytes.withUnsafeBytes { buffer in
      whole.update(buffer)
      for byte in buffer.indices { parts.update(.init(rebasing: buffer[byte...byte])) }
    }
    #expect(whole.value == parts.value)
  }

  @Test("Check values are written as eight digits and read back")
  func digits() {
    for value in [0, 1, 0x9F1C_02AA, UInt32.max] {
      let sum = Checksum(value)
      #expect(sum.text.utf8.count == 8)
      #expect(sum.digits.withUnsafeBytes { Checksum(digits: $0) } == sum)
    }
    #expect(Array("9F1C02AA".utf8).withUnsafeBytes { Checksum(digits: $0) } == nil)
  }

  @Test("A line has its members in order, and the first one names the format")
  func line() throws {
    let scratch = Scratch()
    let journal = String(decoding: try makeSession(scratch, records: 2), as: UTF8.self)
    let lines = journal.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0].hasPrefix(
        #"{"format":"plenum/1","seq":1,"at":"2026-11-23T09:00:01.000Z","by":{"name":"ana","role":"moderator"},"events":[{"#
      ))
    #expect(lines[1].hasPrefix(#"{"seq":2,"at":"2026-11-23T09:00:02.000Z","#))
    for line in lines { #expect(line.dropLast(10).hasSuffix(#","sum":""#)) }
  }

  @Test("The same commands at the same times give the same journal and snapshot")
  func deterministic() throws {
    let (one, two) = (Scratch(), Scratch())
    #expect(try makeSession(one, records: 40) == makeSession(two, records: 40))
    for scratch in [one, two] {
      let store = try SessionStore(opening: scratch.session)
      try store.add("last", at: 99)
      store.close()
    }
    #expect(readFile(one.snapshot) == readFile(two.snapshot))
    #expect(!readFile(one.snapshot).isEmpty)
  }

  @Test("Instants of any accepted form are read as they were meant")
  func instants() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    try store.add("first", at: 1)
    let second =
      #"{"seq":2,"at":"2026-11-23T10:30:00+01:00","by":{"name":"ben","role":"facilitator"},"events":[]"#
    writeFile(
      scratch.journal, readFile(scratch.journal) + resummed(second, after: store.position.sum))
    let reopened = try SessionStore(opening: scratch.session)
    #expect(reopened.position.at == Instant("2026-11-23T09:30:00Z"))
    #expect(try reopened.records(after: 1, limit: 9).first?.by == ben)
  }
}
