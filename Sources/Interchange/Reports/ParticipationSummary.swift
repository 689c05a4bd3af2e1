import SessionEngine

/// How many took part by region, type, gender and mode, in which nobody can be recognised.
///
/// A group with fewer people than the threshold is folded into one line with a mark; so is one more when that line
/// would itself be so small that it could be told by subtraction.
struct ParticipationSummary {
  /// The fewest people that a line may speak of.
  private var threshold: Int { disclosure.threshold }
  private static let mark = "*"
  private let session: Session
  private let people: [Participant]
  private let disclosure: Disclosure

  init(_ session: Session, disclosure: Disclosure) {
    self.disclosure = disclosure
    self.session = session
    people = session.participants.filter { $0.registration.isExpected || !$0.stays.isEmpty }
  }

  var document: Document {
    var document = Document(
      title: "Participation: \(session.profile.publicTitle)", disclosure: disclosure)
    guard people.count >= threshold else {
      document.paragraph(
        "Fewer than \(threshold) people take part; a summary would tell of each of them.")
      return document
    }
    document.table(
      "People who take part", ["People", "Number"],
      [
        ["Expected or present", String(people.count)],
        ["Attended", word(people.count { !$0.stays.isEmpty })],
      ], numeric: [1])
    add("By regional group", "Regional group", &document) {
      $0.country.map { $0.regionalGroup?.name ?? "none" }
    }
    add("By stakeholder type", "Type", &document) { person in
      person.type.map { session.profile.type($0)?.name ?? $0 }
    }
    add("By gender", "Gender", &document) { $0.gender?.lowercased() }
    add("By mode of attendance", "Mode", &document) { person in
      let modes = Set(person.stays.map(\.mode))
      switch (modes.contains(.inPerson), modes.contains(.virtual)) {
      case (true, true): return "both in the room and online"
      case (true, false): return "in the room"
      case (false, true): return "online"
      case (false, false): return "did not attend"
      }
    }
    document.paragraph(
      "\(Self.mark) Groups of fewer than \(threshold) people are put together, so that nobody can be "
        + "recognised.")
    return document
  }

  private func word(_ count: Int) -> String {
    count == 0 || count >= threshold ? String(count) : "<\(threshold) \(Self.mark)"
  }

  private func add(
    _ title: String, _ column: String, _ document: inout Document,
    _ key: (Participant) -> String?
  ) {
    var groups = Dictionary(grouping: people) { key($0) ?? "not stated" }
      .map { (name: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    var folded = 0
    while let last = groups.last, last.count < threshold {
      folded += last.count
      groups.removeLast()
    }
    // What is left over must not be told by taking the others from the sum.
    if folded > 0, folded < threshold, let last = groups.popLast() { folded += last.count }
    document.heading(2, title)
    document.table(
      title, [column, "People"],
      groups.map { [$0.name, String($0.count)] }
        + (folded > 0 ? [["other groups \(Self.mark)", String(folded)]] : []), numeric: [1])
  }
}
