@testable import SessionEngine

/// Makes commands of all kinds with ids that may or may not exist.
struct RandomCommands {
  let source: SeededSource

  init(seed: UInt64) { source = SeededSource(seed: seed) }

  /// Somebody of the staff, mostly in the role that the roster gives them.
  func actor(in session: Session) -> Actor {
    let actor: Actor = source.pick([
      .ana, .ana, .bruno, .bruno, .maya, .ravi, .rosa, .dina, .omar,
    ])
    guard let member = session.staff[actor.name], source.isLucky(90) else { return actor }
    return Actor(name: actor.name, role: member.role)
  }

  /// Any command; one that reopens more often while the session is closed.
  func command(in session: Session) -> SessionCommand {
    if session.profile.state == .closed, source.isLucky(20) { return .session(.reopen) }
    if source.isLucky(5), let aimed = aimed(at: session.breakouts) { return .breakouts(aimed) }
    if session.duty.offer != nil, source.isLucky(10) {
      return .staff(.duty(source.isLucky(60) ? .acceptSeat : .declineSeat))
    }
    return command(in: session, depth: 0)
  }

  /// What needs a room or a person that is there, which numbers by chance seldom hit.
  private func aimed(at breakouts: Breakouts) -> BreakoutCommand? {
    guard let round = breakouts.current else { return nil }
    if let person = round.pinned?.first, source.isLucky(30) { return .unpin(person, nil) }
    let rooms = breakouts.rooms(of: round.id)
    guard !rooms.isEmpty else { return nil }
    let room = source.pick(rooms)
    return switch source.number(1...6) {
    case 1: room.members.first.map { .pin($0, nil) }
    case 2: .extendRoom(room.id, seconds: 60)
    case 3: .closeRoom(room.id, countdownSeconds: nil)
    case 4: .reopenRoom((rooms.first { $0.closedAt != nil } ?? room).id)
    case 5: .startRoom(room.id)
    default: .closeRoom(room.id, countdownSeconds: 30)
    }
  }

  private func command(in session: Session, depth: Int) -> SessionCommand {
    switch source.number(1...100) {
    case 1...4: .session(lifecycle())
    case 5...6: .staff(staff(in: session))
    case 7...22: .agenda(agenda())
    case 23...38: .floor(floor(in: session))
    case 39...54: .questions(question())
    case 55...67: .breakouts(breakout())
    case 68...78: .people(people())
    case 79...86: .notes(note(in: session))
    case 87...88: .stage(stage())
    case 89...93: .undo
    case 94...97: .redo
    default:
      depth > 1
        ? .create(.sample)
        : .batch(
          title: "some",
          (0..<source.number(0...4)).map { _ in command(in: session, depth: depth + 1) })
    }
  }

  private func lifecycle() -> LifecycleCommand {
    switch source.number(1...30) {
    case 1...4: .start
    case 5: .close
    case 6...12: .reopen
    case 13: .setFormat(source.pick(SessionFormat.allCases))
    case 14: .rename(text())
    case 15 where source.isLucky(50): .showZones(["Asia/Tokyo"])
    case 15: .setZone(source.pick(["UTC", "Europe/Vienna", "Asia/Tokyo"]))
    case 16: .setSeats(source.number(-1...50))
    case 17: .setPlenary(place: source.maybe(text()), link: source.maybe(text()))
    case 18: .markRehearsal
    case 19...22: .addTopic(topic(), title: text(), parent: source.maybe(topic()), kind: "x")
    case 23...24: .removeTopic(topic())
    case 25...26: .addResource(title: text(), link: nil, language: nil, item: item())
    case 27...28: .setResource(source.id(4), title: source.maybe(text()), link: nil, language: nil)
    default: .removeResource(source.id(4))
    }
  }

  private func staff(in session: Session) -> StaffCommand {
    let name = source.pick(["ana", "bruno", "maya", "ravi", "rosa", "eva"])
    switch source.number(1...16) {
    case 1...2: return .send(text(), to: addressee(name))
    case 3...4:
      return .cue(text(), to: addressee(name), seconds: source.maybe(source.number(-9...900)))
    case 5...7: return .take(source.id(30))
    case 8: return .duty(session.duty.offer == nil ? .begin : .acceptSeat)
    case 9: return .duty(.begin)
    case 10: return .duty(source.isLucky(50) ? .end : .takeSeat)
    case 11: return .duty(.offerSeat(to: source.pick(["ana", "bruno"])))
    case 12: return .duty(session.duty.offer == nil ? .takeSeat : .declineSeat)
    default: break
    }
    return source.isLucky(60)
      ? .set(name: name, role: source.pick(Role.allCases), rooms: rooms()) : .remove(name: name)
  }

