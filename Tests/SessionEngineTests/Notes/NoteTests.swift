import Testing

@testable import SessionEngine

@Suite("Notes")
struct NoteTests {
  @Test("A note belongs to its room's item, and one on the plenary to what is on")
  func adding() {
    var spec = Spec.round()
    spec.run(.agenda(.start("A1")))
    var fields = NoteFields.text(" No focal point known ")
    fields.kind = .gap
    fields.topics = ["UNTOC-31"]
    var checked = fields
    checked.text = "No focal point known"
    spec.when(
      .notes(.add(room: "R1", fields)), by: .ravi,
      then: .notes(.noteAdded(id: "N1", room: "R1", item: "A3", fields: checked)))
    spec.run(.notes(.add(room: nil, .text("Opening"))), by: .rosa)
    let notes = Array(spec.session.notes)
    #expect(notes.map(\.item) == ["A3", "A1"])
    #expect(notes.map(\.kind) == [.gap, .free])
    #expect(notes.map(\.by) == ["ravi", "rosa"])
    #expect(notes.map(\.attribution) == [.byRoom, .byRoom])
  }

  @Test("A note needs a text, a room and topics that are there")
  func checks() {
    var spec = Spec()
    spec.when(.notes(.add(room: nil, NoteFields())), refused: .emptyText(field: "note"))
    spec.when(.notes(.add(room: nil, .text("\n"))), refused: .emptyText(field: "note"))
    spec.when(
      .notes(.add(room: "R1", .text("x"))), refused: .unknown(noun: "breakout room", id: "R1"))
    var fields = NoteFields.text("x")
    fields.topics = ["X"]
    spec.when(.notes(.add(room: nil, fields)), refused: .unknown(noun: "topic", id: "X"))
    spec.when(
      .notes(.edit("N1", fields, revision: nil)), refused: .unknown(noun: "note", id: "N1"))
    spec.when(.notes(.remove("N1")), refused: .unknown(noun: "note", id: "N1"))
  }

  @Test("Each change of the text is a revision; the texts before are kept")
  func revisions() {
    var spec = Spec()
    spec.run(.notes(.add(room: nil, .text("One"))), by: .ravi)
    let first = spec.now
    spec.run(.notes(.edit("N1", .text("Two"), revision: 1)), by: .rosa)
    var fields = NoteFields()
    fields.isKeyPoint = true
    spec.run(.notes(.edit("N1", fields, revision: 2)), by: .ravi)
    let note = spec.session.notes["N1"]
    #expect(note?.text == "Two")
    #expect(note?.by == "rosa")
    #expect(note?.revision == 2, "only texts count")
    #expect(note?.revisions == [Revision(text: "One", by: "ravi", at: first)])
    #expect(note?.isKeyPoint == true)
    spec.when(.notes(.edit("N1", NoteFields(), revision: nil)), refused: .nothingToChange)
  }

  @Test("A text before keeps the time when it was written, whatever else was changed since")
  func revisionTimes() {
    var spec = Spec()
    spec.run(.notes(.add(room: nil, .text("One"))), by: .ravi)
    let first = spec.now
    var fields = NoteFields()
    fields.kind = .gap
    spec.now = spec.now.advanced(bySeconds: 60)
    spec.run(.notes(.edit("N1", fields, revision: nil)), by: .rosa)
    spec.now = spec.now.advanced(bySeconds: 60)
    spec.run(.notes(.edit("N1", .text("Two"), revision: nil)), by: .rosa)
    #expect(spec.session.notes["N1"]?.revisions == [Revision(text: "One", by: "ravi", at: first)])
    #expect(spec.session.notes["N1"]?.changedAt == spec.now)
  }

  @Test("A topic that was removed stays with its notes and is in nobody's way")
  func removedTopic() {
    var spec = Spec()
    for topic in ["OLD", "NEW"] {
      spec.run(.session(.addTopic(TopicID(topic), title: topic, parent: nil, kind: "article")))
    }
    var fields = NoteFields.text("x")
    fields.topics = ["OLD", "OLD"]
    spec.run(.notes(.add(room: nil, fields)))
    #expect(spec.session.notes["N1"]?.topics == ["OLD"], "once is enough")
    let silent = spec.session.silentTopics.map(\.id)
    #expect(silent.contains("NEW") && !silent.contains("OLD"))
    spec.run(.session(.removeTopic("OLD")))
    fields = NoteFields()
    fields.topics = ["OLD", "NEW"]
    spec.run(.notes(.edit("N1", fields, revision: nil)))
    #expect(spec.session.notes["N1"]?.topics == ["OLD", "NEW"])
    spec.when(.notes(.add(room: nil, fields)), refused: .unknown(noun: "topic", id: "OLD"))
  }

  @Test("Who spoke can be given by the number on the badge")
  func speaker() {
    var spec = Spec.round()
    let person = spec.session.participants.first
    var fields = NoteFields.text("x")
    fields.speaker = person?.id.description
    spec.run(.notes(.add(room: nil, fields)))
    #expect(spec.session.notes["N1"]?.speaker == person?.name)
  }

  @Test("Whoever edits an old text is told who changed it")
  func conflict() {
    var spec = Spec()
    spec.run(.notes(.add(room: nil, .text("One"))), by: .ravi)
    spec.run(.notes(.edit("N1", .text("Two"), revision: 1)), by: .rosa)
    spec.when(
      .notes(.edit("N1", .text("Three"), revision: 1)), by: .ravi,
      refused: .note(.changedMeanwhile("N1", by: "rosa")))
    spec.run(.notes(.edit("N1", .text("Three"), revision: nil)), by: .ravi)
    #expect(spec.session.notes["N1"]?.revision == 3)
  }

  @Test("A removed note is gone, and its number with it")
  func removing() {
    var spec = Spec()
    spec.run(.notes(.add(room: nil, .text("One"))))
    spec.when(.notes(.remove("N1")), then: .notes(.noteRemoved(id: "N1")))
    spec.run(.notes(.add(room: nil, .text("Two"))))
    #expect(spec.session.notes.map(\.id) == ["N2"])
  }
}
