import SessionEngine
import Testing

@testable import ConsoleUI

/// The Stage screen of the console and what the other screens tell of it.
struct StageScreenTests {
  @Test("One looks at a view before Enter puts it on; f follows again; u takes back")
  func previewAndShow() {
    var desk = Desk(Samples.typical)
    desk.press("8")
    #expect(desk.screen.contains("On stage now: speaker"))
    desk.press("G")
    #expect(desk.screen.contains("Preview: agenda"))
    #expect(desk.screen.contains("Breakout groups on cluster I"))
    #expect(desk.session.stage.pinned == nil, "a preview changes nothing")
    desk.press("Enter")
    #expect(desk.session.stage.pinned == .agenda)
    #expect(desk.screen.contains("On stage now: agenda"))
    desk.press("u")
    #expect(desk.session.stage.pinned == nil)
    desk.press("Ctrl-R")
    #expect(desk.session.stage.pinned == .agenda)
    desk.press("f")
    #expect(desk.session.stage.pinned == nil)
  }

  @Test("Black asks first and is lit without a question")
  func blackout() {
    var desk = Desk(Samples.typical)
    desk.press("8", "b")
    #expect(!desk.session.stage.isBlackout)
    #expect(desk.screen.contains("The audience sees nothing."))
    desk.press("n")
    #expect(!desk.session.stage.isBlackout)
    desk.press("b", "y")
    #expect(desk.session.stage.isBlackout)
    #expect(desk.screen.contains("On stage now: BLACK"))
    desk.press("b")
    #expect(!desk.session.stage.isBlackout)
  }

  @Test("A message is typed in a form, refused when too long with the text kept, and cleared")
  func message() {
    var desk = Desk(Samples.typical)
    desk.press("8", "m")
    desk.paste(String(repeating: "x", count: 10_000))
    desk.press("Enter")
    #expect(desk.session.stage.message == nil)
    #expect(desk.screen.contains("too long"))
    desk.press("Esc")
    desk.press("m", "Ctrl-U")
    desk.type("Back at 14:00")
    desk.press("Enter")
    #expect(desk.session.stage.message?.text == "Back at 14:00")
    desk.press("x")
    #expect(desk.session.stage.message == nil)
    desk.press("l", "f")
    #expect(desk.session.stage.language == .fr)
    #expect(desk.screen.contains("A la parole"))
  }

  @Test("Every screen says when the stage is black, has a message or is pinned")
  func flag() {
    for columns in [60, 80, 100, 140] {
      var desk = Desk(Samples.typical, columns: columns, rows: 24)
      #expect(!desk.frame.text(row: 0).contains("stage"))
      desk.elsewhere("stage pin rooms")
      #expect(desk.frame.text(row: 0).contains("stage pinned "))
      desk.elsewhere("stage message Lunch")
      #expect(desk.frame.text(row: 0).contains("stage message+"))
      desk.elsewhere("stage blackout on")
      #expect(desk.frame.text(row: 0).contains("stage black+"))
      #expect(desk.frame.text(row: 0).contains("saved"))
      desk.elsewhere("stage blackout off")
      desk.elsewhere("stage clear")
      desk.elsewhere("stage follow")
      #expect(!desk.frame.text(row: 0).contains("stage"))
    }
  }

  @Test(
    "The mark stands beside that of a rehearsal and of what is not saved, on the narrowest screen")
  func crowdedStatus() throws {
    var session = Samples.typical
    _ = try session.accept(.session(.markRehearsal), by: Samples.ana, at: Samples.noon)
    session.run(
      ["stage pin rooms", "stage blackout"], by: Samples.ana, at: Samples.noon)
    for columns in [60, 80] {
      var desk = Desk(session, as: "Maximiliana-Theodora of the North", columns: columns, rows: 24)
      desk.send(.saveFailed("The disk is full."))
      let row = desk.frame.text(row: 0)
      for word in ["REHEARSAL", "stage black+", "NOT SAVED", "live"] {
        #expect(row.contains(word), "\(columns): \(row)")
      }
    }
  }

  @Test("A preview looks behind a cover and behind black")
  func behind() {
    var desk = Desk(Samples.typical)
    desk.press("8")
    desk.elsewhere("stage message Lunch --style cover")
    desk.elsewhere("stage blackout on")
    #expect(!desk.screen.contains("Amina"))
    desk.press("G")
    #expect(desk.screen.contains("Breakout groups on cluster I"))
  }

  @Test("Who may not run the stage may look at it")
  func observer() {
    var desk = Desk(Samples.typical, role: .observer)
    desk.press("8", "j", "Enter")
    #expect(desk.session.stage.pinned == nil)
    #expect(desk.screen.contains("facilitator, moderator"))
    #expect(!desk.screen.contains("Enter shows it"))
  }
}