  private func addressee(_ name: String) -> Addressee {
    source.pick([
      .everybody, .person(name), .role(source.pick(Role.allCases)), .room(source.id(6)),
      .round(source.id(3)),
    ])
  }

  private func rooms() -> [RoomID] {
    (0..<source.number(0...1)).map { _ in source.id(6) }
  }

  private func agenda() -> AgendaCommand {
    switch source.number(1...49) {
    case 45:
      .rework([
        ItemChange(id: source.id(8), seconds: source.maybe(-60)),
        ItemChange(id: source.id(8), seconds: 120),
      ])
    case 31: .duplicate(source.id(8), after: source.maybe(source.id(8)))
    case 32: .load(source.id(8))
    case 33...34: .start(nil)
    case 35: .timeUp(source.id(8))
    case 36: .adjust(source.id(8), seconds: source.pick([60, -600, 0, .max]))
    case 37: .back
    case 38: .restart
    case 39, 46: .park(source.id(8))
    case 40, 47...49: .return(source.id(8), after: source.maybe(source.id(8)))
    case 41: .delay(source.id(8), seconds: source.pick([0, 300, 900, -5, .max]))
    case 42: .applyDelays
    case 43: .setRelative(source.isLucky(50))
    case 44:
      .replan(
        until: source.maybe(Spec.start.advanced(bySeconds: source.number(0...20_000))),
        ways: source.pick([[.shrink, .drop], [.shift], [.drop], []]), isApplied: true)
    case 1...2: .add(itemFields(), after: source.maybe(source.id(8)))
    case 3...5: .edit(source.id(8), itemFields())
    case 6...8: .move(source.id(8), after: source.maybe(source.id(8)))
    case 9: .remove(source.id(8))
    case 10...13: .start(source.id(8))
    case 14...17: .next(isConfirmed: source.isLucky(60))
    case 18...19: .pause
    case 20...22: .resume
    case 23...25: .extend(seconds: source.pick([60, -60, 600, -100_000, 0, .max, .min]))
    case 26: .end
    case 27: .skip(source.id(8))
    default: .restore(source.id(8))
    }
  }

  private func item() -> ItemID? { source.maybe(source.id(8)) }

  private func itemFields() -> ItemFields {
    var fields = ItemFields()
    fields.title = source.maybe(text())
    fields.kind = source.maybe(source.pick(ItemKind.allCases))
    fields.plannedStart = source.maybe(Spec.start.advanced(bySeconds: source.number(0...20_000)))
    fields.durationSeconds = source.maybe(source.number(0...4000))
    fields.isHardEnd = source.maybe(source.isLucky(50))
    fields.isLinked = source.maybe(source.isLucky(50))
    fields.isOptional = source.maybe(source.isLucky(50))
    fields.timing = source.maybe(source.pick(ItemTiming.allCases))
    fields.endAction = source.maybe(source.pick(ItemEndAction.allCases))
    fields.plannedEnd =
      source.isLucky(20) ? Spec.start.advanced(bySeconds: source.number(0...20_000)) : nil
    fields.panel = source.maybe([source.id(8)])
    fields.topics = source.maybe([topic()])
    fields.detail = source.maybe(source.pick(["", "detail"]))
    return fields
  }

  /// Any command to the list of speakers; never one that lets people wait several times.
  func floor(in session: Session) -> FloorCommand {
    let waiting = session.floor.waiting.map(\.id)
    func request() -> RequestID {
      waiting.isEmpty || source.isLucky(30) ? source.id(40) : source.pick(waiting)
    }
    return
      switch source.number(1...36)
    {
    case 25...36: floorRule(request)
    case 1...8:
      .add(
        source.id(8), kind: source.pick(RequestKind.allCases), note: source.maybe(text()),
        via: nil, details: requestDetails(request))
    case 9: .withdraw(request())
    case 10...12: .next
    case 13: .give(request())
    case 14: .end
    case 15: .pause
    case 16: .resume
    case 17: .extend(seconds: source.pick([30, -30, -1000, .max, .min]))
    case 18...19: .open
    case 20: .close
    case 21: .setLimit(seconds: source.number(0...300))
    case 22: .setPolicy(source.pick(FloorPolicy.allCases))
    case 23: .move(request(), after: source.maybe(request()))
    default: .recall
    }
  }

  private func requestDetails(_ request: () -> RequestID) -> RequestDetails {
    guard source.isLucky(30) else { return RequestDetails() }
    return RequestDetails(
      reason: source.maybe(source.pick(["procedure", "suspend", "none"])),
      answers: source.maybe(request()), onBehalfOf: source.maybe(text()))
  }

