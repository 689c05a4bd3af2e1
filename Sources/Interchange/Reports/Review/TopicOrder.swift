import SessionEngine

extension Session {
  /// The topics as the tree has them: each before those below it; what hangs in a circle comes last.
  var topicsInTreeOrder: [Topic] {
    let children = topicsByParent
    var ordered: [Topic] = []
    var seen: Set<TopicID> = []
    func add(_ parent: TopicID?) {
      for topic in children[parent] ?? [] where seen.insert(topic.id).inserted {
        ordered.append(topic)
        add(topic.id)
      }
    }
    add(nil)
    return ordered + topics.filter { !seen.contains($0.id) }
  }

  /// The topics below each, in the order in which people count: article 2 before article 10.
  var topicsByParent: [TopicID?: [Topic]] {
    let sorted = topics.map { (key: naturalKey($0.id.description), topic: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return Dictionary(grouping: sorted.map(\.topic), by: \.parent)
  }
}

/// The text as numbers to compare by, in which each run of digits is one number.
private func naturalKey(_ text: String) -> [Int] {
  var key: [Int] = []
  var number: Int?
  for byte in text.utf8 {
    if 48...57 ~= byte {
      let (value, isTooLong) = (number ?? 0).multipliedReportingOverflow(by: 10)
      number = isTooLong ? Int.max / 20 : min(value, Int.max / 20) + Int(byte - 48)
    } else {
      // Numbers come before letters: they are moved below all bytes.
      if let run = number { key.append(run - Int.max / 2) }
      number = nil
      key.append(Int(byte))
    }
  }
  if let run = number { key.append(run - Int.max / 2) }
  return key
}
