import ConsoleUI
import SessionEngine
import Testing

/// What the audience sees, kept as text: each view in three languages.
struct StageGoldenTests {
  struct Picture: Sendable {
    let content: StageContent
    let language: StageLanguage
    let columns: Int, rows: Int

    var name: String { "audience-\(content.rawValue)-\(language.rawValue)-\(columns)x\(rows)" }
  }

  static let pictures: [Picture] = StageContent.allCases.flatMap { content in
    [StageLanguage.en, .fr, .ar].flatMap { language in
      [(80, 24), (140, 45)].map { columns, rows in
        Picture(content: content, language: language, columns: columns, rows: rows)
      }
    }
  }

  @Test("Each view of the stage looks as recorded", arguments: pictures.map(\.name))
  func viewsLookAsRecorded(_ name: String) throws {
    let picture = try #require(Self.pictures.first { $0.name == name })
    let session = StageSamples.showing(picture.content)
    #expect(session.stageContent == picture.content)
    let frame = StageSamples.frame(
      session, picture.columns, picture.rows, language: picture.language)
    // The looks of the cells are in one picture of each view; the others are easier to read bare.
    let isWhole = picture.language == .en && picture.columns == 80
    try Golden.check(
      isWhole ? frame.golden : frame.rowTexts.map { "|\($0)|" }.joined(separator: "\n"), name)
  }
}
