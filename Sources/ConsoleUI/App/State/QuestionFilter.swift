import SessionEngine

/// What a filter of questions asks for: words, and conditions such as `state:deferred`, `mode:online`, `label:legal`.
///
/// Keys: `state`, `mode` (room, online), `via`, `label`, `topic`, `item`, `to`, `from`, `by` (who works on it), and `is`
/// (starred, marked, like, free, merged). What has another key is looked for as text.
struct QuestionFilter {
  private let term: SearchTerm
  private var conditions: [(key: String, value: SearchTerm, text: String)] = []

  static let keys: Set<String> = [
    "state", "mode", "via", "label", "topic", "item", "to", "from", "by", "is",
  ]

  init(_ text: String) {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, Self.keys.contains(parts[0].lowercased()) {
        guard !parts[1].isEmpty else { continue }
        conditions.append(
          (parts[0].lowercased(), SearchTerm(String(parts[1])), parts[1].lowercased()))
      } else {
        words.append(word)
      }
    }
    term = SearchTerm(words.joined(separator: " "))
  }

  /// Whether it says in which state questions are, so that all states are looked through.
  var asksForState: Bool { conditions.contains { $0.key == "state" } }

  /// What can be typed, for the line in which it is.
  static let hint =
    "words, or state: mode:room label: topic: item: to: from: by: via: is:starred is:like"

  var isEmpty: Bool { term.isEmpty && conditions.isEmpty }

  func fits(_ id: QuestionID, _ state: ConsoleState) -> Bool {
    guard term.isEmpty || term.occurs(in: state.figures.questions.text(of: id)) else {
      return false
    }
    guard !conditions.isEmpty else { return true }
    guard let question = state.session.questions.all[id] else { return false }
    return conditions.allSatisfy { fits(question, $0, state) }
  }

  private func fits(
    _ question: Question, _ condition: (key: String, value: SearchTerm, text: String),
    _ state: ConsoleState
  ) -> Bool {
    let value = condition.value
    switch condition.key {
    case "state": return value.matches(question.state.rawValue)
    case "mode":
      return value.matches(question.mode?.rawValue) || value.matches(question.mode?.name)
    case "via": return value.matches(question.via.rawValue) || value.matches(question.via.name)
    case "label": return question.labels.contains { value.matches($0) }
    case "topic": return question.topics.contains { value.matches($0.description) }
    case "item": return value.matches(question.item?.description)
    case "to": return value.matches(question.addressee)
    case "by": return value.matches(question.claimedBy)
    case "from":
      let person = question.from.flatMap { state.session.participants[$0] }
      return value.matches(person?.name ?? question.name) || value.matches(person?.country?.name)
        || value.matches(person?.type) || value.matches(question.from?.description)
    default:
      switch condition.text {
      case "starred", "star": return question.isStarred
      case "marked": return state.aid.marked.contains(question.id)
      case "like": return state.aid.likely[question.id]?.isEmpty == false
      case "free": return question.claimedBy == nil
      default: return value.matches(question.state.rawValue)
      }
    }
  }
}
