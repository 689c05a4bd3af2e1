import FaultInjection
import SessionEngine
import SessionStore

/// The files of a session as somebody may have left them.
///
/// Check values keep nearly every change from getting any further than them. So an input that begins with `#` gets right ones
/// first: what follows is read as far as a file goes that was made to deceive.
enum StoredFiles {
  private static let path = "/session"

  /// Opens, verifies and repairs a journal: no byte may be lost, and afterwards all must be well.
  static func readJournal(_ input: [UInt8]) {
    let bytes = input.first == hash ? sealed(Array(input.dropFirst())) : input
    let disk = disk(journal: bytes, snapshot: nil)
    do throws(StoreError) {
      let report = try SessionStore.verify(path, on: disk)
      if report.lines.contains(where: { $0.contains("\u{1B}") }) {
        fatalError("An escape is shown.")
      }
      let shown = try SessionStore(opening: path, forReading: true, on: disk)
      guard shown.session.sequence == report.records else {
        fatalError("\(shown.session.sequence) records are shown, \(report.records) are valid.")
      }
      let repair = try SessionStore.repair(path, on: disk)
      let kept = disk.file("\(path)/journal.jsonl")?.bytes ?? []
      let aside = repair.copy.flatMap { disk.file("\(path)/\($0)")?.bytes } ?? []
      guard (repair.isConverted ? aside : kept + aside) == bytes else {
        fatalError("A repair lost something.")
      }
      let again = try SessionStore.verify(path, on: disk)
      guard !again.isRepairable || repair.isConverted else {
        fatalError("What was repaired is not well.")
      }
    } catch {
      guard case .newerFormat = error else { fatalError("Not read: \(error.message)") }
    }
  }

  /// Opens a session with a snapshot: it is used or passed over, and the session opens.
  static func readSnapshot(_ input: [UInt8]) {
    let bytes = input.first == hash ? sealedSnapshot(Array(input.dropFirst())) : input
    let disk = disk(journal: example.journal, snapshot: bytes)
    do throws(StoreError) {
      let store = try SessionStore(opening: path, on: disk)
      guard store.session.sequence == example.records, store.readOnlyReason == nil else {
        fatalError("A snapshot changed what the journal says.")
      }
      _ = try SessionStore.verify(path, on: disk)
    } catch {
      fatalError("A snapshot keeps the session from being opened: \(error.message)")
    }
  }

  private static let hash = UInt8(ascii: "#")

  private static func disk(journal: [UInt8], snapshot: [UInt8]?) -> SimulatedDisk {
    let disk = SimulatedDisk(dice: Dice(seed: 1))
    _ = try? SessionStore.create(at: path, on: disk)
    disk.file("\(path)/journal.jsonl")?.replaceMedium(with: journal)
    if let snapshot { disk.put(snapshot, at: path, "session.json") }
    return disk
  }

  /// Lines of JSON as a journal: each gets the check value that follows from the one before.
  private static func sealed(_ lines: [UInt8]) -> [UInt8] {
    var journal: [UInt8] = []
    var sum = Checksum(0)
    for line in lines.split(separator: 0x0A) where line.last == UInt8(ascii: "}") {
      let body = Array(line.dropLast())
      sum = body.withUnsafeBytes { JournalFormat.sum(of: $0, after: sum) }
      journal += body + Array(",\"sum\":\"\(sum.text)\"}\n".utf8)
    }
    return journal
  }

  /// A state as a snapshot of the example: it gets the check value that follows from the journal.
  private static func sealedSnapshot(_ state: [UInt8]) -> [UInt8] {
    SnapshotFormat.sealed(
      state, sequence: example.records, journalOffset: example.journal.count, after: example.sum)
  }

  /// A session of a few records with its files.
  private static let example: (journal: [UInt8], snapshot: [UInt8], sum: Checksum, records: Int) = {
    let disk = SimulatedDisk(dice: Dice(seed: 1))
    do throws(StoreError) {
      let store = try SessionStore.create(at: path, on: disk)
      var profile = Session().profile
      profile.title = "Example"
      var note = NoteFields()
      note.text = "A note – “é”"
      var person = ParticipantFields()
      person.name = "Ada Probe"
      let commands: [SessionCommand] = [
        .create(SessionOpening(profile: profile, topics: [], resources: [], items: [])),
        .people(.add(person)), .notes(.add(room: nil, note)),
      ]
      for command in commands {
        _ = try store.perform(by: Reader.actor, at: Reader.now) {
          (session, context) throws(Rejection) in try session.decide(command, context: context)
        }
      }
      store.close()
      let journal = disk.file("\(path)/journal.jsonl")?.bytes ?? []
      var sum = Checksum(0)
      for line in journal.split(separator: 0x0A) {
        let body = Array(line.dropLast(JournalFormat.sumLength))
        sum = body.withUnsafeBytes { JournalFormat.sum(of: $0, after: sum) }
      }
      let snapshot = disk.file("\(path)/session.json")?.bytes ?? []
      return (journal, snapshot, sum, store.session.sequence)
    } catch {
      fatalError(error.message)
    }
  }()

  static let journalSeeds: [[UInt8]] = {
    let lines = example.journal.split(separator: 0x0A)
    let bodies = lines.map { $0.dropLast(JournalFormat.sumLength) + [UInt8(ascii: "}")] }
    return [
      example.journal, [hash] + Array(bodies.joined(separator: [0x0A])), Array("{\"seq\":1".utf8),
    ]
  }()

  static let snapshotSeeds: [[UInt8]] = {
    let text = example.snapshot
    let name = Array("\"session\": ".utf8)
    let start = text.indices.first { text[$0...].starts(with: name) }.map { $0 + name.count } ?? 0
    return [text, [hash] + text[start...].dropLast(3)]
  }()
}
