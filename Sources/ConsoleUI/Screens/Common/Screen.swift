import SessionEngine

/// One screen: its rows, what they look like, and what its keys mean.
protocol Screen {
  /// The keys of this screen; those of lists and of every place are added.
  static var bindings: [Binding<ConsoleAction>] { get }
  /// The names of the orders that the list can be in; the first is the one it opens with.
  static var orders: [String] { get }
  /// The rows as filtered and ordered.
  static func rows(_ state: ConsoleState, list: ListState) -> [RowID]
  /// The number on the tab; nil for none.
  static func count(_ state: ConsoleState) -> Int?
  /// Draws the headings of the columns into one row.
  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene)
  /// Draws one row of the list.
  static func drawRow(_ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene)
  /// What an empty list says.
  static func emptyText(_ state: ConsoleState) -> String
  /// Tells everything about a row.
  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene)
  /// What a key of this screen leads to.
  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome
  /// The row as text for the clipboard.
  static func copyText(_ id: RowID, scene: Scene) -> String?
}

/// What a key leads to.
enum Outcome {
  /// A line of the command language; with a question if the audience would notice.
  case run(String, question: String? = nil)
  case form(Form)
  case menu(Menu)
  /// A text goes to the clipboard.
  case copy(String)
  /// The list takes another of the screen's orders.
  case order(Int)
  /// The check-in desk.
  case desk
  /// Lines to read.
  case page(Page)
  /// What the journal says of somebody.
  case history(ParticipantID)
  /// It cannot be done now; the reason.
  case refused(String)
}

/// What is looked at: the state, and the world at this moment.
struct Scene {
  let state: ConsoleState
  let environment: ConsoleEnvironment
  /// Every item's clocks, by its id.
  let forecast: [ItemID: ItemForecast]
  /// The days of the agenda, with their ends.
  let days: [DayForecast]

  init(state: ConsoleState, environment: ConsoleEnvironment) {
    self.state = state
    self.environment = environment
    let agenda = state.session.agenda
    forecast = Dictionary(
      uniqueKeysWithValues: agenda.forecast(at: environment.now).map { ($0.id, $0) })
    days = agenda.days(in: environment.zone, at: environment.now)
  }

  var session: Session { state.session }
  var now: Instant { environment.now }
  var glyphs: Glyphs { environment.glyphs }
  var selected: RowID? { state.list.selected }

  /// The name of a participant; the id if there is no such person.
  func name(_ id: ParticipantID) -> String {
    session.participants[id]?.name ?? id.description
  }

  /// Time of day in the session's zone.
  func clock(_ instant: Instant) -> String {
    environment.zone.clock(instant)
  }

  /// The day of the item that is on or comes next.
  var today: DayForecast? {
    session.agenda.today(in: environment.zone, at: now)
  }

  /// The moment on the session's clock and on those of participants' zones.
  var worldClock: String {
    WorldClock(zone: environment.zone, others: environment.otherZones)
      .line(now, separator: " \(glyphs.separator) ")
  }

  /// Time of day with seconds.
  func clockWithSeconds(_ instant: Instant) -> String {
    "\(clock(instant)):\(twoDigits(environment.zone.local(instant).second))"
  }

  /// The day, such as `Mon 23 Nov`.
  func day(_ instant: Instant) -> String { environment.zone.day(instant) }
}
