import SessionEngine

/// A text of a bank with the topics it may be filed under.
struct Entry: Equatable, Sendable {
  let topics: [TopicID]
  let text: String

  /// Reads a table with a line for each entry, "TOPIC TOPIC: text".
  static func read(_ table: String) -> [Entry] {
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return Entry(
        topics: parts[0].split(separator: " ").map { TopicID(String($0)) },
        text: String(parts[parts.count - 1].drop { $0 == " " }))
    }
  }

  /// The topics that this session knows.
  func topics(in session: Session) -> [TopicID] { topics.filter(session.topics.contains) }
}
