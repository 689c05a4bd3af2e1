/// The list of speakers.
public struct Floor: Codable, Equatable, Sendable {
  /// All requests of the session.
  public internal(set) var requests = Register<SpeechRequest>()
  var boardStore = Tracked(FloorBoard())

  /// Open or closed, who speaks, who waits.
  public var board: FloorBoard { boardStore.value }

  /// Who has the floor.
  public var speaking: SpeechRequest? { board.speaking.flatMap { requests[$0] } }

  /// Who waits, as they asked; ``Session/speakersList`` has them in the order of calling. O(requests).
  public var waiting: [SpeechRequest] { requests.filter { $0.state == .waiting } }
}
