import Testing

@testable import SessionEngine

@Suite("Words between the staff")
struct MessageTests {
  @Test("A message goes to a person, a role or all, and only those it is for can take it")
  func messages() {
    var spec = Spec.round()
    spec.run(.staff(.set(name: "maya", role: .moderator, rooms: [])))
    spec.when(
      .staff(.send("Who takes the chat?", to: .role(.moderator))),
      then: .staff(
        .messageSent(id: "M1", to: .role(.moderator), text: "Who takes the chat?")))
    spec.when(
      .staff(.send("Coffee", to: .person("maya"))), by: .ravi,
      then: .staff(.messageSent(id: "M2", to: .person("maya"), text: "Coffee")))
    spec.when(.staff(.take("M1")), by: .ravi, refused: .staff(.notForYou("M1", to: "moderators")))
    spec.when(.staff(.take("M1")), refused: .staff(.yourOwn("M1")))
    spec.when(
      .staff(.take("M1")), by: .maya, then: .staff(.messageTaken(id: "M1", by: "maya")))
    spec.when(.staff(.take("M1")), by: .maya, refused: .staff(.takenAlready("M1")))
    spec.when(.staff(.take("M9")), by: .maya, refused: .staff(.noMessage("M9")))
    #expect(spec.session.messages["M1"]?.takers == [MessageTaker(name: "maya", at: spec.when(-20))])
    #expect(spec.session.mayRead(spec.session.messages["M2"]!, .maya))
    #expect(!spec.session.mayRead(spec.session.messages["M2"]!, .ana))
  }

  @Test("A message to nobody, to oneself or without words is refused")
  func refusals() {
    var spec = Spec.round()
    spec.when(
      .staff(.send("Coffee", to: .person("eva"))), refused: .staff(.nobodyCalled("eva")))
    spec.when(
      .staff(.send("Coffee", to: .person("ana"))), refused: .staff(.nobodyThere("ana is you")))
    spec.when(.staff(.send("  ", to: .everybody)), refused: .emptyText(field: "message"))
    spec.when(
      .staff(.send("Coffee", to: .room("R9"))), refused: .unknown(noun: "breakout room", id: "R9"))
    spec.when(
      .staff(.cue("2 minutes", to: .everybody, seconds: 0)),
      refused: .outOfRange(
        field: "time of a cue in seconds", value: 0, lowest: 1, highest: 86_400))
    spec.when(
      .staff(.cue("2 minutes", to: .everybody, seconds: nil)), by: .maya,
      refused: .notPermitted(.giveCues, role: .moderator))
    spec.when(
      .staff(.send("Coffee", to: .everybody)), by: .omar,
      refused: .notPermitted(.sendMessages, role: .observer))
  }

  @Test("A cue to a room shows to those who serve it until they saw it or it is over")
  func cues() {
    var spec = Spec.round()
    var fields = RoomFields()
    fields.rapporteur = "ravi"
    spec.run(.breakouts(.editRoom("R1", fields)))
    spec.run(.staff(.set(name: "rosa", role: .rapporteur, rooms: ["R2"])))
    spec.run(.staff(.cue("2 minutes", to: .room("R1"), seconds: nil)))
    #expect(spec.session.cues(for: .ravi, at: spec.now).map(\.text) == ["2 minutes"])
    #expect(spec.session.cues(for: .rosa, at: spec.now).isEmpty)
    #expect(spec.session.cues(for: .ana, at: spec.now).isEmpty)
    spec.run(.staff(.cue("wrap up", to: .round("B1"), seconds: 60)))
    #expect(spec.session.cues(for: .rosa, at: spec.now).map(\.text) == ["wrap up"])
    #expect(spec.session.cues(for: .ravi, at: spec.now).map(\.text) == ["wrap up", "2 minutes"])
    spec.run(.staff(.take("M2")), by: .ravi)
    #expect(spec.session.cues(for: .ravi, at: spec.now).map(\.text) == ["2 minutes"])
    let later = spec.now.advanced(bySeconds: 299)
    #expect(spec.session.cues(for: .rosa, at: later).isEmpty)
    #expect(spec.session.cues(for: .ravi, at: later).isEmpty)
    #expect(spec.session.members(meantBy: .round("B1"), without: "ana").map(\.name) == ["rosa"])
  }

  @Test("A message can be taken back until somebody took it")
  func undo() {
    var spec = Spec.round()
    spec.run(.staff(.send("Coffee", to: .everybody)))
    spec.run(.undo)
    #expect(spec.session.messages.isEmpty)
    spec.run(.staff(.send("Tea", to: .everybody)))
    #expect(spec.session.messages.map(\.id) == ["M2"], "numbers are never given twice")
    spec.run(.staff(.take("M2")), by: .maya)
    let isTakenBack = spec.attempt(.undo)
    #expect(!isTakenBack)
  }

  @Test("The log names a message and does not quote it, and the forgotten are not named in it")
  func privacy() {
    var spec = Spec.round()
    spec.run(.staff(.send("Person 1 is late", to: .person("ana"))), by: .maya)
    #expect(spec.session.history.entries.last?.title == "message M1 to ana")
    spec.run(.people(.forget("P1")))
    #expect(spec.session.messages["M1"]?.text.contains("Person 1") == false)
  }

  @Test("Staff go on talking after the close")
  func closed() {
    var spec = Spec.round()
    spec.run(.session(.close))
    spec.run(.staff(.send("Thank you all", to: .everybody)))
    spec.run(.staff(.take("M1")), by: .maya)
  }

  @Test("Who took a call for help, and when, is kept until help is asked anew")
  func help() {
    var spec = Spec.round()
    spec.run(.breakouts(.askHelp("R1", reason: "no sound")), by: .ravi)
    #expect(spec.session.breakouts.rooms["R1"]?.helpReason == "no sound")
    spec.run(.breakouts(.takeHelp("R1")))
    #expect(spec.session.breakouts.rooms["R1"]?.helpTakenBy == "ana")
    #expect(spec.session.breakouts.rooms["R1"]?.helpTakenAt == spec.now)
    spec.run(.breakouts(.askHelp("R1", reason: nil)), by: .ravi)
    #expect(spec.session.breakouts.rooms["R1"]?.helpTakenAt == nil)
  }
}

extension Spec {
  /// The time of the last command, or so many seconds before or after it.
  fileprivate func when(_ seconds: Int) -> Instant { now.advanced(bySeconds: seconds) }
}
