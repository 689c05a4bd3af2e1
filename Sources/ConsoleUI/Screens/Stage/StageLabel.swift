import SessionEngine

/// A word or sentence that the audience's screen itself says.
enum StageLabel: CaseIterable {
  case now, next, paused, overtime, question, speaking, nextSpeakers, rooms, online, timeLeft
  case timeUp, agenda
  case welcome, closed, nobodySpeaking, nobodyWaiting, noQuestion, roomsNotOpen, roomsClosed
  case endOfAgenda, report, noReport, documents, noDocuments, rehearsal, whoWhere

  /// Cells there are for it on the narrowest stage.
  var columns: Int {
    switch self {
    case .now, .next, .paused, .overtime, .question, .speaking, .online, .timeLeft, .timeUp,
      .rehearsal:
      20
    case .nextSpeakers, .rooms, .agenda, .report, .documents: 24
    case .whoWhere: 28
    case .welcome, .closed, .nobodySpeaking, .nobodyWaiting, .noQuestion, .roomsNotOpen,
      .roomsClosed, .endOfAgenda, .noReport, .noDocuments:
      56
    }
  }

  /// The words in a language.
  func text(in language: StageLanguage) -> String {
    Self.table[self]?[language] ?? Self.table[self]?[.en] ?? ""
  }

  static let table: [StageLabel: [StageLanguage: String]] = [
    .rehearsal: [
      .ar: "بروفة", .zh: "排练", .en: "Rehearsal", .fr: "Répétition", .ru: "Репетиция", .es: "Ensayo",
    ],
    .now: [
      .ar: "الآن", .zh: "现在", .en: "Now", .fr: "En cours", .ru: "Сейчас", .es: "Ahora",
    ],
    .next: [
      .ar: "التالي", .zh: "接下来", .en: "Next", .fr: "Ensuite", .ru: "Далее",
      .es: "A continuación",
    ],
    .paused: [
      .ar: "متوقف مؤقتًا", .zh: "暂停", .en: "paused", .fr: "en pause", .ru: "пауза",
      .es: "en pausa",
    ],
    .overtime: [
      .ar: "تجاوز الوقت", .zh: "超时", .en: "over time", .fr: "temps dépassé",
      .ru: "время превышено", .es: "tiempo excedido",
    ],
    .question: [
      .ar: "سؤال", .zh: "问题", .en: "Question", .fr: "Question", .ru: "Вопрос", .es: "Pregunta",
    ],
    .speaking: [
      .ar: "المتحدث", .zh: "正在发言", .en: "Speaking", .fr: "A la parole", .ru: "Выступает",
      .es: "Tiene la palabra",
    ],
    .nextSpeakers: [
      .ar: "المتحدثون التالون", .zh: "接下来发言", .en: "Next speakers",
      .fr: "Prochaines interventions", .ru: "Следующие ораторы", .es: "Próximas intervenciones",
    ],
    .rooms: [
      .ar: "غرف المجموعات", .zh: "分组讨论室", .en: "Breakout rooms", .fr: "Salles des groupes",
      .ru: "Залы рабочих групп", .es: "Salas de los grupos",
    ],
    .whoWhere: [
      .ar: "من في أي غرفة", .zh: "谁在哪个分组", .en: "Who is in which room",
      .fr: "Qui est dans quelle salle", .ru: "Кто в каком зале", .es: "Quién está en qué sala",
    ],
    .online: [
      .ar: "عبر الإنترنت", .zh: "线上", .en: "online", .fr: "en ligne", .ru: "онлайн",
      .es: "en línea",
    ],
    .timeLeft: [
      .ar: "الوقت المتبقي", .zh: "剩余时间", .en: "Time left", .fr: "Temps restant",
      .ru: "Осталось", .es: "Tiempo restante",
    ],
    .timeUp: [
      .ar: "انتهى الوقت", .zh: "时间到", .en: "Time is up", .fr: "Temps écoulé",
      .ru: "Время вышло", .es: "Tiempo agotado",
    ],
    .agenda: [
      .ar: "جدول الأعمال", .zh: "议程", .en: "Agenda", .fr: "Ordre du jour", .ru: "Повестка дня",
      .es: "Orden del día",
    ],
    .welcome: [
      .ar: "أهلاً وسهلاً", .zh: "欢迎", .en: "Welcome", .fr: "Bienvenue", .ru: "Добро пожаловать",
      .es: "Les damos la bienvenida",
    ],
    .closed: [
      .ar: "انتهت الجلسة. شكرًا لكم.", .zh: "会议结束，谢谢。",
      .en: "The session is closed. Thank you.", .fr: "La séance est levée. Merci.",
      .ru: "Заседание закрыто. Спасибо.", .es: "La sesión ha terminado. Gracias.",
    ],
    .nobodySpeaking: [
      .ar: "لا أحد يتحدث الآن", .zh: "目前无人发言", .en: "Nobody has the floor",
      .fr: "Personne n’a la parole", .ru: "Никто не выступает", .es: "Nadie tiene la palabra",
    ],
    .nobodyWaiting: [
      .ar: "لا أحد ينتظر الكلمة", .zh: "无人等候发言", .en: "Nobody is waiting to speak",
      .fr: "Personne n’attend la parole", .ru: "Список ораторов пуст",
      .es: "Nadie espera la palabra",
    ],
    .noQuestion: [
      .ar: "لا سؤال في الوقت الحالي", .zh: "目前没有问题", .en: "No question at the moment",
      .fr: "Pas de question pour le moment", .ru: "Сейчас нет вопросов",
      .es: "Ninguna pregunta por ahora",
    ],
    .roomsNotOpen: [
      .ar: "الغرف ليست مفتوحة بعد", .zh: "分组讨论室尚未开放",
      .en: "The rooms are not open yet", .fr: "Les salles ne sont pas encore ouvertes",
      .ru: "Залы ещё не открыты", .es: "Las salas aún no están abiertas",
    ],
    .roomsClosed: [
      .ar: "الغرف مغلقة", .zh: "分组讨论室已关闭", .en: "The rooms are closed",
      .fr: "Les salles sont fermées", .ru: "Залы закрыты", .es: "Las salas están cerradas",
    ],
    .documents: [
      .ar: "الوثائق", .zh: "文件", .en: "Documents", .fr: "Documents", .ru: "Документы",
      .es: "Documentos",
    ],
    .noDocuments: [
      .ar: "لا وثائق", .zh: "没有文件", .en: "No documents", .fr: "Pas de documents",
      .ru: "Документов нет", .es: "No hay documentos",
    ],
    .report: [
      .ar: "تقرير المجموعة", .zh: "小组汇报", .en: "Report back", .fr: "Compte rendu",
      .ru: "Отчёт группы", .es: "Informe del grupo",
    ],
    .noReport: [
      .ar: "لا تقرير في الوقت الحالي", .zh: "目前没有汇报", .en: "No room is reporting",
      .fr: "Aucun compte rendu en cours", .ru: "Сейчас нет отчёта",
      .es: "Ningún informe por ahora",
    ],
    .endOfAgenda: [
      .ar: "نهاية جدول الأعمال", .zh: "议程结束", .en: "End of the agenda",
      .fr: "Fin de l’ordre du jour", .ru: "Конец повестки дня", .es: "Fin del orden del día",
    ],
  ]
}