  private func floorRule(_ request: () -> RequestID) -> FloorCommand {
    switch source.number(1...18) {
    case 1: .closeFully
    case 2...3: .open
    case 4...5: .interrupt(request())
    case 6: .lastWord(source.maybe(request()))
    case 7...8: .release(source.maybe(request()))
    case 9:
      .setLimitOf(
        kind: source.maybe(source.pick(RequestKind.allCases)),
        type: source.maybe(source.pick(["ngo", "academia", "press"])),
        seconds: source.number(0...300), isForWaiting: source.isLucky(50))
    case 10...11:
      .setBalance((0..<source.number(0...3)).map { _ in source.pick(FloorDimension.allCases) })
    case 12: .setRule(.presentOnly, isOn: source.isLucky(30))
    case 13:
      .setReason(
        PointReason(
          id: source.pick(["", "procedure", "x"]), name: text(), rank: source.number(0...9)))
    case 14: .removeReason(source.pick(["x", "suspend", "y"]))
    case 15...16: .setBudget(speakerGroup(), seconds: source.pick([0, 5, 30, 600, .max, .min]))
    default: .levelBudgets(source.maybe(speakerGroup()))
    }
  }

  private func speakerGroup() -> SpeakerGroup {
    source.isLucky(60)
      ? SpeakerGroup(.type, source.pick(["ngo", "academia"]))
      : SpeakerGroup(
        source.pick(FloorDimension.allCases), source.pick(["virtual", "ngo", "x", ""]))
  }

  private func question() -> QuestionCommand {
    let id: QuestionID = source.id(20)
    return switch source.number(1...36) {
    case 31...32: .detail(id, details())
    case 33: .setLabel(source.pick(["legal", "urgent", "a"]), isPublic: source.isLucky(50))
    case 34: .removeLabel(source.pick(["legal", "urgent"]))
    case 35:
      .mapColumns(
        QuestionColumns(
          kind: source.pick([.web, .teamsQA]),
          columns: [QuestionColumns.Column(field: "text", heading: text())]))
    case 1...3: .add(draft())
    case 4: .edit(id, text: text(), topics: nil, addressee: nil, comment: source.maybe(text()))
    case 5...7: .approve(id)
    case 8...9: .dismiss(id, reason: source.maybe(text()))
    case 10...11: .postpone(id, owner: source.maybe(text()), due: nil)
    case 12...14: .merge(id, into: source.id(20))
    case 15...16: .putNext(id)
    case 17...18: .putLive(id)
    case 19...20: .answer(id, text: source.maybe(text()))
    case 21...22: .restore(id)
    case 23...24: .vote(id, by: source.pick([1, 2, 5, -1, -3, 0, .max, .min]))
    case 25: .star(id, isOn: source.isLucky(50))
    case 26: .label(id, source.pick(["legal", "urgent"]), isOn: source.isLucky(70))
    case 27: .claim(id, isOn: source.isLucky(70))
    case 28...29: .advance
    default: .setOpen(source.pick([true, false, nil]))
    }
  }

  private func details() -> QuestionDetails {
    QuestionDetails(
      item: source.maybe(source.id(8)), language: source.maybe(text()),
      translation: source.maybe(text()), asker: source.maybe(.participant(source.id(8))),
      mode: source.maybe(source.pick(AttendanceMode.allCases)))
  }

  private func draft() -> QuestionDraft {
    let asker: Asker = source.pick([
      .anonymous, .named(text()), .participant(source.id(8)), .participant(source.id(8)),
    ])
    return QuestionDraft(
      text: text(), asker: asker, via: source.pick(QuestionChannel.allCases),
      topics: source.maybe([topic()]) ?? [], votes: source.number(0...5),
      details: source.isLucky(20)
        ? QuestionDetails(language: "fr", origin: "\(source.number(1...40))") : QuestionDetails())
  }

  private func breakout() -> BreakoutCommand {
    if source.isLucky(45) { return source.isLucky(50) ? liveRoom() : roomRules() }
    return switch source.number(1...40) {
    case 1...3: .plan(source.maybe(source.id(4)), roundPlan())
    case 4...5: .editRoom(source.id(12), roomFields())
    case 6: .removeRound(source.id(4))
    case 7, 21: .allocate(source.id(4), seed: source.next())
    case 8...17: .place(source.id(8), source.id(8))
    case 18...20: .unplace(source.id(8), source.id(4))
    case 22...25:
      .open(source.id(3), seconds: source.isLucky(80) ? source.number(0...3600) : nil)
    case 26...28: .extend(source.id(3), seconds: source.pick([60, 30, -60, .max, .min]))
    case 29...30:
      .close(source.id(3), countdownSeconds: source.isLucky(70) ? source.number(0...60) : nil)
    case 31...34: .askHelp(source.id(6), reason: source.maybe(text()))
    case 35...36: .cancelHelp(source.id(6))
    default: .takeHelp(source.id(6))
    }
  }

