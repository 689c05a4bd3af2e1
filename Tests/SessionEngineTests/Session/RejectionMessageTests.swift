import Testing

@testable import SessionEngine

@Suite("Reasons in words")
struct RejectionMessageTests {
  /// Every reason, and a word of it that names the thing.
  static let reasons: [(Rejection, names: String)] = [
    (.notPermitted(.giveFloor, role: .observer), "observer"),
    (.roleMismatch(name: "maya", roster: .moderator, given: .facilitator), "maya"),
    (.notYourRoom("R2", rapporteur: "rosa"), "rosa"), (.notYourRoom("R2", rapporteur: nil), "R2"),
    (.unknown(noun: "question", id: "Q9"), "question Q9"), (.emptyText(field: "title"), "title"),
    (.textTooLong(field: "title", bytes: 9, limit: 8), "title"),
    (.outOfRange(field: "seats", value: -1, lowest: 0, highest: 9), "seats"),
    (.nothingToChange, "change"), (.inBatch(position: 2, .nothingToChange), "Step 2"),
    (.session(.notCreated), "session"), (.session(.alreadyCreated), "session"),
    (.session(.closed), "session reopen"), (.session(.alreadyInState(.live)), "live"),
    (.session(.draft), "session start"), (.session(.topicExists("UNTOC-8")), "UNTOC-8"),
    (.session(.unknownZone("Mars/Base")), "Mars/Base"),
    (.session(.changedMeanwhile), "session has changed"),
    (.staff(.notOnRoster("eva")), "eva"), (.staff(.lastFacilitator("ana")), "ana"),
    (.agenda(.nothingRunning), "agenda"), (.agenda(.alreadyRunning("A1")), "A1"),
    (.agenda(.alreadyPaused("A1")), "A1"), (.agenda(.notPaused("A1")), "A1"),
    (.agenda(.over("A1", .done)), "A1"), (.agenda(.notOver("A1")), "A1"),
    (.agenda(.isRunning("A1")), "A1"), (.agenda(.nothingNext), "item"),
    (.agenda(.peopleWaiting(3)), "3"), (.agenda(.pressedTwice(milliseconds: 5)), "second"),
    (.agenda(.usedByRound("A3", "B1")), "B1"), (.agenda(.alreadyArmed("A3")), "A3"),
    (.agenda(.parked("A3")), "A3"), (.agenda(.notParked("A3")), "A3"),
    (.agenda(.nothingBefore), "restart"), (.agenda(.timeNotUp("A3")), "A3"),
    (.agenda(.noEndAction("A3")), "A3"), (.agenda(.endNotAfterStart), "start"),
    (.agenda(.timesDisagree), "length"), (.agenda(.startUnknown), "start"),
    (.agenda(.noDelays), "delay"), (.agenda(.noPlannedEnd), "planned"),
    (.agenda(.onTime(earlySeconds: 0)), "time"), (.agenda(.onTime(earlySeconds: 600)), "10 min"),
    (.agenda(.nothingToGain), "optional"), (.agenda(.namedTwice), "twice"),
    (.floor(.closed), "floor open"), (.floor(.alreadyWaiting("P1", "S1")), "S1"),
    (.floor(.notWaiting("S1", .finished)), "S1"), (.floor(.nobodyWaiting), "speak"),
    (.floor(.nobodySpeaking), "floor"), (.floor(.alreadyPaused("S1")), "S1"),
    (.floor(.notPaused("S1")), "S1"), (.floor(.alreadyOpen), "list of speakers"),
    (.floor(.alreadyClosed), "list of speakers"), (.floor(.nobodyCalled), "called"),
    (.question(.already("Q1", .live)), "Q1"),
    (.question(.wrongState("Q1", .live, wanted: "merged")), "Q1"),
    (.question(.mergeIntoItself("Q1")), "Q1"), (.question(.merged("Q1", into: "Q2")), "Q2"),
    (.question(.nothingToAdvance), "question"), (.question(.tooManyLabels("Q1")), "Q1"),
    (.question(.claimed("Q1", by: "maya")), "maya"),
    (.breakout(.nextRoundIs("B2", given: "B7")), "B7"),
    (.breakout(.wrongState("B1", .open, wanted: "planned")), "B1"),
    (.breakout(.noPeople), "participants"),
    (.breakout(.tooManyPeople(people: 9, rooms: 2, seats: 8)), "9 people"),
    (.breakout(.tooFewPeople(people: 9, rooms: 2, needed: 10)), "9 are"),
    (.breakout(.noRoomFor(.virtual, people: 9, seats: 8)), "online"),
    (.breakout(.reversedSize(8, 6)), "8 to 6"),
    (.breakout(.modeDoesNotFit("P1", .virtual, "R1", .physical)), "R1"),
    (.breakout(.full("R1", 8)), "R1"), (.breakout(.alreadyIn("P1", "R1")), "P1"),
    (.breakout(.notPlaced("P1", "B1")), "P1"), (.breakout(.noDeadline("B1")), "B1"),
    (.breakout(.anotherIsOpen("B1")), "B1"), (.breakout(.noHelpAsked("R1")), "R1"),
    (.breakout(.helpAlreadyAsked("R1")), "R1"),
    (.breakout(.tooManySpecialRooms(rooms: 4, special: 5)), "4 rooms"),
    (.breakout(.contradiction(["R3 needs 6 people in B1; 4 can be there."])), "R3"),
    (.breakout(.notAllKept(["Amina (P1) has no room."])), "Amina (P1)"),
    (.breakout(.byHand("B1", .free)), "breakouts choose B1"), (.breakout(.stale("B1")), "B1"),
    (.breakout(.noSuchGroups("B1")), "B1"), (.breakout(.unknownAttribute("shoe")), "shoe"),
    (.breakout(.noRoomLeft("P1", "B1")), "P1"), (.breakout(.noRound), "breakouts plan"),
    (.breakout(.pinned("P1", "R1")), "unpin P1"), (.breakout(.notPinned("P1")), "P1"),
    (.breakout(.notInOneRound("P1", "P2")), "P2"), (.breakout(.gone("P1", .withdrawn)), "P1"),
    (.breakout(.roomState("R1", .closed, wanted: "extended")), "R1"),
    (.breakout(.roomInUse("R1", people: 3)), "3 people"), (.breakout(.lastRoom("R1")), "R1"),
    (.breakout(.roomHasNotes("R1", notes: 1)), "1 note"),
    (.breakout(.nothingToRepair("B1")), "B1"), (.breakout(.alreadyStarted("R1")), "R1"),
    (.breakout(.keptApart("P1", "P2")), "P2"), (.breakout(.groupTooSmall("kept apart")), "two"),
    (.breakout(.emptyRooms), "allocate"), (.breakout(.nobodySpeaks("R3", ["fr"])), "fr"),
    (.people(.alreadyPresent("P1", name: "Amina", mode: .virtual)), "Amina (P1)"),
    (.people(.notPresent("P1", name: "Amina")), "Amina (P1)"),
    (.people(.notExpected("P1", name: "Amina", .declined)), "Amina (P1)"),
    (.people(.unknownType("press", known: ["ngo"])), "press"),
    (.people(.emailTaken("a@example.org", "P1")), "P1"),
    (.people(.badEmail("nobody")), "nobody"), (.people(.reversedStay("P1")), "P1"),
    (.people(.tooManyAttributes), "columns"), (.note(.changedMeanwhile("N1", by: "rosa")), "rosa"),
    (.stage(.alreadyPinned(.rooms)), "rooms"), (.stage(.alreadyFollowing), "follows"),
    (.stage(.noMessage), "stage message"), (.stage(.alreadyShown), "message"),
    (.stage(.alreadyBlackout(true)), "stage blackout off"),
    (.stage(.alreadyBlackout(false)), "not black"), (.stage(.alreadyIn(.fr)), "French"),
    (.undo(.nothingToUndo("ana")), "ana"), (.undo(.nothingToRedo("ana")), "ana"),
    (.undo(.changedSince(title: "Q1 approved", later: "Q1 +1 votes", by: "ana")), "ana"),
    (.undo(.stillReferred(title: "Amina added", by: "question Q1")), "question Q1"),
    (.undo(.placeTaken(title: "Q1 answered", by: "question Q2")), "question Q2"),
    (.undo(.notInBatch), "batch"),
  ]

  @Test("Each reason is a sentence that names the thing")
  func sentences() {
    for (reason, name) in Self.reasons {
      expectSentence(reason.message)
      #expect(reason.message.contains(name), "\(reason): \(reason.message)")
      #expect(!reason.message.contains("!"))
      #expect(reason.message.count < 160, "\(reason.message)")
    }
  }
}
