extension Session {
  /// The topics that fit what somebody typed, best first: `31` is article 31 before anything that has 31 in it.
  ///
  /// First the id itself, then the end of an id, ids of the first framework before those of its protocols; then the
  /// beginning of an id's last part, any part of an id, and the beginning of a word of a title. O(topics).
  public func topics(fitting text: String, limit: Int) -> [TopicID] {
    let wanted = text.lowercased().filter { !$0.isWhitespace || $0 == " " }
    guard wanted.contains(where: { !$0.isWhitespace }) else { return [] }
    let root = topics.first { $0.parent == nil }?.id.description.lowercased() ?? ""
    var ranked: [(rank: Int, place: Int, id: TopicID)] = []
    for (place, topic) in topics.enumerated() {
      guard let rank = Self.rank(of: topic, wanted: wanted) else { continue }
      let isFirst = topic.id.description.lowercased().hasPrefix("\(root)-")
      ranked.append((rank * 2 + (isFirst ? 0 : 1), place, topic.id))
    }
    ranked.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    return ranked.prefix(limit).map(\.id)
  }

  private static func rank(of topic: Topic, wanted: String) -> Int? {
    let id = topic.id.description.lowercased()
    if id == wanted { return 0 }
    if id.hasSuffix("-\(wanted)") { return 1 }
    let last = id.split(separator: "-").last ?? ""
    if last.hasPrefix(wanted) || id.hasPrefix(wanted) { return 2 }
    let title = topic.title.lowercased()
    if title.hasPrefix(wanted) || title.contains(" \(wanted)") { return 3 }
    return id.contains(wanted) ? 4 : nil
  }
}
