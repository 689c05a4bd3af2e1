import SessionEngine

extension Rehearsal {
  /// Takes questions to the stage one after the other and has them answered. Tells whether something was done.
  mutating func steerQuestions(_ turn: inout Turn, isTimeUp: Bool, by actor: Actor) -> Bool {
    let recent = turn.recentQuestions
    if let live = recent.last(where: { $0.state == .live }) {
      let since = turn.now.secondsSince(live.liveAt ?? turn.now)
      if isTimeUp || since >= 45 + (live.id.number &* 29) % 60 {
        settle(live, &turn, by: actor)
        return true
      }
      return prepareNext(&turn, recent: Array(recent), by: actor)
    }
    guard !isTimeUp else { return false }
    if let last = conduct.questionAt, turn.now.secondsSince(last) < 6 { return false }
    guard recent.contains(where: { $0.state == .next || $0.state == .approved }) else {
      return false
    }
    turn.add(.questions(.advance), by: actor)
    conduct.questionAt = turn.now
    return true
  }

  /// Most questions are answered on stage; for some a written answer is promised.
  private mutating func settle(_ live: Question, _ turn: inout Turn, by actor: Actor) {
    if random.chance(0.15) {
      let owner = random.pick(SpokenWords.owners)
      turn.add(.questions(.postpone(live.id, owner: owner, due: "in two weeks")), by: actor)
    } else {
      let answer = random.pick(SpokenWords.answers)
      turn.add(.questions(.answer(live.id, text: answer)), by: actor)
    }
    conduct.questionAt = turn.now
  }

  /// While one is answered, the best approved one is put next.
  private mutating func prepareNext(
    _ turn: inout Turn, recent: [Question], by actor: Actor
  ) -> Bool {
    guard random.chance(0.1), !recent.contains(where: { $0.state == .next }) else { return false }
    let approved = recent.filter { $0.state == .approved }
    guard let best = approved.max(by: { ($0.votes, -$0.id.number) < ($1.votes, -$1.id.number) })
    else { return false }
    turn.add(.questions(.putNext(best.id)), by: actor)
    return true
  }
}
