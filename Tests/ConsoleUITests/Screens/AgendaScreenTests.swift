import Testing

@testable import ConsoleUI
@testable import SessionEngine

@Suite("The agenda screen")
struct AgendaScreenTests {
  @Test("More time says what follows from it before it is given")
  func consequenceBeforehand() {
    var desk = Desk(Samples.typical)
    desk.press("+")
    #expect(desk.screen.contains("+5m: Break 8 min late, day ends 8 min late"))
    #expect(desk.session.agenda.current?.addedSeconds == 0)
    desk.press("Enter")
    #expect(desk.session.agenda.current?.addedSeconds == 300)
  }

  @Test("Times are said back while they are typed, in a form and in the palette")
  func saidBack() {
    var desk = Desk(Samples.typical)
    desk.press("G", "a")
    desk.type("Closing")
    desk.press("Tab", "Tab")
    desk.type("p+5")
    #expect(desk.screen.contains("Tue 24 Nov 10:35–11:05 (30m)"))
    desk.press("Enter")
    #expect(desk.session.agenda.inOrder.last?.title == "Closing")
    desk.press(":")
    desk.type("agenda edit A4 --start 2pm --end 1415")
    #expect(desk.screen.contains("Mon 23 Nov 14:00–14:15 (15m)"))
  }

  @Test("The proposal to end on time is changed by hand and accepted as one step")
  func replanning() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("agenda edit A5 --minimum 30", by: "ana")
    desk.press("R")
    #expect(desk.screen.contains("To end at 13:45, not 3 min late"))
    #expect(desk.screen.contains("day ends on time"))
    // From A3 and the break to the breakout groups, which give the three minutes.
    desk.press("Tab", "Tab")
    desk.press("End", "Backspace", "Backspace", "Backspace")
    desk.type("-5m")
    #expect(desk.screen.contains("day ends on time"))
    desk.press("Enter")
    #expect(desk.session.agenda.items[ItemID(5)]?.addedSeconds == -300)
    #expect(desk.lines.last == "agenda replan --apply --with \"A5=-5m\"")
    desk.press("u")
    #expect(desk.session.agenda.items[ItemID(5)]?.addedSeconds == 0)
  }

  @Test("Going back asks first, parking and loading do not")
  func backAndPark() {
    var desk = Desk(Samples.typical)
    desk.press("B")
    #expect(desk.screen.contains("Go back to A2"))
    desk.press("y")
    #expect(desk.session.agenda.current?.id == ItemID(2))
    desk.press("G", "z")
    #expect(desk.session.agenda.items[ItemID(7)]?.isParked == true)
    desk.press("z")
    #expect(desk.session.agenda.items[ItemID(7)]?.isParked == nil)
    desk.press("G", "l")
    #expect(desk.session.agenda.armed != nil)
  }

  @Test("An end action is tried once when the time is up, and only by who may steer")
  func endAction() {
    for (role, expected) in [(Role.facilitator, 1), (.moderator, 0)] {
      var desk = Desk(Samples.typical, as: role == .facilitator ? "ana" : "mo", role: role)
      desk.elsewhere("agenda edit A3 --end-action loadNext", by: "ana")
      desk.now = desk.now.advanced(bySeconds: 18 * 60)
      desk.send(.ticked)
      #expect(desk.lines.isEmpty)
      desk.now = desk.now.advanced(bySeconds: 60)
      desk.send(.ticked)
      desk.send(.ticked)
      #expect(desk.lines.filter { $0.hasPrefix("agenda time-up") }.count == expected)
      #expect((desk.session.agenda.armed?.id == ItemID(4)) == (expected == 1))
    }
  }

  @Test("A next that would come by itself is held while people wait, and the reason is told once")
  func endActionHeld() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("agenda edit A3 --end-action startNext", by: "ana")
    desk.now = desk.now.advanced(bySeconds: 20 * 60)
    desk.send(.ticked)
    #expect(desk.screen.contains("The time of A3 is up"))
    #expect(desk.session.agenda.current?.id == ItemID(3))
  }

  @Test("The clocks of other zones stand below, with the weekday where it is another day")
  func otherZones() throws {
    let tokyo = try #require(zone("Asia/Tokyo"))
    let desk = Desk(Samples.typical)
    let environment = ConsoleEnvironment(
      now: desk.now.advanced(bySeconds: 4 * 3600), size: desk.size, zone: .utc, otherZones: [tokyo],
      actor: desk.actor)
    let frame = view(desk.state, environment: environment)
    #expect(frame.rowTexts.contains { $0.contains("16:00 UTC · 01:00 Tue Tokyo") })
  }

  /// Tokyo keeps nine hours ahead all year, so that a file of no transitions says it all.
  private func zone(_ name: String) -> ZoneRules? {
    var bytes = [UInt8]("TZif".utf8) + [0] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, 0, 0, 1, 4] { bytes += [0, 0, 0, UInt8(count)] }
    bytes += [0, 0, 0x7E, 0x90, 0, 0] + [UInt8]("JST".utf8) + [0]
    return ZoneRules(identifier: name, tzif: bytes)
  }
}
