extension Session {
  /// What an event says, in a few words with names, as the log and undo show it.
  ///
  /// Told from the state before the event, so that what it removes can still be named.
  public func sentence(for event: SessionEvent) -> String {
    switch event {
    case .lifecycle(let event): sentence(for: event)
    case .staff(let event): sentence(for: event)
    case .agenda(let event): sentence(for: event)
    case .floor(let event): sentence(for: event)
    case .questions(let event): sentence(for: event)
    case .breakouts(let event): sentence(for: event)
    case .people(let event): sentence(for: event)
    case .notes(let event): sentence(for: event)
    case .stage(let event): sentence(for: event)
    }
  }

  private func sentence(for event: LifecycleEvent) -> String {
    switch event {
    case .sessionCreated(let opening): "session “\(opening.profile.title)” created"
    case .sessionStarted: "session started"
    case .sessionClosed: "session closed"
    case .sessionReopened: "session reopened"
    case .formatSet(let format): "format is \(format.rawValue)"
    case .sessionRenamed(let title): "session renamed “\(title)”"
    case .zoneSet(let zone): "zone is \(zone)"
    case .zonesShown(let zones):
      zones.isEmpty ? "no other zones shown" : "zones shown: \(zones.joined(separator: ", "))"
    case .seatsSet(let seats): "\(counted(seats, "seat")) in the venue"
    case .plenarySet(let place, let link):
      "plenary at \([place, link].compactMap { $0 }.joined(separator: ", "))"
    case .topicAdded(let id, _, _, _): "topic \(id) added"
    case .topicRemoved(let id): "topic \(id) removed"
    case .resourceAdded(let id, let title, _, _, _): "resource \(id) “\(brief(title))” added"
    case .resourceChanged(let id, _, _, _): "resource \(id) changed"
    case .resourceRemoved(let id): "resource \(id) removed"
    case .rehearsalMarked: "this is a rehearsal"
    case .actionUndone(_, let title, _, let isRedo):
      "\(isRedo == true ? "redone" : "undone"): \(title)"
    }
  }

  private func sentence(for event: AgendaEvent) -> String {
    switch event {
    case .itemAdded(let id, let fields, _): "\(id) “\(brief(fields.title ?? ""))” added"
    case .itemEdited(let id, _): "\(name(id)) edited"
    case .itemMoved(let id, _): "\(name(id)) moved"
    case .itemRemoved(let id): "\(name(id)) removed"
    case .itemArmed(let id): "\(name(id)) loaded"
    case .itemStarted(let id): "\(name(id)) started"
    case .itemPaused(let id): "\(name(id)) paused"
    case .itemResumed(let id): "\(name(id)) goes on"
    case .itemExtended(let id, let seconds): "\(name(id)) \(signedMinutes(seconds))"
    case .itemEnded(let id): "\(name(id)) ended"
    case .itemReopened(let id): "\(name(id)) goes on as if it had not ended"
    case .itemRestarted(let id): "\(name(id)) starts anew"
    case .itemSkipped(let id): "\(name(id)) skipped"
    case .itemRestored(let id): "\(name(id)) is pending again"
    case .itemParked(let id): "\(name(id)) parked"
    case .itemReturned(let id, _): "\(name(id)) is back"
    case .delaySet(let id, let seconds):
      seconds == 0
        ? "no more delay at \(name(id))" : "\(name(id)) delayed \(signedMinutes(seconds))"
    case .agendaAdvanced: "agenda went on"
    case .agendaMadeRelative(let isRelative):
      isRelative ? "the plan counts from the real beginning" : "the plan counts by the wall clock"
    }
  }

