import SessionEngine

/// Makes the commands of a scenario; each has a number in its text, so that its record can be told from all others.
struct Commands {
  let dice: Dice

  static let actor = Actor(name: "ana", role: .facilitator)

  /// The first command of a session.
  func opening(_ number: Int) -> SessionCommand {
    var profile = Session().profile
    profile.title = "Opening \(number)"
    return .create(SessionOpening(profile: profile, topics: [], resources: [], items: []))
  }

  func command(_ number: Int) -> SessionCommand {
    // A longer text now and then makes a record of several pages.
    let text =
      "command \(number)"
      + (dice.isLucky(15) ? String(repeating: " and more", count: dice.below(120)) : "")
    switch dice.below(4) {
    case 0:
      var fields = ParticipantFields()
      fields.name = "Person \(number)"
      return .people(.add(fields))
    case 1:
      return .questions(
        .add(QuestionDraft(text: text, asker: .named("Guest"), via: .teamsChat, mode: .virtual)))
    case 2:
      var fields = NoteFields()
      fields.text = text
      return .notes(.add(room: nil, fields))
    default:
      var fields = ItemFields()
      fields.title = "Item \(number)"
      fields.kind = .plenary
      return .agenda(.add(fields, after: nil))
    }
  }
}
