import SessionEngine

/// What the simulated rapporteurs write down, by kind: a line a note, topics first.
enum NoteBank {
  static func entries(_ kind: NoteKind) -> [Entry] { table[kind] ?? [] }

  private static let table: [NoteKind: [Entry]] = [
    .gap: Entry.read(
      """
      FOCAL-POINT: The focal point is not known outside the ministry.
      SAQ: Stakeholders were not consulted before the questionnaire was answered.
      UNTOC-24: Witness protection exists on paper; there is no budget line.
      UNTOC-10: No company has been held liable since the law was adopted.
      UNTOC-25: Victims learn of compensation only after the time limit has passed.
      UNTOC-28: Crime statistics do not tell organized crime from other crime.
      UNTOC-8: Bribery in the private sector is not an offence.
      TIP-6: Shelters for men who were trafficked are missing.
      SOM-5: Smuggled migrants are detained before their case is looked at.
      FP-5: Converted weapons are not covered by the law.
      UNTOC-12: Confiscated property stands empty for years.
      """),
    .goodPractice: Entry.read(
      """
      ENTRY-CONSULTATION: A yearly round table of the focal point and 30 organisations.
      SAQ ENTRY-SAQ: Draft answers were published for comment during four weeks.
      UNTOC-14: Confiscated houses are given to social cooperatives.
      TOOL-PARTNERSHIP: Banks and NGOs share signs of trafficking in a joint group.
      TOOL-RESEARCH: A university keeps an open database of judgments.
      UNTOC-31: Mentors from the neighbourhood work with young people.
      UNTOC-18: One shared mailbox made replies to requests twice as fast.
      TIP-6: Victims have a lawyer from the first interview on.
      TOOL-EDUCATION: Two faculties teach the Convention with cases from the region.
      """),
    .suggestion: Entry.read(
      """
      FOCAL-POINT: Publish the list of focal points with a general mailbox.
      ENTRY-COP: Prepare one joint statement instead of many short ones.
      CONSTRUCTIVE-DIALOGUE: Agree on three questions before the dialogue begins.
      OBSERVATIONS: Ask for a summary of observations in the national language.
      SAQ: Add a box for contributions of stakeholders to each answer.
      REVIEW: Keep a public calendar of the reviews of the region.
      ENTRY-PREPARATION: Name one person in each organisation who follows the review.
      UNTOC-9: Use procurement data that are already public.
      UNTOC-34: Compare the law with a sample of judgments.
      """),
    .technicalAssistance: Entry.read(
      """
      UNTOC-29: Training of prosecutors on financial investigations.
      UNTOC-18: A guide to drafting requests in two languages.
      UNTOC-24: Advice on the protection of witnesses in small communities.
      TIP-3: Help with telling trafficking and smuggling apart at borders.
      UNTOC-6: Tools to trace crypto-assets, with training.
      UNTOC-28: A common way to count cases of organized crime.
      SAQ: Somebody who helps to collect the answers of many agencies.
      FP: Marking equipment and training of those who use it.
      """),
    .question: Entry.read(
      """
      REVIEW: Who reads what we send in, and what happens with it then?
      COUNTRY-REVIEW: Can the reviewers ask stakeholders directly?
      CONSTRUCTIVE-DIALOGUE: How are speakers chosen if too many register?
      FEEDBACK: Is written feedback shared with those who contributed?
      UNTOC-23: How should threats against activists be reported in a review?
      FOCAL-POINT: What if the focal point changes during the review?
      """),
    .decision: Entry.read(
      """
      ENTRY: The group works on one entry point: consultation at home.
      TOOL-PARTNERSHIP: The group stays in touch through one mailing list.
      ENTRY-DIALOGUE: One organisation of the group registers for the dialogue.
      SAQ-UNTOC: The group answers articles 8, 9 and 10 first.
      """),
    .action: Entry.read(
      """
      FOCAL-POINT: Write to the focal point and offer a list of contacts.
      TOOL-RESEARCH: Collect ten judgments as examples for the joint input.
      ENTRY-SAQ: Draft a page for each article and send it round.
      TOOL-AWARENESS: Translate the short guide to the review.
      ENTRY-COP: Find out who of us has observer status.
      """),
    .free: Entry.read(
      """
      REVIEW: Half the group had not heard of the mechanism before today.
      TOOL-ADVOCACY: Long talk on risks for those who speak in public.
      UNTOC-31: Prevention came up in every example.
      ENTRY: Smaller organisations prefer to act through a network.
      SAQ-TIP: Most experience in the room is on trafficking in persons.
      COUNTRY-REVIEW: Two members have contributed to a review before.
      """),
  ]

  /// What is added when a text comes a second time, so that no two notes read the same.
  static let details: [String] = [
    "Raised online.", "Raised from the room.", "Two countries reported the same.",
    "The group did not agree on this.", "Example given by a company.",
    "A study on this is about to appear.", "To be looked at again after the break.",
    "Said by several.", "More so outside the capital.", "Sources were promised.",
    "Laws were cited.", "Known for years, said one member.", "Also true of smaller towns.",
    "New since last year.", "Heard for the first time here.", "The figures differ.",
    "Worth a line in the report-back.", "Linked to the point before.",
    "Academia can help with this.", "The private sector sees it differently.",
  ]

  /// Why a room asks for help.
  static let helpReasons: [String?] = [
    "sound from the room does not reach Teams", "we need the questionnaire on paper",
    "what exactly is the task?", "two people are in the wrong room", nil,
    "nobody wants to report back", "the link does not open for three people",
    "a question on article 10", "we need ten more minutes",
  ]
}