  private func sentence(for event: FloorEvent) -> String {
    switch event {
    case .floorRequested(let id, let participant, let kind, _, _, _, _, _, _, let to, let group):
      "\(name(participant)) asks for the floor (\(id), \(kind.name)"
        + (to.map { " to \($0)" } ?? "") + (group.map { ", for \(brief($0))" } ?? "") + ")"
    case .requestWithdrawn(let id): "\(speaker(id)) withdrew"
    case .floorGiven(let id, let interrupted):
      "\(speaker(id)) has the floor"
        + (interrupted.map { ", \(speaker($0)) waits meanwhile" } ?? "")
    case .floorReturned(let id): "\(speaker(id)) has the floor again"
    case .speechPaused(let id): "\(speaker(id)) paused"
    case .speechResumed(let id): "\(speaker(id)) goes on"
    case .speechExtended(let id, let seconds): "\(speaker(id)) \(signedMinutes(seconds))"
    case .speechEnded(let id): "\(speaker(id)) has spoken"
    case .speechRecalled(let id): "\(speaker(id)) waits again"
    case .floorOpened: "list of speakers opened"
    case .floorClosed: "list of speakers closed"
    case .floorClosedFully: "list of speakers closed, to points of order too"
    case .speechLimitSet(let seconds): "speaking time \(minutes(seconds))"
    case .speechLimitOfSet(let kind, let type, let seconds):
      "speaking time of \([type, kind?.name].compactMap { $0 }.joined(separator: ", ")) "
        + (seconds > 0 ? minutes(seconds) : "as of all")
    case .requestLimitSet(let id, let seconds): "\(speaker(id)) has \(minutes(seconds))"
    case .floorPolicySet(let policy): "speakers are called \(policy.name)"
    case .floorBalanceSet(let dimensions):
      "speakers are balanced by \(dimensions.map(\.name).joined(separator: ", "))"
    case .requestMoved(let id, let after):
      "\(speaker(id)) moved by hand \(after.map { "behind \($0)" } ?? "to the top")"
    case .requestReleased(let id): "\(speaker(id)) goes by the policy again"
    case .floorRuleSet(let rule, let isOn): "rule “\(rule.name)” is \(isOn ? "on" : "off")"
    case .pointReasonSet(let reason):
      "point of order “\(brief(reason.name))” (\(brief(reason.id))) has rank \(reason.rank)"
    case .pointReasonRemoved(let id): "point of order \(brief(id)) is no reason any more"
    case .floorBudgetSet(let group, let seconds):
      seconds > 0
        ? "\(brief(words(for: group))) may speak \(minutes(seconds)) in all"
        : "\(brief(words(for: group))) has no budget any more"
    case .floorBudgetsLevelled(let group, let seconds):
      "budgets levelled by the \(minutes(seconds)) that \(brief(words(for: group))) overran"
    }
  }

  private func sentence(for event: QuestionEvent) -> String {
    switch event {
    case .questionAdded(let id, let text, _, _, _, _, _, _, _, _): "\(id) asked: \(brief(text))"
    case .questionEdited(let id, _, _, _, _): "\(id) edited"
    case .questionApproved(let id): "\(id) approved"
    case .questionDismissed(let id, let reason):
      "\(id) dismissed" + (reason.map { ": \(brief($0))" } ?? "")
    case .questionDeferred(let id, let owner, _):
      "\(id) deferred" + (owner.map { " to \($0)" } ?? "")
    case .questionMerged(let id, let into): "\(id) merged into \(into)"
    case .questionPutNext(let id): "\(id) is next"
    case .questionPutLive(let id): "\(id) is live"
    case .questionAnswered(let id, _): "\(id) answered"
    case .questionRestored(let id): "\(id) restored"
    case .questionVoted(let id, let votes): "\(id) \(votes > 0 ? "+" : "")\(votes) votes"
    case .questionStarred(let id, let isStarred): "\(id) \(isStarred ? "starred" : "unstarred")"
    case .questionLabelled(let id, let labels):
      "\(id) labelled \(labels.joined(separator: ", "))"
    case .questionClaimed(let id, let name): "\(id) \(name.map { "with \($0)" } ?? "free")"
    case .questionDetailed(let id, _): "\(id) described"
    case .questionLabelSet(let name, let isPublic):
      "label “\(brief(name))” is for \(isPublic ? "everybody" : "staff only")"
    case .questionLabelRemoved(let name): "label “\(brief(name))” removed"
    case .questionColumnsMapped(let columns): "columns of \(columns.kind.rawValue) remembered"
    case .questionsOpened: "questions opened"
    case .questionsClosed: "questions closed"
    case .questionsFollowAgenda: "questions follow the agenda"
    }
  }

