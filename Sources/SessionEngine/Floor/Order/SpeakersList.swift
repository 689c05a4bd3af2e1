/// A place in the list of speakers and why it is there; derived.
public struct FloorPlace: Equatable, Sendable {
  /// Who waits there.
  public let request: SpeechRequest
  /// From 1, the next to be called.
  public let position: Int
  /// Why, such as "first time, online is behind by 2".
  public let why: String
  /// Whether they have not had the floor yet for a contribution.
  public let isFirstTime: Bool

  /// The place and why, such as "3rd: first time, online is behind by 2".
  public var reason: String { "\(ordinal(position)): \(why)" }
}

/// A request in its order within a band, with the reason in words.
struct Ranked {
  let request: SpeechRequest
  var why: String
}

extension Session {
  /// Who waits, in the order in which they will be called, each place with its reason.
  ///
  /// A pure function of the session. Urgent kinds come first, each kind in the order of asking but for
  /// points of order, which go by the rank of their reason; ordinary speeches go by the policy. What was
  /// moved by hand stands where it was put, and replies directly under what they answer.
  /// O(n log n), and O(n · kinds of speakers) when balanced.
  public var speakersList: [FloorPlace] {
    var bands: [[SpeechRequest]] = [[], [], [], []]
    var openings: [[SpeechRequest]] = [[], [], [], []]
    var threads: [RequestID: [SpeechRequest]] = [:]
    for request in floor.waiting {
      if request.kind != .reply {
        bands[request.kind.band].append(request)
      } else if let target = request.answers, floor.requests[target]?.state == .waiting {
        threads[target, default: []].append(request)
      } else {
        openings[band(of: request)].append(request)
      }
    }
    let spoken = contributions()
    var list: [FloorPlace] = []
    func place(_ request: SpeechRequest, _ why: String) {
      list.append(
        FloorPlace(
          request: request, position: list.count + 1, why: why,
          isFirstTime: spoken[request.participant] == nil))
    }
    for band in bands.indices {
      for reply in openings[band].sorted(by: { $0.id < $1.id }) { place(reply, whyReply(reply)) }
      for ranked in ordered(bands[band], spoken) {
        place(ranked.request, ranked.why)
        for reply in (threads[ranked.request.id] ?? []).sorted(by: { $0.id < $1.id }) {
          place(reply, whyReply(reply))
        }
      }
    }
    return list
  }

  /// One band, with what was moved by hand in its place.
  private func ordered(_ requests: [SpeechRequest], _ spoken: [ParticipantID: Int]) -> [Ranked] {
    guard let kind = requests.first?.kind else { return [] }
    let isByHand = kind == .ordinary && floor.board.policy == .byHand
    if isByHand { return placedByHand(requests) }
    let moves = floor.board.moves ?? []
    let moved = Set(moves.map(\.id))
    let asked = requests.sorted { $0.id < $1.id }
    let free = asked.filter { !moved.contains($0.id) }
    let ranked = kind == .ordinary ? byPolicy(free, spoken) : byUrgency(free)
    return moved.isEmpty ? ranked : laid(moves, of: asked, over: ranked)
  }

  /// In the order that was laid down, then who asked since.
  private func placedByHand(_ asked: [SpeechRequest]) -> [Ranked] {
    var places: [RequestID: Int] = [:]
    for (place, id) in floor.board.order.enumerated() { places[id] = place }
    return asked.map { (places[$0.id] ?? .max, $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
      .map { place, request in
        let why = place == .max ? "in the order of asking, behind those placed" : "placed by hand"
        return Ranked(request: request, why: why)
      }
  }

  private func byPolicy(_ asked: [SpeechRequest], _ spoken: [ParticipantID: Int]) -> [Ranked] {
    switch floor.board.policy {
    case .firstCome, .byHand:
      asked.map {
        let isFirst = spoken[$0.participant] == nil
        return Ranked(request: $0, why: "in the order of asking" + (isFirst ? ", first time" : ""))
      }
    case .alternate: inTurn(asked, spoken)
    case .balanced: balanced(asked, spoken)
    }
  }

  private func byUrgency(_ asked: [SpeechRequest]) -> [Ranked] {
    guard asked.first?.kind == .pointOfOrder else {
      return asked.map { Ranked(request: $0, why: whyUrgent($0)) }
    }
    let last = PointReason.ranks.upperBound + 1
    func rank(_ request: SpeechRequest) -> Int {
      request.reason.flatMap { floor.board.reason($0)?.rank } ?? last
    }
    return asked.map { (rank($0), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
      .map { Ranked(request: $0.1, why: whyUrgent($0.1)) }
  }

  private func whyUrgent(_ request: SpeechRequest) -> String {
    switch request.kind {
    case .interposedQuestion:
      "interposed question" + (request.answers.map { " to \(speakerName($0))" } ?? "")
    case .pointOfOrder:
      "point of order"
        + (request.reason.map { ", \(floor.board.reason($0)?.name ?? $0)" } ?? "")
    case .intervention: "intervention, before ordinary speeches"
    case .reply, .ordinary: whyReply(request)
    }
  }

  private func whyReply(_ request: SpeechRequest) -> String {
    request.answers.map { "reply to \(speakerName($0))" } ?? "a reply goes before other speeches"
  }

  private func speakerName(_ id: RequestID) -> String {
    guard let name = floor.requests[id].flatMap({ participants[$0.participant]?.name }) else {
      return id.description
    }
    return (name.count > 60 ? name.prefix(60) + "…" : name) + " (\(id))"
  }

  /// The place of a request's kind; a reply has that of what it answers.
  func band(of request: SpeechRequest) -> Int {
    guard request.kind == .reply, let target = request.answers.flatMap({ floor.requests[$0] })
    else { return request.kind.band }
    return target.kind.band
  }

  /// The request under which this one stands: itself unless it is a reply; nil when that is over.
  func headOfThread(_ request: SpeechRequest) -> SpeechRequest? {
    guard request.kind == .reply else { return request }
    let target = request.answers.flatMap { floor.requests[$0] }
    return target?.state == .waiting ? target : nil
  }
}

/// A place in words: 1st, 2nd, 3rd, 4th, 11th, 21st.
func ordinal(_ number: Int) -> String {
  let isTeen = (11...13).contains(number % 100)
  let ending =
    switch number % 10 {
    case 1 where !isTeen: "st"
    case 2 where !isTeen: "nd"
    case 3 where !isTeen: "rd"
    default: "th"
    }
  return "\(number)\(ending)"
}
