import Glibc
import SessionEngine
import Testing

@testable import SessionStore

/// A small file system in memory, for as long as a test lasts; nil where this user may not mount anything.
private final class SmallDisk {
  let path: String
  private let scratch = Scratch()

  init?(size: String) {
    path = scratch.root + "/disk"
    mkdir(path, 0o700)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(size)") == 0 else { return nil }
  }

  static let isAllowed = SmallDisk(size: "16k") != nil

  func makeReadOnly() { mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil) }

  deinit { umount2(path, Int32(MNT_DETACH)) }
}

@Suite("On a file system of its own", .enabled(if: SmallDisk.isAllowed, "mounting takes root"))
struct MountTests {
  @Test("A disk that fills up keeps what was acknowledged, says so, and goes on when there is room")
  func full() throws {
    let disk = try #require(SmallDisk(size: "64k"))
    let session = disk.path + "/session"
    let store = try SessionStore.create(at: session)
    var kept = 0
    var error: StoreError?
    while error == nil, kept < 100 {
      error = storeError { try store.add(String(repeating: "x", count: 3000)) }
      if error == nil { kept += 1 }
    }
    #expect(error == .diskFull(path: session + "/journal.jsonl"))
    #expect(kept > 3)
    #expect(store.session.sequence == kept)
    let other = try SessionStore(opening: session)
    #expect(other.session.sequence == kept)
    #expect(other.readOnlyReason == nil)
    store.close()
    #expect(try SessionStore.verify(session).isSound)
    // A small command may still fit; a long one does after something went.
    unlink(session + "/session.json")
    unlink(session + "/session.json.new")
    writeFile(session + "/exports/report", [])
    #expect(throws: Never.self) { try store.add("small") }
    #expect(try SessionStore.verify(session).isSound)
  }

  @Test("An interrupted write on a full disk does not keep the session from being shown")
  func fullWithBrokenEnd() throws {
    let disk = try #require(SmallDisk(size: "64k"))
    let session = disk.path + "/session"
    try SessionStore.create(at: session).add("a")
    let whole = readFile(session + "/journal.jsonl")
    writeFile(session + "/journal.jsonl", whole + Array("{\"seq\":2".utf8))
    writeFile(session + "/exports/filler", [UInt8](repeating: 1, count: 64 << 10))
    let store = try SessionStore(opening: session)
    #expect(store.session.sequence == 1)
    #expect(store.takeNotices() == [.brokenEnd(line: 2)])
    guard case .diskFull = storeError({ try store.add("b") }) else {
      Issue.record("the disk is not said to be full")
      return
    }
    unlink(session + "/exports/filler")
    #expect(try store.add("b").record?.sequence == 2)
    #expect(names(in: session + "/quarantine").count == 1)
  }

  @Test("A read-only disk shows the session and says why nothing can be changed")
  func readOnly() throws {
    let disk = try #require(SmallDisk(size: "256k"))
    let session = disk.path + "/session"
    do {
      let store = try SessionStore.create(at: session)
      try store.add("a")
    }
    disk.makeReadOnly()
    let store = try SessionStore(opening: session)
    #expect(store.session.sequence == 1)
    let journal = session + "/journal.jsonl"
    let reason = StoreError.permissionDenied(path: journal, reason: "Read-only file system")
    #expect(store.readOnlyReason == reason)
    #expect(storeError { try store.add("b") } == reason)
    #expect(storeError { try SessionStore.repair(session) } == reason)
    #expect(try SessionStore.verify(session).isSound)
    #expect(storeError { try store.drafts().save("typed", terminal: "tty1") }?.exitCode == 74)
    let made = storeError { try SessionStore.create(at: disk.path + "/new") }
    #expect(made?.exitCode == 73)
    #expect(made?.message.contains("Read-only file system") == true)
  }

  @Test("A folder of another user is shown as far as its rights go")
  func otherUser() throws {
    // What root may do is no measure: the rest of the test is done as nobody, by a process of its own.
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    chmod(scratch.root, 0o755)
    let program = holderProgram()
    let child = "su -s /bin/sh nobody -c '\(program) hold \(scratch.session)' </dev/null 2>&1"
    guard let output = popen(child, "r") else { return }
    defer { pclose(output) }
    var line = [CChar](repeating: 0, count: 1000)
    guard fgets(&line, 1000, output) != nil else { return }
    let said = line.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    #expect(said.contains("No permission for \(scratch.session): Permission denied."))
  }
}
