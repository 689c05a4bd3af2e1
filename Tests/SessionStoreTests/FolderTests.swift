import Glibc
import SessionEngine
import Testing

@testable import SessionStore

@Suite("The folder")
struct FolderTests {
  @Test("Files are for the owner alone, or for the group when asked", arguments: [false, true])
  func rights(isForGroup: Bool) throws {
    let scratch = Scratch()
    let former = umask(0o077)
    defer { umask(former) }
    let store = try SessionStore.create(at: scratch.session, isForGroup: isForGroup)
    try store.add("x")
    store.close()
    try store.drafts().save("text", terminal: "tty1")
    let (file, folder): (mode_t, mode_t) = isForGroup ? (0o660, 0o2770) : (0o600, 0o700)
    #expect(mode(of: scratch.session) == folder)
    for name in ["drafts", "quarantine", "exports"] {
      #expect(mode(of: "\(scratch.session)/\(name)") == folder)
    }
    for name in ["journal.jsonl", "journal.lock", "session.json", "drafts/tty1.txt"] {
      #expect(mode(of: "\(scratch.session)/\(name)") == file, "\(name)")
    }
  }

  @Test("Only what is a session opens as one")
  func hostile() throws {
    let scratch = Scratch()
    #expect(
      storeError { try SessionStore(opening: scratch.session) } == .noSuchFolder(scratch.session))
    mkdir(scratch.session, 0o700)
    #expect(
      storeError { try SessionStore(opening: scratch.session) }
        == .notASession(folder: scratch.session))
    writeFile(scratch.root + "/file", [1])
    #expect(
      storeError { try SessionStore(opening: scratch.root + "/file") }
        == .notAFolder(scratch.root + "/file"))

    func found(_ make: () -> Void) -> StoreError? {
      make()
      defer { Scratch.remove(scratch.session) }
      return storeError { try SessionStore(opening: scratch.session) }
    }
    let path = scratch.journal
    #expect(found { mkfifo(path, 0o600) } == .notAPlainFile(path: path, found: "a pipe"))
    mkdir(scratch.session, 0o700)
    #expect(
      found { symlink("/etc/passwd", path) } == .notAPlainFile(path: path, found: "a symbolic link")
    )
    mkdir(scratch.session, 0o700)
    #expect(found { mkdir(path, 0o700) } == .notAPlainFile(path: path, found: "a folder"))
  }

  @Test("A session is made in a new or an unused folder only")
  func creation() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    #expect(store.session.sequence == 0)
    // An interrupted creation can be made good.
    _ = try SessionStore.create(at: scratch.session)
    try store.add("x")
    #expect(
      storeError { try SessionStore.create(at: scratch.session) }
        == .alreadyASession(folder: scratch.session))
    let missing = storeError { try SessionStore.create(at: scratch.root + "/no/such/place") }
    #expect(missing?.exitCode == 73)
    writeFile(scratch.root + "/file", [1])
    #expect(
      storeError { try SessionStore.create(at: scratch.root + "/file") }
        == .notAFolder(scratch.root + "/file"))
  }

  @Test(
    "A journal that may not be written opens for reading",
    .disabled(if: geteuid() == 0, "root may do all"))
  func notWritable() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    chmod(scratch.journal, 0o400)
    let store = try SessionStore(opening: scratch.session)
    #expect(store.session.sequence == 2)
    guard case .permissionDenied = store.readOnlyReason else {
      Issue.record("not read-only")
      return
    }
    chmod(scratch.journal, 0)
    #expect(storeError { try SessionStore(opening: scratch.session) }?.exitCode == 74)
  }

  @Test("Opening for reading writes nothing and locks nothing")
  func forReading() throws {
    let scratch = Scratch()
    try makeSession(scratch, records: 2)
    unlink(scratch.session + "/journal.lock")
    let before = names(in: scratch.session)
    let store = try SessionStore(opening: scratch.session, forReading: true)
    #expect(storeError { try store.add("x") } == .openedForReading)
    store.close()
    #expect(names(in: scratch.session) == before)
  }

  @Test("Drafts are kept by terminal, whatever its name, and survive")
  func drafts() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    let drafts = try store.drafts()
    let terminals = ["tty1", "/dev/pts/3", "../../escape", "é", "."]
    for terminal in terminals { try drafts.save("draft of \(terminal)", terminal: terminal) }
    let later = try SessionStore(opening: scratch.session).drafts()
    for terminal in terminals {
      #expect(try later.load(terminal: terminal) == "draft of \(terminal)")
    }
    #expect(names(in: scratch.session + "/drafts").count == terminals.count)
    try drafts.save("second", terminal: "tty1")
    #expect(try later.load(terminal: "tty1") == "second")
    try drafts.remove(terminal: "tty1")
    try drafts.remove(terminal: "tty1")
    #expect(try later.load(terminal: "tty1") == nil)
    #expect(storeError { try drafts.save("x", terminal: "") } == .badName(""))
    #expect(names(in: scratch.root) == ["session"])
  }

  @Test("The watcher's descriptor becomes readable when a record is added or the journal replaced")
  func watcher() throws {
    let scratch = Scratch()
    let writer = try SessionStore.create(at: scratch.session)
    let reader = try SessionStore(opening: scratch.session)
    let watcher = try reader.watch()
    func isTold() -> Bool {
      var descriptor = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&descriptor, 1, 5000) == 1 && watcher.drain()
    }
    try writer.add("a")
    #expect(isTold())
    #expect(try reader.refresh().records.count == 1)

    let bytes = readFile(scratch.journal)
    writeFile(scratch.journal + ".new", bytes)
    rename(scratch.journal + ".new", scratch.journal)
    #expect(isTold())
    while watcher.drain() {}
    #expect(try reader.refresh().isRestarted)
    #expect(try writer.add("b").record?.sequence == 2)
    #expect(isTold())
    #expect(try reader.refresh().records.count == 1)
    while watcher.drain() {}
    #expect(!watcher.drain())
  }

  @Test("A folder that is moved, or has another one in its place, is told of, and its return too")
  func place() throws {
    let scratch = Scratch()
    let store = try SessionStore.create(at: scratch.session)
    try store.add("a")
    store.checkPlace()
    #expect(store.takeNotices().isEmpty)
    let elsewhere = scratch.root + "/elsewhere"
    rename(scratch.session, elsewhere)
    for _ in 0..<2 { store.checkPlace() }
    #expect(store.takeNotices() == [.folderMoved(from: scratch.session, to: elsewhere)])
    // Nothing is lost by it.
    #expect(try store.add("b").record?.sequence == 2)
    try SessionStore.create(at: scratch.session).add("another")
    store.checkPlace()
    let notice = StoreNotice.folderSupplanted(at: scratch.session, movedTo: elsewhere)
    #expect(store.takeNotices() == [notice])
    #expect(notice.message.contains("is another folder now; this one was moved to \(elsewhere)"))
    rename(scratch.session, scratch.root + "/third")
    rename(elsewhere, scratch.session)
    store.checkPlace()
    #expect(store.takeNotices() == [.folderBack(scratch.session)])
    #expect(try SessionStore(opening: scratch.session).session.sequence == 2)
  }
}
