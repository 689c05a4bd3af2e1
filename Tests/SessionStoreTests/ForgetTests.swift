import JSONText
import SessionEngine
import Testing

@testable import SessionStore

/// A session of three notes.
private func makeNotes(_ scratch: Scratch) throws -> [UInt8] {
  try makeSession(scratch, records: 3)
}

@Suite("Forgetting in the journal")
struct ForgetTests {
  /// A session in which Amina Diallo leaves traces everywhere, and is forgotten.
  private func makeSession(_ scratch: Scratch) throws -> Session {
    let store = try SessionStore.create(at: scratch.session)
    var number = 0
    func run(_ command: SessionCommand) throws {
      number += 1
      let outcome = try store.perform(by: ben, at: instant(number)) {
        (session, context) throws(Rejection) in
        try session.decide(command, context: context)
      }
      #expect(outcome.record != nil, "\(command)")
    }
    let opening = try JSONText.decode(
      SessionTemplate.self, from: Array(#"{"name":"t","title":"Training"}"#.utf8)
    ).opening(zone: .utc, firstDay: CivilDate(year: 2026, month: 11, day: 23)!)
    try run(.create(opening))
    for name in ["Amina Diallo", "Jo Kim"] {
      var fields = ParticipantFields()
      fields.name = name
      fields.emails = ["\(name.prefix(2).lowercased())@example.org"]
      fields.organisation = "House of \(name)"
      fields.attributes = [Attribute(name: "Guest of", value: "Amina Diallo")]
      try run(.people(.add(fields)))
    }
    var alias = ParticipantFields()
    alias.name = "Diallo, A."
    alias.teamsName = "adiallo (Guest)"
    try run(.people(.add(alias)))
    try run(.people(.merge(ParticipantID(3), into: ParticipantID(1))))
    var fields = ParticipantFields()
    fields.registration = .confirmed
    fields.accessNeeds = "a ramp"
    try run(.people(.edit(ParticipantID(1), fields)))
    try run(.undo)
    try run(.redo)
    try run(
      .questions(
        .add(
          QuestionDraft(
            text: "AMINA DIALLO asked: how?", asker: .participant(ParticipantID(1))))))
    var note = NoteFields()
    note.text = "Said by Amina Diallo (am@example.org)"
    note.speaker = "Amina Diallo"
    try run(.notes(.add(room: nil, note)))
    try run(.people(.checkIn(ParticipantID(1), mode: .inPerson)))
    try run(.people(.forget(ParticipantID(1))))
    let session = store.session
    store.close()
    return session
  }

  private func told(_ scratch: Scratch) -> [String] {
    var found: [String] = []
    func look(_ path: String, _ name: String) {
      for entry in names(in: path) {
        let child = "\(path)/\(entry)"
        if mode(of: child) & 0o100 != 0 {
          look(child, "\(name)\(entry)/")
          continue
        }
        let text = String(decoding: readFile(child), as: UTF8.self).lowercased()
        for word in ["diallo", "amina", "am@example.org", "a ramp"] where text.contains(word) {
          found.append("\(name)\(entry): \(word)")
        }
      }
    }
    look(scratch.session, "")
    return found
  }

  @Test("The name is nowhere in the folder, and the journal tells the forgotten state")
  func everywhere() throws {
    let scratch = Scratch()
    let forgotten = try makeSession(scratch)
    writeFile("\(scratch.session)/exports/participants.csv", Array("P1,Amina Diallo".utf8))
    writeFile("\(scratch.session)/exports/agenda.csv", Array("A1,Opening".utf8))
    #expect(!told(scratch).isEmpty)
    let report = try SessionStore.forget(scratch.session)
    #expect(report.people == [ParticipantID(1), ParticipantID(3)])
    #expect(report.rewritten > 5)
    #expect(report.removedFiles == ["exports/participants.csv"])
    #expect(report.message.contains("Backups"))
    #expect(told(scratch) == [])
    #expect(names(in: "\(scratch.session)/exports") == ["agenda.csv"])
    #expect(try SessionStore.verify(scratch.session).isSound)
    let store = try SessionStore(opening: scratch.session)
    #expect(store.session.participants == forgotten.participants)
    #expect(store.session.questions == forgotten.questions)
    #expect(store.session.notes == forgotten.notes)
    #expect(store.session.history == forgotten.history)
    #expect(store.session == forgotten)
    #expect(store.session.participants[ParticipantID(2)]?.name == "Jo Kim")
    store.close()
    let again = try SessionStore.forget(scratch.session)
    #expect(again.rewritten == 0)
    #expect(again.message.contains("nothing more"))
  }

  @Test("A terminal that is open goes on with the rewritten journal")
  func openTerminal() throws {
    let scratch = Scratch()
    _ = try makeSession(scratch)
    let store = try SessionStore(opening: scratch.session)
    _ = try SessionStore.forget(scratch.session)
    let outcome = try store.perform(by: ben, at: instant(500)) {
      (session, context) throws(Rejection) in
      try session.decide(.people(.checkOut(ParticipantID(1))), context: context)
    }
    #expect(outcome.record != nil)
    store.close()
    #expect(try SessionStore.verify(scratch.session).isSound)
  }

  @Test("Nobody forgotten, nothing rewritten; a damaged journal is refused")
  func refusals() throws {
    let scratch = Scratch()
    let bytes = try makeNotes(scratch)
    #expect(try SessionStore.forget(scratch.session).message.contains("Nothing to forget"))
    #expect(readFile(scratch.journal) == bytes)
    var damaged = bytes
    damaged[bytes.count / 2] ^= 1
    writeFile(scratch.journal, damaged)
    #expect(throws: StoreError.self) { try SessionStore.forget(scratch.session) }
    #expect(readFile(scratch.journal) == damaged)
  }
}
