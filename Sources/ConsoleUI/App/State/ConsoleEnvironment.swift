import SessionEngine

/// What the console may know of the world at one moment; the shell makes a new one for every message.
public struct ConsoleEnvironment: Sendable {
  /// The time on every clock of the screen.
  public let now: Instant
  /// The size of the terminal.
  public let size: Size
  /// The rules of the session's zone, in which times are shown.
  public let zone: ZoneRules
  /// The zones of participants, whose clocks are shown beside it.
  public let otherZones: [ZoneRules]
  /// Who sits here.
  public let actor: Actor
  /// The drawn marks that the terminal can show.
  public let glyphs: Glyphs

  /// Makes an environment.
  public init(
    now: Instant, size: Size, zone: ZoneRules, otherZones: [ZoneRules] = [], actor: Actor,
    glyphs: Glyphs = .unicode
  ) {
    self.now = now
    self.size = size
    self.zone = zone
    self.otherZones = otherZones
    self.actor = actor
    self.glyphs = glyphs
  }
}
