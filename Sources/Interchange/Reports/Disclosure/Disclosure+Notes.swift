import SessionEngine

/// Where a note comes from, as far as that may be told.
struct NoteSource: Equatable, Sendable {
  /// Who said it, as typed.
  var speaker: String?
  /// The stakeholder type of who said it, or the mark that it is withheld.
  var type: String?
  /// The room; nil for the plenary and where it may not be told.
  var room: RoomID?
  /// Whether room or plenary may be told.
  var isPlaced = false
  /// The mark of a room that is not told because too few were in it.
  var withheldRoom: String?
}

extension Disclosure {
  /// What of a note's origin may be told: the stricter of its own attribution and the rule's.
  ///
  /// A type with fewer people than the threshold is withheld, since in it the note would be as good as signed; so is a
  /// room, unless people may be named.
  func source(of note: Note) -> NoteSource {
    var source = NoteSource()
    switch attribution(of: note) {
    case .byName:
      if let speaker = note.speaker {
        source.speaker = speaker
        source.room = note.room
        source.isPlaced = true
      } else {
        place(note, &source)
      }
    case .byType:
      if let type = note.speaker.flatMap({ type(ofSpeaker: $0) }) {
        source.type = isSmall(type: type) ? withheld : session.profile.type(type)?.name ?? type
      }
    case .byRoom: place(note, &source)
    case .none: break
    }
    return source
  }

  /// The stricter of what the note and the session allow, and of the rule.
  func attribution(of note: Note) -> Attribution {
    let own = session.attribution(of: note)
    return rule.attribution.isStricter(than: own) ? rule.attribution : own
  }

  private func place(_ note: Note, _ source: inout NoteSource) {
    guard let room = note.room else {
      source.isPlaced = true
      return
    }
    if !rule.namesPeople, isSmall(room: room) {
      source.withheldRoom = withheld
    } else {
      source.room = room
      source.isPlaced = true
    }
  }

  /// The notes that may be told to be from a room (nil for the plenary), in their order there, merged ones last.
  func placed(in room: RoomID?) -> [(note: Note, source: NoteSource)] {
    let standing = session.notes(of: room)
    let merged = session.notes.filter { $0.room == room && $0.mergedInto != nil }
    return (standing + merged).map { (note: $0, source: source(of: $0)) }
      .filter { $0.source.isPlaced }
  }

  /// Whether so few people are known to be in a room that its name would single them out.
  ///
  /// A room of which nobody has said who is in it tells nothing about anybody.
  func isSmall(room id: RoomID) -> Bool {
    guard let room = session.breakouts.rooms[id] else { return false }
    return (1..<threshold).contains(room.members.count)
  }
}

extension Attribution {
  /// Whether it tells less: nobody, the room, the type, the person, in this order.
  func isStricter(than other: Attribution) -> Bool { rank < other.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .byRoom: 1
    case .byType: 2
    case .byName: 3
    }
  }
}