  private func sentence(for event: BreakoutEvent) -> String {
    switch event {
    case .roundPlanned(let id, _, _, _, let rooms, _, _):
      "\(id) planned with \(counted(rooms.count, "room"))"
    case .roomEdited(let id, _): "\(id) edited"
    case .roundRemoved(let id): "\(id) removed"
    case .roundAllocated(let id, _, let assignments, _, _):
      "\(id): \(counted(assignments.reduce(0) { $0 + $1.members.count }, "person", "people")) "
        + "in \(counted(assignments.count, "room"))"
    case .participantPlaced(let participant, let room): "\(name(participant)) in \(room)"
    case .participantUnplaced(let participant, let round):
      "\(name(participant)) out of the rooms of \(round)"
    case .roundOpened(let id, _): "\(id) opened"
    case .roundExtended(let id, let seconds): "\(id) \(signedMinutes(seconds))"
    case .roundClosing(let id, _, _): "\(id) is closing"
    case .roundClosed(let id): "\(id) closed"
    case .helpAsked(let room, let reason):
      "\(room) asks for help" + (reason.map { ": \(brief($0))" } ?? "")
    case .helpCancelled(let room): "\(room) needs no help any more"
    case .helpTaken(let room, let name): "\(name) goes to help \(room)"
    case .roomAdded(let round, let room): "\(room.id) “\(brief(room.name))” added to \(round)"
    case .roomRemoved(let id): "\(id) removed"
    case .roundRulesSet(let id, let rules): "\(id) is spread \(rules.inWords)"
    case .topicsWished(let participant, let topics):
      topics.isEmpty
        ? "\(name(participant)) has no wishes"
        : "\(name(participant)) wishes for \(topics.map(\.description).joined(separator: ", "))"
    case .participantPinned(let participant, let round):
      "\(name(participant)) stays in the room of \(round)"
    case .participantUnpinned(let participant, let round):
      "\(name(participant)) can be moved in \(round)"
    case .roomExtended(let id, let seconds, _): "\(id) \(signedMinutes(seconds))"
    case .roomClosing(let id, _, _): "\(id) is closing"
    case .roomClosed(let id): "\(id) closed"
    case .roomReopened(let id): "\(id) is open again"
    case .roomStarted(let id): "\(id) has begun"
    case .roomsTold(let round, let rooms, let text):
      "\(rooms.map { list($0) } ?? "all rooms of \(round)") told: \(brief(text))"
    case .listTaken(let round): "the rooms of \(round) are told to the platform"
    }
  }

  private func sentence(for event: PeopleEvent) -> String {
    switch event {
    case .participantAdded(let id, let fields): "\(fields.name ?? "?") (\(id)) added"
    case .participantEdited(let id, let fields):
      "\(name(id)) \(fields.registration?.rawValue ?? "edited")"
    case .checkedIn(let id, let mode): "\(name(id)) present \(mode.name)"
    case .checkedOut(let id): "\(name(id)) left"
    case .staysRecorded(let id, let stays): "\(name(id)): \(stays.count) times of presence"
    case .participantMerged(let id, let other): "\(name(id)) merged into \(name(other))"
    case .participantSplit(let id, let other): "\(name(id)) split off \(name(other))"
    case .participantForgotten(let id):
      "\(id) forgotten; the journal still holds what was recorded of them before, until "
        + "`plenum repair FOLDER --forget`"
    case .participantsArranged(let changes, let reason, _): arranged(changes, reason)
    case .participantsTold(let ids):
      ids.count == 1 ? "\(name(ids[0])) told" : "\(ids.count) people told"
    case .arrivalMoved(let id, let other):
      "the arrival of \(name(id)) was that of \(name(other))"
    case .representationSet(let id, let other?): "\(name(other)) comes for \(name(id))"
    case .representationSet(let id, nil): "nobody comes for \(name(id)) any more"
    case .attendanceRulesSet(let rules): sentence(for: rules)
    case .eligibilitySet(let countries, let types): eligible(countries, types)
    }
  }

