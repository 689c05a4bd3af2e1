import ConsoleUI
import Foundation
import Testing

@Suite("Theme files")
struct ThemeFilesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Themes").standardizedFileURL

  static let files: [URL] =
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))?
    .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path } ?? []

  @Test("Every built-in theme has its file, and the file says the same")
  func builtInThemesAreFiles() throws {
    for theme in Theme.builtIn {
      let file = Self.folder.appending(path: "\(theme.name).json")
      if ProcessInfo.processInfo.environment["PLENUM_RECORD"] == "1" {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try (encoder.encode(theme) + Data("\n".utf8)).write(to: file, options: .atomic)
      }
      let read = try JSONDecoder().decode(Theme.self, from: Data(contentsOf: file))
      #expect(read == theme, "\(theme.name).json differs; PLENUM_RECORD=1 writes it anew")
    }
  }

  @Test("A file is called what the theme in it is called", arguments: files)
  func fileNames(file: URL) throws {
    let theme = try JSONDecoder().decode(Theme.self, from: Data(contentsOf: file))
    #expect(theme.name == file.deletingPathExtension().lastPathComponent)
    #expect(!theme.description.isEmpty)
  }

  @Test("Text is readable on its own ground and on every ground it can get", arguments: files)
  func contrast(file: URL) throws {
    let theme = try JSONDecoder().decode(Theme.self, from: Data(contentsOf: file))
    let needed = theme.name == "high-contrast" ? 7.0 : 4.5
    for role in ThemeRole.allCases where role != .border && role != .barEmpty {
      for backdrop in [nil, ThemeRole.selection, .selectionInactive, .statusBar, .match] {
        let look = theme.look(of: Style(role, on: backdrop))
        guard look.foreground != nil || look.background != nil else { continue }
        let text = try #require(look.foreground, "\(theme.name) \(role)")
        let ground = look.background ?? theme.appearance.assumedGround
        let contrast = text.contrast(with: ground)
        let least = backdrop == nil ? needed : 4.5
        #expect(contrast >= least, "\(theme.name): \(role) on \(backdrop?.rawValue ?? "its own")")
      }
    }
  }

  @Test("Phases of the clock, modes and question states differ in few colours", arguments: files)
  func distinct(file: URL) throws {
    let theme = try JSONDecoder().decode(Theme.self, from: Data(contentsOf: file))
    let families: [[ThemeRole]] = [
      [.timerDefault, .timerWarning, .timerDanger, .timerOvertime],
      [.modeInPerson, .modeVirtual],
      [.questionSubmitted, .questionNext, .questionLive],
      [.text, .selection, .selectionInactive], [.text, .statusBar],
    ]
    for family in families {
      for depth in [ColourDepth.sixteen, .eight] {
        let looks = family.map { theme.terminalLook(of: Style($0), depth: depth) }
        #expect(Set(looks).count == looks.count, "\(theme.name) \(family) \(depth)")
      }
    }
    let clock = families[0].map { theme.terminalLook(of: Style($0), depth: .monochrome) }
    #expect(Set(clock).count == clock.count, "\(theme.name) without colour")
  }

  @Test("In sixteen colours no text takes the colour of its ground", arguments: files)
  func sixteenColoursStayReadable(file: URL) throws {
    let theme = try JSONDecoder().decode(Theme.self, from: Data(contentsOf: file))
    for role in ThemeRole.allCases {
      for depth in [ColourDepth.sixteen, .eight] {
        let look = theme.terminalLook(of: Style(role), depth: depth)
        guard let text = look.foreground, let ground = look.background else { continue }
        #expect(text % 8 != ground % 8, "\(theme.name) \(role) \(depth)")
      }
    }
  }

  @Test("There are at least five themes")
  func themesAreThere() {
    #expect(Self.files.count >= 5)
  }
}
