#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A table of lines in an SQLite database, each committed by itself, to compare with.
///
/// The library is looked for when it is needed, so that nothing is built against it.
final class SQLite {
  private typealias Open =
    @convention(c) (
      UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>
    ) -> Int32
  private typealias Close = @convention(c) (OpaquePointer?) -> Int32
  private typealias Prepare =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<OpaquePointer?>,
      UnsafeMutableRawPointer?
    ) -> Int32
  private typealias Statement = @convention(c) (OpaquePointer?) -> Int32
  private typealias Text = @convention(c) (OpaquePointer?, Int32) -> UnsafePointer<UInt8>?
  private typealias Bind =
    @convention(c) (
      OpaquePointer?, Int32, UnsafeRawPointer?, Int32, UnsafeRawPointer?
    ) -> Int32
  private typealias Version = @convention(c) () -> UnsafePointer<CChar>

  /// The library's version.
  let version: String
  private var database: OpaquePointer?
  private var insertion: OpaquePointer?
  private let prepareStatement: Prepare
  private let step: Statement
  private let reset: Statement
  private let finalize: Statement
  private let columnText: Text
  private let bindText: Bind
  private let closeDatabase: Close

  private static let done: Int32 = 101

  /// Makes a database in write-ahead mode, every commit of which is flushed; nil where the library is not installed or refuses.
  init?(path: String) {
    #if canImport(Darwin)
      let library = "libsqlite3.dylib"
    #else
      let library = "libsqlite3.so.0"
    #endif
    guard let handle = dlopen(library, RTLD_NOW),
      let open = dlsym(handle, "sqlite3_open"), let close = dlsym(handle, "sqlite3_close"),
      let prepare = dlsym(handle, "sqlite3_prepare_v2"), let step = dlsym(handle, "sqlite3_step"),
      let reset = dlsym(handle, "sqlite3_reset"), let bind = dlsym(handle, "sqlite3_bind_text"),
      let finalize = dlsym(handle, "sqlite3_finalize"),
      let text = dlsym(handle, "sqlite3_column_text"),
      let version = dlsym(handle, "sqlite3_libversion")
    else { return nil }
    self.version = String(cString: unsafeBitCast(version, to: Version.self)())
    prepareStatement = unsafeBitCast(prepare, to: Prepare.self)
    self.step = unsafeBitCast(step, to: Statement.self)
    self.reset = unsafeBitCast(reset, to: Statement.self)
    self.finalize = unsafeBitCast(finalize, to: Statement.self)
    columnText = unsafeBitCast(text, to: Text.self)
    bindText = unsafeBitCast(bind, to: Bind.self)
    closeDatabase = unsafeBitCast(close, to: Close.self)
    guard unsafeBitCast(open, to: Open.self)(path, &database) == 0,
      answer("PRAGMA journal_mode=WAL") == "wal"
    else { return nil }
    _ = answer("PRAGMA synchronous=FULL")
    guard answer("PRAGMA synchronous") == "2" else { return nil }
    _ = answer("CREATE TABLE journal(seq INTEGER PRIMARY KEY, line TEXT NOT NULL)")
    insertion = prepared(for: "INSERT INTO journal(line) VALUES(?)")
    guard insertion != nil else { return nil }
  }

  deinit {
    _ = finalize(insertion)
    _ = closeDatabase(database)
  }

  /// Commits one line; false when it was refused.
  func commit(_ line: [UInt8]) -> Bool {
    line.withUnsafeBytes { bytes in
      // The bytes stay where they are until the statement is through with them.
      guard bindText(insertion, 1, bytes.baseAddress, Int32(bytes.count), nil) == 0 else {
        return false
      }
      let isDone = step(insertion) == Self.done
      return reset(insertion) == 0 && isDone
    }
  }

  private func prepared(for statement: String) -> OpaquePointer? {
    var made: OpaquePointer?
    return prepareStatement(database, statement, -1, &made, nil) == 0 ? made : nil
  }

  /// Does a statement and returns the first value it gives.
  private func answer(_ statement: String) -> String? {
    guard let query = prepared(for: statement) else { return nil }
    defer { _ = finalize(query) }
    guard step(query) != Self.done, let text = columnText(query, 0) else { return nil }
    return String(cString: text)
  }
}
