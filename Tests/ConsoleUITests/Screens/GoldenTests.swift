import ConsoleUI
import Foundation
import SessionEngine
import Testing

/// What the screens look like, kept as text.
struct GoldenTests {
  /// A picture: its name, and the desk that shows it.
  private static let pictures: [(name: String, desk: @Sendable () -> Desk)] = {
    var pictures: [(name: String, desk: @Sendable () -> Desk)] = []
    for screen in ScreenID.allCases {
      let name = screen.title.lowercased()
      let key = "\(screen.rawValue + 1)"
      pictures.append(("\(name)-80x24", { at(key, 80, 24) }))
    }
    pictures += [
      ("agenda-140x45", { at("1", 140, 45) }),
      ("questions-140x45", { at("3", 140, 45) }),
      ("agenda-empty-80x24", { Desk(Samples.empty) }),
      ("agenda-60x16", { at("1", 60, 16) }),
      ("questions-40x12", { at("3", 40, 12) }),
      ("agenda-20x5", { at("1", 20, 5) }),
      (
        "people-observer-80x24",
        {
          var desk = Desk(Samples.typical, as: "otto", role: .observer)
          desk.press("5")
          return desk
        }
      ),
      (
        "questions-detail-80x24",
        {
          var desk = at("3", 80, 24)
          desk.press("j", "Enter")
          return desk
        }
      ),
      (
        "questions-form-80x24",
        {
          var desk = at("3", 80, 24)
          desk.press("a")
          desk.type("Is the list of experts public?")
          desk.press("Tab")
          desk.type("ma")
          return desk
        }
      ),
      (
        "palette-80x24",
        {
          var desk = at("1", 80, 24)
          desk.press(":")
          desk.type("question ")
          return desk
        }
      ),
      (
        "agenda-confirm-80x24",
        {
          var desk = at("1", 80, 24)
          desk.press("n")
          return desk
        }
      ),
      (
        "notes-menu-80x24",
        {
          var desk = at("6", 80, 24)
          desk.press("a")
          return desk
        }
      ),
      (
        "not-saved-80x24",
        {
          var desk = at("1", 80, 24)
          desk.send(.saveFailed("The disk is full."))
          return desk
        }
      ),
    ]
    return pictures
  }()

  private static func at(_ key: String, _ columns: Int, _ rows: Int) -> Desk {
    var desk = Desk(Samples.typical, columns: columns, rows: rows)
    desk.press(key)
    return desk
  }

  @Test("Each screen looks as recorded", arguments: pictures.map(\.name))
  func screensLookAsRecorded(_ name: String) throws {
    let picture = try #require(Self.pictures.first { $0.name == name })
    try Golden.check(picture.desk().frame.golden, name)
  }

  @Test("The help of every place is as recorded")
  func helpIsAsRecorded() throws {
    try Golden.check(ConsoleKeys.standard.markdown, "keys")
  }

  @Test("No golden file is without its test")
  func goldenFilesAreUsed() throws {
    let known = Set(Self.pictures.map(\.name) + ["keys"])
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
        let frame = stageView(Samples.typical, now: Samples.noon, size: size)
        #expect(frame.gridSize == size)
      }
    }
  }
}
