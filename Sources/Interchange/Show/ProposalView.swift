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
      lines.append(
        "\(change.id)  \(change.way.rawValue)  \(span(before[change.id], zone)) → "
          + "\(change.way == .drop ? "dropped" : span(after[change.id], zone))  "
          + "\(change.seconds < 0 ? "−" : "+")\(abs(change.seconds) / 60) min  \(title)")
    }
    let rest = proposal.lateSecondsAfter
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

  private static func span(_ forecast: ItemForecast?, _ zone: ZoneRules) -> String {
    guard let start = forecast?.start, let end = forecast?.end else { return "—" }
    return "\(zone.clock(start))–\(zone.clock(end))"
  }

  private static func render(_ view: some Encodable) -> [UInt8] {
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
    let before, after: Times
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
        changeSeconds: change?.seconds ?? 0, before: Times(before), after: Times(after))
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
