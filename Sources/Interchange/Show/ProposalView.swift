import JSONText
import SessionEngine

/// How a proposal to end on time, or what a command would do, is told to machines and to people.
public enum ProposalText {
  /// The proposal as one JSON object.
  public static func json(_ proposal: ReplanProposal, of session: Session) -> [UInt8] {
    render(ProposalView(proposal, session))
  }

  /// The proposal in lines: the end before and after, then each item that changes.
  public static func lines(
    _ proposal: ReplanProposal, of session: Session, zone: ZoneRules
  ) -> [String] {
    let late = proposal.endBefore.secondsSince(proposal.until)
    var lines = [
      "To end by \(zone.clock(proposal.until)); as it stands the end is at "
        + "\(zone.clock(proposal.endBefore)), \(Lateness(seconds: late).words)."
    ]
    if proposal.absorbedSeconds >= 60 {
      lines.append("Gaps and hard ends take up \(proposal.absorbedSeconds / 60) min by themselves.")
    }
    let before = Dictionary(uniqueKeysWithValues: proposal.before.map { ($0.id, $0) })
    let after = Dictionary(uniqueKeysWithValues: proposal.after.map { ($0.id, $0) })
    for change in proposal.changes {
      let title = session.agenda.items[change.id]?.title ?? ""
      let (old, new) = (before[change.id], after[change.id])
      let isShift = change.way == .shift
      let now =
        isShift ? span(old?.plannedStart, old?.plannedEnd, zone) : span(old?.start, old?.end, zone)
      let then =
        switch change.way {
        case .drop: "dropped"
        case .shift: span(new?.plannedStart, new?.plannedEnd, zone)
        case .shrink: span(new?.start, new?.end, zone)
        }
      let length =
        change.seconds == 0
        ? "" : "  \(change.seconds < 0 ? "−" : "+")\(abs(change.seconds) / 60) min"
      lines.append(
        "\(change.id)  \(change.way.rawValue)  \(now) → \(then)\(length)  \(title)")
    }
    let rest = proposal.lateSecondsAfter
    if proposal.changes.contains(where: { $0.way == .shift }) {
      lines.append(
        "Then the plan is what is expected; the end is at \(zone.clock(proposal.endAfter)).")
      return lines.map(\.printable)
    }
    lines.append(
      proposal.changes.isEmpty
        ? "Nothing can be cut or dropped."
        : rest == 0
          ? "Then the end is at \(zone.clock(proposal.endAfter)), on time."
          : "Then the end is at \(zone.clock(proposal.endAfter)), still "
            + "\(Lateness(seconds: rest).words).")
    return lines.map(\.printable)
  }

  /// What a command would do to the clocks, as one JSON object.
  public static func json(_ consequence: AgendaConsequence) -> [UInt8] {
    render(ConsequenceView(consequence))
  }

  private static func span(_ start: Instant?, _ end: Instant?, _ zone: ZoneRules) -> String {
    guard let start, let end else { return "—" }
    return "\(zone.clock(start))–\(zone.clock(end))"
  }

  static func render(_ view: some Encodable) -> [UInt8] {
    // Numbers and texts only: there is nothing in them that cannot be written.
    ((try? JSONText.encode(view, layout: .readable, absent: .null)) ?? []) + [10]
  }
}

private struct Times: Encodable {
  let expectedStart, expectedEnd: Instant?
  let durationSeconds: Int?

  init(_ forecast: ItemForecast?) {
    expectedStart = forecast?.start
    expectedEnd = forecast?.end
    durationSeconds = forecast?.start.flatMap { start in forecast?.end?.secondsSince(start) }
  }
}

private struct PlannedTimes: Encodable {
  let plannedStart, plannedEnd, expectedStart, expectedEnd: Instant?
  let durationSeconds: Int?

  init(_ forecast: ItemForecast) {
    let times = Times(forecast)
    plannedStart = forecast.plannedStart
    plannedEnd = forecast.plannedEnd
    expectedStart = times.expectedStart
    expectedEnd = times.expectedEnd
    durationSeconds = times.durationSeconds
  }
}

private struct ProposalView: Encodable {
  let isApplied = false
  let until, endBefore, endAfter: Instant
  let lateSecondsBefore, lateSecondsAfter, absorbedSeconds: Int
  let items: [Item]

  struct Item: Encodable {
    let id: ItemID
    let title: String
    let action: ReplanWay?
    let changeSeconds: Int
    let before, after: PlannedTimes
  }

  init(_ proposal: ReplanProposal, _ session: Session) {
    until = proposal.until
    endBefore = proposal.endBefore
    endAfter = proposal.endAfter
    lateSecondsBefore = max(0, endBefore.secondsSince(until))
    lateSecondsAfter = proposal.lateSecondsAfter
    absorbedSeconds = proposal.absorbedSeconds
    items = zip(proposal.before, proposal.after).map { before, after in
      let change = proposal.changes.first { $0.id == before.id }
      return Item(
        id: before.id, title: session.agenda.items[before.id]?.title ?? "", action: change?.way,
        changeSeconds: change?.seconds ?? 0, before: PlannedTimes(before),
        after: PlannedTimes(after))
    }
  }
}

private struct ConsequenceView: Encodable {
  let sentence: String
  let dayPlannedEnd, dayExpectedEndBefore, dayExpectedEndAfter: Instant?
  let landmark: ItemID?
  let landmarkOffsetSeconds: Int?
  let items: [Item]

  struct Item: Encodable {
    let id: ItemID
    let before, after: Times
  }

  init(_ consequence: AgendaConsequence) {
    sentence = consequence.sentence
    dayPlannedEnd = consequence.dayPlannedEnd
    dayExpectedEndBefore = consequence.dayEndBefore
    dayExpectedEndAfter = consequence.dayEndAfter
    landmark = consequence.landmark
    landmarkOffsetSeconds = consequence.landmarkOffsetSeconds
    let before = Dictionary(uniqueKeysWithValues: consequence.before.map { ($0.id, $0) })
    items = consequence.after.map {
      Item(id: $0.id, before: Times(before[$0.id]), after: Times($0))
    }
  }
}
