import Testing

@testable import SessionEngine

extension Session {
  /// The laws of a session that this state breaks, in words; none when all is well.
  func brokenLaws(at now: Instant) -> [String] {
    var broken: [String] = []
    func law(_ text: String, _ holds: Bool) { if !holds { broken.append(text) } }
    func atMostOne(_ text: String, _ count: Int) { law("\(text): \(count)", count <= 1) }

    let speaking = floor.requests.filter(\.state.isOnFloor)
    atMostOne("at most one speaks", speaking.count { $0.state == .speaking })
    law("the board knows who is on the floor", speaking.map(\.id) == floor.board.onFloor.sorted())
    law(
      "who is interrupted is paused, and somebody speaks meanwhile",
      (floor.board.interrupted ?? []).allSatisfy { floor.requests[$0]?.state == .paused }
        && (floor.board.interrupted == nil || floor.board.speaking != nil))
    let waiting = floor.requests.filter { $0.state == .waiting }.map(\.id)
    law(
      "the order by hand names nothing twice",
      Set(floor.board.order).count == floor.board.order.count)
    let list = speakersList
    law("the list shows who waits, once", list.map(\.request.id).sorted() == waiting)
    law("the places are counted", list.map(\.position) == Array(1..<(list.count + 1)))
    law("every place has a reason", list.allSatisfy { !$0.why.isEmpty })
    law(
      "nobody waits twice in one kind",
      Set(floor.waiting.map { "\($0.participant) \($0.kind)" }).count == waiting.count)
    law(
      "nobody replies to a reply or to themselves",
      floor.requests.allSatisfy { reply in
        guard let target = reply.answers.flatMap({ floor.requests[$0] }) else { return true }
        return (target.kind != .reply || reply.kind != .reply)
          && target.participant != reply.participant
      })
    law(
      "a reply stands under what it answers",
      zip(list.dropFirst(), list).allSatisfy { reply, above in
        guard reply.request.kind == .reply, let target = reply.request.answers,
          floor.requests[target]?.state == .waiting
        else { return true }
        return above.request.id == target || above.request.answers == target
      })

    atMostOne("at most one is live", questions.all.count { $0.state == .live })
    atMostOne("at most one is next", questions.all.count { $0.state == .next })
    law("votes are not negative", questions.all.allSatisfy { $0.votes >= 0 })
    law(
      "what other platforms counted is part of the votes",
      questions.all.allSatisfy { ($0.platformVotes ?? 0) >= 0 && $0.countedVotes >= 0 })
    law(
      "no question is merged in a circle",
      questions.all.allSatisfy { questions.all[questions.survivor(of: $0.id)]?.mergedInto == nil })
    law(
      "numbers of questions are given once",
      Set(questions.all.map(\.id)).count == questions.all.count)
    let origins = questions.all.compactMap(\.origin)
    law("a message is one question", Set(origins).count == origins.count)
    let places = fairOrder(of: questions.all.filter(\.state.isWaiting).map(\.id)).map(\.id)
    law(
      "the fair order has every waiting question, once",
      places.sorted() == questions.all.filter(\.state.isWaiting).map(\.id))
    law(
      "a merged question names a question",
      questions.all.allSatisfy { question in
        (question.state == .merged) == (question.mergedInto != nil)
          && question.mergedInto.map { $0 != question.id && questions.all.contains($0) } ?? true
      })

    let current = agenda.items.filter(\.isCurrent)
    atMostOne("at most one item is on", current.count)
    law("the board knows what is on", current.first?.id == agenda.board.current)
    law("every item is in the order, once", agenda.board.order.sorted() == agenda.items.map(\.id))
    law("no item is shorter than nothing", agenda.items.allSatisfy { $0.durationSeconds >= 0 })
    law(
      "a pause ends with its item", agenda.items.allSatisfy { $0.isCurrent || $0.pausedAt == nil })
    for forecast in agenda.forecast(at: now) {
      if let start = forecast.start, let end = forecast.end {
        law("\(forecast.id) ends after it starts", start <= end)
      }
    }

    atMostOne("at most one round is open", breakouts.rounds.count(where: \.isOpen))
    for round in breakouts.rounds {
      let members = breakouts.rooms(of: round.id).flatMap(\.members)
      law("nobody is in two rooms of \(round.id)", Set(members).count == members.count)
      law(
        "who is placed is not unplaced in \(round.id)",
        Set(members).isDisjoint(with: round.unplaced))
    }
    law(
      "everybody in a room is a participant",
      breakouts.rooms.allSatisfy { $0.members.allSatisfy { participants.contains($0) } })
    law(
      "every room has its round",
      breakouts.rooms.allSatisfy { breakouts.rounds.contains($0.round) })
    law(
      "who asked to speak is a participant",
      floor.requests.allSatisfy { participants.contains($0.participant) })
    law(
      "who asked a question is a participant",
      questions.all.allSatisfy { $0.from.map { participants.contains($0) } ?? true })

    for person in participants { broken += person.brokenLaws(at: now) }
    if profile.state == .closed {
      law("nothing runs in a closed session", current.isEmpty && speaking.isEmpty)
      law("no question is live in a closed session", questions.live == nil)
      law("no round is open in a closed session", !breakouts.rounds.contains(where: \.isOpen))
    }
    return broken
  }
}

extension Participant {
  fileprivate func brokenLaws(at now: Instant) -> [String] {
    var broken: [String] = []
    if stays.dropLast().contains(where: { $0.until == nil }) {
      broken.append("only the last stay of \(id) lasts")
    }
    if stays.contains(where: { stay in stay.until.map { $0 < stay.from } ?? false }) {
      broken.append("a stay of \(id) ends before it begins")
    }
    for (index, stay) in stays.enumerated() {
      for other in stays[(index + 1)...] where other.mode == stay.mode {
        let isApart =
          stay.until.map { $0 <= other.from } ?? false
          || other.until.map { $0 <= stay.from } ?? false
        if !isApart { broken.append("stays of \(id) overlap: \(stay) and \(other)") }
      }
    }
    if let first = stays.map(\.from).min() {
      let end = max(now, stays.compactMap(\.until).max() ?? now)
      let elapsed = max(0, end.millisecondsSince(first))
      let whole = presence(from: first, until: end)
      for mode in AttendanceMode.allCases {
        let sum = stays.filter { $0.mode == mode }.reduce(Int64(0)) {
          $0 + max(0, ($1.until ?? end).millisecondsSince($1.from))
        }
        let total = attendedSeconds(mode, at: end)
        if total != Int(sum / 1000) || total != whole[mode] {
          broken.append("the seconds of \(id) are the sum of the stays")
        }
        if total < 0 || Int64(total) * 1000 > elapsed {
          broken.append("the seconds of \(id) fit into the time that has passed")
        }
      }
      if whole.either > whole.inPerson + whole.virtual + 1
        || whole.either < max(whole.inPerson, whole.virtual)
        || Int64(whole.either) * 1000 > elapsed
      {
        broken.append("the time of \(id) in either mode lies between those of the modes")
      }
    }
    return broken
  }
}
