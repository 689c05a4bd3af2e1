import Testing

@testable import SessionEngine

@Suite("Duty and the facilitator's seat")
struct DutyTests {
  @Test("The first facilitator on duty has the seat; others are on duty beside them")
  func begin() {
    var spec = Spec()
    spec.when(
      .staff(.duty(.begin)), by: .maya,
      then: .staff(.dutyTaken(name: "maya", role: .moderator, seat: nil, from: nil)))
    spec.when(
      .staff(.duty(.begin)),
      then: .staff(.dutyTaken(name: "ana", role: .facilitator, seat: true, from: nil)))
    spec.when(
      .staff(.duty(.begin)), by: .bruno,
      then: .staff(.dutyTaken(name: "bruno", role: .facilitator, seat: nil, from: nil)))
    spec.when(.staff(.duty(.begin)), refused: .staff(.duty(.alreadyOn("ana"))))
    #expect(spec.session.duty.seat == "ana")
    #expect(spec.session.duty.onDuty.map(\.name) == ["maya", "ana", "bruno"])
    spec.run(.staff(.duty(.end)))
    #expect(spec.session.duty.seat == nil)
    #expect(spec.session.duty.onDuty.map(\.name) == ["maya", "bruno"])
    spec.when(.staff(.duty(.end)), refused: .staff(.duty(.notOn("ana"))))
  }

  @Test("Who is taken off the roster or is no facilitator any more has no seat and no offer")
  func offTheRoster() {
    var spec = Spec()
    for name in ["ana", "bruno", "carla"] {
      spec.run(.staff(.set(name: name, role: .facilitator, rooms: [])))
    }
    spec.run(.staff(.duty(.begin)))
    spec.run(.staff(.duty(.begin)), by: .bruno)
    spec.run(.staff(.duty(.offerSeat(to: "bruno"))))
    spec.run(.staff(.set(name: "bruno", role: .moderator, rooms: [])))
    #expect(spec.session.duty.offer == nil)
    #expect(spec.session.duty.seat == "ana")
    spec.run(.staff(.remove(name: "ana")), by: Actor(name: "carla", role: .facilitator))
    #expect(spec.session.duty.seat == nil)
    #expect(!spec.session.duty.isOnDuty("ana"))
    spec.run(.staff(.duty(.begin)), by: Actor(name: "carla", role: .facilitator))
    #expect(spec.session.duty.seat == "carla")
  }

  @Test("A name that cannot be shown does not get on the roster")
  func unshownName() {
    var spec = Spec()
    spec.when(
      .staff(.set(name: "a\u{1B}[31mb", role: .moderator, rooms: [])),
      refused: .staff(.unshownName))
  }

  @Test("The seat goes to whom it was offered, once they accept")
  func handOver() {
    var spec = Spec()
    spec.run(.staff(.duty(.begin)))
    spec.run(.staff(.duty(.begin)), by: .bruno)
    spec.when(
      .staff(.duty(.offerSeat(to: "ana"))), by: .bruno,
      refused: .staff(.duty(.notYourSeat("ana"))))
    spec.when(
      .staff(.duty(.offerSeat(to: "bruno"))),
      then: .staff(.dutyOffered(from: "ana", to: "bruno")))
    #expect(spec.session.duty.seat == "ana", "an offer changes nothing yet")
    spec.when(
      .staff(.duty(.offerSeat(to: "bruno"))), refused: .staff(.duty(.offeredAlready("bruno"))))
    spec.when(.staff(.duty(.acceptSeat)), by: .maya, refused: .staff(.duty(.noOffer)))
    spec.when(
      .staff(.duty(.acceptSeat)), by: .bruno,
      then: .staff(.dutyAccepted(from: "ana", by: "bruno")))
    #expect(spec.session.duty.seat == "bruno")
    #expect(spec.session.duty.offer == nil)
    #expect(spec.session.duty.isOnDuty("ana"), "who handed over is still there")
  }

  @Test("An offer can be declined, or taken back")
  func decline() {
    var spec = Spec()
    spec.run(.staff(.duty(.begin)))
    spec.run(.staff(.duty(.begin)), by: .bruno)
    for actor in [Actor.bruno, .ana] {
      spec.run(.staff(.duty(.offerSeat(to: "bruno"))))
      spec.run(.staff(.duty(.declineSeat)), by: actor)
      #expect(spec.session.duty.offer == nil)
      #expect(spec.session.duty.seat == "ana")
    }
    spec.when(.staff(.duty(.declineSeat)), by: .bruno, refused: .staff(.duty(.noOffer)))
  }

  @Test("A seat is taken over by a facilitator only, and it is known from whom")
  func takeOver() {
    var spec = Spec()
    spec.run(.staff(.duty(.begin)))
    spec.when(
      .staff(.duty(.takeSeat)), by: .maya, refused: .notPermitted(.steerSession, role: .moderator))
    spec.when(.staff(.duty(.takeSeat)), refused: .staff(.duty(.alreadyYours)))
    spec.when(
      .staff(.duty(.takeSeat)), by: .bruno,
      then: .staff(.dutyTaken(name: "bruno", role: .facilitator, seat: true, from: "ana")))
    #expect(spec.session.duty.takenFrom?.from == "ana")
    spec.run(.undo, by: .bruno)
    #expect(spec.session.duty.seat == "ana")
  }

  @Test("The seat is for facilitators")
  func facilitatorsOnly() {
    var spec = Spec()
    spec.run(.staff(.duty(.begin)))
    spec.run(.staff(.set(name: "ana", role: .facilitator, rooms: [])))
    spec.run(.staff(.set(name: "maya", role: .moderator, rooms: [])))
    spec.when(
      .staff(.duty(.offerSeat(to: "maya"))),
      refused: .staff(.duty(.notFacilitator("maya", .moderator))))
    spec.when(
      .staff(.duty(.offerSeat(to: "eva"))), refused: .staff(.nobodyCalled("eva")))
  }
}
