/// The list of speakers.
public struct Floor: Codable, Equatable, Sendable {
  /// All requests of the session.
  public internal(set) var requests = Register<SpeechRequest>()
  var boardStore = Tracked(FloorBoard())

  /// Open or closed, who speaks, who waits.
  public var board: FloorBoard { boardStore.value }

  /// Who has the floor.
  public var speaking: SpeechRequest? { board.speaking.flatMap { requests[$0] } }

  /// Who waits, as they were put down; ``Session/speakersList`` has them in the order of calling.
  public var waiting: [SpeechRequest] {
    board.order.compactMap { requests[$0] }.filter { $0.state == .waiting }
  }
}
