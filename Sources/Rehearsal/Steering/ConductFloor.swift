import SessionEngine

extension Rehearsal {
  /// Gives the floor in turn and ends speeches at their limit. Tells whether something was done.
  mutating func steerFloor(_ turn: inout Turn, isTimeUp: Bool, by actor: Actor) -> Bool {
    let floor = turn.session.floor
    if let speech = floor.speaking {
      return steerSpeech(speech, &turn, isTimeUp: isTimeUp, by: actor)
    }
    guard !isTimeUp, let first = turn.session.speakersList.first?.request else { return false }
    // A few seconds pass while the speaker is called and finds the microphone.
    if let last = conduct.floorAt, turn.now.secondsSince(last) < 8 { return false }
    let person = turn.session.participants[first.participant]
    if person?.openStay == nil {
      turn.add(.floor(.withdraw(first.id)), by: actor)
    } else {
      turn.add(.floor(.next), by: actor)
    }
    conduct.floorAt = turn.now
    return true
  }

  private mutating func steerSpeech(
    _ speech: SpeechRequest, _ turn: inout Turn, isTimeUp: Bool, by actor: Actor
  ) -> Bool {
    if speech.state == .paused {
      if let pausedAt = speech.pausedAt, turn.now.secondsSince(pausedAt) > 60 {
        turn.add(.floor(.resume), by: actor)
        return true
      }
      return false
    }
    let clock = speech.clock(at: turn.now)
    // Some need half of their time and some a little more than all of it.
    let part = 50 + (speech.id.number &* 37) % 55
    let length = min(speech.limitSeconds + 5, speech.limitSeconds * part / 100)
    guard clock.elapsedSeconds >= length || isTimeUp && clock.elapsedSeconds >= 120 else {
      return false
    }
    turn.add(.floor(.end), by: actor)
    conduct.floorAt = turn.now
    return true
  }
}
