/// Why somebody wants the floor, from the most urgent.
public enum RequestKind: String, Codable, Sendable, CaseIterable {
  /// A short question to who speaks; it pauses the speech and gives the floor back.
  case interposedQuestion
  /// On how the meeting is run; ranked by its reason.
  case pointOfOrder
  case intervention
  /// An answer to a speech; stands directly under it.
  case reply
  case ordinary

  /// The place in the list: a lower band is called first. A reply has the band of what it answers.
  var band: Int {
    switch self {
    case .interposedQuestion: 0
    case .pointOfOrder: 1
    case .intervention: 2
    case .reply, .ordinary: 3
    }
  }

  /// The words on screens.
  public var name: String {
    switch self {
    case .pointOfOrder: "point of order"
    case .interposedQuestion: "interposed question"
    case .intervention, .reply, .ordinary: rawValue
    }
  }

  /// Whether a speech of this kind counts when the floor is shared out fairly.
  ///
  /// Points of order and interposed questions are about the meeting or the speech, not one's turn.
  public var isContribution: Bool {
    switch self {
    case .intervention, .reply, .ordinary: true
    case .pointOfOrder, .interposedQuestion: false
    }
  }
}

/// Where a request to speak stands.
public enum RequestState: String, Codable, Sendable, CaseIterable {
  case waiting, speaking, paused, finished, withdrawn

  /// Whether the person is on the floor, with the clock running or stopped.
  public var isOnFloor: Bool { self == .speaking || self == .paused }
}

/// The usual ways in which a request to speak comes; others are kept as typed.
public enum RequestChannel: String, Codable, Sendable, CaseIterable {
  case roomHand, teamsHand, card, email, staff

  /// The words on screens.
  public var name: String {
    switch self {
    case .roomHand: "hand in the room"
    case .teamsHand: "Teams hand"
    case .card: "card"
    case .email: "e-mail"
    case .staff: "staff"
    }
  }

  /// The channel that a text means, whatever its case, spaces and hyphens; a mere "hand" is in the room.
  public init?(matching text: String) {
    let letters = text.lowercased().filter { $0.isLetter }
    let typed = letters == "hand" ? "roomhand" : letters
    guard
      let channel = Self.allCases.first(where: {
        $0.rawValue.lowercased() == typed || $0.name.lowercased().filter { $0.isLetter } == typed
      })
    else { return nil }
    self = channel
  }
}

/// How people are called from the list.
public enum FloorPolicy: String, Codable, Sendable, CaseIterable {
  /// In the order of asking.
  case firstCome
  /// One from the room, one from online, while both wait.
  case alternate
  /// Who spoke least first, and then whose groups did.
  case balanced
  /// As somebody puts them; begins with the list as it stands.
  case byHand

  /// The words on screens.
  public var name: String {
    switch self {
    case .firstCome: "as they asked"
    case .alternate: "room and online in turn"
    case .balanced: "least heard first"
    case .byHand: "by hand"
    }
  }
}
