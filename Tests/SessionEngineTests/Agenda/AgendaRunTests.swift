import Testing

@testable import SessionEngine

@Suite("Running the agenda")
struct AgendaRunTests {
  @Test("Starting the first item of a draft takes the session live")
  func startOfDraft() {
    var spec = Spec(isLive: false)
    spec.when(
      .agenda(.start("A2")), then: .lifecycle(.sessionStarted), .agenda(.itemStarted(id: "A2")))
    #expect(spec.session.agenda.current?.id == "A2")
    #expect(spec.session.profile.state == .live)
  }

  @Test("Starting an item ends the one that runs")
  func starting() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")))
    spec.when(.agenda(.start("A1")), refused: .agenda(.alreadyRunning("A1")))
    spec.when(
      .agenda(.start("A3")), then: .agenda(.itemEnded(id: "A1")),
      .agenda(.itemStarted(id: "A3")))
    spec.when(.agenda(.start("A1")), refused: .agenda(.over("A1", .done)))
    #expect(spec.session.agenda.items["A1"]?.actualEnd == Spec.start.advanced(bySeconds: 30))
  }

  @Test("Next goes through the agenda, over what was skipped, and stops at its end")
  func nextItem() {
    var spec = Spec()
    spec.when(
      .agenda(.next(isConfirmed: false)), then: .agenda(.itemStarted(id: "A1")),
      .agenda(.agendaAdvanced))
    spec.run(.agenda(.skip("A2")))
    spec.when(
      .agenda(.next(isConfirmed: false)), then: .agenda(.itemEnded(id: "A1")),
      .agenda(.itemStarted(id: "A3")), .agenda(.agendaAdvanced))
    spec.run(.agenda(.start("A5")))
    spec.when(.agenda(.next(isConfirmed: false)), refused: .agenda(.nothingNext))
    spec.run(.agenda(.end))
    spec.when(.agenda(.next(isConfirmed: false)), refused: .agenda(.nothingRunning))
  }

  @Test("Next after an ended item goes on behind it")
  func nextAfterEnd() {
    var spec = Spec()
    spec.run(.agenda(.start("A2")))
    spec.run(.agenda(.end))
    #expect(spec.session.agenda.upcoming?.id == "A3")
  }

  @Test("A second next within a second is a slip, unless it is confirmed")
  func secondPress() {
    var spec = Spec()
    spec.run(.agenda(.next(isConfirmed: false)))
    spec.when(
      .agenda(.next(isConfirmed: false)), by: .bruno, after: 0,
      refused: .agenda(.pressedTwice(milliseconds: 0)))
    var confirmed = spec
    confirmed.run(.agenda(.next(isConfirmed: true)), after: 0)
    #expect(confirmed.session.agenda.current?.id == "A2")
    spec.now = Instant(milliseconds: spec.now.milliseconds + 999)
    spec.when(
      .agenda(.next(isConfirmed: false)), after: 0,
      refused: .agenda(.pressedTwice(milliseconds: 999)))
    spec.now = Instant(milliseconds: spec.now.milliseconds + 1)
    spec.run(.agenda(.next(isConfirmed: false)), after: 0)
    #expect(spec.session.agenda.current?.id == "A2")
  }

  @Test("Next asks back while people wait to speak")
  func peopleWaiting() {
    var spec = Spec.people(2)
    for person: ParticipantID in ["P1", "P2"] {
      spec.run(.floor(.add(person, kind: .ordinary, note: nil, via: nil)))
    }
    spec.run(.agenda(.next(isConfirmed: false)))
    spec.when(.agenda(.next(isConfirmed: false)), refused: .agenda(.peopleWaiting(2)))
    spec.run(.agenda(.next(isConfirmed: true)))
    #expect(AgendaRejection.peopleWaiting(1).message.hasPrefix("1 still waits to speak"))
    #expect(AgendaRejection.peopleWaiting(2).message.hasPrefix("2 still wait to speak"))
  }

  @Test("Pause, resume, extend and end need an item that runs")
  func nothingRuns() {
    var spec = Spec()
    for command: AgendaCommand in [.pause, .resume, .extend(seconds: 60), .end] {
      spec.when(.agenda(command), refused: .agenda(.nothingRunning))
    }
  }

  @Test("An item is paused once and resumed once")
  func pausing() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")))
    spec.when(.agenda(.resume), refused: .agenda(.notPaused("A1")))
    spec.when(.agenda(.pause), then: .agenda(.itemPaused(id: "A1")))
    spec.when(.agenda(.pause), refused: .agenda(.alreadyPaused("A1")))
    spec.when(.agenda(.resume), then: .agenda(.itemResumed(id: "A1")))
    #expect(spec.session.agenda.items["A1"]?.pausedMilliseconds == 20_000)
  }

  @Test("An item is extended or cut, but not to less than nothing")
  func extending() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")))
    spec.when(
      .agenda(.extend(seconds: 300)), then: .agenda(.itemExtended(id: "A1", seconds: 300)))
    spec.when(
      .agenda(.extend(seconds: -600)), then: .agenda(.itemExtended(id: "A1", seconds: -600)))
    #expect(spec.session.agenda.items["A1"]?.addedSeconds == -300)
    spec.when(.agenda(.extend(seconds: 0)), refused: .nothingToChange)
    spec.when(
      .agenda(.extend(seconds: -1501)),
      refused: .outOfRange(
        field: "length in seconds", value: -1, lowest: 0, highest: 360_000))
  }

  @Test("A time beyond all numbers is refused", arguments: [Int.max, .min])
  func hugeExtension(seconds: Int) {
    var spec = Spec()
    spec.run(.agenda(.start("A1")))
    spec.when(
      .agenda(.extend(seconds: seconds)),
      refused: .outOfRange(
        field: "change in seconds", value: seconds, lowest: -360_000, highest: 360_000))
  }

  @Test("What was skipped or is over can be made pending again")
  func restoring() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")))
    spec.when(.agenda(.skip("A1")), refused: .agenda(.isRunning("A1")))
    spec.when(.agenda(.restore("A1")), refused: .agenda(.notOver("A1")))
    spec.run(.agenda(.extend(seconds: 60)))
    spec.run(.agenda(.end))
    spec.when(.agenda(.skip("A1")), refused: .agenda(.over("A1", .done)))
    spec.when(.agenda(.restore("A1")), then: .agenda(.itemRestored(id: "A1")))
    #expect(spec.session.agenda.items["A1"] == SessionOpening.sample.items[0])
    spec.when(.agenda(.skip("A2")), then: .agenda(.itemSkipped(id: "A2")))
    spec.when(.agenda(.start("A2")), refused: .agenda(.over("A2", .skipped)))
    spec.run(.agenda(.restore("A2")))
    spec.run(.agenda(.start("A2")))
  }
}

