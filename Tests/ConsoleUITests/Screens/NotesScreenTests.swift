import Testing

@testable import ConsoleUI
@testable import SessionEngine

@Suite("The notes screen")
struct NotesScreenTests {
  @Test("Note after note is written with Enter, and F keys change the kind on the way")
  func series() {
    var desk = Desk(Samples.typical)
    desk.press("6", "a", "g")
    desk.type("No focal point known")
    desk.press("Enter")
    desk.type("Letters stay without reply")
    desk.press("Enter")
    desk.press("F4")
    desk.type("Name one on the web site")
    desk.press("Enter", "Escape")
    let notes = desk.session.notes.suffix(3)
    #expect(notes.map(\.kind) == [.gap, .gap, .suggestion])
    #expect(notes.map(\.text).last == "Name one on the web site")
    #expect(desk.state.drafts.isEmpty)
  }

  @Test("The number of an article finds its topic, and the form says which it took")
  func topics() {
    var session = Samples.typical
    session.run(
      [
        "topic add UNTOC \"The Convention\"", "topic add UNTOC-31 \"Prevention\" --parent UNTOC",
      ], by: Samples.ana, at: Samples.noon)
    var desk = Desk(session)
    desk.press("6", "a", "g")
    desk.type("No campaign")
    desk.press("Tab", "Tab", "Tab")
    desk.type("31")
    #expect(desk.screen.contains("UNTOC-31 Prevention"))
    desk.press("Enter")
    desk.press("Enter")
    #expect(desk.session.notes.last?.topics == [TopicID("UNTOC-31")])
  }

