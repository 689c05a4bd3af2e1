import SessionEngine
import Testing

@testable import ConsoleUI

@Suite("The log screen")
struct LogScreenTests {
  /// How many rows a filter leaves.
  private func count(_ filter: String) -> Int {
    var desk = Desk(Samples.typical)
    desk.elsewhere("message send Hello", by: "maya", role: .moderator)
    desk.elsewhere("question approve Q4", by: "maya", role: .moderator)
    desk.now = desk.now.advanced(bySeconds: 3600)
    desk.elsewhere("agenda pause", by: "ben")
    desk.press("7", "/")
    desk.type(filter)
    return desk.state.list.ids.count
  }

  @Test("Rows are found by who, role, area, time and words, and by several of them")
  func filters() {
    let all = count("")
    #expect(count("by:maya") == 2)
    #expect(count("by:ben") == 1)
    #expect(count("role:mod") == 2)
    #expect(count("by:maya area:questions") == 1)
    #expect(count("area:questions,people") > 10)
    #expect(count("area:staff") == 2)
    #expect(count("since:13:00") == 1)
    #expect(count("until:13:00") == all - 1)
    #expect(count("since:13") == all, "a time that is still being typed hides nothing")
    #expect(count("area:weather") == 0)
    #expect(count("role:facilitator by:maya") == 0)
    #expect(count("approved by:maya") == 1)
  }
}