@Suite("The clock of an item")
struct ItemClockTests {
  /// Seconds after the start of a ten-minute item, what remains, and how it feels.
  static let phases: [(after: Int, remaining: Int, phase: ClockPhase)] = [
    (0, 600, .default), (479, 121, .default), (480, 120, .warning), (539, 61, .warning),
    (540, 60, .danger), (600, 0, .danger), (601, -1, .overtime), (4200, -3600, .overtime),
  ]

  @Test("It warns at two minutes, alarms at one, and counts on after the end", arguments: phases)
  func phase(row: (after: Int, remaining: Int, phase: ClockPhase)) {
    var item = AgendaItem(id: "A1", kind: .plenary, title: "Talk", durationSeconds: 600)
    item.state = .running
    item.actualStart = Spec.start
    let reading = item.clock(at: Spec.start.advanced(bySeconds: row.after))
    #expect(reading.remainingSeconds == row.remaining)
    #expect(reading.elapsedSeconds == row.after)
    #expect(reading.phase == row.phase)
  }

  @Test("It shows the whole time until the first second is used up")
  func rounding() {
    var item = AgendaItem(id: "A1", kind: .plenary, title: "Talk", durationSeconds: 300)
    #expect(item.clock(at: Spec.start).phase == .pending)
    item.actualStart = Spec.start
    let soon = Instant(milliseconds: Spec.start.milliseconds + 1)
    #expect(item.clock(at: soon).remainingSeconds == 300)
    let later = Instant(milliseconds: Spec.start.milliseconds + 1000)
    #expect(item.clock(at: later).remainingSeconds == 299)
  }

