import Rehearsal
import Testing

@testable import SessionEngine

@Suite("A session acted out")
struct ActingTests {
  static let morning: [(kind: ItemKind, minutes: Int)] = [
    (.break, 30), (.plenary, 30), (.questions, 30), (.break, 10), (.milestone, 0),
    (.breakouts, 45), (.break, 10), (.plenary, 25), (.questions, 20),
  ]

  @Test("The same seed gives the same steps, another seed others")
  func determinism() {
    func steps(seed: UInt64) -> [RehearsalStep] {
      var rig = Rig(Rig.agenda([(.plenary, 20), (.questions, 10)]), seed: seed, participants: 60)
      rig.open()
      rig.run(seconds: 1500)
      return rig.steps
    }
    let first = steps(seed: 7)
    #expect(first.count > 100)
    #expect(first == steps(seed: 7))
    #expect(first != steps(seed: 8))
  }

  @Test("A training of two days runs from start to close without a refusal")
  func training() {
    let items = Rig.agenda(
      Self.morning + [(.break, 15), (.plenary, 15), (.breakouts, 30), (.plenary, 10)],
      nightAfter: Self.morning.count - 1)
    var rig = Rig(items)
    rig.open()
    rig.run(seconds: 12 * 3600)
    for line in rig.refused.prefix(20) { print(line) }
    #expect(rig.refused.count == 0)
    let session = rig.session
    #expect(session.profile.state == .closed)
    #expect(session.agenda.items.allSatisfy { $0.state == .done })
    #expect(session.questions.all.count > 25)
    #expect((session.questions.counts[.answered] ?? 0) > 8)
    #expect((session.questions.counts[.deferred] ?? 0) > 0)
    #expect(session.floor.requests.count { $0.state == .finished } > 8)
    #expect(session.breakouts.rounds.count == 2)
    #expect(session.breakouts.rounds.allSatisfy { $0.state == .closed })
    #expect(session.notes.count > 100)
    #expect(Set(session.notes.map(\.kind)).count == NoteKind.allCases.count)
    #expect(session.notes.count { $0.isKeyPoint } > 5)
    let came = session.participants.count { !$0.stays.isEmpty }
    #expect((88...115).contains(came))
    // Over night nobody is present.
    let night = items[Self.morning.count].plannedStart!.advanced(bySeconds: -7200)
    #expect(
      !session.participants.contains {
        $0.stays.contains { $0.from < night && ($0.until ?? night) >= night }
      })
  }

  @Test("A blank session with items that have no times runs to its close")
  func blank() {
    let items = Rig.agenda([(.plenary, 10), (.breakouts, 15), (.questions, 10)]).map { item in
      var item = item
      item.plannedStart = nil
      return item
    }
    var rig = Rig(items, participants: 30, isTraining: false)
    rig.open()
    rig.run(seconds: 2 * 3600)
    #expect(rig.refused == [])
    #expect(rig.session.profile.state == .closed)
    #expect(rig.session.notes.allSatisfy { $0.topics.isEmpty })
  }

  @Test("A session without an agenda is closed after a while")
  func noAgenda() {
    var rig = Rig([], participants: 5)
    rig.open()
    rig.run(seconds: 3600)
    #expect(rig.refused == [])
    #expect(rig.session.profile.state == .closed)
  }

  @Test("Without facilitating nothing is steered, and most questions wait for the user")
  func accompanied() {
    var rig = Rig(Rig.agenda([(.questions, 40)]), isFacilitating: false)
    rig.open()
    rig.run(seconds: 1800)
    let before = rig.steps.count
    #expect(rig.session.profile.state == .draft)
    #expect((80...115).contains(rig.session.attendance.inPerson + rig.session.attendance.virtual))
    rig.perform(RehearsalStep(command: .agenda(.start(ItemID(1))), by: Rig.lead))
    rig.run(seconds: 1200)
    #expect(rig.refused == [])
    // One event every two to four seconds, give or take.
    #expect((240...650).contains(rig.steps.count - before))
    #expect((rig.session.questions.counts[.submitted] ?? 0) >= 5)
    #expect((rig.session.questions.counts[.approved] ?? 0) > 0)
    #expect(!rig.session.questions.all.contains { $0.state == .live })
    #expect(!rig.session.floor.waiting.isEmpty)
  }

  @Test("A human who closes lists, names rapporteurs or closes the session is never contradicted")
  func steered() {
    var rig = Rig(Rig.agenda([(.plenary, 30), (.breakouts, 30)]), isFacilitating: false)
    rig.open()
    rig.run(seconds: 1200)
    rig.perform(RehearsalStep(command: .agenda(.start(ItemID(1))), by: Rig.lead))
    rig.perform(RehearsalStep(command: .floor(.close), by: Rig.lead))
    rig.perform(RehearsalStep(command: .questions(.setOpen(false)), by: Rig.lead))
    rig.run(seconds: 300)
    #expect(rig.session.floor.requests.isEmpty)
    #expect(rig.session.questions.all.isEmpty)
    rig.perform(RehearsalStep(command: .agenda(.next(isConfirmed: false)), by: Rig.lead))
    let plan = RoundPlan(rooms: 12, minimumSize: 0, maximumSize: 20)
    rig.perform(RehearsalStep(command: .breakouts(.plan(nil, plan)), by: Rig.lead))
    rig.perform(RehearsalStep(command: .breakouts(.allocate(RoundID(1), seed: 1)), by: Rig.lead))
    var fields = RoomFields()
    fields.rapporteur = "somebody else"
    rig.perform(RehearsalStep(command: .breakouts(.editRoom(RoomID(1), fields)), by: Rig.lead))
    rig.perform(
      RehearsalStep(
        command: .staff(.set(name: "ravi", role: .rapporteur, rooms: [RoomID(2)])), by: Rig.lead))
    rig.perform(RehearsalStep(command: .breakouts(.open(RoundID(1), seconds: nil)), by: Rig.lead))
    rig.run(seconds: 900)
    #expect(rig.session.notes.count > 40)
    #expect(!rig.session.notes.contains { $0.room == RoomID(1) })
    #expect(rig.session.notes.allSatisfy { $0.by != "ravi" || $0.room == RoomID(2) })
    #expect(rig.session.breakouts.rooms.contains { $0.helpAskedAt != nil })
    rig.perform(RehearsalStep(command: .session(.close), by: Rig.lead))
    #expect(rig.rehearsal.nextSteps(session: rig.session, now: rig.now) == [])
    #expect(rig.refused == [])
  }

  @Test("With 10,000 people a second is acted within milliseconds")
  func large() {
    var rig = Rig(Rig.agenda([(.questions, 60)]), participants: 10_000, isFacilitating: false)
    rig.open()
    rig.run(seconds: 1)
    rig.perform(RehearsalStep(command: .agenda(.start(ItemID(1))), by: Rig.lead))
    var rehearsal = rig.rehearsal
    let session = rig.session
    let elapsed = ContinuousClock().measure {
      for second in 0..<500 {
        _ = rehearsal.nextSteps(session: session, now: rig.now.advanced(bySeconds: second))
      }
    }
    // Debug build on a busy machine; a scan of everybody in each second would take far longer.
    #expect(elapsed < .seconds(5))
  }
}
