import Testing

@testable import SessionEngine

@Suite("Start, length and end of an item")
struct AgendaPlanTests {
  /// Minutes after nine.
  private func at(_ minutes: Int) -> Instant { Spec.start.advanced(bySeconds: minutes * 60) }

  /// Planned start and end in minutes after nine.
  private func plan(_ spec: Spec, _ id: ItemID) -> [Int?] {
    let item = spec.session.agenda.items[id]
    return [item?.plannedStart, item?.plannedEnd].map {
      $0.map { $0.secondsSince(Spec.start) / 60 }
    }
  }

  private func edit(_ id: ItemID, _ change: (inout ItemFields) -> Void) -> SessionCommand {
    var fields = ItemFields()
    change(&fields)
    return .agenda(.edit(id, fields))
  }

  /// A2 to A5 linked, A4 with a hard end if wanted.
  private func chain(hardEnd: Bool = false) -> Spec {
    var spec = Spec()
    for id: ItemID in ["A2", "A3", "A4", "A5"] {
      spec.run(
        edit(id) {
          $0.isLinked = true
          if hardEnd, id == "A4" { $0.isHardEnd = true }
        }, after: 0)
    }
    return spec
  }

  @Test("An end given with a start makes the length, with a length the start")
  func derivedThird() {
    var spec = Spec()
    spec.run(
      edit("A1") {
        $0.plannedStart = at(10)
        $0.plannedEnd = at(25)
      })
    #expect(plan(spec, "A1") == [10, 25])
    #expect(spec.session.agenda.items["A1"]?.durationSeconds == 900)
    spec.run(edit("A1") { $0.plannedEnd = at(40) })
    #expect(plan(spec, "A1") == [10, 40], "an end alone leaves the start")
    spec.run(
      edit("A1") {
        $0.plannedEnd = at(30)
        $0.durationSeconds = 1200
      })
    #expect(plan(spec, "A1") == [10, 30])
  }

  @Test("Times that are reversed or do not fit together are refused")
  func badTimes() {
    var spec = Spec()
    spec.when(edit("A1") { $0.plannedEnd = at(0) }, refused: .agenda(.endNotAfterStart))
    spec.when(edit("A1") { $0.plannedEnd = at(-60) }, refused: .agenda(.endNotAfterStart))
    spec.when(
      edit("A1") {
        $0.plannedStart = at(0)
        $0.plannedEnd = at(30)
        $0.durationSeconds = 60
      }, refused: .agenda(.timesDisagree))
    for seconds in [0, -60, 400 * 3600, Int.max] {
      spec.when(
        edit("A1") { $0.durationSeconds = seconds },
        refused: .outOfRange(
          field: "length in seconds", value: seconds, lowest: 1, highest: 360_000))
    }
    spec.when(
      edit("A1") { $0.plannedEnd = at(400 * 60) },
      refused: .outOfRange(
        field: "length in seconds", value: 400 * 3600, lowest: 1, highest: 360_000))
  }

  @Test("With the length locked a start moves the end, with the end locked it makes the length")
  func timing() {
    var spec = Spec()
    spec.run(edit("A1") { $0.plannedStart = at(5) })
    #expect(plan(spec, "A1") == [5, 35])
    spec.run(edit("A1") { $0.timing = .lockEnd })
    spec.run(edit("A1") { $0.plannedStart = at(15) })
    #expect(plan(spec, "A1") == [15, 35])
    spec.when(edit("A1") { $0.plannedStart = at(35) }, refused: .agenda(.endNotAfterStart))
    spec.run(edit("A1") { $0.durationSeconds = 600 })
    #expect(plan(spec, "A1") == [15, 25], "a length given is meant")
  }

  @Test("An edit ripples down the linked items, and stops at one that is not")
  func ripple() {
    var spec = chain()
    spec.run(edit("A1") { $0.durationSeconds = 2400 })
    #expect(plan(spec, "A2") == [40, 70])
    #expect(plan(spec, "A3") == [70, 115])
    #expect(plan(spec, "A5") == [130, 130])
    spec.run(edit("A3") { $0.isLinked = false })
    spec.run(edit("A1") { $0.durationSeconds = 1800 })
    #expect(plan(spec, "A2") == [30, 60])
    #expect(plan(spec, "A3") == [70, 115])
    spec.run(.undo)
    #expect(plan(spec, "A2") == [40, 70], "undo takes the ripple back as well")
  }

