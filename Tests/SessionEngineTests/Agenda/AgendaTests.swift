import Testing

@testable import SessionEngine

@Suite("Editing the agenda")
struct AgendaTests {
  @Test("An item is added at the end, or behind another, with a length of its kind")
  func adding() {
    var spec = Spec()
    var expected = ItemFields.titled("Panel")
    expected.durationSeconds = 1800
    expected.isLinked = true
    spec.when(
      .agenda(.add(.titled(" Panel "), after: nil)),
      then: .agenda(.itemAdded(id: "A6", fields: expected, position: 5)))
    spec.run(.agenda(.add(.titled("Vote", kind: .milestone), after: "A1")))
    #expect(spec.session.agenda.board.order == ["A1", "A7", "A2", "A3", "A4", "A5", "A6"])
    #expect(spec.session.agenda.items["A7"]?.durationSeconds == 0)
  }

  @Test("An item needs a title, a length of its kind, and things that are there")
  func checks() {
    var spec = Spec()
    spec.when(.agenda(.add(ItemFields(), after: nil)), refused: .emptyText(field: "title"))
    spec.when(
      .agenda(.add(.titled("X"), after: "A9")), refused: .unknown(noun: "agenda item", id: "A9"))
    var fields = ItemFields.titled("X")
    fields.durationSeconds = 0
    spec.when(
      .agenda(.add(fields, after: nil)),
      refused: .outOfRange(field: "length in seconds", value: 0, lowest: 1, highest: 360_000))
    fields.durationSeconds = nil
    fields.topics = ["UNTOC-99"]
    spec.when(
      .agenda(.add(fields, after: nil)), refused: .unknown(noun: "topic", id: "UNTOC-99"))
    fields.topics = nil
    fields.panel = ["P1"]
    spec.when(
      .agenda(.add(fields, after: nil)), refused: .unknown(noun: "participant", id: "P1"))
    fields.panel = nil
    fields.resources = ["D9"]
    spec.when(.agenda(.add(fields, after: nil)), refused: .unknown(noun: "resource", id: "D9"))
  }

  @Test("Editing changes what is named and empties what is given as empty")
  func editing() {
    var spec = Spec()
    var fields = ItemFields()
    fields.place = "Hall"
    fields.detail = "For staff"
    fields.isHardEnd = true
    spec.run(.agenda(.edit("A1", fields)))
    #expect(spec.session.agenda.items["A1"]?.place == "Hall")
    #expect(spec.session.agenda.items["A1"]?.title == "Welcome")
    fields = ItemFields()
    fields.place = ""
    spec.run(.agenda(.edit("A1", fields)))
    #expect(spec.session.agenda.items["A1"]?.place == nil)
    #expect(spec.session.agenda.items["A1"]?.detail == "For staff")
    spec.when(.agenda(.edit("A1", ItemFields())), refused: .nothingToChange)
    spec.when(
      .agenda(.edit("A9", fields)), refused: .unknown(noun: "agenda item", id: "A9"))
  }

  @Test("Items move behind others or to the top; staying put is no move")
  func moving() {
    var spec = Spec()
    spec.when(
      .agenda(.move("A1", after: "A3")), then: .agenda(.itemMoved(id: "A1", position: 2)))
    #expect(spec.session.agenda.board.order == ["A2", "A3", "A1", "A4", "A5"])
    spec.run(.agenda(.move("A4", after: nil)))
    #expect(spec.session.agenda.board.order == ["A4", "A2", "A3", "A1", "A5"])
    spec.when(.agenda(.move("A4", after: nil)), refused: .nothingToChange)
    spec.when(.agenda(.move("A2", after: "A4")), refused: .nothingToChange)
    spec.when(.agenda(.move("A2", after: "A2")), refused: .nothingToChange)
    spec.when(
      .agenda(.move("A2", after: "A9")), refused: .unknown(noun: "agenda item", id: "A9"))
  }

  @Test("An item that runs or holds a round is not removed")
  func removing() {
    var spec = Spec.round()
    spec.when(.agenda(.remove("A3")), refused: .agenda(.usedByRound("A3", "B1")))
    spec.run(.agenda(.start("A1")))
    spec.when(.agenda(.remove("A1")), refused: .agenda(.isRunning("A1")))
    spec.when(.agenda(.remove("A2")), then: .agenda(.itemRemoved(id: "A2")))
    #expect(spec.session.agenda.board.order == ["A1", "A3", "A4", "A5"])
    spec.run(.agenda(.add(.titled("New"), after: nil)))
    #expect(spec.session.agenda.board.order.last == "A6", "numbers are not given again")
  }
}
