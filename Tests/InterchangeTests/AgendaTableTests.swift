import SessionEngine
import Testing

@testable import Interchange

@Suite("Agendas from spreadsheets")
struct AgendaTableTests {
  @Test("Columns by meaning in any order; one bad row loses only itself")
  func columns() throws {
    let (lines, items) = try AgendaSamples.outcome(
      """
      Room;Type;Agenda item;From;To;Date;Speaker;Colour
      Hall;;Opening;09:00;09:30;2026-03-03;Ada Probe;red
      Hall;;Lunch;12:00;13:00;;;
      Hall;;Backwards;15:00;14:00;;;
      Hall;;Party;22:00;01:30;;;
      Hall;breakouts;In groups;9:00 am;10:15 am;04.03.2026;;
      Hall;;No day;09:00;10:00;31.02.2026;;
      Hall;;Strange;soon;later;;;
      ;;;;;05.03.2026;;
      Hall;;Timeless;;;;;
      """)
    #expect(
      lines == [
        "03-03T08:00 30m plenary Opening", "03-03T11:00 60m break Lunch",
        "error Backwards: it ends before it begins", "03-03T21:00 210m plenary Party",
        "03-04T08:00 75m breakouts In groups",
        "error No day: “31.02.2026” is not a date that exists",
        "error Strange: “soon” is not a time that exists", "skip -: a heading with a date",
        "error Timeless: it has no time",
      ])
    #expect(items[0].detail == "With Ada Probe" && items[0].place == "Hall")
  }

  @Test("Times without a date are those of the option; lengths alone follow one another")
  func lengths() throws {
    let text = """
      Title,Start,Duration
      Opening,09:00,30
      Talk,,1:15
      Q&A,,20 min
      Coffee,11:05,
      Late,25:00,10
      Later,8:00,10
      """
    let (lines, _) = try AgendaSamples.outcome(text)
    #expect(
      lines == [
        "03-03T08:00 30m plenary Opening", "03-03T08:30 75m plenary Talk",
        "03-03T09:45 20m questions Q&A",
        "03-03T10:05 30m break Coffee: it has no length; half an hour is taken",
        "error Late: “25:00” is not a time that exists",
        "error Later: it begins before the one above; its date is missing",
      ])
    #expect(
      try AgendaSamples.file(text).notices.contains { $0.contains("--date sets another day") })
  }

  @Test("The columns of Ontime's spreadsheet, with lines of instructions above them")
  func ontime() throws {
    let (lines, items) = try AgendaSamples.outcome(
      """
      Fill in below,,,,,,,,,,,,
      ID,Flag,Cue,Title,Time Start,Link Start,Time End,Duration,Count to end,Skip,End Action,Timer Type,Warning time,Note
      g,,,Morning,,,,,,,,group-start,,
      a,x,1,Opening,09:00:00,,09:30:00,00:30:00,,,load-next,count-down,00:05:00,Doors
      b,,2,Keynote,09:30:00,true,10:30:00,01:00:00,true,true,none,count-down,,
      ,,,,,,,,,,,group-end,,
      m,,,Doors close,,,,,,,,milestone,,
      ,,,How to read this,,,,,,,,,,
      ,,,,,,,,,,,,,,aside
      """)
    #expect(
      lines == [
        "skip Morning: a heading; the rows under it are taken one by one",
        "03-03T08:00 30m plenary Opening", "03-03T08:30 60m plenary Keynote: added as skipped",
        "skip -: the end of a group", "03-03T09:30 0m milestone Doors close",
        "skip How to read this: neither a type nor a time",
        "skip -: nothing in the columns that are read",
      ])
    #expect(items[0].isFlagged && items[0].endAction == .loadNext && items[0].warningSeconds == 300)
    #expect(items[1].isLinked && items[1].isHardEnd && items[1].state == .skipped)
  }

  @Test(
    "Headings in other languages",
    arguments: [
      "Titre;Début;Fin\nDéjeuner;12:00;13:00", "Título;Inicio;Fin\nAlmuerzo;12:00;13:00",
      "Название;Начало;Конец\nОбед;12:00;13:00",
      "العنوان;البداية;النهاية\nاستراحة الغداء;12:00;13:00",
      "标题;开始;结束\n午餐;12:00;13:00",
    ])
  func languages(text: String) throws {
    let (_, items) = try AgendaSamples.outcome(text)
    #expect(items.map(\.kind) == [.break])
    #expect(items.first?.plannedStart == Instant("2026-03-03T11:00:00Z"))
  }

  @Test("Dates that can be read two ways are asked about")
  func ambiguous() throws {
    let text = "Title,Date,Start,End\nOpening,03/04/2026,09:00,10:00\n"
    #expect(throws: ImportError.ambiguousDates(example: "03/04/2026")) {
      try AgendaSamples.file(text)
    }
    let items = try AgendaSamples.outcome(text, AgendaSamples.options(dates: .dayFirst)).items
    #expect(items.first?.plannedStart == Instant("2026-04-03T07:00:00Z"))
    var options = AgendaSamples.options()
    let march = CivilDate(year: 2026, month: 3, day: 4)!
    options.sessionDates = march...march
    #expect(
      try AgendaSamples.outcome(text, options).items.first?.plannedStart
        == Instant("2026-03-04T08:00:00Z"))
  }

  @Test("A file without the columns of an agenda, and a spreadsheet, say what to do")
  func others() {
    #expect(throws: ImportError.noAgendaHeader(firstCells: ["Name", "E-mail"])) {
      try AgendaSamples.file("Name,E-mail\nAda,a@example.org\n")
    }
    #expect(throws: ImportError.badArchive(.damaged)) {
      try AgendaFile(reading: [0x50, 0x4B, 3, 4, 0, 0], options: AgendaSamples.options())
    }
    #expect(throws: ImportError.headerOnly(line: 1)) {
      try AgendaSamples.file("Title,Start,End\n")
    }
  }

  @Test(
    "Kinds by words",
    arguments: [
      ("Lunch", ItemKind.break), ("Coffee break", .break), ("Pause café", .break),
      ("Almuerzo", .break), ("Перерыв на кофе", .break), ("استراحة", .break), ("茶歇", .break),
      ("Q&A: the Convention", .questions), ("Questions et réponses", .questions),
      ("问答环节", .questions), ("Вопросы и ответы", .questions), ("Breakout groups 1", .breakouts),
      ("Working groups", .breakouts), ("Groupes de travail", .breakouts), ("分组讨论", .breakouts),
      ("Report-back from the breakout groups", .plenary), ("Breaking the silence", .plenary),
      ("How to break the circle of violence in our country", .plenary), ("Opening", .plenary),
    ])
  func kinds(title: String, kind: ItemKind) {
    #expect(AgendaKindWords.kind(title: title) == kind)
  }
}
