import Testing

@testable import SessionEngine

@Suite("Time on the floor")
struct FloorTimeTests {
  private func add(_ person: ParticipantID, _ kind: RequestKind = .ordinary) -> SessionCommand {
    .floor(.add(person, kind: kind, note: nil, via: nil))
  }

  private func limit(
    _ seconds: Int, kind: RequestKind? = nil, type: String? = nil, waiting: Bool = false
  ) -> SessionCommand {
    .floor(.setLimitOf(kind: kind, type: type, seconds: seconds, isForWaiting: waiting))
  }

  @Test("The time of a speech goes by kind and type, the closest rule first")
  func limits() {
    var spec = Spec.people(4)
    spec.run(.people(.edit("P2", .of(type: "academia"))))
    spec.run(limit(120, type: "NGO"))
    spec.run(limit(60, kind: .pointOfOrder))
    spec.run(limit(30, kind: .pointOfOrder, type: "academia"))
    let board = spec.session.floor.board
    #expect(board.limitSeconds(for: .ordinary, type: "ngo") == 120)
    #expect(board.limitSeconds(for: .ordinary, type: "academia") == 180)
    #expect(board.limitSeconds(for: .pointOfOrder, type: "ngo") == 60)
    #expect(board.limitSeconds(for: .pointOfOrder, type: "academia") == 30)
    #expect(board.limitSeconds(for: .ordinary, type: nil) == 180)
    spec.run(add("P1"))
    spec.run(add("P2", .pointOfOrder))
    #expect(spec.session.floor.requests.map(\.limitSeconds) == [120, 30])
    spec.when(
      limit(90, type: "ngo", waiting: true),
      then: .floor(.speechLimitOfSet(kind: nil, type: "ngo", seconds: 90)),
      .floor(.requestLimitSet(id: "S1", seconds: 90)))
    spec.when(
      limit(200, waiting: true), then: .floor(.speechLimitSet(seconds: 200)))
    spec.run(limit(0, type: "ngo"))
    #expect(spec.session.floor.board.limitSeconds(for: .ordinary, type: "ngo") == 200)
    spec.when(limit(0, type: "ngo"), refused: .nothingToChange)
    spec.when(
      limit(60, type: "press"),
      refused: .people(.unknownType("press", known: ["ngo", "academia", "private"])))
  }

  @Test(
    "A speech warns with a third of its time left and alarms with a sixth",
    arguments: [
      (0, ClockPhase.default), (79, .default), (80, .warning), (100, .danger), (120, .danger),
      (121, .overtime),
    ])
  func phases(elapsed: Int, phase: ClockPhase) {
    var spec = Spec.people(1)
    spec.run(.floor(.setLimit(seconds: 120)))
    spec.run(add("P1"))
    #expect(spec.session.floor.requests["S1"]?.clock(at: spec.now).phase == .pending)
    spec.run(.floor(.next))
    let then = spec.now.advanced(bySeconds: elapsed)
    #expect(spec.session.floor.speaking?.clock(at: then).phase == phase)
  }

  @Test("A budget counts what the group spoke, and levelling gives the others what one overran")
  func budgets() {
    var spec = Spec.people(4)
    spec.run(.people(.edit("P2", .of(type: "academia", organisation: "Lab"))))
    spec.run(.floor(.setBudget(SpeakerGroup(.type, "NGO"), seconds: 60)))
    spec.run(.floor(.setBudget(SpeakerGroup(.type, "academia"), seconds: 60)))
    spec.run(.floor(.setBudget(SpeakerGroup(.organisation, "lab"), seconds: 100)))
    spec.when(.floor(.levelBudgets(nil)), refused: .floor(.nobodyOverran))
    spec.run(add("P1"))
    spec.run(.floor(.next), after: 0)
    spec.run(.floor(.pause), after: 50)
    spec.run(.floor(.resume), after: 500)
    spec.run(.session(.rename("Time goes on")), after: 40)
    spec.when(.floor(.levelBudgets(nil)), after: 0, refused: .floor(.groupSpeaks("NGO", "S1")))
    spec.run(.floor(.end), after: 0)
    #expect(spec.session.budgets(at: spec.now).map(\.remainingSeconds) == [-30, 60, 100])
    spec.when(
      .floor(.levelBudgets(SpeakerGroup(.type, "academia"))),
      refused: .floor(.notOverrun("Academia", leftSeconds: 60)))
    spec.when(
      .floor(.levelBudgets(nil)),
      then: .floor(.floorBudgetsLevelled(group: SpeakerGroup(.type, "ngo"), seconds: 30)))
    #expect(spec.session.budgets(at: spec.now).map(\.remainingSeconds) == [0, 90, 100])
    spec.when(
      .floor(.levelBudgets(SpeakerGroup(.type, "private"))),
      refused: .floor(.noBudget("Private sector")))
    spec.run(.floor(.setBudget(SpeakerGroup(.organisation, "LAB"), seconds: 0)))
    #expect(spec.session.budgets(at: spec.now).count == 2)
    spec.when(
      .floor(.setBudget(SpeakerGroup(.region, "Mars"), seconds: 60)),
      refused: .unknown(noun: "region", id: "Mars"))
  }

