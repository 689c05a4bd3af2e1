import Testing

@testable import SessionEngine

@Suite("Fairness of questions")
struct FairOrderTests {
  /// Six people in the room and two online, all present; each asks what is listed.
  private func spec(_ askers: [Int]) -> Spec {
    var spec = Spec()
    for number in 1...8 {
      let mode: AttendanceMode = number <= 6 ? .inPerson : .virtual
      var fields = ParticipantFields.named("Person \(number)", mode: mode)
      fields.country = CountryCode(number == 3 ? "KE" : "AT")
      fields.type = number == 2 ? "academia" : "ngo"
      spec.run(.people(.add(fields)), after: 0)
      spec.run(.people(.checkIn(ParticipantID(number), mode: mode)), after: 0)
    }
    for (place, asker) in askers.enumerated() {
      spec.run(
        .questions(
          .add(QuestionDraft(text: "\(place)?", asker: .participant(ParticipantID(asker))))),
        after: 1)
    }
    return spec
  }

  @Test("Both sides get their turn by their share of the people, and the reason says so")
  func sides() {
    // Three in four are in the room: one in four places is online's, although online asked first.
    let spec = spec([7, 7, 8, 8, 1, 2, 3, 4, 5, 6])
    let order = spec.session.fairOrder(of: spec.session.questions.all.map(\.id))
    let modes = order.compactMap { spec.session.questions.all[$0.id]?.mode }
    #expect(modes.prefix(4).count { $0 == .inPerson } == 3)
    #expect(modes.prefix(8).count { $0 == .inPerson } == 6)
    #expect(order.first?.reason.contains("the room is behind by 1") == true)
    #expect(order.map(\.id).sorted() == spec.session.questions.all.map(\.id))
  }

  @Test("Who has not asked, a region and a type not heard yet go before")
  func others() {
    var spec = spec([1, 1, 4, 3, 2])
    spec.run(.questions(.putLive("Q1")))
    let order = spec.session.fairOrder(of: ["Q2", "Q3", "Q4", "Q5"])
    #expect(order.map(\.id) == ["Q4", "Q5", "Q3", "Q2"])
    #expect(order[0].reason.contains("first from the African States"))
    #expect(order[1].reason.contains("first of Academia"))
    #expect(order[3].reason.contains("question 2 of the same asker"))
  }

  @Test("Votes and stars decide among those alike; unknown sides are not left out")
  func alike() {
    var spec = spec([4, 5])
    spec.run(.questions(.vote("Q2", by: 3)))
    #expect(spec.session.fairOrder(of: ["Q1", "Q2"]).map(\.id) == ["Q2", "Q1"])
    spec.run(.questions(.star("Q1", isOn: true)))
    #expect(spec.session.fairOrder(of: ["Q1", "Q2"]).map(\.id) == ["Q1", "Q2"])
    spec.run(.questions(.add(QuestionDraft(text: "Who?"))))
    #expect(spec.session.fairOrder(of: ["Q1", "Q2", "Q3"]).count == 3)
    #expect(spec.session.fairOrder(of: []).isEmpty)
    #expect(spec.session.fairOrder(of: ["Q99"]).isEmpty)
  }

  @Test("Waiting and answered are counted by side, type and region, against the people there")
  func equity() {
    var spec = spec([1, 7, 3, 2])
    spec.run(.questions(.answer("Q1", text: nil)))
    let equity = QuestionEquity(spec.session)
    #expect(equity.byMode[.inPerson]?.people == 6)
    #expect(equity.byMode[.inPerson]?.waiting == 2)
    #expect(equity.byMode[.inPerson]?.answered == 1)
    #expect(equity.byMode[.virtual]?.waiting == 1)
    #expect(equity.byType["academia"]?.asked == 1)
    #expect(equity.byRegion[.african]?.waiting == 1)
    #expect(equity.byMode[.inPerson]?.shares(of: equity.all)?.people == 75)
    #expect(equity.byMode[.inPerson]?.shares(of: equity.all)?.answered == 100)
    spec.run(.people(.checkOut("P7")))
    #expect(QuestionEquity(spec.session).byMode[.virtual]?.people == 1, "who left is not there")
    #expect(QuestionEquity(spec.session).byMode[.virtual]?.waiting == 1, "the question stays")
  }
}
