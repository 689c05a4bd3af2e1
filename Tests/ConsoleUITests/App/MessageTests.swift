import SessionEngine
import Testing

@testable import ConsoleUI

@Suite("Words between the staff at the console")
struct MessageTests {
  @Test("A message for me is said and rung, and stays marked until the messages are read")
  func unread() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("message send \"Coffee is late\" --to facilitators")
    #expect(desk.effects.contains(.bell))
    #expect(desk.screen.contains("ben (M1): Coffee is late"))
    desk.now = desk.now.advanced(bySeconds: 30)
    desk.send(.ticked)
    #expect(desk.screen.contains("1 message"))
    #expect(!desk.screen.contains("Coffee is late"))
    desk.press("V")
    #expect(desk.screen.contains("M1 ben to facilitators: Coffee is late"))
    desk.press("Esc")
    #expect(!desk.screen.contains("1 message"))
  }

  @Test("A message for others is neither said nor counted nor shown")
  func others() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("message send \"Between us\" --to rosa")
    #expect(!desk.effects.contains(.bell))
    #expect(!desk.screen.contains("1 message"))
    desk.press("V")
    #expect(!desk.screen.contains("Between us"))
    desk.press("Esc", "7")
    #expect(!desk.screen.contains("Between us"))
  }

  @Test("A cue stands where the title is until it is seen, and its giver sees who saw it")
  func cue() {
    var desk = Desk(Samples.typical, as: "rosa", role: .rapporteur)
    desk.elsewhere("cue R1 \"2 minutes\"")
    desk.now = desk.now.advanced(bySeconds: 60)
    desk.send(.ticked)
    #expect(desk.screen.hasPrefix(" CUE: 2 minutes (ben)"))
    desk.press("V")
    #expect(desk.screen.contains("seen M1"))
    desk.press("Enter")
    #expect(desk.lines == ["message taken M1"])
    #expect(!desk.screen.contains("CUE"))
    var giver = Desk(desk.session, as: "ben")
    giver.press("V")
    #expect(giver.screen.contains("seen by rosa"))
  }

  @Test("A cue that nobody acknowledged goes when it is over")
  func passed() {
    var desk = Desk(Samples.typical, as: "rosa", role: .rapporteur)
    desk.elsewhere("cue rosa \"wrap up\" --for 1m")
    desk.now = desk.now.advanced(bySeconds: 59)
    #expect(desk.screen.contains("CUE: wrap up"))
    desk.now = desk.now.advanced(bySeconds: 1)
    #expect(!desk.screen.contains("CUE: wrap up"))
  }

  @Test("W writes to whom is chosen; from a room it is for the room")
  func write() {
    var desk = Desk(Samples.typical)
    desk.press("W")
    desk.type("Doors open")
    desk.press("Enter")
    #expect(desk.lines == ["message send --to all \"Doors open\""])
    desk.press("4", "j", "W")
    desk.type("--wrap up")
    desk.press("Tab", "Right", "Enter")
    #expect(desk.lines.last == "cue R1 -- \"--wrap up\"")
    #expect(desk.session.messages.last?.text == "--wrap up")
  }

  @Test("An observer reads what is for all and cannot write")
  func observer() {
    var desk = Desk(Samples.typical, as: "omar", role: .observer)
    desk.press("W")
    #expect(desk.state.notice?.kind == .error)
    desk.elsewhere("message send \"Doors open\"")
    desk.press("V")
    #expect(desk.screen.contains("Doors open"))
  }

  @Test("A message that comes while the messages are read is there at once")
  func renewed() {
    var desk = Desk(Samples.typical)
    desk.press("V")
    desk.elsewhere("message send \"Doors open\"")
    #expect(desk.screen.contains("to all staff: Doors open"))
  }

  @Test("A room that waits for help is called for again every minute until somebody takes it")
  func help() {
    var desk = Desk(Samples.typical)
    desk.effects = []
    desk.send(.ticked)
    #expect(desk.effects.contains(.bell))
    #expect(desk.screen.contains("R2 has waited for help"))
    #expect(desk.screen.contains("no sound"))
    desk.effects = []
    desk.now = desk.now.advanced(bySeconds: 59)
    desk.send(.ticked)
    #expect(!desk.effects.contains(.bell))
    desk.now = desk.now.advanced(bySeconds: 1)
    desk.send(.ticked)
    #expect(desk.effects.contains(.bell))
    desk.elsewhere("help take R2")
    desk.effects = []
    desk.now = desk.now.advanced(bySeconds: 100)
    desk.send(.ticked)
    #expect(!desk.effects.contains(.bell))
    var rapporteur = Desk(Samples.typical, as: "rosa", role: .rapporteur)
    rapporteur.send(.ticked)
    #expect(!rapporteur.effects.contains(.bell))
  }

  @Test("The seat offered is accepted by two keys, and one taken is told until a key is pressed")
  func seat() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("duty on")
    desk.elsewhere("duty hand-over ana")
    desk.now = desk.now.advanced(bySeconds: 60)
    #expect(desk.screen.contains("ben offers you the facilitator's seat"))
    desk.press("V", "Enter")
    #expect(desk.session.duty.seat == "ana")
    desk.effects = []
    desk.elsewhere("duty take-over")
    #expect(desk.effects.contains(.bell))
    desk.now = desk.now.advanced(bySeconds: 600)
    #expect(desk.screen.contains("ben has TAKEN the facilitator's seat from you."))
    desk.press("Esc")
    #expect(!desk.screen.contains("TAKEN"))
  }

  @Test("The seat is taken from another after a yes only")
  func takeOver() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("duty on")
    desk.press(":")
    desk.type("duty take-over")
    desk.press("Enter")
    #expect(desk.screen.contains("Take the facilitator's seat from ben?"))
    desk.press("n")
    #expect(desk.session.duty.seat == "ben")
    desk.press(":")
    desk.type("duty take-over")
    desk.press("Enter", "y")
    #expect(desk.session.duty.seat == "ana")
    #expect(desk.screen.contains("took the facilitator's seat over from ben"))
  }

  @Test("What was said to the rooms is copied whole, to be put into the chat of the platform")
  func announcementIsCopied() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("breakouts open B1 --for 20")
    desk.elsewhere("breakouts announce B1 \"Ten minutes left, please choose a speaker\"")
    desk.press("4", "g", "y")
    #expect(
      desk.effects.contains {
        if case .copy(let text) = $0 { text.contains("Ten minutes left") } else { false }
      })
  }
}
