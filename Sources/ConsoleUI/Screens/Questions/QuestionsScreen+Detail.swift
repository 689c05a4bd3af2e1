import SessionEngine

extension QuestionsScreen {
  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    guard case .question(let id) = id, let question = scene.session.questions.all[id] else {
      return
    }
    let look = look(of: question.state, scene.glyphs)
    detail.title(id.description, "\(look.sign) \(question.state.rawValue)", role: look.role)
    detail.paragraph(question.text, role: .textStrong)
    if let translation = question.translation {
      detail.paragraph("= \(translation)", role: .text)
    }
    for likely in scene.likely(id) {
      let text = scene.session.questions.all[likely.id]?.text ?? ""
      detail.paragraph(
        "~ \(likely.id) \(text.oneLine(120)) (\(likely.reason); m merges)", role: .warning)
    }
    detail.gap()
    describeAsker(question, in: &detail, scene: scene)
    if let place = scene.state.aid.fair[id] {
      detail.field("Fair place", "\(place.place): \(place.reason)", role: .accent)
    }
    detail.field("Came by", question.via.name)
    let platform = question.platformVotes ?? 0
    detail.field(
      "Votes",
      platform == 0
        ? "\(question.votes)"
        : "\(question.votes): \(question.countedVotes) here, \(platform) brought along")
    detail.field("To", question.addressee)
    detail.field("Topics", question.topics.map(\.description).joined(separator: ", "))
    detail.field(
      "Labels",
      question.labels.map { scene.session.questions.isPublic($0) ? "\($0) (public)" : $0 }
        .joined(separator: ", "))
    detail.field("Language", question.language)
    detail.field("With", question.claimedBy, role: .accent)
    detail.field("Comment", question.comment)
    detail.field("Reason", question.reason)
    detail.field("Merged into", question.mergedInto?.description)
    detail.field("Owed by", question.owner)
    detail.field("Until", question.due)
    detail.field("Answer", question.answer)
    detail.field("Item", question.item.map { scene.itemName($0) })
    detail.field("Asked at", scene.clockWithSeconds(question.submittedAt))
    if let original = question.originalText {
      detail.heading("As it was asked")
      detail.paragraph(original, role: .textDim)
    }
    guard !detail.isFull else { return }
    describeTakenIn(question, in: &detail, scene: scene)
    describeHistory(question, in: &detail, scene: scene)
    describeShares(in: &detail, scene: scene)
  }

  private static func describeAsker(
    _ question: Question, in detail: inout Detail, scene: Scene
  ) {
    let person = question.from.flatMap { scene.session.participants[$0] }
    var asker =
      question.from.map { scene.name($0) + " (\($0))" } ?? question.name ?? "anonymous"
    // Nobody should be given the floor, or an answer, who has gone.
    if let person, person.openStay == nil {
      asker += person.stays.isEmpty ? ", not here yet" : ", has left"
    }
    detail.field("From", asker)
    let origin = [person?.country?.name, person?.organisation].compactMap { $0 }
    detail.field("", origin.joined(separator: ", "), role: .textDim)
    detail.field("Attends", question.mode?.name, role: question.mode.role)
  }

  private static func describeTakenIn(
    _ question: Question, in detail: inout Detail, scene: Scene
  ) {
    guard question.changes?.contains(where: { $0.kind == .tookIn }) == true else { return }
    let others = scene.session.questions.takenIn(by: question.id)
    guard !others.isEmpty else { return }
    detail.heading("Merged into it")
    for other in others {
      let asker = other.from.map { scene.name($0) } ?? other.name ?? "anonymous"
      detail.paragraph("\(other.id), \(asker), \(counted(other.votes, "vote")): \(other.text)")
    }
  }

  private static func describeHistory(
    _ question: Question, in detail: inout Detail, scene: Scene
  ) {
    detail.heading("What was done")
    guard let changes = question.changes else {
      detail.line(
        "\(scene.clockWithSeconds(question.submittedAt)) \(question.changedBy) added",
        role: .textDim)
      return
    }
    for change in changes.reversed() {
      guard !detail.isFull else { return }
      detail.paragraph(
        "\(scene.clockWithSeconds(change.at)) \(change.by) \(change.words)", role: .textDim)
    }
  }

  /// Who asks and who was answered, against who is there.
  private static func describeShares(in detail: inout Detail, scene: Scene) {
    guard !detail.isFull, let equity = scene.state.aid.equity else { return }
    detail.heading("Shares of people and of answers")
    func line(_ name: String, _ tally: QuestionTally) {
      guard tally.people > 0 || tally.asked > 0 else { return }
      let percent =
        tally.shares(of: equity.all).map { "\($0.people)% / \($0.answered)%" }
        ?? (tally.people == 1 ? "1 person" : "\(tally.people) people")
      detail.paragraph("\(name) \(percent), \(tally.waiting) waiting", role: .textDim)
    }
    for mode in AttendanceMode.allCases {
      line(mode.name, equity.byMode[mode] ?? QuestionTally())
    }
    for type in scene.session.profile.participantTypes {
      line(type.name, equity.byType[type.id] ?? QuestionTally())
    }
    for region in RegionalGroup.allCases {
      line(region.name, equity.byRegion[region] ?? QuestionTally())
    }
  }
}
