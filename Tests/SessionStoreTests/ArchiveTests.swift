import Glibc
import SessionEngine
import Testing

@testable import SessionStore

@Suite("One file with the whole session")
struct ArchiveTests {
  @Test(
    "SHA-256 gives the sums of the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sums(text: String, sum: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == sum)
    var piecemeal = SHA256()
    for byte in text.utf8 { piecemeal.update([byte]) }
    #expect(piecemeal.hexadecimal == sum)
  }

  @Test("A million letters a, in pieces of any size, add up to the standard's sum")
  func longSum() {
    var sum = SHA256()
    var left = 1_000_000
    var size = 1
    while left > 0 {
      let count = min(left, size)
      sum.update([UInt8](repeating: 0x61, count: count))
      left -= count
      size = size * 7 % 1009 + 1
    }
    #expect(
      sum.hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// A session with a draft, something in quarantine, and exports, one of them deep and with a long name.
  private func session(_ scratch: Scratch) throws -> SessionStore {
    let store = try SessionStore.create(at: scratch.session)
    for number in 1...20 { try store.add("Note \(number)", at: number) }
    try store.drafts().save("half a sentence", terminal: "ana b")
    mkdir(scratch.session + "/exports/all", 0o700)
    for (name, text) in [
      ("quarantine/journal-line-9-1.part", "broken"), ("exports/report.md", "# Report"),
      ("exports/all/\(String(repeating: "long", count: 40)).csv", "a,b"),
      ("exports/back\\slash\nbreak", "odd"), ("exports/empty", ""), ("notes.txt", "not ours"),
    ] {
      writeFile("\(scratch.session)/\(name)", Array(text.utf8))
    }
    symlink("/etc/passwd", scratch.session + "/exports/link")
    store.close()
    return store
  }

  @Test("What goes in comes out, byte for byte, and what is not the session's is named")
  func roundTrip() throws {
    let scratch = Scratch()
    let store = try session(scratch)
    let file = scratch.path("one.tar")
    let report = try store.writeArchive(to: file)
    #expect(report.files.contains("journal.jsonl"))
    #expect(report.files.contains("session.json"))
    #expect(report.files.count == 8)
    #expect(report.leftOut.sorted() == ["exports/link", "notes.txt"])
    let bytes = readFile(file)
    #expect(report.bytes == bytes.count)
    #expect(report.sum == SHA256.hexadecimal(of: bytes))
    let archive = try SessionArchive(reading: file)
    #expect(archive.files == report.files)
    let copy = scratch.path("copy")
    try archive.extract(to: copy)
    for name in report.files {
      #expect(readFile("\(copy)/\(name)") == readFile("\(store.path)/\(name)"), "\(name)")
    }
    let opened = try SessionStore(opening: copy)
    #expect(opened.session == store.session)
    #expect(try opened.drafts().load(terminal: "ana b") == "half a sentence")
    #expect(mode(of: copy + "/journal.jsonl") == 0o600)
    #expect(mode(of: copy) == 0o700)
    #expect(names(in: scratch.root).sorted() == ["copy", "one.tar", "session"])
  }

  @Test("Nothing that is there is written over")
  func exists() throws {
    let scratch = Scratch()
    let store = try session(scratch)
    let file = scratch.path("one.tar")
    writeFile(file, Array("mine".utf8))
    #expect(throws: ArchiveError.exists(file)) { try store.writeArchive(to: file) }
    #expect(readFile(file) == Array("mine".utf8))
    let other = scratch.path("two.tar")
    try store.writeArchive(to: other)
    let archive = try SessionArchive(reading: other)
    #expect(throws: ArchiveError.exists(store.path)) { try archive.extract(to: store.path) }
  }

  @Test("An archive cut anywhere, or with any byte changed, is refused, and nothing comes out")
  func damage() throws {
    let scratch = Scratch()
    let store = try session(scratch)
    let file = scratch.path("one.tar")
    try store.writeArchive(to: file)
    let whole = readFile(file)
    let end = whole.count - 2 * TarHeader.block
    let broken = scratch.path("broken.tar")
    for length in stride(from: 0, to: end, by: 509) {
      writeFile(broken, Array(whole[..<length]))
      #expect(throws: ArchiveError.self, "\(length)") { try SessionArchive(reading: broken) }
    }
    var harmless = 0
    for offset in stride(from: 0, to: end, by: 127) {
      var bytes = whole
      bytes[offset] ^= 0x20
      writeFile(broken, bytes)
      // Padding between files is not the session's; all else counts.
      if (try? SessionArchive(reading: broken)) != nil { harmless += 1 }
    }
    #expect(harmless < 60)
    #expect(names(in: scratch.root).sorted() == ["broken.tar", "one.tar", "session"])
  }

  @Test("What is changed or missing is named")
  func named() throws {
    var list = ArchiveList()
    list.entries = [
      .init(sum: SHA256.hexadecimal(of: [1]), path: "journal.jsonl"),
      .init(sum: SHA256.hexadecimal(of: [2]), path: "session.json"),
    ]
    try expect(
      [file("s/journal.jsonl", [9]), file("s/SHA256SUMS", list.bytes)],
      .damaged(changed: ["journal.jsonl"], missing: ["session.json"]))
    try expect([file("s/journal.jsonl", [9])], .cutShort(path: "", after: "journal.jsonl"))
    try expect(
      [file("s/SHA256SUMS", [0x41, 0x0A])], .damaged(changed: ["SHA256SUMS"], missing: []))
  }

  @Test(
    "What leads elsewhere, comes twice or is no plain file is refused",
    arguments: [
      "../journal.jsonl", "/etc/passwd", "s/../../x", "s/drafts/../../x", "s//journal.jsonl",
      "s/./x", "journal.jsonl", "s/other.txt", "s/journal.lock", "s/drafts", "s/etc/passwd",
    ])
  func hostile(name: String) throws {
    let scratch = Scratch()
    let path = scratch.path("hostile.tar")
    writeFile(path, file(name, [1]) + [UInt8](repeating: 0, count: 1024))
    let error = #expect(throws: ArchiveError.self) { try SessionArchive(reading: path) }
    guard case .refused(name, _)? = error else {
      Issue.record("\(name): \(String(describing: error))")
      return
    }
    #expect(error?.message.contains("nothing was taken out") == true)
  }

  @Test("Doubles, links, other folders and lying sizes are refused")
  func lies() throws {
    let journal = file("s/journal.jsonl", [1])
    try expect([journal, journal], .refused(member: "s/journal.jsonl", why: "comes twice"))
    try expect(
      [journal, file("t/session.json", [1])],
      .refused(
        member: "t/session.json", why: "is not in the one folder that a session has"))
    for type in Array("12346gL".utf8) {
      var header = TarHeader(name: "s/drafts/x", size: 0, kind: .file, time: 0).bytes
      header[156] = type
      var sum = 0
      for (place, byte) in header.enumerated() {
        sum += (148..<156).contains(place) ? 0x20 : Int(byte)
      }
      let digits = String(sum, radix: 8)
      let text = String(repeating: "0", count: 6 - digits.count) + digits
      for (place, byte) in text.utf8.enumerated() { header[148 + place] = byte }
      try expectRefusal([header])
    }
    let lying = TarHeader(
      name: "s/journal.jsonl", size: TarHeader.largest, kind: .file, time: 0)
    try expect([lying.bytes, [1, 2, 3]], .cutShort(path: "", after: nil))
    try expectRefusal([Array("not a tar file at all, but long enough for one block".utf8)])
    try expectRefusal([[UInt8](repeating: 0x41, count: 2048)])
    try expectRefusal([[]])
  }

  /// A member as a tar file has it.
  private func file(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let header = TarHeader(name: name, size: content.count, kind: .file, time: 0)
    return (header.needsExtension ? header.extensionBytes : []) + header.bytes + content
      + [UInt8](repeating: 0, count: TarHeader.padding(after: content.count))
  }

  private func expect(
    _ parts: [[UInt8]], _ expected: ArchiveError, at location: SourceLocation = #_sourceLocation
  ) throws {
    let scratch = Scratch()
    let path = scratch.path("x.tar")
    writeFile(path, parts.flatMap { $0 } + [UInt8](repeating: 0, count: 1024))
    let error = #expect(throws: ArchiveError.self, sourceLocation: location) {
      try SessionArchive(reading: path)
    }
    if case .cutShort(_, let last) = expected {
      #expect(error == .cutShort(path: path, after: last), sourceLocation: location)
    } else {
      #expect(error == expected, sourceLocation: location)
    }
  }

  private func expectRefusal(
    _ parts: [[UInt8]], at location: SourceLocation = #_sourceLocation
  ) throws {
    let scratch = Scratch()
    let path = scratch.path("x.tar")
    writeFile(path, parts.flatMap { $0 })
    #expect(throws: ArchiveError.self, sourceLocation: location) {
      try SessionArchive(reading: path)
    }
  }
}

extension Scratch {
  fileprivate func path(_ name: String) -> String { "\(root)/\(name)" }
}
