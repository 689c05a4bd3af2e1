import SessionEngine
import Testing

@testable import CommandLanguage

@Suite("Words, times and completions")
struct ReadingTests {
  @Test(
    "A line is split as a shell would, without its substitutions",
    arguments: [
      ("a b  c", ["a", "b", "c"]), ("a \"b c\" d", ["a", "b c", "d"]),
      ("'a \"b\"'", ["a \"b\""]), ("a\\n", ["a\\n"]), ("\"a\\nb\"", ["a\nb"]),
      ("l'eau d'ici", ["l'eau", "d'ici"]), ("\"\"", [""]), ("--x=\"1 2\"", ["--x=1 2"]),
      ("$HOME `id`", ["$HOME", "`id`"]), ("", []),
    ])
  func words(line: String, expected: [String]) throws {
    #expect(try Tokenizer.words(of: line) == expected)
  }

  @Test(
    "Any text survives quoting",
    arguments: ["", "plain", "two words", "say \"hi\"", "a\\b", "line\nbreak", "--flag", "l'eau"])
  func quoting(text: String) throws {
    #expect(try Tokenizer.words(of: CommandLanguage.quoted(text)) == [text])
  }

  @Test(
    "Lengths of time as people type them",
    arguments: [
      ("7", 420), ("90", 5400), ("1h30", 5400), ("1:30", 5400), ("1h30s", 3630), ("+10m", 600),
      ("-2m", -120), ("90s", 90), ("1h", 3600), ("10min", 600), ("1h 30m", 5400), ("5m30", 330),
    ])
  func lengths(text: String, expected: Int) {
    #expect(seconds(of: text, style: .hoursAndMinutes) == expected)
  }

  @Test("A speaking time reads 2:30 as minutes and seconds")
  func speakingTime() {
    #expect(seconds(of: "2:30", style: .minutesAndSeconds) == 150)
  }

  @Test(
    "What is no length of time is refused",
    arguments: ["", "+", "soon", "1x", "1:75", "h", "5m5m", "99999999999999", "1:2:3"])
  func badLengths(text: String) {
    #expect(seconds(of: text, style: .hoursAndMinutes) == nil)
  }

  @Test(
    "Moments as people type them, on the reference's day",
    arguments: [
      ("14:00", "2026-11-25T14:00:00.000Z"), ("1400", "2026-11-25T14:00:00.000Z"),
      ("2pm", "2026-11-25T14:00:00.000Z"), ("12am", "2026-11-25T00:00:00.000Z"),
      ("9", "2026-11-25T09:00:00.000Z"), ("2:30 pm", "2026-11-25T14:30:00.000Z"),
      ("+10m", "2026-11-24T08:10:00.000Z"), ("2026-12-01T09:30", "2026-12-01T09:30:00.000Z"),
      ("2026-12-01T09:30:00+01:00", "2026-12-01T08:30:00.000Z"),
      ("p", "2026-11-25T11:15:00.000Z"), ("p+5", "2026-11-25T11:20:00.000Z"),
      ("P + 1h30", "2026-11-25T12:45:00.000Z"), ("p-5m", "2026-11-25T11:10:00.000Z"),
    ])
  func moments(text: String, expected: String) {
    let reference = TimeReference(
      day: Instant("2026-11-25T10:00:00Z")!, previousEnd: Instant("2026-11-25T11:15:00Z")!,
      now: Instant("2026-11-24T08:00:00Z")!, zone: .utc)
    let instant = moment(of: text, from: reference)
    #expect(instant?.description == expected)
  }

  @Test(
    "What is no time is refused",
    arguments: ["25:00", "13pm", "0900x", "2026-02-31T10:00", "p", "p5", "pm"])
  func badMoments(text: String) {
    let now = Instant(milliseconds: 0)
    let reference = TimeReference(day: now, now: now, zone: .utc)
    #expect(moment(of: text, from: reference) == nil)
  }

