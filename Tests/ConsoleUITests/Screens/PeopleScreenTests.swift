import CommandLanguage
import SessionEngine
import Testing

@testable import ConsoleUI

@Suite("The desk and the list of people")
struct PeopleScreenTests {
  private func atDesk() -> Desk {
    var desk = Desk(Samples.typical)
    desk.press("5", "D")
    return desk
  }

  private func person(_ number: Int, _ desk: Desk) -> Participant? {
    desk.session.participants[ParticipantID(number)]
  }

  @Test("Somebody is forgotten after a yes only, because that cannot be undone")
  func forget() throws {
    var desk = Desk(Samples.typical)
    desk.press(":")
    desk.type("participant forget P4")
    desk.press("Enter")
    #expect(desk.screen.contains("for good? It cannot be undone."))
    desk.press("n")
    #expect(try #require(person(4, desk)).isForgotten == false)
    desk.press(":")
    desk.type("participant forget P4")
    desk.press("Enter", "y")
    #expect(try #require(person(4, desk)).isForgotten)
  }

  @Test("At the desk a code that was unknown becomes theirs who is chosen next")
  func unknownCode() throws {
    var desk = atDesk()
    desk.type("ZZ10")
    desk.press("Enter", "Esc")
    let name = try #require(person(3, desk)).name
    desk.type(String(name.prefix(6)))
    desk.press("Enter")
    #expect(desk.session.participants.contains { $0.tokens?.contains("zz10") == true })
  }

  @Test("Three letters and Enter are one arrival, and the desk stays for the next")
  func arrivals() {
    var desk = atDesk()
    desk.type("chi")
    #expect(desk.screen.contains("Chipo Moyo"))
    desk.press("Enter")
    desk.type("pe iv")
    #expect(desk.screen.contains("Ivan Petrenko"))
    desk.press("Enter")
    #expect(desk.lines == ["check-in P8 --mode inPerson", "check-in P7 --mode inPerson"])
    #expect(person(8, desk)?.openStay?.mode == .inPerson)
    let rows = desk.screen.split(separator: "\n").map(String.init)
    let heading = rows.firstIndex { $0.contains("Last arrivals") } ?? 0
    let below = rows.dropFirst(heading + 1).prefix(2).joined()
    #expect(below.contains("Ivan Petrenko") && below.contains("Chipo Moyo"))
    desk.press("Ctrl-X")
    #expect(person(7, desk)?.openStay == nil, "undo takes the last one back")
  }

  @Test("A scanned badge or card is an arrival; who is here already is said so")
  func scans() {
    var desk = atDesk()
    desk.press("Esc", "Esc", ":")
    desk.type("participant edit P8 --badge 00417 --email chipo@example.org")
    desk.press("Enter", "D")
    desk.type("00417")
    desk.press("Enter")
    #expect(person(8, desk)?.openStay?.mode == .inPerson)
    for line in ["BEGIN:VCARD", "FN:Chipo Moyo", "EMAIL:chipo@example.org", "END:VCARD"] {
      desk.type(line)
      desk.press("Enter")
    }
    #expect(desk.screen.contains("present in room already"))
    desk.press("Tab")
    desk.paste("MECARD:N:Moyo,Chipo;EMAIL:chipo@example.org;;")
    desk.press("Enter")
    #expect(person(8, desk)?.openStay?.mode == .virtual)
  }

  @Test("A badge that is scanned checks out, and never who came before it")
  func leaving() {
    var desk = atDesk()
    desk.press("Esc", "Esc", ":")
    desk.type("participant edit P8 --badge 00417")
    desk.press("Enter", "D")
    desk.type("00417")
    desk.press("Enter")
    desk.type("pe iv")
    desk.press("Enter")
    #expect(person(7, desk)?.openStay?.mode == .inPerson)
    // A scanner ends with Enter: the badge is met again, and its owner is the one who leaves.
    desk.type("00417")
    desk.press("Enter")
    #expect(desk.screen.contains("present in room already"))
    desk.press("Ctrl-O")
    #expect(person(8, desk)?.openStay == nil)
    #expect(person(7, desk)?.openStay?.mode == .inPerson)
    desk.type("00417")
    desk.press("Enter")
    desk.type("00417")
    desk.press("Ctrl-O")
    #expect(person(8, desk)?.openStay == nil, "typed without Enter, it means the same")
  }

  @Test("Esc at an empty desk asks once before a scanner's text would be keys")
  func stayingAtTheDesk() {
    var desk = atDesk()
    desk.press("Esc")
    #expect(desk.screen.contains("Esc once more leaves the desk."))
    desk.type("x")
    desk.press("Esc", "Esc")
    #expect(desk.screen.contains("Check-in desk"), "what was typed in between counts anew")
    desk.press("Esc")
    #expect(!desk.screen.contains("Check-in desk"))
  }

  @Test("An unknown card makes a walk-in, and the desk comes back")
  func walkIn() {
    var desk = atDesk()
    desk.paste("MECARD:N:Kim,Jo;ORG:Seoul;EMAIL:jo@example.org;;")
    desk.press("Enter")
    #expect(desk.screen.contains("Walk-in"))
    #expect(desk.screen.contains("Jo Kim"))
    desk.press("Enter")
    #expect(person(9, desk)?.name == "Jo Kim")
    #expect(person(9, desk)?.openStay?.mode == .inPerson)
    #expect(desk.screen.contains("Check-in desk"))
    desk.type("Nobody Atall")
    desk.press("Enter")
    #expect(desk.screen.contains("Nobody Atall"))
    desk.press("Esc")
    #expect(desk.screen.contains("Check-in desk"))
    desk.press("Esc", "Esc")
    #expect(!desk.screen.contains("Check-in desk"))
  }

