/// A thing with a clock that can be stopped for a while: an agenda item, a speech.
protocol Pausable {
  /// Since when it is paused.
  var pausedAt: Instant? { get set }
  /// How long it was paused before that, in milliseconds.
  var pausedMilliseconds: Int64 { get set }
}

extension Pausable {
  /// Adds the pause that ends now, if there is one.
  mutating func takeUp(at: Instant) {
    if let since = pausedAt { pausedMilliseconds += max(0, at.millisecondsSince(since)) }
    pausedAt = nil
  }
}

extension AgendaItem: Pausable {}
extension SpeechRequest: Pausable {}