  @Test("Completion offers command words, then ids with names, then options")
  func completions() throws {
    let fixture = try Fixture()
    func words(_ line: String) -> [String] {
      CommandLanguage.completions(of: line, in: fixture.context).map(\.word)
    }
    #expect(words("que") == ["question", "questions"])
    #expect(words("question app") == ["approve"])
    #expect(words("check-in ami") == ["P1"])
    #expect(words("question approve ") == ["Q1"])
    #expect(words("question dismiss Q1 --r") == ["--reason"])
    #expect(words("session format h") == ["hybrid"])
    #expect(words("question merge Q1 in").first == "into")
    #expect(words("note add R1 text --topic 31") == ["UNTOC-31"])
    #expect(words("note add R1 text --topic UNTOC-8,31") == ["UNTOC-8,UNTOC-31"])
    #expect(
      CommandLanguage.completions(of: "check-in ami", in: fixture.context).first?.line
        == "check-in P1 ")
  }

  @Test("The lists of who is eligible are given anew, or changed word by word")
  func eligible() throws {
    var fixture = try Fixture()
    try fixture.run("people eligible --countries SN,Kenya --types ngo,academia")
    #expect(fixture.session.profile.eligibleCountries.map(\.rawValue) == ["SN", "KE"])
    try fixture.run("people eligible --countries +Brazil,-SN --types -NGO")
    #expect(fixture.session.profile.eligibleCountries.map(\.rawValue) == ["KE", "BR"])
    #expect(fixture.session.profile.eligibleTypes == ["academia"])
    #expect(try fixture.parse("people eligible") == .people(.list(.eligible)))
    #expect(throws: CommandSyntaxError.self) {
      try fixture.parse("people eligible --types -academia")
    }
    #expect(throws: CommandSyntaxError.self) {
      try fixture.parse("people eligible --countries Mars")
    }
    try fixture.run("people eligible --countries all --types all")
    #expect(fixture.session.profile.eligibleCountries.isEmpty)
    #expect(fixture.session.profile.eligibleTypes == nil)
  }

  @Test("Completion offers a role only what it may do")
  func completionsByRole() throws {
    let fixture = try Fixture()
    let context = ParsingContext(
      session: fixture.session, now: fixture.start, zone: .utc,
      by: Actor(name: "rosa", role: .registrar))
    let words = CommandLanguage.completions(of: "", in: context).map(\.word)
    #expect(words.contains("check-in"))
    #expect(!words.contains("agenda"))
  }
}

@Suite("Commands of the stage")
struct StageCommandTests {
  @Test("View, message, style, blackout and language are read as they are typed")
  func lines() throws {
    let fixture = try Fixture()
    #expect(try fixture.parse("stage pin next-speakers") == .stage(.pin(.nextSpeakers)))
    #expect(try fixture.parse("stage pin ROOMS") == .stage(.pin(.rooms)))
    #expect(try fixture.parse("stage follow") == .stage(.follow))
    #expect(
      try fixture.parse("stage message \"Back at 14:00\"")
        == .stage(.showMessage("Back at 14:00", style: .normal)))
    #expect(
      try fixture.parse("stage message Lunch --style=cover")
        == .stage(.showMessage("Lunch", style: .cover)))
    #expect(try fixture.parse("stage blackout") == .stage(.setBlackout(nil)))
    #expect(try fixture.parse("stage blackout on") == .stage(.setBlackout(true)))
    #expect(try fixture.parse("stage blackout off") == .stage(.setBlackout(false)))
    #expect(try fixture.parse("stage language zh") == .stage(.setLanguage(.zh)))
  }

  @Test(
    "A slip is answered with what there is",
    arguments: [
      ("stage pin romos", "rooms"), ("stage pin", "missing"), ("stage blackout maybe", "on, off"),
      ("stage language de", "one of ar, zh, en, fr, ru, es"), ("stage mesage x", "stage message"),
      ("stage message Back at 14:00", "one word too many"),
      ("stage message x --style bold", "flash"),
    ])
  func slips(line: String, expected: String) throws {
    let fixture = try Fixture()
    let error = #expect(throws: CommandSyntaxError.self) { try fixture.parse(line) }
    #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
  }
}
