import JSONText
import SessionEngine

/// How one participant with their whole history is told to machines and to people.
public enum PersonText {
  /// The participant, as in the list of all, and the history, as one JSON object.
  public static func json(
    _ history: PersonHistory, of session: Session, now: Instant
  ) -> [UInt8] {
    let entry = PeopleView(session, now: now).participants.first { $0.id == history.id }
    // Numbers and texts only: there is nothing in them that cannot be written.
    return
      ((try? JSONText.encode(
        View(participant: entry, history: history.steps), layout: .readable, absent: .null)) ?? [])
      + [10]
  }

  /// Who it is, and a line for each thing that happened.
  public static func text(
    _ history: PersonHistory, of session: Session, zone: ZoneRules
  ) -> String {
    let person = session.participants[history.id]
    let head = [
      person.map { "\($0.id)  \($0.name)" }, person?.country?.name, person?.organisation,
      person?.registration.rawValue,
    ].compactMap { $0 }.joined(separator: ", ")
    return ([head] + history.steps.map { line($0, zone) }).map(\.printable)
      .joined(separator: "\n")
  }

  private static func line(_ step: PersonStep, _ zone: ZoneRules) -> String {
    "\(step.sequence)  \(zone.dayAndClock(step.at))  \(step.by.name) "
      + "(\(step.by.role.rawValue))  \(step.what)"
  }

  private struct View: Encodable {
    let participant: PeopleView.Entry?
    let history: [PersonStep]
  }
}
