import SessionEngine

/// Counts and short lists that several places show, made anew only when their part of the session
/// changes, so that a key or a tick costs nothing that grows with the session.
struct Figures: Sendable {
  private(set) var attendance: AttendanceCounts
  /// The questions by state.
  var questions: QuestionIndex
  /// Who waits to speak, in the order in which they will be called, and why.
  private(set) var places: [FloorPlace] = []
  /// Who waits to speak, in the order in which they will be called.
  private(set) var waiting: [RequestID] = []
  /// The place of each who waits, from 0.
  private(set) var placeOf: [RequestID: Int] = [:]
  /// The time of all who wait before each place, in seconds.
  private(set) var secondsBefore: [Int] = []
  /// Rooms that ask for help and to which nobody has gone yet.
  private(set) var help: [RoomID] = []

  init(_ session: Session) {
    attendance = session.attendance
    questions = QuestionIndex(session)
    refresh(Set(Area.allCases), session)
  }

  var live: QuestionID? { questions.lists[.live]?.last }
  var next: QuestionID? { questions.lists[.next]?.last }

  /// How many questions are in a state.
  func count(_ state: QuestionState) -> Int { questions.lists[state]?.count ?? 0 }

  /// Questions that wait for a moderator or for their turn.
  var questionsWaiting: Int { count(.submitted) + count(.approved) + count(.next) }

  mutating func refresh(_ areas: Set<Area>, _ session: Session) {
    if areas.contains(.presence) { attendance = session.attendance }
    // The order can turn on the types and countries of people as well.
    if areas.contains(.floor) || areas.contains(.names) && !places.isEmpty {
      places = session.speakersList
      waiting = places.map(\.request.id)
      placeOf = [:]
      secondsBefore = []
      var seconds = 0
      for (index, place) in places.enumerated() {
        placeOf[place.request.id] = index
        secondsBefore.append(seconds)
        seconds += place.request.limitSeconds
      }
    }
    if areas.contains(.breakouts) {
      help = session.breakouts.rooms.filter(\.needsHelp).map(\.id)
    }
  }
}
