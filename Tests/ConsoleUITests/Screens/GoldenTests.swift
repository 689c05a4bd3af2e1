import ConsoleUI
import Foundation
import SessionEngine
import Testing

/// What the screens look like, kept as text.
struct GoldenTests {
  /// What is done before a picture is taken.
  enum Step: Sendable {
    case press(String), type(String), saveFails
    /// A line by another of the staff.
    case elsewhere(String)
  }

  /// A picture: its name ends with its size.
  struct Picture: Sendable {
    let name: String
    var isEmpty = false
    var role = Role.facilitator
    var steps: [Step] = []

    var desk: Desk {
      let size = name.split(separator: "-").last?.split(separator: "x").compactMap { Int($0) } ?? []
      var desk = Desk(
        isEmpty ? Samples.empty : Samples.typical, role: role, columns: size[0], rows: size[1])
      for step in steps {
        switch step {
        case .press(let key): desk.press(key)
        case .type(let text): desk.type(text)
        case .elsewhere(let line): desk.elsewhere(line)
        case .saveFails: desk.send(.saveFailed("The disk is full."))
        }
      }
      return desk
    }
  }

  private static let pictures: [Picture] =
    ScreenID.allCases.map { screen in
      Picture(
        name: "\(screen.title.lowercased())-80x24", steps: [.press("\(screen.rawValue + 1)")])
    } + [
      Picture(name: "agenda-140x45"),
      Picture(name: "questions-140x45", steps: [.press("3")]),
      Picture(name: "floor-140x45", steps: floorSteps),
      Picture(name: "floor-busy-80x24", steps: floorSteps),
      Picture(name: "floor-empty-80x24", isEmpty: true, steps: [.press("2")]),
      Picture(name: "floor-point-80x24", steps: [.press("2"), .press("!"), .type("chi")]),
      Picture(name: "floor-policy-80x24", steps: [.press("2"), .press("P")]),
      Picture(
        name: "floor-last-word-80x24", steps: [.press("2"), .press("j"), .press("L")]),
      Picture(name: "agenda-empty-80x24", isEmpty: true),
      Picture(name: "agenda-60x16"),
      Picture(name: "questions-40x12", steps: [.press("3")]),
      Picture(name: "agenda-20x5"),
      Picture(name: "breakouts-open-80x24", steps: roomSteps),
      Picture(name: "breakouts-open-140x45", steps: roomSteps),
      Picture(name: "people-observer-80x24", role: .observer, steps: [.press("5")]),
      Picture(name: "people-desk-80x24", steps: [.press("5"), .press("D"), .type("am")]),
      Picture(name: "people-desk-140x45", steps: [.press("5"), .press("D")]),
      Picture(name: "people-sort-80x24", steps: [.press("5"), .press("s")]),
      Picture(name: "people-by-type-140x45", steps: [.press("5"), .press("s"), .press("t")]),
      Picture(name: "people-presence-80x24", steps: [.press("5"), .press("p")]),
      Picture(
        name: "questions-detail-80x24", steps: [.press("3"), .press("j"), .press("Enter")]),
      Picture(
        name: "questions-form-80x24",
        steps: [
          .press("3"), .press("a"), .type("Is the list of experts public?"), .press("Tab"),
          .type("ma"),
        ]),
      Picture(name: "palette-80x24", steps: [.press(":"), .type("question ")]),
      Picture(name: "agenda-confirm-80x24", steps: [.press("n")]),
      Picture(name: "notes-by-room-80x24", steps: [.press("6"), .press("o")]),
      Picture(name: "notes-menu-80x24", steps: [.press("6"), .press("a")]),
      Picture(name: "agenda-form-80x24", steps: [.press("e")]),
      Picture(name: "agenda-replan-80x24", steps: [.press("R")]),
      Picture(name: "agenda-extend-80x24", steps: [.press("+")]),
      Picture(name: "help-80x24", steps: [.press("3"), .press("?")]),
      Picture(name: "not-saved-80x24", steps: [.saveFails]),
      Picture(name: "messages-80x24", steps: messageSteps + [.press("V")]),
      Picture(name: "message-form-80x24", steps: messageSteps + [.press("4"), .press("W")]),
      Picture(name: "cue-80x24", steps: messageSteps),
      Picture(name: "message-unread-140x45", steps: Array(messageSteps.prefix(3))),
      Picture(name: "stage-140x45", steps: [.press("8"), .press("j"), .press("j")]),
      Picture(name: "stage-160x40", steps: [.press("8"), .press("G")]),
      Picture(name: "stage-60x16", steps: [.press("8"), .press("j"), .press("Enter")]),
      Picture(
        name: "stage-message-80x24",
        steps: [.press("8"), .press("m"), .type("Back at 14:00"), .press("Tab"), .press("Right")]),
    ]

