import JSONText
import Testing

@testable import SessionEngine

@Suite("The audience's screen")
struct StageTests {
  @Test("Pinned, it shows that whatever happens; let go, it follows again")
  func pinAndFollow() {
    var spec = Spec.round()
    #expect(spec.session.stageContent == .item)
    spec.when(.stage(.pin(.agenda)), by: .maya, then: .stage(.stagePinned(content: .agenda)))
    spec.run(.questions(.add(QuestionDraft(text: "Why?"))))
    spec.run(.questions(.putLive("Q1")))
    #expect(spec.session.stageContent == .agenda)
    #expect(spec.session.liveStageContent == .question)
    spec.when(.stage(.pin(.agenda)), refused: .stage(.alreadyPinned(.agenda)))
    spec.when(.stage(.pin(.rooms)), then: .stage(.stagePinned(content: .rooms)))
    spec.when(.stage(.follow), then: .stage(.stageFollowed))
    spec.when(.stage(.follow), refused: .stage(.alreadyFollowing))
    #expect(spec.session.stageContent == .question)
  }

  @Test(
    "By itself it shows open rooms before a speaker, a speaker before a question, then the item")
  func automatic() {
    var spec = Spec.round()
    #expect(spec.session.liveStageContent == .item)
    spec.run(.agenda(.start("A1")))
    #expect(spec.session.liveStageContent == .item)
    spec.run(.questions(.add(QuestionDraft(text: "Why?"))))
    spec.run(.questions(.putNext("Q1")))
    #expect(spec.session.liveStageContent == .item, "a question that is only next is not shown")
    spec.run(.questions(.putLive("Q1")))
    #expect(spec.session.liveStageContent == .question)
    spec.run(.floor(.add("P1", kind: .ordinary, note: nil, via: nil)))
    #expect(spec.session.liveStageContent == .question, "waiting is not speaking")
    spec.run(.floor(.next))
    #expect(spec.session.liveStageContent == .speaker)
    spec.run(.floor(.pause))
    #expect(spec.session.liveStageContent == .speaker)
    spec.run(.breakouts(.open("B1", seconds: 600)))
    #expect(spec.session.liveStageContent == .rooms)
    spec.run(.breakouts(.close("B1", countdownSeconds: 60)))
    #expect(spec.session.liveStageContent == .rooms, "people are still in the rooms")
    spec.run(.breakouts(.close("B1", countdownSeconds: nil)))
    #expect(spec.session.liveStageContent == .speaker)
    spec.run(.floor(.end))
    spec.run(.questions(.answer("Q1", text: nil)))
    #expect(spec.session.liveStageContent == .item)
  }

  @Test("One message at a time, with the time at which it was put up")
  func message() {
    var spec = Spec()
    spec.when(
      .stage(.showMessage(" Back at 14:00 ", style: .normal)),
      then: .stage(.stageMessageShown(text: "Back at 14:00", style: .normal)))
    #expect(
      spec.session.stage.message
        == StageMessage(text: "Back at 14:00", style: .normal, since: spec.now))
    spec.when(
      .stage(.showMessage("Back at 14:00", style: .normal)), refused: .stage(.alreadyShown))
    spec.when(
      .stage(.showMessage("Back at 14:00", style: .cover)),
      then: .stage(.stageMessageShown(text: "Back at 14:00", style: .cover)))
    spec.run(.stage(.showMessage("Microphones", style: .flash)))
    spec.run(.stage(.showMessage("Microphones", style: .flash)))
    #expect(spec.session.stage.message?.since == spec.now, "a flash put up again blinks again")
    spec.when(.stage(.clearMessage), then: .stage(.stageMessageCleared))
    spec.when(.stage(.clearMessage), refused: .stage(.noMessage))
    spec.when(
      .stage(.showMessage(" \n", style: .normal)), refused: .emptyText(field: "message"))
    spec.when(
      .stage(.showMessage(String(repeating: "x", count: 10_000), style: .normal)),
      refused: .textTooLong(field: "message", bytes: 10_000, limit: 1_000))
  }

  @Test("It goes black and is lit again, by word or by turns")
  func blackout() {
    var spec = Spec()
    spec.when(.stage(.setBlackout(false)), refused: .stage(.alreadyBlackout(false)))
    spec.when(.stage(.setBlackout(nil)), then: .stage(.stageBlackoutSet(isOn: true)))
    spec.when(.stage(.setBlackout(true)), refused: .stage(.alreadyBlackout(true)))
    spec.when(.stage(.setBlackout(nil)), then: .stage(.stageBlackoutSet(isOn: false)))
    spec.when(.stage(.setLanguage(.en)), refused: .stage(.alreadyIn(.en)))
    spec.when(.stage(.setLanguage(.ar)), then: .stage(.stageLanguageSet(language: .ar)))
  }

  @Test("Each change can be undone and redone, by the one who made it")
  func undo() {
    var spec = Spec()
    spec.run(.stage(.showMessage("Lunch", style: .cover)), by: .maya)
    let before = spec.session.stage
    spec.run(.stage(.setBlackout(true)), by: .maya)
    spec.run(.undo, by: .maya)
    #expect(spec.session.stage == before)
    spec.run(.redo, by: .maya)
    #expect(spec.session.stage.isBlackout)
    spec.run(.stage(.pin(.rooms)), by: .ana)
    spec.when(
      .undo, by: .maya,
      refused: .undo(
        .changedSince(title: "stage is black", later: "stage shows the rooms", by: "ana")))
  }

  @Test("A closed session still shows a word of thanks")
  func closed() {
    var spec = Spec()
    spec.run(.session(.close))
    spec.run(.stage(.showMessage("Thank you", style: .cover)))
    #expect(spec.session.stage.message?.text == "Thank you")
  }

  @Test("A snapshot from before there was a stage reads, with the stage untouched")
  func oldSnapshot() throws {
    var spec = Spec()
    spec.run(.stage(.pin(.rooms)))
    let text = String(decoding: try JSONText.encode(spec.session), as: UTF8.self)
    let part = #""stageStore":{"pinned":"rooms","isBlackout":false,"language":"en"},"#
    let pieces = text.split(separator: part, omittingEmptySubsequences: false)
    #expect(pieces.count == 2)
    let old = try JSONText.decode(Session.self, from: Array(pieces.joined().utf8))
    #expect(old.stage == StageBoard())
    #expect(old.sequence == spec.session.sequence)
    let new = try JSONText.decode(Session.self, from: Array(text.utf8))
    #expect(new.stage.pinned == .rooms)
  }
}
