/// Why a command is refused. Nothing has happened; the text typed is still the person's.
public enum Rejection: Error, Equatable, Sendable {
  case notPermitted(Permission, role: Role)
  case roleMismatch(name: String, roster: Role, given: Role)
  case notYourRoom(RoomID, rapporteur: String?)
  case unknown(noun: String, id: String)
  case emptyText(field: String)
  case textTooLong(field: String, bytes: Int, limit: Int)
  case outOfRange(field: String, value: Int, lowest: Int, highest: Int)
  case nothingToChange
  case session(SessionRejection)
  case staff(StaffRejection)
  case agenda(AgendaRejection)
  case floor(FloorRejection)
  case question(QuestionRejection)
  case breakout(BreakoutRejection)
  case people(PeopleRejection)
  case note(NoteRejection)
  case stage(StageRejection)
  case undo(UndoRejection)
  /// A command of a batch is refused, and with it the whole batch.
  indirect case inBatch(position: Int, Rejection)

  /// The end of a field's name that makes its numbers lengths of time.
  private static let secondsMark = " in seconds"

  /// The reason in words: what happened, to which thing, what to do next.
  public var message: String {
    switch self {
    case .notPermitted(let permission, let role):
      "\(role == .observer ? "An" : "A") \(role.rawValue) may not \(permission.phrase); "
        + "this is for: \(permission.roles.map(\.rawValue).joined(separator: ", "))."
    case .roleMismatch(let name, let roster, let given):
      "\(name) is on the roster as \(roster.rawValue), not \(given.rawValue); "
        + "come in with --role \(roster.rawValue)."
    case .notYourRoom(let room, let rapporteur):
      "\(room) is not one of your rooms"
        + (rapporteur.map { "; its rapporteur is \($0)." } ?? "; a facilitator assigns rooms.")
    case .unknown(let noun, let id): "There is no \(noun) \(id)."
    case .emptyText(let field): "The \(field) is empty; type something."
    case .textTooLong(let field, let bytes, let limit):
      "The \(field) is too long: \(bytes) bytes, at most \(limit) are taken."
    case .outOfRange(let field, let value, let lowest, let highest):
      if field.hasSuffix(Self.secondsMark) {
        "The \(field.dropLast(Self.secondsMark.count)) cannot be \(lengthInWords(value)); "
          + "it goes from \(lengthInWords(lowest)) to \(lengthInWords(highest))."
      } else {
        "The \(field) cannot be \(value); it goes from \(lowest) to \(highest)."
      }
    case .nothingToChange: "Nothing would change; name what to change."
    case .session(let reason): reason.message
    case .staff(let reason): reason.message
    case .agenda(let reason): reason.message
    case .floor(let reason): reason.message
    case .question(let reason): reason.message
    case .breakout(let reason): reason.message
    case .people(let reason): reason.message
    case .note(let reason): reason.message
    case .stage(let reason): reason.message
    case .undo(let reason): reason.message
    case .inBatch(let position, let reason): "Step \(position): \(reason.message)"
    }
  }
}

/// Why the session as a whole refuses a command.
public enum SessionRejection: Error, Equatable, Sendable {
  case notCreated
  case alreadyCreated
  case closed
  case alreadyInState(SessionState)
  case draft
  case topicExists(TopicID)
  case unknownZone(String)
  case changedMeanwhile

  /// The reason in words.
  public var message: String {
    switch self {
    case .notCreated: "The session has not been created yet; `plenum new` makes one."
    case .alreadyCreated: "The session exists already."
    case .closed: "The session is closed; `session reopen` opens it again."
    case .alreadyInState(let state): "The session is \(state.rawValue) already."
    case .draft: "The session is still a draft; `session start` begins it."
    case .topicExists(let id): "There is a topic \(id) already."
    case .unknownZone(let zone):
      "\(zone) is not a time zone; use an IANA name such as Europe/Vienna."
    case .changedMeanwhile:
      "The session has changed since this was prepared; nothing was done. Try again."
    }
  }
}

/// Why an undo or redo is refused.
public enum UndoRejection: Error, Equatable, Sendable {
  case nothingToUndo(String)
  case nothingToRedo(String)
  case changedSince(title: String, later: String, by: String)
  case stillReferred(title: String, by: String)
  case placeTaken(title: String, by: String)
  case notInBatch

  /// The reason in words.
  public var message: String {
    switch self {
    case .nothingToUndo(let name): "\(name) has nothing to undo."
    case .nothingToRedo(let name): "\(name) has nothing to redo."
    case .changedSince(let title, let later, let by):
      "“\(title)” cannot be undone: \(by) has since changed the same thing (“\(later)”)."
    case .stillReferred(let title, let by):
      "“\(title)” cannot be undone: \(by) depends on it."
    case .placeTaken(let title, let by):
      "“\(title)” cannot be undone: \(by) has the place now."
    case .notInBatch: "An undo or redo stands alone; it cannot be a step of a batch."
    }
  }
}

/// A length of time in words: `400 h`, `1 h 30 min`, `-5 min`, `45 s`.
private func lengthInWords(_ seconds: Int) -> String {
  let size = seconds.magnitude
  let units: [(UInt, String)] = [(size / 3600, "h"), (size / 60 % 60, "min"), (size % 60, "s")]
  let parts = units.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  return (seconds < 0 ? "-" : "") + (parts.isEmpty ? "0" : parts.joined(separator: " "))
}
