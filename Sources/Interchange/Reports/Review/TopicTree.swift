import SessionEngine

/// The tree of topics as a review reads it: by cluster, then by article.
struct TopicTree {
  /// A cluster, or what stands outside of any, with the topics below it in the order of the tree.
  struct Part {
    let cluster: Topic?
    let title: String
    var topics: [Topic]
  }

  /// The parts, clusters first.
  let parts: [Part]
  let children: [TopicID?: [Topic]]

  /// Sorts the topics: under the cluster above them in the tree, else under the one that the template names.
  init(_ session: Session) {
    children = session.topicsByParent
    let ordered = session.topicsInTreeOrder
    // The session's own topics know their parent only; in which cluster an article is reviewed, the template says.
    let template = try? Templates.named(session.profile.template)
    let named = Dictionary(
      (template?.topics ?? []).map { ($0.id, $0.cluster) }, uniquingKeysWith: { first, _ in first })
    var clusterOf: [TopicID: TopicID] = [:]
    for topic in ordered {
      if topic.kind == "cluster" {
        clusterOf[topic.id] = topic.id
      } else {
        clusterOf[topic.id] =
          (named[topic.id] ?? nil).flatMap { session.topics.contains($0) ? $0 : nil }
          ?? topic.parent.flatMap { clusterOf[$0] }
      }
    }
    var parts = ordered.filter { $0.kind == "cluster" }.map {
      Part(cluster: $0, title: $0.title, topics: [])
    }
    let places = Dictionary(
      parts.enumerated().map { ($0.element.cluster?.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var roots: [TopicID: TopicID] = [:]
    var rest: [(root: TopicID, topics: [Topic])] = []
    for topic in ordered {
      let root = topic.parent.flatMap { roots[$0] } ?? topic.id
      roots[topic.id] = root
      if let cluster = clusterOf[topic.id], let place = places[cluster] {
        parts[place].topics.append(topic)
      } else if let index = rest.firstIndex(where: { $0.root == root }) {
        rest[index].topics.append(topic)
      } else {
        rest.append((root, [topic]))
      }
    }
    let suffix = parts.isEmpty ? "" : ", not assigned to a cluster"
    self.parts =
      parts
      + rest.map { root, topics in
        Part(
          cluster: nil, title: (session.topics[root]?.title ?? "\(root)") + suffix, topics: topics)
      }
  }

  /// The topics under which nothing was filed, nor below them; of a whole branch only its top. O(topics).
  func silent(_ spoken: Set<TopicID>) -> [Topic] {
    var heard: [TopicID: Bool] = [:]
    func isHeard(_ topic: Topic, depth: Int) -> Bool {
      if let known = heard[topic.id] { return known }
      heard[topic.id] = false
      let below = depth > 100 ? [] : children[topic.id] ?? []
      var found = spoken.contains(topic.id)
      for child in below where isHeard(child, depth: depth + 1) { found = true }
      heard[topic.id] = found
      return found
    }
    var result: [Topic] = []
    func collect(_ topics: [Topic], depth: Int) {
      guard depth < 100 else { return }
      for topic in topics {
        if isHeard(topic, depth: 0) {
          collect(children[topic.id] ?? [], depth: depth + 1)
        } else {
          result.append(topic)
        }
      }
    }
    collect(children[nil] ?? [], depth: 0)
    return result
  }
}
