import Testing

@testable import SessionEngine

@Suite("Registration, selection and seats")
struct RegistrationTests {
  /// Registered people: name, country, type, gender, organisation.
  private func spec(_ people: [(String, String, String?, String?)]) -> Spec {
    var spec = Spec()
    for (number, (country, type, gender, organisation)) in people.enumerated() {
      var fields = ParticipantFields.named("Person \(number + 1)", mode: .inPerson)
      fields.registration = .registered
      fields.country = CountryCode(country)
      fields.type = type
      fields.gender = gender
      fields.organisation = organisation
      spec.run(.people(.add(fields)), after: 1)
    }
    return spec
  }

  @Test("Only the steps that make sense are allowed", arguments: Registration.allCases)
  func steps(from: Registration) {
    for to in Registration.allCases where to != from {
      var spec = Spec.people(1)
      var fields = ParticipantFields()
      fields.registration = from
      spec.run(.people(.edit("P1", fields)))
      if from.next.contains(to) {
        spec.run(.people(.setRegistration("P1", to)))
        #expect(spec.session.participants["P1"]?.registration == to)
        #expect(spec.session.participants["P1"]?.steps?.last?.registration == to)
        #expect(spec.session.participants["P1"]?.steps?.last?.at == spec.now)
      } else {
        spec.when(
          .people(.setRegistration("P1", to)),
          refused: .people(.stepNotAllowed("P1", name: "Person 1", from: from, to: to)))
      }
    }
  }

  @Test("Eligibility is told with its reason")
  func eligibility() {
    var opening = SessionOpening.sample
    opening.profile.eligibleCountries = [CountryCode("SN")!]
    var session = Session()
    session.apply(
      Record(
        sequence: 1, at: Spec.start, by: .ana,
        events: [.lifecycle(.sessionCreated(opening: opening))]))
    var fields = ParticipantFields.named("A")
    func reason() -> String? {
      var copy = session
      copy.apply(
        Record(
          sequence: 2, at: Spec.start, by: .ana,
          events: [.people(.participantAdded(id: "P1", fields: fields))]))
      return copy.ineligibility(of: copy.participants["P1"]!)
    }
    #expect(reason() == "no country is known")
    fields.country = CountryCode("FR")
    #expect(reason() == "France is not on the list")
    fields.country = CountryCode("SN")
    #expect(reason() == nil)
    fields.type = nil
    #expect(reason() == "no type is known")
  }

