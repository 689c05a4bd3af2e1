import SessionEngine

extension FloorScreen {
  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    guard case .request(let id) = id, let request = scene.session.floor.requests[id] else { return }
    detail.title(id.description, request.kind.name)
    detail.paragraph(scene.name(request.participant), role: .textStrong)
    detail.field("For", request.onBehalfOf, role: .accent)
    detail.gap()
    describeState(request, in: &detail, scene)
    detail.field("About", request.note)
    detail.field(
      "Reason", request.reason.map { scene.session.floor.board.reason($0)?.name ?? $0 })
    detail.field("Attends", request.mode?.name, role: request.mode.role)
    detail.field(
      "Came by", request.via.map { RequestChannel(rawValue: $0)?.name ?? $0 })
    detail.field("Asked at", scene.clockWithSeconds(request.requestedAt))
    detail.field("Item", request.item.map { scene.itemName($0) })
    if let person = scene.session.participants[request.participant] {
      detail.heading("Who")
      if request.state == .waiting, scene.isAbsent(person.id) {
        detail.line("not present; check in on screen 5", role: .warning)
      }
      PeopleScreen.describePerson(person, in: &detail, scene: scene)
      describeSpoken(person, in: &detail, scene)
    }
    describeFloor(in: &detail, scene)
  }

  private static func describeState(
    _ request: SpeechRequest, in detail: inout Detail, _ scene: Scene
  ) {
    let reading = request.clock(at: scene.now)
    if let place = scene.place(of: request.id) {
      detail.field("Place", place.reason)
      if let seconds = scene.secondsUntilReached(request.id) {
        let start = scene.now.advanced(bySeconds: seconds)
        detail.field("Reached at", "\(scene.clock(start)), if all use their time")
      }
    } else {
      detail.field("State", request.state.rawValue)
    }
    if request.startedAt != nil {
      detail.field(
        reading.remainingSeconds < 0 ? "Over by" : "Left", reading.text, role: reading.role)
    }
    detail.field("Limit", clockText(request.limitSeconds))
    detail.field(
      request.kind == .reply ? "Answers" : "Put to",
      request.answers.map { id in
        let name = scene.session.floor.requests[id].map { scene.name($0.participant) }
        return [id.description, name].compactMap { $0 }.joined(separator: " ")
      })
  }

  private static func describeSpoken(
    _ person: Participant, in detail: inout Detail, _ scene: Scene
  ) {
    let speeches = scene.session.floor.requests.filter {
      $0.participant == person.id && $0.startedAt != nil
    }
    let seconds = speeches.reduce(0) { $0 + $1.clock(at: scene.now).elapsedSeconds }
    detail.field(
      "Has spoken",
      speeches.isEmpty
        ? "not yet"
        : "\(counted(speeches.count, "time")), \(clockText(seconds)) in all"
          + (scene.session.isFirstTime(person.id) ? ", none in their turn" : ""))
  }

  /// What holds for the whole list: how it goes, what groups have spoken and have left.
  private static func describeFloor(in detail: inout Detail, _ scene: Scene) {
    let session = scene.session
    let board = session.floor.board
    guard !detail.isFull else { return }
    detail.heading("The list")
    detail.field("Called", board.policy.name)
    if board.policy == .balanced {
      detail.field("Compares", board.balancedBy.map(\.name).joined(separator: ", then "))
    }
    detail.field("Rules", (board.rules ?? []).map(\.name).joined(separator: "; "))
    for limit in board.limits ?? [] {
      let whose = [
        limit.type.map { session.words(for: SpeakerGroup(.type, $0)) }, limit.kind?.name,
      ]
      detail.field(clockText(limit.seconds), whose.compactMap { $0 }.joined(separator: ", "))
    }
    for budget in session.budgets(at: scene.now) {
      let isOver = budget.remainingSeconds < 0
      detail.field(
        isOver ? "Overran by" : "Budget left",
        "\(clockText(budget.remainingSeconds)) of \(clockText(budget.seconds)), "
          + session.words(for: budget.group),
        role: isOver ? .timerOvertime : .text)
    }
    for dimension in [FloorDimension.type, .region, .gender] where !detail.isFull {
      let totals = session.floorTotals(by: dimension, at: scene.now)
      guard !totals.isEmpty else { continue }
      detail.heading("Spoken by \(dimension.name)")
      for total in totals.prefix(8) {
        let name =
          total.name == "unknown"
          ? "not said" : session.words(for: SpeakerGroup(dimension, total.name))
        detail.field(
          clockText(total.seconds), "\(name), \(counted(total.speeches, "time"))")
      }
    }
  }
}
