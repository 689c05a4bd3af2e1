/// The whole state of one event, as the journal tells it.
///
/// A value: copy it, decide against the copy, throw it away. It changes only through `apply`.
public struct Session: Codable, Equatable, Sendable {
  /// The sequence number of the last record applied; 0 before the first.
  public private(set) var sequence = 0
  /// When the last record was accepted.
  public private(set) var changedAt = Instant(milliseconds: 0)
  /// The highest number given so far to each kind of id.
  var counters = Counters()
  var profileStore = Tracked(SessionProfile())
  /// The roster of staff, by name.
  public internal(set) var staff = Register<StaffMember>()
  /// The tree of topics.
  public internal(set) var topics = Register<Topic>()
  /// The shelf of documents and links.
  public internal(set) var resources = Register<Resource>()
  /// Items and clock.
  public internal(set) var agenda = Agenda()
  /// The list of speakers.
  public internal(set) var floor = Floor()
  /// The questions and answers.
  public internal(set) var questions = Questions()
  /// Rounds and rooms.
  public internal(set) var breakouts = Breakouts()
  /// Who takes part, and their presences.
  public internal(set) var participants = Register<Participant>()
  /// What rapporteurs wrote.
  public internal(set) var notes = Register<Note>()
  var stageStore = Tracked(StageBoard())
  var notesStore = Tracked(NotesBoard())
  /// What the staff said to one another.
  public internal(set) var messages = Register<StaffMessage>()
  var dutyStore = Tracked(DutyBoard())
  /// What can still be undone.
  public internal(set) var history = ActionHistory()

  /// Makes the state before the first record.
  public init() {}

  /// Title, state, format, zone and the like.
  public var profile: SessionProfile { profileStore.value }

  /// Whether the first record has been applied.
  public var isCreated: Bool { sequence > 0 }

  /// Applies one record. Total: it never refuses, because what it tells has happened.
  ///
  /// - Parameter isRemembered: whether it comes into the history, with what things were before. It need not when at least
  ///   ``ActionHistory/limit`` records follow: the history does not reach back to it then, and the state is the same.
  public mutating func apply(_ record: Record, isRemembered: Bool = true) {
    // The title is made before the events, while the things they speak of are still as they were.
    let title = isRemembered ? title(of: record.events) : ""
    let forgetting = forgetting(by: record.events)
    var undoes: Int?
    for event in record.events {
      if case .lifecycle(.actionUndone(let sequence, _, _, _)) = event { undoes = sequence }
      evolve(event, at: record.at, by: record.by)
    }
    sequence = record.sequence
    changedAt = max(changedAt, record.at)
    let images = takeImages()
    if isRemembered {
      history.append(
        ActionEntry(
          sequence: record.sequence, at: record.at, by: record.by,
          title: title,
          // What somebody was before they were forgotten must not be remembered here of all places.
          before: forgetting == nil ? images : [], undoes: undoes))
    }
    if let forgetting { history.forget(forgetting) }
  }

  /// What the things changed since the last call were before.
  private mutating func takeImages() -> [EntityImage] {
    var images: [EntityImage] = []
    if let before = profileStore.takeBefore() { images.append(.profile(before)) }
    if let before = agenda.boardStore.takeBefore() { images.append(.agendaBoard(before)) }
    if let before = floor.boardStore.takeBefore() { images.append(.floorBoard(before)) }
    if let before = questions.boardStore.takeBefore() { images.append(.questionBoard(before)) }
    if let before = stageStore.takeBefore() { images.append(.stage(before)) }
    if let before = notesStore.takeBefore() { images.append(.notesBoard(before)) }
    if let before = dutyStore.takeBefore() { images.append(.dutyBoard(before)) }
    images += staff.takeImages()
    images += messages.takeImages()
    images += topics.takeImages()
    images += resources.takeImages()
    images += agenda.items.takeImages()
    images += floor.requests.takeImages()
    images += questions.all.takeImages()
    images += breakouts.rounds.takeImages()
    images += breakouts.rooms.takeImages()
    images += participants.takeImages()
    images += notes.takeImages()
    return images
  }

  /// The shelf as it is handed out during an item: its own documents, then those of no item.
  public func shelf(of item: ItemID?) -> [Resource] {
    let listed = item.flatMap { agenda.items[$0]?.resources } ?? []
    let own = resources.filter { $0.item != nil && $0.item == item || listed.contains($0.id) }
    return own + resources.filter { $0.item == nil && !listed.contains($0.id) }
  }

  /// Throws when the register has no thing with this id.
  @discardableResult
  func require<Kind: IDKind, Element: Entity>(
    _ id: EntityID<Kind>, in register: Register<Element>
  ) throws(Rejection) -> Element where Element.ID == EntityID<Kind> {
    guard let element = register[id] else {
      throw .unknown(noun: Kind.noun, id: id.description)
    }
    return element
  }

  /// Throws when one of the topics does not exist.
  func require(topics ids: [TopicID]) throws(Rejection) {
    for id in ids where !topics.contains(id) {
      throw .unknown(noun: "topic", id: id.description)
    }
  }
}

/// The highest number given so far to each kind of id; numbers are never given twice.
struct Counters: Codable, Equatable, Sendable {
  var items = 0
  var participants = 0
  var questions = 0
  var requests = 0
  var rounds = 0
  var rooms = 0
  var notes = 0
  var resources = 0
  /// Nil until the first message, as in every snapshot written before there were any.
  var messages: Int?
}
