/// What people want to speak about, and what is answered to them.
enum SpokenWords {
  static let remarks: [String?] = [
    "article 8", "experience from our country", "reply to the last speaker", "question on costs",
    "victims' perspective", nil, "focal points", "translation of documents", "article 31",
    "example from the private sector", "time limits", "how we used the questionnaire",
    "data for article 28", "report of our group", "joint statement", "young people", nil,
    "safety of participants", "article 25", "follow-up after the review",
  ]

  static let answers: [String?] = [
    "Yes; it is described in the procedures, section by section.",
    "The Secretariat publishes this on its web page as soon as it is agreed.",
    "That is for each country to decide; offer your help to the focal point.",
    "Not in the desk review, but in the constructive dialogue.",
    "See the guide on the shelf; the link is in the chat.", nil,
    "In the six official languages, if the country agrees.",
    "Two panellists had good experience with a joint letter.",
    "The dates are set by the Conference; look at its calendar.", nil,
    "Send it through your network; one input is read more carefully than ten.",
  ]

  static let owners: [String] = ["Secretariat", "speaker of the session", "training team"]
  static let dismissals: [String] = [
    "asked and answered before", "about a single case", "not on the subject of the training",
  ]
}