  /// One room, or the people in it, mostly while the round is open.
  private func liveRoom() -> BreakoutCommand {
    switch source.number(1...24) {
    case 1...2: .extendRoom(source.id(6), seconds: source.pick([60, -60, .max, .min]))
    case 3...7: .closeRoom(source.id(6), countdownSeconds: source.maybe(source.number(0...60)))
    case 8...14: .reopenRoom(source.id(6))
    case 15...18: .startRoom(source.id(6))
    case 19: .recall(source.id(3), countdownSeconds: source.number(0...120), text: nil)
    case 20...21: .announce(source.id(3), rooms: source.maybe([source.id(8)]), text: text())
    case 22: .tell(source.id(3))
    case 23: .repair(source.id(3), seed: 1, isApplied: true)
    default: .swap(source.id(8), source.id(8))
    }
  }

  /// Rooms and rules, mostly before the round is open.
  private func roomRules() -> BreakoutCommand {
    switch source.number(1...24) {
    case 1...2: .addRoom(source.id(3), roomFields())
    case 3...4: .removeRoom(source.id(12))
    case 5...7: .choose(source.id(3), rules())
    case 8...9: .wish(source.id(8), source.maybe([topic()]) ?? [])
    case 10...13: .placeBest(source.id(8), source.maybe(source.id(3)))
    case 14...18: .pin(source.id(8), source.maybe(source.id(8)))
    case 19...23: .unpin(source.id(8), nil)
    default: .assign(stale())
    }
  }

  private func roundPlan() -> RoundPlan {
    var plan = RoundPlan(
      item: source.maybe(source.id(8)), rooms: source.number(0...3), minimumSize: 0,
      maximumSize: source.number(2...8), physicalRooms: source.number(0...1),
      virtualRooms: source.number(0...1))
    plan.copied = source.isLucky(20) ? source.id(3) : nil
    return plan
  }

  private func rules() -> RoundRules {
    var rules = RoundRules(way: source.pick(AllocationWay.allCases))
    if source.isLucky(30) { rules.together = [[source.id(8), source.id(8)]] }
    if source.isLucky(30) { rules.apart = [[source.id(8), source.id(8)]] }
    return rules
  }

  /// What a search may have found on a session that has gone on since.
  private func stale() -> RoomAllocation {
    let first: RoomID = source.id(4)
    return RoomAllocation(
      round: source.id(3), seed: 1,
      assignments: [
        RoomAssignment(room: first, members: [source.id(4)]),
        RoomAssignment(room: RoomID(first.number + 1), members: [source.id(8)]),
      ], unplaced: [], lowerBound: 0, isOfPresent: source.isLucky(50))
  }

  private func roomFields() -> RoomFields {
    var fields = RoomFields()
    fields.mode = source.maybe(source.pick(RoomMode.allCases))
    fields.seats = source.maybe(source.number(0...4))
    fields.rapporteur = source.maybe(source.pick(["ravi", "rosa"]))
    if source.isLucky(30) { fields.cleared = [source.pick(RoomFields.Clearable.allCases)] }
    return fields
  }

  private func people() -> PeopleCommand {
    switch source.number(1...40) {
    case 1...3: .add(participantFields())
    case 4: .walkIn(participantFields())
    case 25: .setRegistration(source.id(8), source.pick(Registration.allCases))
    case 26...27: .merge(source.id(8), into: source.id(8))
    case 28...29: .split(source.id(8))
    case 30: source.isLucky(30) ? .forget(source.id(8)) : .split(source.id(8))
    case 31: .told(source.maybe([source.id(8)]))
    case 32...33: .moveArrival(source.id(8), to: source.id(8))
    case 34: .represent(source.id(8), by: source.maybe(source.id(8)))
    case 35...36: .plan(plan(), isApplied: true)
    case 37: .list(source.pick(PeopleList.allCases))
    case 38:
      .setRules(
        AttendanceRules(
          certificatePercent: source.maybe(source.number(-1...101)),
          kinds: source.maybe([.plenary]), quorum: source.maybe(source.number(0...9))))
    case 39:
      .setEligibility(
        countries: source.maybe([source.pick(["SN", "KE"]), "FR"].compactMap { CountryCode($0) }),
        types: source.maybe([source.pick(["ngo", "nobody"])]))
    case 5...7: .edit(source.id(8), participantFields())
    case 8...14: .checkIn(source.id(8), mode: source.maybe(source.pick(AttendanceMode.allCases)))
    case 15...17: .checkOut(source.id(8))
    default:
      .recordStays(source.id(8), (0..<source.number(0...3)).map { _ in stay() })
    }
  }