  @Test("Topics are chosen from a list in their field, and behind a # while the note is written")
  func topicList() {
    var session = Samples.typical
    session.run(
      [
        "topic add UNTOC \"The Convention\"", "topic add UNTOC-3 \"Scope\" --parent UNTOC",
        "topic add UNTOC-31 \"Prevention\" --parent UNTOC",
        "topic add ZIP-31 \"Other\"",
      ], by: Samples.ana, at: Samples.noon)
    var desk = Desk(session)
    desk.press("6", "a", "g")
    desk.type("No campaign #3")
    #expect(desk.screen.contains("Scope") && desk.screen.contains("Prevention"))
    desk.press("Down", "Enter")
    #expect(desk.screen.contains("UNTOC-31") && !desk.screen.contains("#3"))
    desk.type("yet")
    desk.press("Enter")
    #expect(desk.session.notes.last?.text == "No campaign yet")
    #expect(desk.session.notes.last?.topics == [TopicID("UNTOC-31")])
    // The next line keeps the topic until it names another, and then a second one is added.
    desk.type("Costs #scope")
    desk.press("Tab", "Enter")
    desk.press("Enter")
    #expect(desk.session.notes.last?.topics == [TopicID("UNTOC-3")])
    desk.type("Both")
    desk.press("Tab", "Tab", "Tab")
    desk.type(",prev")
    desk.press("Enter", "Enter")
    #expect(
      desk.session.notes.last?.topics == [TopicID("UNTOC-3"), TopicID("UNTOC-31")])
    desk.press("Escape")
  }

  @Test("Who changed a text that somebody else changed meanwhile sees both and keeps both")
  func conflict() throws {
    var desk = Desk(Samples.typical)
    let note = try #require(desk.session.notes.last)
    desk.press("6")
    desk.press("e")
    desk.press("End")
    desk.type(" (mine)")
    desk.elsewhere("note edit \(note.id) --text \"Theirs\"", by: "rosa", role: .rapporteur)
    desk.press("Enter")
    #expect(desk.screen.contains("rosa has changed \(note.id) meanwhile"))
    #expect(desk.screen.contains("Theirs"))
    #expect(desk.screen.contains("(mine)"))
    desk.press("Enter")
    #expect(desk.session.notes[note.id]?.text == "Theirs")
    #expect(desk.session.notes.last?.text.hasSuffix("(mine)") == true)
    #expect(desk.session.notes.last?.room == note.room)
    #expect(desk.state.drafts.isEmpty)
  }

  @Test("Mine can be kept over theirs, which stays as an earlier text")
  func mine() throws {
    var desk = Desk(Samples.typical)
    let note = try #require(desk.session.notes.last)
    desk.press("6", "e", "End")
    desk.type("!")
    desk.elsewhere("note edit \(note.id) --text \"Theirs\"", by: "rosa", role: .rapporteur)
    desk.press("Enter", "Left", "Enter")
    #expect(desk.session.notes[note.id]?.text == note.text + "!")
    #expect(desk.session.notes[note.id]?.revisions.last?.text == "Theirs")
  }

  @Test(
    "A conflict loses nothing: not what else was changed, not on Esc, not when a third one writes")
  func conflictKeepsAll() throws {
    var desk = Desk(Samples.typical)
    let note = try #require(desk.session.notes.last)
    desk.press("6", "e", "End")
    desk.type(" (mine)")
    desk.press("Tab")
    desk.type("d")
    desk.elsewhere("note edit \(note.id) --text \"Theirs\"", by: "rosa", role: .rapporteur)
    desk.press("Enter", "Escape")
    // The same form comes back as the choice between both texts.
    desk.press("e")
    #expect(desk.screen.contains("rosa has changed \(note.id) meanwhile"))
    #expect(desk.screen.contains("(mine)"))
    desk.elsewhere("note edit \(note.id) --text \"Again\"", by: "ravi", role: .rapporteur)
    desk.press("Left", "Enter")
    #expect(desk.screen.contains("ravi has changed \(note.id) meanwhile"))
    desk.press("Left", "Enter")
    #expect(desk.session.notes[note.id]?.text.hasSuffix("(mine)") == true)
    #expect(desk.session.notes[note.id]?.revisions.map(\.text).suffix(2) == ["Theirs", "Again"])
    #expect(desk.state.drafts.isEmpty)
  }

  @Test("In a conflict the kind that was changed with the text goes with the choice")
  func conflictKeepsKind() throws {
    var desk = Desk(Samples.typical)
    let note = try #require(desk.session.notes.last)
    desk.press("6", "e", "End")
    desk.type("!")
    desk.press("F7")
    desk.elsewhere("note edit \(note.id) --text \"Theirs\"", by: "rosa", role: .rapporteur)
    desk.press("Enter", "Left", "Enter")
    #expect(desk.session.notes[note.id]?.kind == .decision)
    #expect(desk.session.notes[note.id]?.text == note.text + "!")
  }

  @Test("By room each room says where it is, and those without notes can be asked")
  func byRoom() throws {
    var session = Samples.typical
    session.run(
      ["note add R1 \"Done\"", "note submit R1"], by: Samples.ana, at: Samples.noon)
    var desk = Desk(session)
    desk.press("6", "o")
    let rooms = session.breakouts.notedRounds.flatMap { session.breakouts.rooms(of: $0.id) }
    for room in rooms.prefix(3) { #expect(desk.screen.contains("\(room.id) \(room.name)")) }
    #expect(desk.screen.contains("1 of \(rooms.count)"))
    let silent = try #require(rooms.first { session.notes(of: $0.id).isEmpty })
    #expect(desk.screen.contains("no notes yet"))
    desk.state.list.select(.room(silent.id))
    desk.press("A")
    let asked = desk.session.notesBoard.sheets.filter { $0.askedAt != nil }.map(\.room)
    #expect(asked == [silent.id])
    desk.press("a", "g")
    desk.type("First")
    desk.press("Enter", "Escape")
    #expect(desk.session.notes.last?.room == silent.id)
  }

  @Test("By topic the settled questions stand beside the notes, and what nobody spoke of is told")
  func byTopic() {
    var session = Samples.typical
    session.run(
      [
        "topic add UNTOC \"The Convention\"", "topic add UNTOC-31 \"Prevention\" --parent UNTOC",
        "topic add UNTOC-9 \"Corruption\" --parent UNTOC",
        "note add R1 \"No campaign\" --kind gap --topic UNTOC-31",
        "note add R2 \"None here\" --kind gap --topic UNTOC-31",
        "question add \"Who pays?\" --topic UNTOC-31",
      ], by: Samples.ana, at: Samples.noon)
    let question = session.questions.all.last!.id
    session.run(["question defer \(question)"], by: Samples.ana, at: Samples.noon)
    var desk = Desk(session)
    desk.press("6", "o", "o")
    #expect(desk.screen.contains("UNTOC-31 Prevention"))
    #expect(desk.screen.contains("Who pays?") && desk.screen.contains("owed"))
    #expect(desk.screen.contains("2 of "))
    desk.press("c")
    #expect(desk.screen.contains("UNTOC-9  Corruption"))
    #expect(!desk.screen.contains("UNTOC-31  Prevention"))
  }

  @Test("Two notes of a room are joined by key, and undone")
  func joining() {
    var session = Samples.typical
    session.run(
      ["note add R1 \"No reply\"", "note add R1 \"to letters\""], by: Samples.ana,
      at: Samples.noon)
    let ids = session.notes.suffix(2).map(\.id)
    var desk = Desk(session)
    desk.press("6", "g", "&")
    #expect(desk.screen.contains("the last of its room"))
    desk.press("j", "&")
    #expect(desk.session.notes[ids[0]]?.text == "No reply\nto letters")
    desk.press("u")
    #expect(desk.session.notes[ids[1]]?.mergedInto == nil)
  }

  @Test("Notes of rooms that have closed can be written while the next round is planned")
  func afterTheRooms() {
    var session = Samples.typical
    let round = session.breakouts.current!.id
    session.run(
      [
        "staff add rosa --role rapporteur --rooms R1", "breakouts open \(round)",
        "breakouts close \(round) --anyway",
        "breakouts plan --rooms 2 --size 1..50",
      ], by: Samples.ana, at: Samples.noon)
    var desk = Desk(session, as: "rosa", role: .rapporteur)
    desk.press("6", "a", "g")
    desk.type("Late")
    desk.press("Enter", "Escape")
    #expect(desk.session.notes.last?.room == RoomID(1))
  }

  @Test("A rapporteur whose notes are asked for is told, and hands them in by key")
  func asked() {
    var session = Samples.typical
    session.run(
      ["staff add rosa --role rapporteur --rooms R1", "note add R1 \"Done\""], by: Samples.ana,
      at: Samples.noon)
    var desk = Desk(session, as: "rosa", role: .rapporteur)
    desk.press("6")
    desk.elsewhere("note ask R1", by: "ana")
    desk.now = desk.now.advanced(bySeconds: 60)
    #expect(desk.screen.contains("The notes of R1 are asked for"))
    desk.press("g", "H")
    #expect(desk.session.notesBoard.sheet(of: RoomID(1)).state == .submitted)
  }

  @Test("What other rooms said is merged, and the list tells in how many rooms it was said")
  func merging() throws {
    var session = Samples.typical
    session.run(
      ["note add R1 \"No reply\" --kind gap", "note add R2 \"Nobody answers\" --kind gap"],
      by: Samples.ana, at: Samples.noon)
    let ids = session.notes.suffix(2).map(\.id)
    var desk = Desk(session)
    desk.press("6", "g", "m")
    desk.type(ids[0].description)
    desk.press("Enter")
    #expect(desk.session.notes[ids[0]]?.mergedInto == ids[1])
    #expect(desk.screen.contains("2 rooms"))
    desk.press("M")
    #expect(desk.session.notes[ids[0]]?.mergedInto == nil)
  }
}
