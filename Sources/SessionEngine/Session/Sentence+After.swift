extension Session {
  /// What an event says, told from the state after it; what it took away is named from `before`.
  public func sentence(for event: SessionEvent, before: Session) -> String {
    switch event {
    case .agenda(.itemRemoved), .lifecycle(.topicRemoved), .lifecycle(.resourceRemoved),
      .notes(.noteRemoved), .breakouts(.roundRemoved), .breakouts(.roomRemoved),
      .staff(.staffRemoved), .people(.participantMerged):
      before.sentence(for: event)
    default: sentence(for: event)
    }
  }
}
