import Glibc
import JSONText
import SessionEngine

@testable import SessionStore

/// A folder of its own for each test, removed at the end.
final class Scratch {
  let root: String

  init() {
    var template = Array("/tmp/plenum-store-XXXXXX\0".utf8CString)
    guard let made = mkdtemp(&template) else { fatalError("mkdtemp failed") }
    root = String(cString: made)
  }

  deinit { Self.remove(root) }

  /// Where the session of the test is.
  var session: String { root + "/session" }
  var journal: String { session + "/journal.jsonl" }
  var snapshot: String { session + "/session.json" }

  static func remove(_ path: String) {
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
          String(cString: $0.bindMemory(to: CChar.self).baseAddress!)
        }
        if name != ".", name != ".." {
          let child = "\(path)/\(name)"
          var status = stat()
          lstat(child, &status)
          if status.st_mode & S_IFMT == S_IFDIR { remove(child) } else { unlink(child) }
        }
      }
      closedir(directory)
    }
    rmdir(path)
  }
}

func readFile(_ path: String) -> [UInt8] {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return [] }
  return (try? Descriptor(file).bytes(at: 0, count: 64 << 20)) ?? []
}

func writeFile(_ path: String, _ bytes: [UInt8]) {
  let file = Descriptor(open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600))
  try? file.write(bytes)
}

func mode(of path: String) -> mode_t {
  var status = stat()
  lstat(path, &status)
  return status.st_mode & 0o7777
}

func names(in path: String) -> [String] {
  var names: [String] = []
  guard let directory = opendir(path) else { return [] }
  while let entry = readdir(directory) {
    names.append(
      withUnsafeBytes(of: entry.pointee.d_name) {
        String(cString: $0.bindMemory(to: CChar.self).baseAddress!)
      })
  }
  closedir(directory)
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}

let ana = Actor(name: "ana", role: .moderator)
let ben = Actor(name: "ben", role: .facilitator)

/// 2026-11-23T09:00:00Z and so many seconds.
func instant(_ seconds: Int) -> Instant {
  Instant("2026-11-23T09:00:00Z")!.advanced(bySeconds: seconds)
}

/// Events that follow from somebody writing `text`.
func events(_ text: String) -> [SessionEvent] {
  var fields = NoteFields()
  fields.text = text
  return [.notes(.noteAdded(id: NoteID(1), room: nil, item: nil, fields: fields))]
}

extension SessionStore {
  /// Adds a record with `text`.
  @discardableResult
  func add(_ text: String, at seconds: Int = 0, by actor: Actor = ana) throws -> Outcome {
    try perform(by: actor, at: instant(seconds)) { (_, _) throws(Rejection) in events(text) }
  }
}

extension Outcome {
  var record: Record? {
    if case .accepted(let record, _) = self { record } else { nil }
  }
}

/// Makes a session with `count` records and returns the bytes of its journal.
@discardableResult
func makeSession(_ scratch: Scratch, records count: Int) throws -> [UInt8] {
  let store = try SessionStore.create(at: scratch.session)
  for number in 1...count { try store.add("Note \(number) – “é”", at: number) }
  return readFile(scratch.journal)
}

/// The bytes of a journal with `count` records, made without a store.
func journalBytes(records count: Int) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var sum = Checksum(0)
  for number in 1...count {
    let record = Record(
      sequence: number, at: instant(number), by: number % 3 == 0 ? ben : ana,
      events: events("Note \(number)"))
    let line = try JournalFormat.line(record, after: sum)
    bytes += line.bytes
    sum = line.sum
  }
  return bytes
}

/// The lines of a journal, each with its line feed.
func lines(_ journal: [UInt8]) -> [[UInt8]] {
  var lines: [[UInt8]] = []
  var line: [UInt8] = []
  for byte in journal {
    line.append(byte)
    if byte == 0x0A {
      lines.append(line)
      line = []
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// A line with its check value made right again, as a tool that knows the format could write it.
func resummed(_ line: String, after previous: Checksum) -> [UInt8] {
  let body = Array(line.utf8)
  let sum = body.withUnsafeBytes { JournalFormat.sum(of: $0, after: previous) }
  return body + Array(",\"sum\":\"\(sum.text)\"}\n".utf8)
}

/// What `body` throws, if it is a `StoreError`.
func storeError<Value>(_ body: () throws -> Value) -> StoreError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? StoreError
  }
}

/// Some reason of the engine's.
let someRejection = Rejection.nothingToChange

/// A small reproducible source of numbers.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