  private func plan() -> PeoplePlan {
    switch source.number(1...3) {
    case 1:
      .select(
        SelectionRules(
          total: source.number(-1...8), inRoom: source.maybe(source.number(0...4)),
          shares: [SelectionShare(dimension: .type, group: nil, percent: 0)],
          perOrganisation: source.maybe(source.number(0...2)), with: [source.id(9)]))
    case 2: .fit(seats: source.maybe(source.number(-1...4)))
    default: .promote
    }
  }

  private func stay() -> Stay {
    let from = source.number(0...30_000)
    return Stay(
      mode: source.pick(AttendanceMode.allCases), from: Spec.start.advanced(bySeconds: from),
      until: source.isLucky(90)
        ? Spec.start.advanced(bySeconds: from + source.number(-1...3000)) : nil,
      source: "teams")
  }

  private func participantFields() -> ParticipantFields {
    var fields = ParticipantFields()
    fields.name = source.maybe(text())
    fields.type = source.maybe(source.pick(["ngo", "academia", "press"]))
    fields.emails = source.maybe([source.pick(["A@example.org", "b@example.org", "no"])])
    fields.plannedMode = source.maybe(source.pick(AttendanceMode.allCases))
    fields.registration = source.maybe(source.pick(Registration.allCases))
    fields.tokens = source.maybe([source.pick(["k3xq", "0041"])])
    fields.privateFields = source.maybe([source.pick(ParticipantField.allCases)])
    fields.accessNeeds = source.maybe(text())
    return fields
  }

  private func note(in session: Session) -> NoteCommand {
    var fields = NoteFields()
    fields.text = source.maybe(text())
    fields.kind = source.maybe(source.pick(NoteKind.allCases))
    fields.topics = source.maybe([topic()])
    return switch source.number(1...34) {
    case 25...34:
      .add(room: source.maybe(source.id(12)) ?? session.breakouts.rooms.last?.id, fields)
    case 7...8: .move(source.id(10), after: source.maybe(source.id(10)))
    case 9: .split(source.id(10), first: text(), second: text(), revision: nil)
    case 10: .join(source.id(10), into: source.id(10))
    case 11...12: .merge([source.id(10), source.id(10)], into: source.id(10))
    case 13: .merge([source.id(10)], into: source.id(10))
    case 14: .unmerge(session.notes.first { $0.mergedInto != nil }?.id ?? source.id(10))
    case 15...16: .submit(source.id(12))
    case 17: .finalise(source.id(12))
    case 18: .reopen(source.id(12))
    case 19: .ask(source.maybe(source.id(12)))
    case 20 where source.isLucky(50):
      .orderReports([source.id(4), source.id(12)], seconds: source.maybe(120))
    case 20:
      .setDisclosure(
        source.maybe(source.pick(Attribution.allCases)),
        threshold: source.maybe(source.number(0...9))
      )
    case 22: .startReport(source.maybe(source.id(12)), seconds: nil)
    case 23...24:
      .startReport(
        session.notes.first {
          $0.kind == .question && $0.sentAs == nil && $0.room != nil && $0.mergedInto == nil
        }?.room, seconds: nil)
    case 21: .endReport
    case 1...3: .add(room: source.maybe(source.id(12)), fields)
    case 4...5: .edit(source.id(10), fields, revision: source.maybe(source.number(1...3)))
    default: .remove(source.id(10))
    }
  }

  private func stage() -> StageCommand {
    switch source.number(1...8) {
    case 1...2: .pin(source.pick(StageContent.allCases))
    case 3: .follow
    case 4...5: .showMessage(text(), style: source.pick(StageMessageStyle.allCases))
    case 6: .clearMessage
    case 7: .setBlackout(source.maybe(source.isLucky(50)))
    default: .setLanguage(source.pick(StageLanguage.allCases))
    }
  }

  private func topic() -> TopicID {
    source.pick(["UNTOC", "UNTOC-8", "UNTOC-31", "X-1", "X-2"])
  }

  private func text() -> String {
    source.pick(["", "a", "Amina", "  two words ", "two\nlines", "أمينة", "王小明", "\u{202E}x"])
  }
}
