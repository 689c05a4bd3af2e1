import SessionEngine

/// The participants in the order of their names, kept up to date one by one.
struct PeopleIndex: Sendable {
  private struct Entry: Sendable {
    let key: String
    let id: ParticipantID

    static func < (a: Entry, b: Entry) -> Bool { (a.key, a.id) < (b.key, b.id) }
  }

  private var entries: [Entry] = []

  init(_ session: Session) {
    rebuild(session)
  }

  /// The participants by name.
  var ids: some RandomAccessCollection<ParticipantID> { entries.lazy.map(\.id) }

  /// Takes in the events of a record that has been applied.
  mutating func take(_ events: [SessionEvent], _ session: Session) {
    var changed: [ParticipantID] = []
    for event in events {
      switch event {
      case .people(.participantAdded(let id, _)): changed.append(id)
      case .people(.participantEdited(let id, let fields)) where fields.name != nil:
        changed.append(id)
      case .lifecycle(.actionUndone):
        rebuild(session)
        return
      default: continue
      }
    }
    guard changed.count < 50 else {
      rebuild(session)
      return
    }
    for id in changed {
      if let place = entries.firstIndex(where: { $0.id == id }) { entries.remove(at: place) }
      guard let person = session.participants[id] else { continue }
      insert(Entry(key: person.name.searchKey, id: id))
    }
  }

  private mutating func insert(_ entry: Entry) {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < entry { low = middle + 1 } else { high = middle }
    }
    entries.insert(entry, at: low)
  }

  private mutating func rebuild(_ session: Session) {
    entries = session.participants.map { Entry(key: $0.name.searchKey, id: $0.id) }
    entries.sort { $0 < $1 }
  }

  /// Up to `limit` people of whose name a part begins with `text`, in the order of names.
  ///
  /// O(participants), and stops at the limit.
  func people(matching text: String, limit: Int) -> [ParticipantID] {
    let wanted = text.searchKey
    guard !wanted.isEmpty else { return [] }
    let inside = " " + wanted
    var first: [ParticipantID] = []
    var later: [ParticipantID] = []
    for entry in entries {
      if entry.key.hasPrefix(wanted) {
        first.append(entry.id)
        if first.count == limit { break }
      } else if later.count < limit, entry.key.hasText(inside) {
        later.append(entry.id)
      }
    }
    return Array((first + later).prefix(limit))
  }
}