  @Test("A locked or hard end takes the ripple up in its length, and gives it back")
  func rippleIntoEnd() {
    var spec = chain(hardEnd: true)
    spec.run(edit("A1") { $0.durationSeconds = 1800 + 600 })
    #expect(plan(spec, "A4") == [115, 120])
    #expect(plan(spec, "A5") == [120, 120])
    spec.run(edit("A4") { $0.title = "Tea" })
    spec.run(edit("A1") { $0.durationSeconds = 1800 + 3600 })
    #expect(plan(spec, "A4") == [165, 165], "nothing is left of it")
    spec.run(edit("A4") { $0.title = "Coffee" })
    spec.run(edit("A1") { $0.durationSeconds = 1800 })
    #expect(plan(spec, "A4") == [105, 120])
  }

  @Test("A start given to a linked item takes it off its link")
  func unlinking() {
    var spec = chain()
    spec.run(edit("A3") { $0.plannedStart = at(80) })
    #expect(spec.session.agenda.items["A3"]?.isLinked == false)
    #expect(plan(spec, "A4") == [125, 140])
    spec.run(edit("A3") { $0.isLinked = true })
    #expect(plan(spec, "A3") == [60, 105])
  }

  @Test("A milestone within an item does not cut the chain")
  func milestone() {
    var spec = chain()
    var fields = ItemFields.titled("Cameras off", kind: .milestone)
    fields.plannedStart = at(10)
    spec.run(.agenda(.add(fields, after: "A1")))
    #expect(plan(spec, "A6") == [10, 10])
    #expect(plan(spec, "A2") == [30, 60])
  }

  @Test("An item added without a time comes right after the one before it")
  func addedLinked() {
    var spec = Spec()
    spec.run(.agenda(.add(.titled("Vote"), after: "A1")))
    #expect(plan(spec, "A6") == [30, 60])
    #expect(spec.session.agenda.overlapsPrevious("A2"), "A2 is planned while A6 still runs")
    #expect(!spec.session.agenda.overlapsPrevious("A3"))
    var fields = ItemFields.titled("Talk")
    fields.plannedEnd = at(200)
    spec.run(.agenda(.add(fields, after: nil)))
    #expect(plan(spec, "A7") == [120, 200], "from the end before to the end given")
  }

  @Test("A duplicate has everything but the time")
  func duplicate() {
    var spec = Spec()
    spec.run(
      edit("A2") {
        $0.place = "Hall"
        $0.isFlagged = true
        $0.warningSeconds = 300
        $0.uid = "q@example.org"
      })
    spec.run(.agenda(.duplicate("A2", after: "A4")))
    let copy = spec.session.agenda.items["A6"]
    #expect(spec.session.agenda.board.order == ["A1", "A2", "A3", "A4", "A6", "A5"])
    #expect(copy?.title == "Q&A")
    #expect(copy?.place == "Hall")
    #expect(copy?.isFlagged == true)
    #expect(copy?.warningSeconds == 300)
    #expect(copy?.uid == nil)
    #expect(plan(spec, "A6") == [120, 150])
    spec.when(
      .agenda(.duplicate("A9", after: nil)), refused: .unknown(noun: "agenda item", id: "A9"))
  }

  @Test("Every change of the plan raises the revision, and undo does not lower it")
  func revision() {
    var spec = chain()
    func revision(_ id: ItemID) -> Int { spec.session.agenda.items[id]?.revision ?? 0 }
    let before = revision("A3")
    spec.run(edit("A1") { $0.durationSeconds = 2400 })
    #expect(revision("A3") == before + 1)
    spec.run(.undo)
    #expect(revision("A3") > before + 1)
  }

  @Test("A parked item keeps its place in the plan, and comes back behind the current one")
  func parking() {
    var spec = chain()
    spec.run(.agenda(.start("A1")))
    spec.when(.agenda(.park("A1")), refused: .agenda(.isRunning("A1")))
    spec.when(.agenda(.park("A2")), then: .agenda(.itemParked(id: "A2")))
    #expect(plan(spec, "A3") == [60, 105], "planned times do not move")
    spec.when(.agenda(.park("A2")), refused: .agenda(.parked("A2")))
    spec.when(.agenda(.start("A2")), refused: .agenda(.parked("A2")))
    spec.when(.agenda(.load("A2")), refused: .agenda(.parked("A2")))
    #expect(spec.session.agenda.upcoming?.id == "A3")
    spec.when(.agenda(.return("A3", after: nil)), refused: .agenda(.notParked("A3")))
    spec.run(.agenda(.next(isConfirmed: false)))
    spec.when(
      .agenda(.return("A2", after: nil)), then: .agenda(.itemReturned(id: "A2", position: 2)))
    #expect(spec.session.agenda.board.order == ["A1", "A3", "A2", "A4", "A5"])
    #expect(spec.session.agenda.upcoming?.id == "A2")
  }
}
