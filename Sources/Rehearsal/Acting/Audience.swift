import SessionEngine

extension Rehearsal {
  /// In plenary and Q&A the audience asks, votes, and raises hands.
  mutating func speakUp(_ turn: inout Turn, during item: AgendaItem) {
    guard let audience = turn.session.audience else { return }
    let isOpen = turn.session.questions.board.isOpenOverride
    let hasAudience = item.kind == .plenary || item.kind == .questions
    if isOpen ?? hasAudience {
      let pace = item.kind == .questions ? 1 : 0.6
      ask(&turn, by: audience, pace: pace * turn.liveliness)
      vote(&turn, by: audience, pace: pace * turn.liveliness)
    }
    if hasAudience { raiseHand(&turn, during: item, by: audience) }
  }

  private mutating func ask(_ turn: inout Turn, by audience: Actor, pace: Double) {
    guard random.chance(0.024 * pace), let person = someonePresent(turn) else { return }
    let open = turn.recentQuestions.count { $0.state.isWaiting }
    // Nobody reads a hundred open questions: the longer the list, the fewer add to it.
    guard open < 15 || random.chance(0.3), open < 50 else { return }
    let entry = QuestionBank.entries[questionDeck.draw(using: &random)]
    var text = entry.text
    if questionDeck.rounds > 1, let country = person.country {
      text = "From \(country.name): \(text)"
    }
    let isOnline = person.openStay?.mode == .virtual
    let channels: [QuestionChannel] =
      isOnline ? [.teamsQA, .teamsQA, .teamsChat] : [.card, .card, .web, .roomMicrophone]
    let draft = QuestionDraft(
      text: text, asker: random.chance(0.1) ? .anonymous : .participant(person.id),
      via: random.pick(channels), mode: person.openStay?.mode,
      topics: entry.topics(in: turn.session))
    turn.add(.questions(.add(draft)), by: audience)
  }

  private mutating func vote(_ turn: inout Turn, by audience: Actor, pace: Double) {
    guard random.chance(0.26 * pace) else { return }
    let open = turn.recentQuestions.filter { $0.state.isWaiting }
    guard !open.isEmpty else { return }
    // A question that others like is liked more.
    let first = random.pick(open)
    let second = random.pick(open)
    let chosen = random.chance(0.7) ? (first.votes >= second.votes ? first : second) : first
    guard chosen.votes < 900_000 else { return }
    turn.add(.questions(.vote(chosen.id, by: random.chance(0.85) ? 1 : 2)), by: audience)
  }

  private mutating func raiseHand(_ turn: inout Turn, during item: AgendaItem, by audience: Actor) {
    let floor = turn.session.floor
    guard floor.board.isOpen, floor.waiting.count < 6,
      item.clock(at: turn.now).remainingSeconds > 150
    else { return }
    let rate = item.kind == .plenary ? 0.014 : 0.006
    guard random.chance(rate * turn.liveliness), let person = someonePresent(turn) else { return }
    let asked = floor.waiting.map(\.id) + [floor.board.speaking].compactMap { $0 }
    guard !asked.contains(where: { floor.requests[$0]?.participant == person.id }) else { return }
    let isReply = floor.board.speaking != nil && random.chance(0.12)
    let kind: RequestKind = isReply ? .reply : random.chance(0.05) ? .intervention : .ordinary
    turn.add(
      .floor(
        .add(
          person.id, kind: kind, note: random.pick(SpokenWords.remarks),
          via: person.openStay?.mode == .virtual ? "Teams hand" : "hand")), by: audience)
  }

  /// The moderator approves one question now and then while many wait, and leaves the rest to the user.
  mutating func moderate(_ turn: inout Turn) {
    guard random.chance(isFacilitating ? 0.05 : 0.03),
      let maya = turn.session.actor("maya", .moderator)
    else { return }
    let waiting = turn.recentQuestions.filter { $0.state == .submitted }
    guard waiting.count > (isFacilitating ? 0 : 5) else { return }
    let free = waiting.filter { $0.claimedBy == nil || $0.claimedBy == maya.name }
    guard !free.isEmpty else { return }
    if isFacilitating, random.chance(0.06) {
      let reason = random.pick(SpokenWords.dismissals)
      turn.add(.questions(.dismiss(random.pick(free).id, reason: reason)), by: maya)
      return
    }
    let first = random.pick(free)
    let second = random.pick(free)
    turn.add(.questions(.approve(first.votes >= second.votes ? first.id : second.id)), by: maya)
  }
}
