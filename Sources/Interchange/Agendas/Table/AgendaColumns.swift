/// What a column of an agenda in a spreadsheet can be about.
enum AgendaField: CaseIterable {
  case uid, title, day, start, end, duration, kind, place, link, detail, persons, language
  case isLinked, isHardEnd, isOptional, isFlagged, isSkipped, minimum, warning, danger, endAction
  case structure, cue

  /// Headings that are this field, folded; in the languages in which agendas are met.
  var headings: [String] {
    switch self {
    case .uid: ["uid", "id", "guid", "event id", "identifier"]
    case .title:
      [
        "title", "name", "item", "agenda item", "topic", "subject", "session", "session title",
        "event", "activity", "what", "summary", "titel", "titre", "point", "sujet", "titulo",
        "tema", "punto", "asunto", "actividad", "programmpunkt", "thema", "название", "тема",
        "пункт",
        "العنوان", "البند", "الموضوع", "标题", "议题", "议程", "内容", "主题",
      ]
    case .day:
      [
        "day", "date", "start date", "tag", "datum", "jour", "dia", "fecha", "дата", "день",
        "التاريخ", "اليوم", "日期",
      ]
    case .start:
      [
        "start", "start time", "time start", "from", "begin", "begins", "beginning",
        "planned start", "time",
        "dtstart", "starts", "beginn", "von", "debut", "heure", "heure de debut", "de", "inicio",
        "hora",
        "hora de inicio", "desde", "uhrzeit", "zeit", "начало", "время", "с", "البدايه", "الوقت",
        "وقت البدء", "开始", "开始时间",
        "时间",
      ]
    case .end:
      [
        "end", "end time", "time end", "to", "until", "ends", "finish", "planned end", "dtend",
        "ende", "bis",
        "fin", "heure de fin", "hora de fin", "hasta", "конец", "окончание", "до", "النهايه",
        "وقت الانتهاء", "结束", "结束时间",
      ]
    case .duration:
      [
        "duration", "length", "minutes", "min", "mins", "duration minutes", "duration min", "duree",
        "duracion", "dauer",
        "duration in minutes", "minuten", "продолжительность", "длительность", "минут", "المده",
        "时长", "分钟",
      ]
    case .kind:
      [
        "kind", "type", "category", "format", "art", "typ", "tipo", "categorie", "вид", "тип",
        "النوع", "类型", "类别",
      ]
    case .place:
      [
        "place", "room", "room id", "location", "where", "venue", "ort", "raum", "lieu", "salle",
        "lugar",
        "sala", "место", "зал",
        "المكان", "القاعه", "地点", "会议室",
      ]
    case .link:
      ["link", "url", "teams link", "meeting link", "lien", "enlace", "ссылка", "الرابط", "链接"]
    case .detail:
      [
        "detail", "details", "description", "note", "notes", "abstract", "comment", "comments",
        "remarks",
        "beschreibung", "bemerkung", "remarques", "descripcion", "notas", "описание", "примечание",
        "الوصف", "ملاحظات", "说明",
        "备注", "描述",
      ]
    case .persons:
      [
        "speaker", "speakers", "presenter", "presenters", "panel", "who", "responsible", "lead",
        "facilitator",
        "moderator", "chair", "intervenant", "intervenants", "orateur", "ponente", "ponentes",
        "orador",
        "referent", "докладчик", "спикер", "المتحدث", "المتحدثون", "发言人", "主讲人",
      ]
    case .language:
      [
        "language", "languages", "langue", "langues", "idioma", "idiomas", "sprache", "язык",
        "языки", "语言",
      ]
    case .isLinked: ["linked", "link start", "linkstart"]
    case .isHardEnd: ["hard end", "count to end", "counttoend"]
    case .isOptional: ["optional", "facultatif", "opcional"]
    case .isFlagged: ["flag", "flagged"]
    case .isSkipped: ["skip", "skipped"]
    case .minimum: ["minimum", "at least", "minimum minutes"]
    case .warning: ["warning time", "time warning"]
    case .danger: ["danger time", "time danger"]
    case .endAction: ["end action"]
    case .structure: ["timer type"]
    case .cue: ["cue"]
    }
  }

  static let byHeading: [String: AgendaField] = {
    var table: [String: AgendaField] = [:]
    for field in allCases { for heading in field.headings { table[heading] = field } }
    return table
  }()
}

/// Which column of an agenda is about what.
struct AgendaHeader {
  private(set) var columns: [AgendaField: Int] = [:]
  /// Headings of columns that are about something else.
  private(set) var unread: [String] = []

  init(_ cells: [String]) {
    for (column, cell) in cells.enumerated() {
      // What stands in brackets is a unit or a zone: "Start (Vienna)", "Duration (min)".
      let outside = folded(String(cell.prefix { $0 != "(" && $0 != "[" }))
      let words = AgendaField.byHeading[folded(cell)] == nil ? outside : folded(cell)
      if let field = AgendaField.byHeading[words], columns[field] == nil {
        columns[field] = column
      } else if !words.isEmpty {
        unread.append(singleSpaced(cell))
      }
    }
  }

  /// Whether rows under it can be items: it has a title, and something about time.
  var isUsable: Bool {
    columns[.title] != nil
      && (columns[.start] != nil || columns[.duration] != nil || columns[.end] != nil)
  }

  /// How much a row looks like the header of an agenda.
  static func score(_ cells: [String]) -> Int {
    let header = AgendaHeader(cells)
    return header.isUsable ? header.columns.count : 0
  }
}
