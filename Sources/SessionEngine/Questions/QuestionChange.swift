/// One change of a question: what was done, by whom and when.
public struct QuestionChange: Codable, Equatable, Sendable {
  /// What was done.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case added, edited, approved, dismissed, deferred, merged, tookIn, putNext, putLive, answered
    case restored, voted, starred, unstarred, labelled, claimed, released
  }

  /// What was done.
  public let kind: Kind
  /// When.
  public let at: Instant
  /// By whom.
  public let by: String
  /// What belongs to it: a reason, the other question of a merge, the labels, the votes.
  public let detail: String?

  /// Makes a change.
  public init(kind: Kind, at: Instant, by: String, detail: String? = nil) {
    self.kind = kind
    self.at = at
    self.by = by
    self.detail = detail
  }

  /// What was done, in words.
  public var words: String {
    let verb =
      switch kind {
      case .tookIn: "took in"
      case .putNext: "put next"
      case .putLive: "put live"
      case .merged: "merged into"
      default: kind.rawValue
      }
    guard let detail else { return verb }
    switch kind {
    case .merged, .tookIn, .voted, .labelled: return "\(verb) \(detail)"
    default: return "\(verb): \(detail)"
    }
  }
}

extension Question {
  /// How many changes a question remembers; the journal has them all.
  static let changeLimit = 100

  /// Remembers a change. Votes of one person that follow one another are one change.
  mutating func remember(
    _ kind: QuestionChange.Kind, at: Instant, by actor: Actor, _ detail: String? = nil
  ) {
    // Who typed it in is told with the first change, so that untouched questions carry nothing.
    var list =
      changes ?? [QuestionChange(kind: .added, at: submittedAt, by: changedBy)]
    var detail = detail
    if kind == .voted, let last = list.last, last.kind == .voted, last.by == actor.name,
      let before = last.detail.flatMap(Int.init), let more = detail.flatMap(Int.init)
    {
      list.removeLast()
      let sum = before + more
      detail = sum > 0 ? "+\(sum)" : "\(sum)"
    }
    list.append(QuestionChange(kind: kind, at: at, by: actor.name, detail: detail))
    if list.count > Self.changeLimit { list.remove(at: 1) }
    changes = list
  }
}
