import SessionEngine

/// Reads the words that forms use for stakeholder types.
enum StakeholderWords {
  /// The id of the session's type that a text means; nil when none is.
  ///
  /// First the session's own ids and names; then words of one meaning, such as "CSO" for a session that knows `ngo`.
  /// A session without types takes the text as it stands.
  static func type(_ text: String, among types: [ParticipantType]) -> String? {
    guard !types.isEmpty else { return text }
    let wanted = joined(text)
    if let own = types.first(where: { joined($0.id) == wanted || joined($0.name) == wanted }) {
      return own.id
    }
    let words = folded(text)
    for family in families where family.contains(where: { contains(words, words: $0) }) {
      let found = types.first { type in
        family.contains { joined(type.id) == joined($0) || contains(folded(type.name), words: $0) }
      }
      if let found { return found.id }
    }
    return nil
  }

  /// Without spaces and hyphens, so that `privateSector` and "private sector" are one.
  private static func joined(_ text: String) -> String {
    folded(text).filter { $0 != " " }
  }

  /// Words of one meaning, folded; tried from the narrowest, as "non-governmental" holds "governmental".
  private static let families: [[String]] = [
    [
      "ngo", "ngos", "cso", "csos", "non governmental organisation",
      "non governmental organization", "nongovernmental", "non governmental", "civil society",
      "civil society organisation", "civil society organization", "non profit", "nonprofit",
      "ong", "societe civile", "sociedad civil", "sociedade civil", "zivilgesellschaft",
      "nichtregierungsorganisation", "нпо", "гражданское общество", "المجتمع المدني",
      "منظمه غير حكوميه",
      "非政府组织", "民间社会", "社会组织",
    ],
    [
      "academia", "academic", "academics", "university", "universities", "research",
      "researcher", "research institute", "think tank", "student", "professor", "universite",
      "universitaire", "recherche", "universidad", "universidade", "investigacion", "academie",
      "universitat", "wissenschaft", "forschung", "университет", "наука",
      "академические круги", "научное сообщество", "جامعه", "الاوساط الاكاديميه", "学术界", "大学", "学术",
    ],
    [
      "private", "private sector", "privatesector", "business", "company", "industry",
      "corporate", "secteur prive", "entreprise", "sector privado", "empresa", "setor privado",
      "privatwirtschaft", "unternehmen", "wirtschaft", "частный сектор", "бизнес", "القطاع الخاص",
      "私营部门", "企业",
    ],
    [
      "un", "united nations", "un agency", "un entity", "un system", "igo",
      "intergovernmental", "intergovernmental organisation", "intergovernmental organization",
      "international organisation", "international organization", "nations unies",
      "naciones unidas", "nacoes unidas", "vereinte nationen", "организация объединенных нации",
      "оон", "الامم المتحده", "联合国",
    ],
    [
      "state", "state party", "states parties", "member state", "government", "governmental",
      "ministry", "public authority", "public sector", "permanent mission", "etat",
      "gouvernement", "estado", "gobierno", "governo", "staat", "regierung", "государство",
      "правительство", "حكومه", "دوله", "政府", "国家", "缔约国",
    ],
    ["media", "press", "journalist", "presse", "medios", "prensa", "сми", "اعلام", "媒体"],
    [
      "other", "others", "autre", "autres", "otro", "otra", "otros", "outro", "outra",
      "andere", "sonstige", "другое", "иное", "اخرى", "其他",
    ],
  ]
}
