import SessionEngine

/// A number with a leading zero below ten.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A length of time as a clock reads it: `4:05`, `1:04:05`; the sign is left out.
func clockText(_ seconds: Int) -> String {
  let seconds = abs(seconds)
  let tail = "\(twoDigits(seconds / 60 % 60)):\(twoDigits(seconds % 60))"
  if seconds >= 3600 { return "\(seconds / 3600):\(tail)" }
  return "\(seconds / 60):\(twoDigits(seconds % 60))"
}

/// A length of time in words as short as can be: `30m`, `1h30`, `45s`.
func lengthText(_ seconds: Int) -> String {
  if seconds >= 3600 {
    let minutes = seconds / 60 % 60
    return "\(seconds / 3600)h" + (minutes == 0 ? "" : twoDigits(minutes))
  }
  if seconds >= 60 || seconds == 0 { return "\(seconds / 60)m" }
  return "\(seconds)s"
}

/// A number with its noun: `1 vote`, `2 votes`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension CountdownReading {
  /// Time left, or time over with a plus.
  var text: String {
    remainingSeconds < 0 ? "+" + clockText(remainingSeconds) : clockText(remainingSeconds)
  }

  /// The look of the clock, which repeats what the number and sign say.
  var role: ThemeRole {
    switch phase {
    case .pending, .ended: .textDim
    case .default: .timerDefault
    case .warning: .timerWarning
    case .danger: .timerDanger
    case .overtime: .timerOvertime
    }
  }
}

extension String {
  /// The first line's worth of a text: no more than a row can show, line breaks as spaces.
  func oneLine(_ limit: Int = 300) -> String {
    guard utf8.count > limit || utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return self }
    return String(
      unicodeScalars.prefix(limit).map { $0 == "\n" || $0 == "\r" ? " " : Character($0) })
  }
}

extension Optional where Wrapped == AttendanceMode {
  /// The sign of a mode; a space if it is not known.
  func sign(_ glyphs: Glyphs) -> String {
    switch self {
    case .inPerson?: glyphs.inPerson
    case .virtual?: glyphs.virtual
    case nil: " "
    }
  }

  /// The look of a mode.
  var role: ThemeRole {
    switch self {
    case .inPerson?: .modeInPerson
    case .virtual?: .modeVirtual
    case nil: .textDim
    }
  }
}
