/// How somebody takes part: in the building or over the link.
public enum PersonMode: Sendable, Hashable, CaseIterable {
  /// In the building: needs a room with a place.
  case inPerson
  /// Over the link: needs a room with a link.
  case virtual
}

/// Where a room is held, which decides who can be in it.
public enum RoomMode: Sendable, Hashable, CaseIterable {
  /// A place without a link: people in the building only.
  case physical
  /// A place with a link: anyone.
  case hybrid
  /// A link without a place: people online only.
  case virtual

  /// Whether somebody taking part in `mode` can be in a room of this kind.
  public func admits(_ mode: PersonMode) -> Bool {
    switch (self, mode) {
    case (.hybrid, _), (.physical, .inPerson), (.virtual, .virtual): true
    case (.physical, .virtual), (.virtual, .inPerson): false
    }
  }
}
