import Interchange
import SessionEngine
import SessionStore

let logOptions = [
  VerbOption("by", "NAME", "log: only what this person did"),
  VerbOption("role", "ROLE", "log: only what this role did"),
  VerbOption(
    "area", "AREA,…",
    "log: only what is about \(SessionArea.allCases.map(\.rawValue).joined(separator: ", "))"),
  VerbOption("since", "TIME", "log: only from this moment on, as 2026-11-24T08:00:00Z or 14:30"),
  VerbOption("until", "TIME", "log: only before this moment"),
  VerbOption("text", "WORDS", "log: only what says this"),
]

/// The journal told in words, as far as it is wanted.
enum LogReading {
  /// Throws when a filter of the log is given with something else.
  static func refuseFilters(_ arguments: VerbArguments) throws(Failure) {
    for option in logOptions where arguments[option.name] != nil {
      throw .usage("--\(option.name) is for the log only.")
    }
  }

  /// The entries that the options ask for, oldest first.
  static func entries(
    _ store: SessionStore, _ arguments: VerbArguments, zone: ZoneRules
  ) throws(Failure) -> [LogEntry] {
    let filter = try filter(arguments, store.session, zone)
    var session = Session()
    var entries: [(record: Record, entry: LogEntry)] = []
    // Whoever was forgotten since is not named in what was before, either.
    var forgetting = Forgetting()
    do throws(StoreError) {
      while true {
        let records = try store.records(after: session.sequence, limit: 1000)
        if records.isEmpty { break }
        for record in records {
          let before = session
          session.apply(record)
          if let more = before.forgetting(by: record.events) { forgetting.add(more) }
          let entry = LogEntry(record, before: before, after: session)
          if filter.fits(record, sentences: entry.sentences) { entries.append((record, entry)) }
        }
      }
    } catch {
      throw error.failure
    }
    guard !forgetting.isEmpty else { return entries.map(\.entry) }
    return entries.compactMap { record, entry in
      let cleaned = entry.without(forgetting)
      return filter.fits(record, sentences: cleaned.sentences) ? cleaned : nil
    }
  }

  private static func filter(
    _ arguments: VerbArguments, _ session: Session, _ zone: ZoneRules
  ) throws(Failure) -> LogFilter {
    var filter = LogFilter()
    filter.name = arguments["by"]
    filter.text = arguments["text"]
    if let text = arguments["role"] {
      guard let role = Role(rawValue: text.lowercased()) else {
        throw .usage(
          "\(text) is not a role; roles are: "
            + Role.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      filter.role = role
    }
    for value in arguments.all("area") {
      for word in value.split(separator: ",") {
        guard let area = SessionArea(rawValue: word.lowercased()) else {
          throw .usage(
            "\(word) is no area of the log; areas are: "
              + SessionArea.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        filter.areas.insert(area)
      }
    }
    filter.since = try moment("since", arguments, session, zone)
    filter.until = try moment("until", arguments, session, zone)
    return filter
  }

  /// An instant, or a time of day on the day of the last record.
  private static func moment(
    _ option: String, _ arguments: VerbArguments, _ session: Session, _ zone: ZoneRules
  ) throws(Failure) -> Instant? {
    guard let text = arguments[option] else { return nil }
    if let instant = Instant(text) { return instant }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else {
      throw .usage(
        "--\(option) \(text) is no time; write it like 2026-11-24T08:00:00Z, or 14:30 on the last day."
      )
    }
    return zone.instant(date: zone.local(session.changedAt).date, hour: hour, minute: minute)
  }
}
