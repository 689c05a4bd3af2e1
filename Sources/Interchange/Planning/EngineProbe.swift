import SessionEngine

/// Asks the engine beforehand whether it would take a command, so that one bad row does not refuse a whole import.
struct EngineProbe {
  private let session: Session
  /// No staff can have this name, so that the roster does not speak against it.
  private let context = DecisionContext(
    now: Instant(milliseconds: 0), by: Actor(name: "\u{0}import", role: .facilitator))

  init(_ session: Session) {
    self.session = session
  }

  /// Why the engine would refuse; nil when it takes the command.
  func refusal(of command: SessionCommand) -> String? {
    do {
      _ = try session.decide(command, context: context)
      return nil
    } catch {
      return error.message
    }
  }

  /// The id that a new question gets when so many others are added before it; nil while none can be added.
  func nextQuestion(after number: Int) -> QuestionID? {
    let command = SessionCommand.questions(.add(QuestionDraft(text: "?")))
    guard let events = try? session.decide(command, context: context),
      case .questions(.questionAdded(let id, _, _, _, _, _, _, _, _, _))? = events.first
    else { return nil }
    return QuestionID(id.number + number)
  }

  /// The id that the next new participant gets; nil while none can be added.
  var nextParticipant: ParticipantID? {
    var fields = ParticipantFields()
    fields.name = "?"
    guard let events = try? session.decide(.people(.add(fields)), context: context),
      case .people(.participantAdded(let id, _))? = events.first
    else { return nil }
    return id
  }
}
