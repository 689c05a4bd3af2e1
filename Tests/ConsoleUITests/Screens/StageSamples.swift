import ConsoleUI
import SessionEngine

/// Sessions as the audience sees them.
enum StageSamples {
  static let later = Samples.noon

  /// The typical session after some more commands of the facilitator.
  static func session(_ lines: String...) -> Session {
    var session = Samples.typical
    session.run(lines, by: Samples.ana, at: later)
    return session
  }

  /// A session that shows one thing by itself or pinned.
  static func showing(_ content: StageContent) -> Session {
    switch content {
    case .item: session("floor end", "question answer Q1")
    case .speaker: session()
    case .question: session("floor end")
    case .nextSpeakers: session("stage pin nextSpeakers")
    case .rooms:
      session(
        "floor end", "room edit R2 --mode virtual", "room edit R3 --place \"القاعة الكبرى\"",
        "breakouts open B1 --for 20")
    case .names: session("floor end", "breakouts open B1 --for 20", "stage pin names")
    case .message:
      session(
        "stage message \"Coffee is served on the second floor. Please be back at 14:00.\"",
        "stage pin message")
    case .report:
      session(
        "floor end", "report-back order R2,R1", "note add R2 \"Few know their focal point\"",
        "note add R2 \"Letters stay without a reply for months, and nobody says why or to whom one "
          + "could turn next\" --kind gap", "note add R2 \"لا توجد نقطة اتصال\"",
        "report-back start")
    case .resources:
      session(
        "resource add \"Guide to the review mechanism\" --link https://example.org/guide --language en",
        "resource add \"Guía para la sociedad civil\" --link https://example.org/guia --language es "
          + "--item A3", "stage pin resources")
    case .agenda: session("stage pin agenda")
    }
  }

  static func frame(
    _ session: Session, _ columns: Int = 80, _ rows: Int = 24, language: StageLanguage? = nil,
    at now: Instant = later.advanced(bySeconds: 30), page: Int = 0, glyphs: Glyphs = .unicode
  ) -> Frame {
    stageView(
      session,
      environment: ConsoleEnvironment(
        now: now, size: Size(columns: columns, rows: rows), zone: .utc, actor: Samples.ana,
        glyphs: glyphs), language: language, page: page)
  }
}