  @Test("It stands still in a pause, and at the end")
  func pausesAndEnd() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")), after: 0)
    spec.run(.agenda(.pause), after: 60)
    spec.now = spec.now.advanced(bySeconds: 1000)
    #expect(spec.session.agenda.items["A1"]?.clock(at: spec.now).elapsedSeconds == 60)
    spec.run(.agenda(.resume), after: 0)
    spec.run(.agenda(.extend(seconds: 300)), after: 60)
    #expect(spec.session.agenda.items["A1"]?.clock(at: spec.now).elapsedSeconds == 120)
    #expect(spec.session.agenda.items["A1"]?.clock(at: spec.now).remainingSeconds == 1980)
    spec.run(.agenda(.end), after: 0)
    spec.now = spec.now.advanced(bySeconds: 1000)
    let reading = spec.session.agenda.items["A1"]?.clock(at: spec.now)
    #expect(reading?.elapsedSeconds == 120)
    #expect(reading?.phase == .ended)
  }

  @Test("An item that ends while paused has its pause taken off")
  func endInPause() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")), after: 0)
    spec.run(.agenda(.pause), after: 100)
    spec.run(.agenda(.end), after: 500)
    #expect(spec.session.agenda.items["A1"]?.clock(at: spec.now).elapsedSeconds == 100)
  }
}

