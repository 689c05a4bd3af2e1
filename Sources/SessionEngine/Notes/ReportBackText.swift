/// What a room says to the plenary: its key points, as many as the time allows.
public struct ReportBackText: Equatable, Sendable {
  /// The notes to say, in their order.
  public let points: [Note]
  /// Key points for which the time does not suffice.
  public let omitted: [Note]
  /// How many words the points have, and how many can be said in the time.
  public let words: Int, limit: Int
}

extension Session {
  /// The pace that interpreters can follow, in words a minute.
  ///
  /// United Nations guidance for speakers asks for no more than 120.
  public static let wordsPerMinute = 120

  /// What a room can say in so many seconds: its key points in their order, else its first notes.
  ///
  /// A point that does not fit is left out, and shorter ones behind it still are taken.
  public func reportBackText(of room: RoomID, seconds: Int) -> ReportBackText {
    let all = notes(of: room)
    let keyPoints = all.filter(\.isKeyPoint)
    let limit = max(0, seconds) * Self.wordsPerMinute / 60
    var words = 0
    var points: [Note] = []
    var omitted: [Note] = []
    for note in keyPoints.isEmpty ? all : keyPoints {
      let count = spokenWords(note.text)
      if words + count <= limit {
        words += count
        points.append(note)
      } else {
        omitted.append(note)
      }
    }
    return ReportBackText(points: points, omitted: omitted, words: words, limit: limit)
  }
}

/// About how many words a text is when it is spoken.
///
/// Chinese and Japanese have no spaces between words: there two characters count as a word.
func spokenWords(_ text: String) -> Int {
  var words = 0
  var ideographs = 0
  var isInWord = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) {
      ideographs += 1
      isInWord = false
    } else if scalar.properties.isWhitespace {
      isInWord = false
    } else if !isInWord {
      isInWord = true
      words += 1
    }
  }
  return words + (ideographs + 1) / 2
}