  /// Messages to and from, one taken, and a cue.
  private static let messageSteps: [Step] =
    [.elsewhere("message send \"Who takes the chat?\" --to facilitators")]
    + [
      .elsewhere(
        "message send \"The interpreters ask for slower speakers, and for the names in writing before "
          + "the panel begins\""),
      .elsewhere("duty on"),
      .press(":"), .type("message send \"Coffee is late\" --to rosa"), .press("Enter"),
      .press(":"), .type("message taken M1"), .press("Enter"),
      .elsewhere("cue ana \"2 minutes\""),
    ]

  /// A list with every kind of place in it: a speaker, an interposed question, a reply, a move.
  private static let floorSteps: [Step] =
    [.press("2")]
    + [
      "floor policy balanced --by region,mode", "floor budget 1:00 --type ngo",
      "floor limit 2:00 --type academia --waiting", "floor add P7 --kind intervention",
      "floor add P5 --to S2 --for \"the same case in Lagos\"",
      "floor add P4 --kind interposedQuestion",
      "floor add P8 --reason procedure --via card", "floor next", "floor move S3",
    ].flatMap { [.press(":"), .type($0), .press("Enter")] }

  /// An open round: one room asks for help, one closes, one person came late.
  private static let roomSteps: [Step] =
    [.press("4")]
    + [
      "breakouts plan B1 --rooms 3 --size 0..6", "breakouts allocate B1",
      "breakouts open B1 --for 20", "room start R4", "help ask R5 \"no sound\"",
      "room close R6 --in 2m", "walk-in \"Late Person\" --mode virtual",
    ].flatMap { [.press(":"), .type($0), .press("Enter")] }

  @Test("Each screen looks as recorded", arguments: pictures.map(\.name))
  func screensLookAsRecorded(_ name: String) throws {
    let picture = try #require(Self.pictures.first { $0.name == name })
    try Golden.check(picture.desk.frame.golden, name)
  }

  @Test("The help of every place is as recorded")
  func helpIsAsRecorded() throws {
    try Golden.check(ConsoleKeys.standard.markdown, "keys")
  }

  @Test("No golden file is without its test")
  func goldenFilesAreUsed() throws {
    let known = Set(
      Self.pictures.map(\.name) + StageGoldenTests.pictures.map(\.name) + ["keys"])
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path())
    for file in files where file.hasSuffix(".txt") {
      #expect(known.contains(String(file.dropLast(4))), "\(file) belongs to no test")
    }
  }

  @Test("The audience's screen looks as recorded at any size")
  func stageIsTotal() {
    for columns in [0, 1, 5, 20, 40, 80, 200] {
      for rows in [0, 1, 3, 5, 12, 24, 60] {
        let size = Size(columns: columns, rows: rows)
        let environment = ConsoleEnvironment(
          now: Samples.noon, size: size, zone: .utc, actor: Samples.ana)
        let frame = stageView(Samples.typical, environment: environment)
        #expect(frame.gridSize == size)
      }
    }
  }
}
