import SessionEngine

/// The names of the properties in which a calendar keeps what RFC 5545 has no property for.
///
/// They begin with `X-PLENUM-`, so that other programs pass over them.
enum CalendarProperty {
  /// A list of ``CalendarMark``s; always written, so that a mark taken off is told too.
  static let marks = "X-PLENUM-MARKS"
  /// Seconds.
  static let minimum = "X-PLENUM-MINIMUM", warning = "X-PLENUM-WARNING", danger = "X-PLENUM-DANGER"
  /// Seconds of a delay laid over the plan.
  static let delay = "X-PLENUM-DELAY"
  /// An `ItemEndAction`.
  static let endAction = "X-PLENUM-END-ACTION"
  /// Lists of ids and codes.
  static let topics = "X-PLENUM-TOPICS", languages = "X-PLENUM-LANGUAGES"
}

/// A switch of an item as a calendar writes it.
enum CalendarMark: String {
  case linked, hardEnd, flagged, optional, lockEnd, skipped
  /// The item has no planned start; the calendar shows where it would come.
  case unplaced
}

extension CalendarReader {
  /// Takes over what an exported calendar tells about an item besides the event.
  func readOwnProperties(_ component: CalendarComponent, into event: inout AgendaEvent) {
    func seconds(_ name: String) -> Int? {
      component[name].flatMap { Int(trimmed($0.value)) }.flatMap {
        (0...AgendaEvent.longest).contains($0) ? $0 : nil
      }
    }
    event.fields.minimumSeconds = seconds(CalendarProperty.minimum)
    event.fields.warningSeconds = seconds(CalendarProperty.warning)
    event.fields.dangerSeconds = seconds(CalendarProperty.danger)
    event.delaySeconds = seconds(CalendarProperty.delay).flatMap { $0 > 0 ? $0 : nil }
    event.fields.endAction = component[CalendarProperty.endAction].flatMap {
      ItemEndAction(rawValue: trimmed($0.value))
    }
    if let line = component[CalendarProperty.languages] { event.fields.languages = line.texts }
    if let line = component[CalendarProperty.topics] {
      event.fields.topics = line.texts.map { TopicID($0) }
    }
    guard let line = component[CalendarProperty.marks] else { return }
    let marks = Set(line.texts.compactMap(CalendarMark.init(rawValue:)))
    event.fields.isLinked = marks.contains(.linked)
    event.fields.isHardEnd = marks.contains(.hardEnd)
    event.fields.isFlagged = marks.contains(.flagged)
    event.fields.isOptional = marks.contains(.optional)
    event.fields.timing = marks.contains(.lockEnd) ? .lockEnd : .lockDuration
    if marks.contains(.skipped) {
      event.isSkipped = true
      event.isCancelled = false
    }
    if marks.contains(.unplaced), let start = event.start {
      event.seconds = event.end.map { $0.secondsSince(start) } ?? event.seconds
      event.start = nil
      event.end = nil
    }
  }
}

extension ItemKind {
  /// The kind with this name, in small or capital letters: "Q&A" as well as "questions".
  init?(plainName: String) {
    let name = trimmed(plainName).lowercased()
    guard
      let kind = ItemKind.allCases.first(where: {
        $0.rawValue == name || $0.name.lowercased() == name
      })
    else { return nil }
    self = kind
  }
}

/// What identifies an item in calendars: its `uid`, else one made of its id and the session's beginning.
///
/// It stays the same for as long as the session lives, whatever is changed in the item.
func calendarUID(of item: AgendaItem, in session: Session) -> String {
  if let uid = item.uid { return uid }
  let made = session.profile.createdAt.map { String($0.milliseconds, radix: 36) } ?? "0"
  return "\(item.id)-\(made)@plenum"
}
