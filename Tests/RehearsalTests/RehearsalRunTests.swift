import Rehearsal
import SessionEngine
import Testing

@Suite("A run in memory")
struct RehearsalRunTests {
  private func run(seed: UInt64, seconds: Int = 6 * 3600) -> (before: Session, run: RehearsalRun) {
    let rig = Rig(Rig.agenda([(.plenary, 20), (.questions, 15), (.breakouts, 20), (.plenary, 5)]))
    let rehearsal = Rehearsal(seed: seed, participants: 60, isFacilitating: true)
    return (
      rig.session,
      RehearsalRun(of: rehearsal, in: rig.session, from: Rig.start, seconds: seconds)
    )
  }

  @Test("It goes from the registration to the close, and nothing is refused")
  func whole() {
    let (before, run) = run(seed: 3)
    #expect(run.refusals == [])
    #expect(run.session.profile.state == .closed)
    #expect(run.session.participants.count == 60)
    #expect(run.session.agenda.items.allSatisfy { $0.state == .done })
    #expect(run.session.breakouts.rounds.map(\.state) == [.closed])
    #expect(!run.session.notes.isEmpty)
    #expect(run.records.first?.sequence == before.sequence + 1)
    #expect(run.records.count == run.session.sequence - before.sequence)
    #expect(zip(run.records, run.records.dropFirst()).allSatisfy { $0.at <= $1.at })
  }

  @Test("Its records tell the same session again, and the same seed tells the same records")
  func replay() {
    let (before, run) = run(seed: 4)
    var replayed = before
    for record in run.records { replayed.apply(record) }
    #expect(replayed == run.session)
    #expect(self.run(seed: 4).run.records == run.records)
    #expect(self.run(seed: 5).run.records != run.records)
  }

  @Test("It stops when its time is over")
  func limited() {
    let (_, run) = run(seed: 3, seconds: 600)
    #expect(run.session.profile.state == .live)
    #expect(run.records.allSatisfy { $0.at < Rig.start.advanced(bySeconds: 600) })
  }
}
