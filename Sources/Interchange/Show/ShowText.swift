import SessionEngine

extension ShowTopic {
  /// The topic as plain text for people, a line each, without control characters.
  public func text(
    _ session: Session, now: Instant, zone: ZoneRules, others: [ZoneRules] = []
  ) -> String {
    let lines =
      switch self {
      case .status: statusLines(session, now: now, zone: zone)
      case .agenda:
        agendaLines(session, now: now, world: WorldClock(zone: zone, others: others))
      case .floor: floorLines(session, now: now)
      case .questions: questionLines(session)
      case .breakouts: breakoutLines(session, now: now, zone: zone)
      case .people: peopleLines(session)
      case .notes: noteLines(session)
      case .stage: StageView(session).lines
      case .resources:
        session.resources.map { "\($0.id)  \($0.title)\($0.link.map { "  \($0)" } ?? "")" }
      case .topics: topicLines(session)
      case .staff: StaffView(session).lines(zone: zone)
      }
    return (lines.isEmpty ? ["Nothing yet."] : lines).map(\.printable).joined(separator: "\n")
  }

  private func statusLines(_ session: Session, now: Instant, zone: ZoneRules) -> [String] {
    let view = StatusView(session, now: now)
    let questions = view.questions
    return [
      view.title,
      "\(view.state.rawValue), \(view.format.rawValue)"
        + (view.isRehearsal ? ", REHEARSAL" : "")
        + ", \(zone.dayAndClock(now)) (\(view.zone))",
      view.item.map {
        "\($0.id) \($0.title): \(minutesAndSeconds($0.remainingSeconds)), \($0.phase.rawValue)"
      } ?? "No agenda item is running.",
      "Present: \(view.attendance.inPerson) in room, \(view.attendance.virtual) online; "
        + "\(view.attendance.expected) expected, \(view.attendance.excused) excused",
      "Questions \(questions.isOpen ? "open" : "closed"): \(questions.submitted) submitted, "
        + "\(questions.approved) approved, \(questions.next) next, \(questions.live) live, "
        + "\(questions.answered) answered",
      "Floor \(view.floor.isOpen ? "open" : "closed"): \(view.floor.waiting) waiting"
        + (view.floor.speaking.map { ", \($0) speaking" } ?? ""),
      view.breakouts.map {
        "Breakouts \($0.id) \($0.state.rawValue): \($0.rooms) rooms, \($0.helpRequests) ask for help"
      } ?? "No breakout rounds.",
    ]
  }

  private func floorLines(_ session: Session, now: Instant) -> [String] {
    let view = FloorView(session, now: now)
    let closed = view.takesPointsOfOrder ? "closed but for points of order" : "closed"
    var lines = [
      "The list is \(view.isOpen ? "open" : closed); people are called \(view.policy.name)."
    ]
    for speech in (view.speaking.map { [$0] } ?? []) + view.interrupted {
      lines.append(
        "\(speech.id)  \(speech.state.rawValue)  \(speech.name ?? "?")  "
          + minutesAndSeconds(speech.remainingSeconds))
    }
    lines += view.waiting.map {
      "\($0.position). \($0.id)  \($0.name ?? "?")\($0.onBehalfOf.map { " for \($0)" } ?? "")  "
        + "\($0.mode?.name ?? "")  \($0.kind.name)  (\($0.reason))  \($0.note ?? "")"
    }
    if let over = view.forecast.overSeconds, !view.waiting.isEmpty {
      lines.append(
        over > 0
          ? "The list lasts \(minutesAndSeconds(over)) longer than the item; "
            + "\(view.forecast.fitting) of \(view.waiting.count) fit."
          : "The list fits in the item with \(minutesAndSeconds(-over)) to spare.")
    }
    return lines
  }

  private func questionLines(_ session: Session) -> [String] {
    session.questions.all.map {
      "\($0.id)  \($0.state.rawValue)  \($0.votes)  \($0.mode?.name ?? "")  \($0.text)"
    }
  }

  private func breakoutLines(
    _ session: Session, now: Instant, zone: ZoneRules
  ) -> [String] {
    session.breakouts.rounds.flatMap { round -> [String] in
      let deadline = round.deadline.map { "  until \(zone.clock($0))" } ?? ""
      let rules = (round.rules ?? RoundRules()).inWords
      let heading = "\(round.id)  \(round.state.rawValue)\(deadline)  \(rules)"
      let rooms = session.breakouts.rooms(of: round.id).map { room -> String in
        let standing = session.standing(of: room, at: now)
        let state = standing.state == round.state ? "" : "  \(standing.state.rawValue)"
        let own = room.deadline.map { "  until \(zone.clock($0))" } ?? ""
        let absent = standing.absent > 0 ? "  \(standing.absent) absent" : ""
        let isShort = round.isOpen && standing.state != .closed && !standing.hasQuorum
        let few = isShort ? "  too few" : ""
        let notes = standing.notes > 0 ? "  \(standing.notes) notes" : ""
        let help = standing.helpSeconds.map { "  ASKS FOR HELP for \(minutesAndSeconds($0))" }
        return "  \(room.id)  \(room.name)  \(room.mode.rawValue)  \(room.members.count) people"
          + absent + few + state + own + notes + (help ?? "")
      }
      let facts = session.sentences(on: session.quality(of: round.id), of: round)
      return [heading] + rooms + (facts + session.warnings(of: round.id)).map { "  \($0)" }
    }
  }

  private func peopleLines(_ session: Session) -> [String] {
    session.participants.map {
      "\($0.id)  \($0.openStay?.mode.name ?? "absent")  \($0.name)  "
        + "\($0.country?.name ?? "")  \($0.organisation ?? "")"
    }
  }

  /// The tree, each topic with what was filed under it.
  private func topicLines(_ session: Session) -> [String] {
    let counts = Dictionary(
      TopicsView(session).topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var depths: [TopicID: Int] = [:]
    return session.topicsInTreeOrder.map { topic in
      let depth = topic.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      depths[topic.id] = depth
      let count = counts[topic.id]
      return String(repeating: "  ", count: min(depth, 20))
        + "\(topic.id)  \(topic.title)  \(count?.notes ?? 0) notes, \(count?.questions ?? 0) questions"
    }
  }

  private func noteLines(_ session: Session) -> [String] {
    session.notes.map {
      "\($0.id)  \($0.room?.description ?? "plenary")  \($0.kind.name)  \($0.text)"
    }
  }

  /// `4:05`, or `+0:12` in overtime.
  private func minutesAndSeconds(_ seconds: Int) -> String {
    let size = abs(seconds)
    let rest = size % 60
    return "\(seconds < 0 ? "+" : "")\(size / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension String {
  /// The text without what a terminal would act on: controls become spaces, bidi controls go.
  public var printable: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: scalars.append(" ")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
