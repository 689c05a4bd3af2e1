import Glibc
import SessionEngine
import Testing

@testable import SessionStore

/// What somebody may have put into a shared folder. Nothing here may hang, and nothing outside may be written.
@Suite("A folder that somebody has prepared")
struct HostileFolderTests {
  /// A session with a file outside that nothing may touch.
  private func prepared() throws -> (Scratch, outside: String) {
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    let outside = scratch.root + "/outside"
    writeFile(outside, Array("precious".utf8))
    return (scratch, outside)
  }

  @Test(
    "Something else in the place of the lock is named",
    arguments: ["a symbolic link", "a pipe", "a folder"])
  func lock(_ kind: String) throws {
    let (scratch, outside) = try prepared()
    let path = scratch.session + "/journal.lock"
    unlink(path)
    switch kind {
    case "a symbolic link": symlink(outside, path)
    case "a pipe": mkfifo(path, 0o600)
    default: mkdir(path, 0o700)
    }
    let store = try SessionStore(opening: scratch.session)
    let error = storeError { try store.add("x") }
    #expect(error == .notAPlainFile(path: path, found: kind))
    #expect(error?.message == "\(path) is \(kind) and is not used; move it away and try again.")
    #expect(readFile(outside) == Array("precious".utf8))
    if kind == "a folder" { rmdir(path) } else { unlink(path) }
    #expect(try store.add("x").record?.sequence == 3)
  }

  @Test(
    "Something else in the place of the snapshot is passed over and never followed",
    arguments: ["a symbolic link", "a pipe", "a folder"])
  func snapshot(_ kind: String) throws {
    let (scratch, outside) = try prepared()
    switch kind {
    case "a symbolic link": symlink(outside, scratch.snapshot)
    case "a pipe": mkfifo(scratch.snapshot, 0o600)
    default: mkdir(scratch.snapshot, 0o700)
    }
    let store = try SessionStore(opening: scratch.session)
    #expect(store.session.sequence == 2)
    #expect(
      store.takeNotices().map(\.message) == [
        "session.json cannot be read (it is \(kind)) and is passed over."
      ])
    #expect(try SessionStore.verify(scratch.session).isSound)
    try store.add("x")
    store.close()
    #expect(readFile(outside) == Array("precious".utf8))
    // What can be replaced is; a folder stays, with a notice.
    #expect(store.takeNotices().isEmpty == (kind != "a folder"))
    #expect(try SessionStore(opening: scratch.session).session == store.session)
  }

  @Test(
    "Something else in the place of a folder is named and not entered",
    arguments: ["drafts", "quarantine"], ["a symbolic link", "a pipe", "a plain file"])
  func folders(_ name: String, _ kind: String) throws {
    let (scratch, _) = try prepared()
    let path = "\(scratch.session)/\(name)"
    let elsewhere = scratch.root + "/elsewhere"
    mkdir(elsewhere, 0o700)
    rmdir(path)
    switch kind {
    case "a symbolic link": symlink(elsewhere, path)
    case "a pipe": mkfifo(path, 0o600)
    default: writeFile(path, [1])
    }
    let expected = StoreError.notAPlainFile(path: path, found: kind)
    if name == "drafts" {
      let store = try SessionStore(opening: scratch.session)
      #expect(storeError { try store.drafts() } == expected)
      #expect(try store.add("x").record?.sequence == 3)
    } else {
      let whole = readFile(scratch.journal)
      writeFile(scratch.journal, whole + [0x7B])
      // The session is shown all the same, and nothing is cut that cannot be kept.
      let store = try SessionStore(opening: scratch.session)
      #expect(store.session.sequence == 2)
      #expect(storeError { try store.add("x") } == expected)
      #expect(readFile(scratch.journal) == whole + [0x7B])
    }
    #expect(names(in: elsewhere).isEmpty)
  }

  @Test("A draft that is a link is replaced, not followed")
  func draftLink() throws {
    let (scratch, outside) = try prepared()
    let drafts = try SessionStore(opening: scratch.session).drafts()
    symlink(outside, scratch.session + "/drafts/tty1.txt")
    symlink(outside, scratch.session + "/drafts/tty1.txt.new")
    #expect(storeError { try drafts.load(terminal: "tty1") } != nil)
    #expect(drafts.terminals().isEmpty)
    try drafts.save("typed", terminal: "tty1")
    #expect(try drafts.load(terminal: "tty1") == "typed")
    #expect(readFile(outside) == Array("precious".utf8))
  }

  @Test("Control characters in a name do not reach the terminal")
  func misleadingNames() throws {
    let scratch = Scratch()
    let path = scratch.root + "/a\nb\u{1B}[31m\u{202E}"
    let error = storeError { try SessionStore(opening: path) }
    #expect(error == .noSuchFolder(path))
    let message = try #require(error?.message)
    #expect(message.contains("a\\u{a}b\\u{1b}[31m\\u{202e}"))
    let store = try SessionStore.create(at: path)
    try store.add("x")
    #expect(try SessionStore(opening: path).session == store.session)
    let lines = try SessionStore.verify(path).lines
    #expect(lines.allSatisfy { !$0.contains("\n") && !$0.contains("\u{1B}") })
  }
}
