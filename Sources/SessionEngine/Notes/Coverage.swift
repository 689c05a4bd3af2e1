extension Session {
  /// The topics that nobody spoke of: on them and on all below them there is neither a note nor a question that was
  /// answered or is owed an answer. Of a branch that is silent as a whole only its top. O(topics + notes + questions).
  public var silentTopics: [Topic] {
    var spoken = Set(notes.flatMap(\.topics))
    for question in questions.all where question.state == .answered || question.state == .deferred {
      spoken.formUnion(question.topics)
    }
    // Whatever is above something that was spoken of is not silent as a whole.
    var heard: Set<TopicID> = []
    for id in spoken {
      var next: TopicID? = id
      while let id = next, heard.insert(id).inserted { next = topics[id]?.parent }
    }
    return topics.filter { topic in
      !heard.contains(topic.id)
        && (topic.parent.map { heard.contains($0) || topics[$0] == nil } ?? true)
    }
  }
}
