import SessionEngine

/// A command that a simulated person gives, with the name and role they give it in.
public struct RehearsalStep: Equatable, Sendable {
  /// What is to be done.
  public let command: SessionCommand
  /// Who does it.
  public let by: Actor

  /// Makes a step.
  public init(command: SessionCommand, by: Actor) {
    self.command = command
    self.by = by
  }
}
