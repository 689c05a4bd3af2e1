import SessionEngine
import Testing

@testable import ConsoleUI

@Suite("The place one comes back to")
struct PlaceTests {
  /// What a console that was cut off left, handed to a new one.
  private func again(_ desk: Desk, screen: ScreenID? = nil) -> Desk {
    var next = Desk(desk.session)
    next.state = ConsoleState(session: desk.session, screen: screen)
    var kept: [String: String] = [:]
    for case .saveDraft(let name, let text) in desk.effects { kept[name] = text }
    for (name, text) in kept { next.state.restore(draftNamed: name, text: text) }
    next.send(.resized)
    return next
  }

  @Test("Screen, row, order, filter and open detail are as they were")
  func comesBack() {
    var desk = Desk(Samples.typical)
    desk.press("5", "/")
    desk.type("a")
    desk.press("Enter", "j", "j", "Enter")
    let selected = desk.state.list.selected
    desk.send(.ticked)
    let next = again(desk)
    #expect(next.state.screen == .people)
    #expect(next.state.list.filter == "a")
    #expect(next.state.list.selected == selected)
    #expect(next.state.detailTop != nil)
    #expect(next.state.drafts.isEmpty, "a place is no unsent text")
  }

  @Test("A row that has gone meanwhile is no harm, and a screen asked for comes first")
  func changed() {
    var desk = Desk(Samples.typical)
    desk.press("3", "j")
    desk.send(.ticked)
    desk.effects.append(.saveDraft(name: "place", text: "screen notes\nrow N99\nopen\norder 77"))
    #expect(again(desk).state.screen == .notes)
    #expect(again(desk).state.list.order == 0)
    #expect(again(desk, screen: .floor).state.screen == .floor)
    desk.effects.append(.saveDraft(name: "place", text: "screen nowhere\n\nread x\nrow"))
    #expect(again(desk, screen: .log).state.screen == .log)
  }

  @Test("An unchanged place is not written again, and who leaves begins anew with what was read")
  func leaves() {
    var desk = Desk(Samples.typical)
    desk.elsewhere("message send Hello")
    desk.press("3", "V", "Esc")
    desk.send(.ticked)
    desk.send(.ticked)
    #expect(desk.effects.count { $0.isPlace } == 1)
    desk.press("q")
    #expect(desk.effects.last == .quit)
    let next = again(desk)
    #expect(next.state.screen == .agenda)
    #expect(!next.screen.contains("1 message"))
  }
}

extension Effect {
  fileprivate var isPlace: Bool {
    if case .saveDraft(name: "place", _) = self { true } else { false }
  }
}
