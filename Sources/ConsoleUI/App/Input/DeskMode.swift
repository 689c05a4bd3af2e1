import SessionEngine

/// The check-in desk: one line to type or scan into, where every Enter is one arrival.
public struct DeskMode: Sendable {
  /// What is being typed or scanned.
  var editor = LineEditor()
  /// How those who arrive attend.
  var mode = AttendanceMode.inPerson
  /// The lines of a card that is still being scanned.
  var card = ""
  /// Participants who fit what is typed, best first.
  var matches: [ParticipantID] = []
  /// Which of the matches Enter takes.
  var choice = 0
  /// A code that nobody was known by; it becomes that of whoever is chosen next.
  var unknownCode: String?
  /// Who came last at this desk; other desks have their own.
  var lastArrival: ParticipantID?
  /// Whose code was scanned last at this desk, or who came last: the one who stands before it.
  var lastMet: ParticipantID?
  /// Whether Esc has been pressed once with nothing typed; the next one leaves.
  var isLeaving = false

  /// How many matches are shown.
  static let matchLimit = 8

  /// The match that Enter takes.
  var chosen: ParticipantID? { matches.indices.contains(choice) ? matches[choice] : nil }

  /// The desk with an empty line.
  var emptied: DeskMode {
    var desk = self
    desk.clear()
    return desk
  }

  /// Empties the line for the next arrival.
  mutating func clear() {
    editor = LineEditor()
    card = ""
    matches = []
    choice = 0
  }
}

/// What a key means at the desk.
public enum DeskAction: Hashable, Sendable {
  case arrive, up, down, switchMode, checkOut, wrongPerson, walkIn, seatLate, undo, back
  /// Somebody comes in the place of another.
  case inPlace
}

/// Lines to read, and a command that carries them out, if they are a proposal.
public struct Page: Sendable {
  /// What it is about.
  let title: String
  let lines: [String]
  /// The line that carries it out; nil for what is only read.
  let line: String?
  /// What Enter does with that line, in the footer.
  var accept = "do it"
  /// Whether it is the page of messages, which is made anew when one comes.
  var isMessages = false
  /// The first line shown.
  var top = 0
}
