import SessionEngine

/// Guesses what sort of item an event is from its title, in the six languages of the UN.
enum AgendaKindWords {
  /// The kind that the words speak for; plenary when they speak for none.
  static func kind(title: String, hint: String = "") -> ItemKind {
    if let kind = named(hint) { return kind }
    let title = folded(title)
    if has(title, reports) { return .plenary }
    if has(title, groups) { return .breakouts }
    if has(title, questions) { return .questions }
    // In a long title such a word is more often part of the subject.
    let isShort = title.split(separator: " ").count <= 6
    return isShort && has(title, breaks) ? .break : .plenary
  }

  /// The kind that a cell or a category names; nil for any other word.
  static func named(_ text: String) -> ItemKind? {
    let word = folded(text)
    if word.isEmpty { return nil }
    if ["plenary", "session", "talk", "keynote", "panel", "lecture"].contains(word) {
      return .plenary
    }
    if word == "milestone" { return .milestone }
    if word == "questions" || has(word, questions) { return .questions }
    if word == "breakouts" || has(word, groups) { return .breakouts }
    return has(word, breaks) ? .break : nil
  }

  private static func has(_ text: String, _ words: [String]) -> Bool {
    words.contains { word in
      // Chinese is written without spaces between words.
      (word.unicodeScalars.first?.value ?? 0) >= 0x3000
        ? text.contains(word) : contains(text, words: word)
    }
  }

  private static let reports = ["report back", "reporting back", "reports from", "restitution"]

  private static let groups = [
    "breakout", "breakouts", "break out", "break outs", "break out groups", "working group",
    "working groups", "group work", "groupe de travail", "groupes de travail",
    "travail en groupe", "travaux en groupe", "travaux de groupe", "grupo de trabajo",
    "grupos de trabajo", "trabajo en grupo", "trabajo en grupos", "рабочая группа",
    "рабочие группы", "рабочих группах", "рабочих групп", "работа в группах",
    "مجموعات العمل", "مجموعه عمل", "فريق عامل", "الافرقه العامله", "分组", "小组讨论", "小组会议", "工作组",
  ]

  private static let questions = [
    "q a", "q and a", "q as", "questions and answers", "question and answer",
    "questions reponses", "questions et reponses", "preguntas y respuestas",
    "ronda de preguntas", "вопросы и ответы", "ответы на вопросы", "اسئله واجوبه",
    "الاسئله والاجوبه", "اسئله و اجوبه", "问答", "答疑",
  ]

  private static let breaks = [
    "break", "breaks", "lunch", "coffee", "tea", "refreshments", "recess", "pause", "dejeuner",
    "cafe", "almuerzo", "descanso", "receso", "comida", "обед", "обеденныи", "перерыв", "кофе",
    "кофеиныи", "غداء", "الغداء", "استراحه", "الاستراحه", "قهوه", "القهوه", "午餐", "午饭", "茶歇", "休息",
    "午休",
    "咖啡",
  ]
}