  @Test("A group that speaks through somebody spends its own budget")
  func budgetOfGroup() {
    var spec = Spec.people(2)
    spec.run(.people(.edit("P1", .of(organisation: "Lab"))))
    spec.run(.floor(.setBudget(SpeakerGroup(.organisation, "Friends"), seconds: 60)))
    spec.run(
      .floor(
        .add(
          "P1", kind: .ordinary, note: nil, via: nil,
          details: RequestDetails(onBehalfOf: "Friends"))))
    spec.run(.floor(.next), after: 0)
    spec.run(.floor(.end), after: 20)
    #expect(spec.session.budgets(at: spec.now).map(\.usedSeconds) == [20])
  }

  @Test("The forecast says when each is reached and whether the list fits in the item")
  func forecast() {
    var spec = Spec.people(4)
    #expect(spec.session.floorForecast(at: spec.now).fits == nil)
    spec.run(.agenda(.start("A1")), after: 0)
    for person: ParticipantID in ["P1", "P2", "P3", "P4"] { spec.run(add(person), after: 0) }
    spec.run(.floor(.next), after: 0)
    spec.now = spec.now.advanced(bySeconds: 60)
    var forecast = spec.session.floorForecast(at: spec.now)
    #expect(forecast.starts.map { $0.secondsSince(spec.now) } == [120, 300, 480])
    #expect(forecast.end.secondsSince(spec.now) == 660)
    #expect(forecast.itemEnd?.secondsSince(spec.now) == 1740)
    #expect(forecast.fits == true)
    spec.run(add("P2", .interposedQuestion), after: 0)
    forecast = spec.session.floorForecast(at: spec.now)
    #expect(forecast.starts.map { $0.secondsSince(spec.now) } == [0, 300, 480, 660])
    spec.run(.floor(.withdraw("S5")), after: 0)
    spec.run(.agenda(.extend(seconds: -1300)), after: 0)
    forecast = spec.session.floorForecast(at: spec.now)
    #expect(forecast.fits == false)
    #expect(forecast.overSeconds == 220)
    #expect(forecast.fitting == 1)
    spec.now = spec.now.advanced(bySeconds: 1000)
    forecast = spec.session.floorForecast(at: spec.now)
    #expect(forecast.starts.first == spec.now, "an overrun speech ends now at the earliest")
    #expect(forecast.fitting == 0)
  }

  @Test("Speeches and seconds are counted by group")
  func totals() {
    var spec = Spec.people(3)
    spec.run(.people(.edit("P2", .of(type: "academia", country: "SN", gender: "F"))))
    for person: ParticipantID in ["P1", "P2", "P3"] { spec.run(add(person)) }
    spec.run(.floor(.next), after: 0)
    spec.run(.floor(.next), after: 30)
    spec.run(.floor(.next), after: 50)
    spec.run(.floor(.end), after: 10)
    let now = spec.now
    func named(_ by: FloorDimension) -> [String] {
      spec.session.floorTotals(by: by, at: now).map { "\($0.name) \($0.speeches) \($0.seconds)" }
    }
    #expect(named(.mode) == ["virtual 1 50", "inPerson 2 40"])
    #expect(named(.type) == ["academia 1 50", "ngo 2 40"])
    #expect(named(.region) == ["african 1 50", "unknown 2 40"])
    #expect(named(.gender) == ["f 1 50", "unknown 2 40"])
    #expect(!spec.session.isFirstTime("P1"))
  }
}