  private func arranged(_ changes: [Arrangement], _ reason: ArrangementReason) -> String {
    func count(_ registration: Registration) -> Int {
      changes.count { $0.registration == registration }
    }
    let parts = [
      (count(.selected), "selected"), (count(.waitlisted), "waitlisted"),
      (changes.count { $0.mode == .virtual }, "moved online"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "number of places set" : parts.joined(separator: ", ")
  }

  private func sentence(for rules: AttendanceRules) -> String {
    var parts: [String] = []
    if let percent = rules.certificatePercent {
      parts.append(percent == 0 ? "no certificate" : "certificate from \(percent) %")
    }
    if let kinds = rules.kinds { parts.append("of \(kinds.map(\.name).joined(separator: ", "))") }
    if let quorum = rules.quorum {
      parts.append(quorum == 0 ? "no quorum" : "quorum \(quorum)")
    }
    return parts.joined(separator: ", ")
  }

  private func name(_ id: ItemID) -> String {
    agenda.items[id].map { "\(id) “\(brief($0.title))”" } ?? id.description
  }

  private func name(_ id: ParticipantID) -> String {
    participants[id].map { "\(brief($0.name)) (\(id))" } ?? id.description
  }

  private func speaker(_ id: RequestID) -> String {
    floor.requests[id].flatMap { participants[$0.participant] }.map { "\(brief($0.name)) (\(id))" }
      ?? id.description
  }

  func list(_ rooms: [RoomID]) -> String {
    rooms.map(\.description).joined(separator: ", ")
  }

  private func signedMinutes(_ seconds: Int) -> String {
    (seconds < 0 ? "−" : "+") + minutes(abs(seconds))
  }

  private func minutes(_ seconds: Int) -> String {
    seconds % 60 == 0
      ? "\(seconds / 60) min" : "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  /// The first words of a text, in one line.
  func brief(_ text: String) -> String {
    // Plain text, which most is, needs no search for the ends of its characters; a record replayed is spared half its work.
    let start = text.utf8.prefix(62)
    if start.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return start.count <= 60 ? text : String(decoding: start.prefix(60), as: UTF8.self) + "…"
    }
    let line = text.prefix(61).map { $0.isNewline ? " " : $0 }
    return line.count > 60 ? String(line.prefix(60)) + "…" : String(line)
  }
}

extension Session {
  /// What a record is about: its first event that is not only a consequence, and how many more there are.
  func title(of events: [SessionEvent]) -> String {
    if case .lifecycle(.sessionClosed)? = events.last { return "session closed" }
    let main = events.filter { !$0.isInPassing }
    guard let first = main.first ?? events.first else { return "" }
    if main.count > 1, main.allSatisfy(\.isPlacement) {
      return "rooms mended: \(main.count) people moved"
    }
    let more = max(0, main.count - 1)
    return sentence(for: first) + (more > 0 ? " and \(more) more" : "")
  }
}

extension SessionEvent {
  /// Whether one person is put in a room or taken out of one.
  fileprivate var isPlacement: Bool {
    switch self {
    case .breakouts(.participantPlaced), .breakouts(.participantUnplaced): true
    default: false
    }
  }

  /// Whether the event goes without saying when another one of its record is told.
  fileprivate var isInPassing: Bool {
    switch self {
    case .agenda(.itemEnded), .agenda(.agendaAdvanced), .floor(.speechEnded): true
    case .lifecycle(.sessionStarted), .questions(.questionAnswered(_, nil)): true
    case .questions(.questionDetailed(_, let details)): details.origin != nil
    case .questions(.questionColumnsMapped): true
    default: false
    }
  }
}

/// A number with its noun: 1 room, 8 rooms.
func counted(_ number: Int, _ one: String, _ several: String? = nil) -> String {
  "\(number) \(number == 1 ? one : several ?? one + "s")"
}