  @Test("A selection keeps the shares, the caps and the order, and is one step")
  func selection() throws {
    var spec = spec(
      (1...12).map { number in
        (
          number <= 8 ? "FR" : "SN", "ngo", number % 4 == 0 ? "f" : "m",
          number <= 4 ? "Big One" : nil
        )
      })
    let rules = SelectionRules(
      total: 6, inRoom: 2,
      shares: [
        SelectionShare(dimension: .region, group: nil, percent: 0),
        SelectionShare(dimension: .gender, group: "f", percent: 33),
      ], perOrganisation: 1)
    let proposal = try spec.session.proposal(for: .select(rules))
    #expect(try spec.session.proposal(for: .select(rules)) == proposal, "the same each time")
    let chosen = proposal.lines.filter { $0.change?.registration == .selected }.map(\.id)
    #expect(chosen.count == 6)
    let people = chosen.compactMap { spec.session.participants[$0] }
    #expect(people.count { $0.country?.rawValue == "SN" } == 3)
    #expect(people.count { $0.gender == "f" } >= 2)
    #expect(people.count { $0.organisation == "Big One" } == 1)
    #expect(proposal.roomAfter == 2)
    #expect(proposal.groups.allSatisfy { $0.wanted == nil || $0.chosen >= $0.wanted! })
    #expect(proposal.lines.allSatisfy { !$0.reason.isEmpty })
    let before = spec.session
    spec.run(.people(.plan(.select(rules), isApplied: true)), by: .dina)
    #expect(spec.session.participants.count { $0.registration == .selected } == 6)
    #expect(spec.session.participants.count { $0.registration == .waitlisted } == 6)
    #expect(
      spec.session.participants.count {
        $0.registration == .selected && $0.plannedMode == .inPerson
      }
        == 2)
    spec.run(.undo, by: .dina)
    #expect(spec.session.participants == before.participants)
    #expect(spec.session.profile.places == nil)
  }

  @Test("A selection is changed by hand")
  func byHand() throws {
    var spec = spec((1...4).map { _ in ("FR", "ngo", nil, nil) })
    spec.run(
      .people(
        .plan(.select(SelectionRules(total: 2, with: ["P4"], without: ["P1"])), isApplied: true)))
    #expect(
      spec.session.participants.filter { $0.registration == .selected }.map(\.id) == ["P2", "P4"])
    spec.when(
      .people(.plan(.select(SelectionRules(total: -1)), isApplied: true)),
      refused: .outOfRange(field: "number of places", value: -1, lowest: 0, highest: 1_000_000))
    spec.when(
      .people(.plan(.select(SelectionRules(total: 1, with: ["P9"])), isApplied: true)),
      refused: .unknown(noun: "participant", id: "P9"))
  }

  @Test("When somebody withdraws, the first on the waiting list is proposed")
  func promotion() throws {
    var spec = spec((1...3).map { _ in ("FR", "ngo", nil, nil) })
    spec.run(.people(.plan(.select(SelectionRules(total: 1)), isApplied: true)))
    #expect(try spec.session.proposal(for: .promote).changes.isEmpty)
    spec.when(
      .people(.plan(.promote, isApplied: true)), refused: .people(.nothingToPropose(.waitingList)))
    spec.run(.people(.setRegistration("P1", .withdrawn)))
    #expect(spec.session.freePlaces == 1)
    #expect(
      try spec.session.proposal(for: .promote).changes == [
        Arrangement(id: "P2", registration: .selected)
      ])
    spec.run(.people(.plan(.promote, isApplied: true)))
    #expect(spec.session.participants["P2"]?.registration == .selected)
    #expect(spec.session.freePlaces == 0)
  }

  @Test("When seats drop, the last confirmed move online, people with access needs never")
  func seats() throws {
    var spec = spec((1...5).map { _ in ("FR", "ngo", nil, nil) })
    var fields = ParticipantFields()
    fields.accessNeeds = "wheelchair"
    spec.run(.people(.edit("P5", fields)))
    for id: ParticipantID in ["P3", "P2", "P5", "P1"] {
      spec.run(.people(.setRegistration(id, .confirmed)))
    }
    spec.when(
      .people(.plan(.fit(seats: nil), isApplied: true)), refused: .people(.seatsUnknown))
    let proposal = try spec.session.proposal(for: .fit(seats: 2))
    // P4 has not confirmed; P1 confirmed last, then P2, then P3.
    #expect(proposal.changes.map(\.id) == ["P4", "P1", "P2"])
    #expect(proposal.roomAfter == 2)
    spec.run(.people(.plan(.fit(seats: 2), isApplied: true)), by: .ana)
    #expect(spec.session.profile.seats == 2)
    #expect(spec.session.seatFigures == SeatFigures(seats: 2, planned: 2, present: 0))
    #expect(try spec.session.proposal(for: .fit(seats: 0)).roomAfter == 1)
    spec.run(.undo)
    #expect(spec.session.profile.seats == nil)
    #expect(spec.session.seatFigures.planned == 5)
  }

  @Test("The lists of eligible countries and types can be set, shown with the reason, and undone")
  func eligibilityLists() throws {
    var spec = spec([
      ("SN", "ngo", nil, nil), ("KE", "academia", nil, nil), ("FR", "ngo", nil, nil),
    ])
    let (senegal, kenya) = (CountryCode("SN")!, CountryCode("KE")!)
    spec.when(
      .people(.setEligibility(countries: [], types: nil)), refused: .nothingToChange)
    spec.run(.people(.setEligibility(countries: [senegal, kenya, senegal], types: ["NGO"])))
    #expect(spec.session.profile.eligibleCountries == [senegal, kenya])
    #expect(spec.session.profile.eligibleTypes == ["ngo"])
    #expect(spec.session.ineligible.map(\.person.id) == ["P2", "P3"])
    #expect(spec.session.ineligible.last?.reason == "France is not on the list")
    #expect(spec.session.eligibilityLines[0] == "Eligible countries (2): Senegal, Kenya.")
    let proposal = try spec.session.proposal(for: .select(SelectionRules(total: 3)))
    #expect(proposal.changes.map(\.id) == ["P1"])
    spec.run(.people(.setEligibility(countries: [], types: nil)))
    #expect(spec.session.ineligible.map(\.person.id) == ["P2"])
    spec.run(.people(.setEligibility(countries: nil, types: [])))
    #expect(spec.session.ineligible.isEmpty && spec.session.profile.eligibleTypes == nil)
    spec.run(.undo)
    #expect(spec.session.profile.eligibleTypes == ["ngo"])
  }

  @Test("Who was told and has changed mode since has to be told again")
  func told() {
    var spec = Spec.people(2)
    #expect(spec.session.untold.map(\.id) == ["P1", "P2"])
    spec.run(.people(.told(nil)))
    #expect(spec.session.untold.isEmpty)
    spec.when(.people(.told(nil)), refused: .people(.nobodyToTell))
    var fields = ParticipantFields()
    fields.plannedMode = .virtual
    spec.run(.people(.edit("P1", fields)))
    #expect(spec.session.untold.map(\.id) == ["P1"])
    spec.run(.session(.setFormat(.virtual)))
    #expect(spec.session.untold.map(\.id) == ["P1", "P2"])
    spec.run(.people(.told(["P2"])))
    #expect(spec.session.untold.map(\.id) == ["P1"])
  }

  @Test("What is marked private is in no published copy")
  func privacy() throws {
    var spec = Spec.people(1)
    var fields = ParticipantFields()
    fields.emails = ["secret@example.org"]
    fields.organisation = "Secret House"
    fields.privateFields = [.name, .emails, .organisation]
    spec.run(.people(.edit("P1", fields)))
    let person = try #require(spec.session.published.participants["P1"])
    #expect(person.name == "Participant P1")
    #expect(person.emails.isEmpty)
    #expect(person.organisation == nil)
    #expect(spec.session.participants["P1"]?.name == "Person 1")
  }
}
