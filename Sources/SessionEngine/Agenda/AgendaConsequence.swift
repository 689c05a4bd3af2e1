/// What a command would do to the clocks of all that is to come, before anybody gives it.
public struct AgendaConsequence: Equatable, Sendable {
  /// The items as expected now, and if the command were given; both in the order of the agenda.
  public let before: [ItemForecast], after: [ItemForecast]
  /// The day's end: as planned, as expected now, and if the command were given.
  public let dayPlannedEnd: Instant?, dayEndBefore: Instant?, dayEndAfter: Instant?
  /// The next item ahead that people wait for: a flagged one, a hard-ended one or a break.
  public let landmark: ItemID?
  /// Its title, and how late it would start, in seconds.
  public let landmarkTitle: String?, landmarkOffsetSeconds: Int?

  /// The consequence in words: "lunch 3 min late, day ends on time".
  public var sentence: String {
    var parts: [String] = []
    if let title = landmarkTitle, let seconds = landmarkOffsetSeconds {
      parts.append("\(title) \(Lateness(seconds: seconds).words)")
    }
    if let dayEndAfter, let dayPlannedEnd {
      parts.append("day ends \(Lateness(seconds: dayEndAfter.secondsSince(dayPlannedEnd)).words)")
    }
    return parts.joined(separator: ", ")
  }
}

/// How late or early something is, in the words used everywhere.
public struct Lateness: Equatable, Sendable {
  /// Late positive, in seconds.
  public let seconds: Int

  /// Makes a lateness.
  public init(seconds: Int) { self.seconds = seconds }

  /// "on time" within half a minute, else "7 min late", "1 h 05 early".
  public var words: String {
    let minutes = (abs(seconds) + 30) / 60
    guard minutes > 0 else { return "on time" }
    let rest = minutes % 60
    let length =
      minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest)"
    return "\(length) \(seconds < 0 ? "early" : "late")"
  }
}

extension Session {
  /// What `command` would do to the agenda's clocks.
  ///
  /// - Throws: ``Rejection`` when the command would be refused.
  public func consequence(
    of command: SessionCommand, context: DecisionContext, in zone: ZoneRules
  ) throws(Rejection) -> AgendaConsequence {
    let now = context.now
    var after = self
    for event in try decide(command, context: context) {
      after.evolve(event, at: now, by: context.by)
    }
    let forecast = after.agenda.forecast(at: now)
    let landmark = zip(after.agenda.inOrder, forecast).first { item, expected in
      item.isAhead && expected.start != nil
        && (item.isFlagged || item.isHardEnd || item.kind == .break)
    }
    let day = agenda.today(in: zone, at: now)
    let dayAfter = day.flatMap { day in
      after.agenda.days(in: zone, at: now).first { $0.date == day.date }
    }
    return AgendaConsequence(
      before: agenda.forecast(at: now), after: forecast, dayPlannedEnd: day?.plannedEnd,
      dayEndBefore: day?.expectedEnd, dayEndAfter: dayAfter?.expectedEnd,
      landmark: landmark?.0.id, landmarkTitle: landmark?.0.title,
      landmarkOffsetSeconds: landmark?.1.startOffsetSeconds)
  }
}