@Suite("Loading, going back and what happens by itself")
struct AgendaControlTests {
  @Test("A loaded item is the next one, and only one is loaded")
  func loading() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")))
    spec.when(.agenda(.load("A3")), then: .agenda(.itemArmed(id: "A3")))
    spec.when(.agenda(.load("A3")), refused: .agenda(.alreadyArmed("A3")))
    spec.when(.agenda(.load("A1")), refused: .agenda(.isRunning("A1")))
    spec.run(.agenda(.load("A4")))
    #expect(spec.session.agenda.items["A3"]?.state == .pending)
    #expect(spec.session.agenda.armed?.id == "A4")
    spec.run(.agenda(.next(isConfirmed: false)))
    #expect(spec.session.agenda.current?.id == "A4")
    spec.run(.agenda(.load("A5")))
    spec.when(
      .agenda(.start(nil)), then: .agenda(.itemEnded(id: "A4")), .agenda(.itemStarted(id: "A5")))
    spec.run(.agenda(.end))
    spec.when(.agenda(.start(nil)), refused: .agenda(.nothingNext))
  }

  @Test("Back takes a next back: the item before runs on as if it had not ended")
  func back() {
    var spec = Spec()
    spec.run(.agenda(.start("A1")), after: 0)
    spec.when(.agenda(.back), after: 0, refused: .agenda(.nothingBefore))
    spec.run(.agenda(.next(isConfirmed: false)), after: 600)
    spec.when(
      .agenda(.back), after: 30, then: .agenda(.itemRestored(id: "A2")),
      .agenda(.itemReopened(id: "A1")))
    #expect(spec.session.agenda.current?.id == "A1")
    #expect(spec.session.agenda.items["A1"]?.clock(at: spec.now).elapsedSeconds == 630)
    #expect(spec.session.agenda.items["A2"]?.actualStart == nil)
    spec.run(.agenda(.next(isConfirmed: false)), after: 10)
    #expect(spec.session.agenda.current?.id == "A2")
  }

  @Test("Restart begins the clock anew, without what was added or paused")
  func restart() {
    var spec = Spec()
    spec.when(.agenda(.restart), refused: .agenda(.nothingRunning))
    spec.run(.agenda(.start("A1")), after: 0)
    spec.run(.agenda(.extend(seconds: 300)), after: 60)
    spec.run(.agenda(.pause), after: 60)
    spec.when(.agenda(.restart), after: 60, then: .agenda(.itemRestarted(id: "A1")))
    let reading = spec.session.agenda.items["A1"]?.clock(at: spec.now)
    #expect(reading?.elapsedSeconds == 0)
    #expect(reading?.remainingSeconds == 1800)
    #expect(spec.session.agenda.items["A1"]?.state == .running)
  }

  private func running(_ action: ItemEndAction?) -> Spec {
    var spec = Spec()
    var fields = ItemFields()
    fields.endAction = action
    fields.isFlagged = true
    spec.run(.agenda(.edit("A1", fields)), after: 0)
    spec.run(.agenda(.start("A1")), after: 0)
    return spec
  }

  @Test("An end action is done when the time is up, not before, and not while paused")
  func endActions() {
    var spec = running(.startNext)
    spec.when(.agenda(.timeUp("A1")), after: 1799, refused: .agenda(.timeNotUp("A1")))
    spec.when(.agenda(.timeUp("A2")), after: 1, refused: .agenda(.timeNotUp("A2")))
    spec.when(
      .agenda(.timeUp("A1")), after: 0, then: .agenda(.itemEnded(id: "A1")),
      .agenda(.itemStarted(id: "A2")), .agenda(.agendaAdvanced))
    spec.when(.agenda(.timeUp("A1")), after: 0, refused: .agenda(.timeNotUp("A1")))
    var loading = running(.loadNext)
    loading.when(.agenda(.timeUp("A1")), after: 1800, then: .agenda(.itemArmed(id: "A2")))
    loading.when(.agenda(.timeUp("A1")), after: 0, refused: .agenda(.alreadyArmed("A2")))
    var none = running(nil)
    none.when(.agenda(.timeUp("A1")), after: 1800, refused: .agenda(.noEndAction("A1")))
    var paused = running(.startNext)
    paused.run(.agenda(.pause))
    paused.when(.agenda(.timeUp("A1")), after: 3600, refused: .agenda(.timeNotUp("A1")))
  }

  @Test("Nothing starts by itself while people wait to speak")
  func endActionWithWaiting() {
    var spec = Spec.people(1)
    var fields = ItemFields()
    fields.endAction = .startNext
    spec.run(.agenda(.edit("A1", fields)))
    spec.run(.agenda(.start("A1")))
    spec.run(.floor(.add("P1", kind: .ordinary, note: nil, via: nil)))
    spec.when(.agenda(.timeUp("A1")), after: 1800, refused: .agenda(.peopleWaiting(1)))
  }

  @Test("An item has its own thresholds")
  func thresholds() {
    var item = AgendaItem(id: "A1", kind: .plenary, title: "Talk", durationSeconds: 1200)
    item.actualStart = Spec.start
    item.warningSeconds = 600
    item.dangerSeconds = 300
    func phase(_ seconds: Int) -> ClockPhase {
      item.clock(at: Spec.start.advanced(bySeconds: seconds)).phase
    }
    #expect(
      [599, 600, 899, 900, 1200, 1201].map(phase) == [
        .default, .warning, .warning, .danger, .danger, .overtime,
      ])
  }

  @Test("A hard-ended item counts down to its end, late or paused; added time moves it")
  func hardEndedClock() {
    var spec = Spec()
    var fields = ItemFields()
    fields.isHardEnd = true
    spec.run(.agenda(.edit("A1", fields)), after: 0)
    spec.run(.agenda(.start("A1")), after: 600)
    func left() -> Int? { spec.session.agenda.items["A1"]?.clock(at: spec.now).remainingSeconds }
    #expect(left() == 1200)
    spec.run(.agenda(.pause), after: 300)
    spec.now = spec.now.advanced(bySeconds: 300)
    #expect(left() == 600, "its end does not wait")
    spec.run(.agenda(.extend(seconds: 60)), after: 0)
    #expect(left() == 660)
    #expect(spec.session.agenda.items["A1"]?.clock(at: spec.now).elapsedSeconds == 300)
  }

  @Test("An item ahead is given or denied time without its plan being touched")
  func adjusting() {
    var spec = Spec()
    spec.when(
      .agenda(.adjust("A2", seconds: -600)), then: .agenda(.itemExtended(id: "A2", seconds: -600)))
    #expect(spec.session.agenda.items["A2"]?.durationSeconds == 1800)
    #expect(spec.session.agenda.items["A2"]?.lengthSeconds == 1200)
    spec.when(.agenda(.adjust("A2", seconds: 0)), refused: .nothingToChange)
    spec.when(
      .agenda(.adjust("A2", seconds: -1201)),
      refused: .outOfRange(field: "length in seconds", value: -1, lowest: 0, highest: 360_000))
    spec.run(.agenda(.skip("A2")))
    spec.when(.agenda(.adjust("A2", seconds: 60)), refused: .agenda(.over("A2", .skipped)))
  }
}
