import SessionEngine

/// All questions with what became of them, one row each, in the order of arrival.
func questionsCSV(_ session: Session, zone: ZoneRules) -> [UInt8] {
  var writer = CSVWriter()
  writer.row([
    "Id", "Outcome", "Question", "As it was asked", "Translation", "Language", "Asker", "Asker id",
    "Country", "Type", "Mode", "Came by", "Votes", "Votes counted here", "Votes of the platform",
    "Labels", "Public labels", "Topics", "Item", "Addressee", "Asked at", "Live at", "Settled at",
    "Answer", "Reason", "Merged into", "Took in", "Owner", "Due", "Starred", "Comment",
    "Last changed by",
  ])
  var takenIn: [QuestionID: [String]] = [:]
  for question in session.questions.all {
    if let target = question.mergedInto {
      takenIn[target, default: []].append(question.id.description)
    }
  }
  func moment(_ instant: Instant?) -> String { instant.map { zone.dayAndClock($0) } ?? "" }
  for question in session.questions.all {
    let person = question.from.flatMap { session.participants[$0] }
    let type = person?.type.map { session.profile.type($0)?.name ?? $0 }
    let open = question.labels.filter { session.questions.isPublic($0) }
    let state = [
      question.id.description, question.state.rawValue, question.text, question.originalText ?? "",
      question.translation ?? "", question.language ?? "",
      person?.name ?? question.name ?? "anonymous", question.from?.description ?? "",
      person?.country?.name ?? "", type ?? "", question.mode?.plain ?? "", question.via.rawValue,
    ]
    let facts = [
      String(question.votes), String(question.countedVotes), String(question.platformVotes ?? 0),
      question.labels.joined(separator: ", "), open.joined(separator: ", "),
      question.topics.map(\.description).joined(separator: ", "),
      question.item.map { session.agenda.items[$0]?.title ?? $0.description } ?? "",
      question.addressee ?? "", moment(question.submittedAt), moment(question.liveAt),
      moment(question.settledAt), question.answer ?? "", question.reason ?? "",
    ]
    let ends = [
      question.mergedInto?.description ?? "",
      takenIn[question.id]?.joined(separator: ", ") ?? "", question.owner ?? "",
      question.due ?? "", question.isStarred ? "yes" : "", question.comment ?? "",
      question.changedBy,
    ]
    writer.row(state + facts + ends)
  }
  return writer.bytes
}

/// The written answers that are owed, by who owes them; those given since are listed at the end.
func owedAnswers(_ session: Session, zone: ZoneRules, disclosure: Disclosure) -> Document {
  var document = Document(
    title: "Written answers owed: \(session.profile.publicTitle)", disclosure: disclosure)
  let owed = session.questions.all.filter { $0.state == .deferred }
  if owed.isEmpty { document.paragraph("No written answer is owed.") }
  var owners: [String] = []
  for question in owed {
    let owner = question.owner ?? ""
    if !owners.contains(owner) { owners.append(owner) }
  }
  // Those that nobody owes yet come last, where they are noticed.
  for owner in owners.sorted(by: { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }) {
    document.heading(2, owner.isEmpty ? "Nobody named yet" : owner)
    document.list(owed.filter { ($0.owner ?? "") == owner }.map { item($0, disclosure, zone) })
  }
  let given = session.questions.all.filter { $0.state == .answered && $0.owner != nil }
  if !given.isEmpty {
    document.heading(2, "Given since")
    document.list(given.map { item($0, disclosure, zone) })
  }
  return document
}

private func item(
  _ question: Question, _ disclosure: Disclosure, _ zone: ZoneRules
) -> DocumentItem {
  let session = disclosure.session
  let isNamed = disclosure.rule.namesPeople
  let person = question.from.flatMap { session.participants[$0] }
  let name = person?.name ?? question.name ?? "anonymous"
  let from = [name, person?.country?.name].compactMap { $0 }.joined(separator: ", ")
  var details = [
    "Asked \(isNamed ? "by \(from), " : "")\(zone.dayAndClock(question.submittedAt))"
  ]
  if isNamed, let email = person?.emails.first { details.append("Write to \(email)") }
  if let due = question.due { details.append("Due \(due)") }
  if !question.topics.isEmpty {
    details.append("On \(question.topics.map(\.description).joined(separator: ", "))")
  }
  if let original = question.originalText { details.append("As asked: \(original)") }
  let others = session.questions.takenIn(by: question.id)
  for other in others {
    let asker = other.from.flatMap { session.participants[$0]?.name } ?? other.name ?? "anonymous"
    details.append("Also asked\(isNamed ? " by \(asker)" : ""): \(other.text)")
  }
  if question.state == .answered, let answer = question.answer {
    details.append("Answer: \(answer)")
  }
  return DocumentItem(label: question.id.description, text: question.text, details: details)
}
