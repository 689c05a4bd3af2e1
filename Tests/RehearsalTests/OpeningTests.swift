import Rehearsal
import Testing

@testable import SessionEngine

@Suite("Registration of the simulated people")
struct OpeningTests {
  @Test("120 people are registered in one step, 72 of them online, with addresses of their own")
  func counts() {
    var rig = Rig([])
    rig.open()
    #expect(rig.refused == [])
    #expect(rig.steps.count == 1)
    let people = rig.session.participants
    #expect(people.count == 120)
    #expect(people.count { $0.plannedMode == .virtual } == 72)
    let emails = people.flatMap(\.emails)
    #expect(Set(emails).count == 120)
    #expect(emails.allSatisfy { $0.hasSuffix("@example.org") && $0.utf8.allSatisfy { $0 < 128 } })
    #expect(people.allSatisfy { rig.session.profile.eligibleCountries.contains($0.country!) })
    #expect(people.count { $0.type == "ngo" } > people.count / 3)
    #expect(people.contains { $0.role == .speaker })
  }

  @Test("Names come in several scripts")
  func scripts() {
    var rig = Rig([])
    rig.open()
    let names = rig.session.participants.map(\.name)
    for block: ClosedRange<UInt32> in [0x600...0x6FF, 0x400...0x4FF, 0x4E00...0x9FFF, 0xC0...0x17F]
    {
      #expect(names.contains { $0.unicodeScalars.contains { block.contains($0.value) } })
    }
  }

  @Test("A format without a room has nobody in the room, and the other way round")
  func formats() {
    for format in [SessionFormat.virtual, .inPerson] {
      var rig = Rig([])
      rig.perform(RehearsalStep(command: .session(.setFormat(format)), by: Rig.lead))
      rig.open()
      let expected: AttendanceMode = format == .virtual ? .virtual : .inPerson
      #expect(rig.session.participants.allSatisfy { $0.plannedMode == expected })
    }
  }

  @Test("Staff already on the roster and people already registered are kept")
  func existing() {
    var rig = Rig([])
    rig.perform(
      RehearsalStep(
        command: .staff(.set(name: "maya", role: .observer, rooms: [])), by: Rig.lead))
    rig.perform(
      RehearsalStep(
        command: .staff(.set(name: "rehearsal", role: .observer, rooms: [])), by: Rig.lead))
    rig.open()
    #expect(rig.refused == [])
    #expect(rig.session.staff["maya"]?.role == .observer)
    #expect(rig.session.staff["desk"]?.role == .registrar)
    #expect(rig.rehearsal.opening(session: rig.session) == [])
  }

  @Test("10,000 people are registered")
  func many() {
    var rig = Rig([], participants: 10_000)
    rig.open()
    #expect(rig.refused == [])
    #expect(Set(rig.session.participants.flatMap(\.emails)).count == 10_000)
  }
}