  @Test("The wrong person was checked in: one key gives the arrival to the right one")
  func wrong() {
    var desk = atDesk()
    desk.type("chi")
    desk.press("Enter")
    desk.press("Ctrl-O")
    #expect(person(8, desk)?.openStay == nil, "who came last has left")
    desk.type("chi")
    desk.press("Enter")
    desk.type("petr")
    desk.press("Ctrl-G")
    #expect(person(8, desk)?.openStay == nil)
    #expect(person(7, desk)?.openStay?.mode == .inPerson)
  }

  @Test("Another desk's arrivals are neither moved nor checked out from here")
  func ownArrivals() {
    var desk = atDesk()
    desk.type("chi")
    desk.press("Enter")
    desk.elsewhere("check-in P7 --mode inPerson", by: "rita", role: .registrar)
    desk.press("Ctrl-O")
    #expect(person(8, desk)?.openStay == nil, "who came last here has left")
    #expect(person(7, desk)?.openStay != nil)
    desk.press("Ctrl-X")
    desk.elsewhere("check-out P1", by: "rita", role: .registrar)
    desk.type("amina")
    desk.press("Ctrl-G")
    #expect(person(7, desk)?.openStay != nil && person(8, desk)?.openStay == nil)
    #expect(person(1, desk)?.openStay?.mode == .inPerson)
  }

  @Test("A code that nobody was known by becomes that of whoever is chosen then")
  func learnsCode() {
    var desk = atDesk()
    desk.type("ticket-4711-x")
    desk.press("Enter")
    #expect(desk.screen.contains("Walk-in"))
    desk.press("Esc")
    #expect(desk.screen.contains("goes to whom you choose now"))
    desk.type("chi")
    desk.press("Enter")
    #expect(person(8, desk)?.tokens == ["ticket-4711-x"])
    #expect(person(8, desk)?.openStay?.mode == .inPerson)
    desk.type("petr")
    desk.press("Enter")
    #expect(person(7, desk)?.tokens == nil, "it is given once")
    desk.press("Ctrl-X", "Ctrl-X")
    #expect(person(8, desk)?.tokens == nil && person(8, desk)?.openStay == nil)
  }

  @Test("Somebody comes in the place of another, registered or not")
  func inPlace() {
    var desk = atDesk()
    desk.type("chi")
    desk.press("Ctrl-R")
    desk.type("petr")
    desk.press("Enter", "Enter")
    #expect(person(8, desk)?.openStay?.mode == .inPerson)
    #expect(person(7, desk)?.representedBy == ParticipantID(8))
    #expect(desk.screen.contains("Check-in desk"))
    desk.type("Someone New")
    desk.press("Ctrl-N", "BackTab")
    desk.type("amina")
    desk.press("Enter", "Enter")
    let new = desk.session.participants.last
    #expect(new?.name == "Someone New" && new?.openStay != nil)
    #expect(desk.session.participants.contains { $0.representedBy == new?.id })
  }

  @Test("Nonsense and a hundred thousand characters at the desk harm nothing")
  func nonsense() {
    var desk = atDesk()
    desk.paste(String(repeating: "x", count: 100_000))
    desk.press("Enter")
    desk.press("Esc", "Esc", "Esc")
    desk.press("D")
    desk.paste("\u{1B}[2J\u{0}\nBEGIN:VCARD\n")
    desk.press("Enter", "Up", "Down", "Ctrl-G", "Ctrl-O", "Tab")
    #expect(desk.lines.allSatisfy { !$0.contains("\u{1B}") })
  }

  @Test("The list is grouped and sorted by any column, with counts")
  func orders() {
    var desk = Desk(Samples.typical, columns: 140, rows: 45)
    for key in PeopleScreen.orderKeys {
      desk.press("5", "s", String(key))
      #expect(desk.state.list.selectableCount >= 0)
    }
    desk.press("s", "c")
    #expect(desk.screen.contains("Senegal  1"))
    desk.press("s", "r")
    #expect(desk.screen.contains("registered  7"))
    #expect(desk.screen.contains("excused  1"))
    desk.press("s", "n")
    #expect(desk.state.list.selectableCount == 8)
  }

  @Test("A proposal is read first, and Enter carries it out as one step")
  func proposal() {
    var desk = Desk(Samples.typical)
    desk.press(":")
    desk.type("people select --total 3")
    desk.press("Enter")
    #expect(desk.lines.isEmpty)
    #expect(desk.screen.contains("Who gets a place"))
    desk.press("Enter")
    #expect(desk.lines == ["people select --total 3 --apply"])
    #expect(desk.session.participants.count { $0.registration == .selected } == 3)
    desk.press("u")
    #expect(desk.session.participants.allSatisfy { $0.registration != .selected })
    desk.press("5", "d")
    #expect(desk.screen.contains("No two records look like one person."))
    desk.press("Esc")
    #expect(desk.state.screen == .agenda || desk.screen.contains("Amina"))
  }

  @Test("A registration goes only the steps it can")
  func steps() {
    var desk = Desk(Samples.typical)
    desk.press("5", "/")
    desk.type("chipo")
    desk.press("Enter", "r", "w")
    #expect(desk.screen.contains("cannot become waitlisted"))
    desk.press("r", "c")
    #expect(person(8, desk)?.registration == .confirmed)
  }
}
