/// Reads what the new Teams client gives when a whole chat is selected: for each message a preview (`… by Name`), then
/// name, time and text; one's own messages have the time before the name. A transcript's pane gives name, time, text.
///
/// Names and times carry no marks of their own, so that every message hangs on a line that is a time; who wrote it is
/// told by the preview, and where there is none by the neighbouring line, with a doubt that is kept.
struct TeamsNewChat {
  private let lines: [Substring]
  private var authors: Set<Substring> = []
  private var noise = 0

  private init(_ lines: [Substring]) {
    self.lines = lines.map { ChatTime.trimmed($0) }
    for line in self.lines { if let author = Self.previewed(line) { authors.insert(author) } }
  }

  static func read(_ lines: [Substring]) -> ChatText? {
    var reader = TeamsNewChat(lines)
    return reader.chat()
  }

  /// Where a message begins, where its text begins, and who wrote it.
  private struct Start {
    let first: Int
    let body: Int
    let author: String
    let time: String
    let doubt: String?
  }

  private mutating func chat() -> ChatText? {
    var starts: [Start] = []
    var isTranscript = false
    var index = 0
    while index < lines.count {
      guard let start = start(at: index, after: starts.last?.body ?? 0) else {
        index += 1
        continue
      }
      if lines[index].contains("→") { isTranscript = true }
      starts.append(start)
      index = start.body
    }
    guard !starts.isEmpty else { return nil }
    for line in lines[..<starts[0].first] where !line.isEmpty && !isNoise(line) { noise += 1 }
    var messages: [ChatMessage] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1].first : lines.count
      let text = body(from: start.body, to: end)
      guard !text.isEmpty else {
        noise += 1
        continue
      }
      messages.append(
        ChatMessage(
          line: start.first + 1, author: start.author, time: start.time, text: text,
          doubt: start.doubt))
    }
    guard !messages.isEmpty else { return nil }
    return ChatText(
      format: isTranscript ? .transcript : .teamsNew, messages: messages, noiseCount: noise)
  }

  /// The message whose time stands on a line, or is glued to the name there.
  private func start(at index: Int, after last: Int) -> Start? {
    let line = lines[index]
    if let (name, time) = glued(line) {
      return Start(
        first: withPreview(index, after: last), body: index + 1, author: String(name),
        time: String(time), doubt: nil)
    }
    guard ChatTime.isWhole(line) else { return nil }
    let before = index > last ? lines[index - 1] : ""
    let following = index + 1 < lines.count ? lines[index + 1] : ""
    let isBefore = authors.contains(before)
    let isAfter = authors.contains(following)
    // A preview right above the time belongs to a message of one's own, whose name comes behind.
    if isAfter, !isBefore {
      return Start(
        first: withPreview(index, after: last), body: index + 2, author: String(following),
        time: String(line), doubt: nil)
    }
    if isBefore {
      return Start(
        first: withPreview(index - 1, after: last), body: index + 1, author: String(before),
        time: String(line), doubt: nil)
    }
    if !before.isEmpty, before.count <= 60, !isNoise(before), Self.previewed(before) == nil {
      return Start(
        first: index - 1, body: index + 1, author: String(before), time: String(line),
        doubt: authors.isEmpty ? nil : "the author is the line before the time")
    }
    guard !following.isEmpty, following.count <= 60 else { return nil }
    return Start(
      first: index, body: index + 2, author: String(following), time: String(line),
      doubt: "the author is the line after the time")
  }

  /// A name and a time on one line: `Name15:06`, `Name 2:44 PM`.
  private func glued(_ line: Substring) -> (Substring, Substring)? {
    guard line.count <= 80, !ChatTime.isWhole(line) else { return nil }
    for author in authors where line.hasPrefix(author) {
      let rest = ChatTime.trimmed(line.dropFirst(author.count))
      if !rest.isEmpty, ChatTime.isWhole(rest) { return (author, rest) }
    }
    return nil
  }

  /// The line on which a message begins, the preview above it included.
  private func withPreview(_ index: Int, after last: Int) -> Int {
    guard index > last, Self.previewed(lines[index - 1]) != nil else { return index }
    return index - 1
  }

  /// The author that a preview line names: `Where do I find it? It should b... by Priya Nair`.
  private static func previewed(_ line: Substring) -> Substring? {
    var line = line
    if let tail = line.range(of: ", has an attachment.") { line = line[..<tail.lowerBound] }
    guard let by = line.lastRange(of: " by ") else { return nil }
    let name = ChatTime.trimmed(line[by.upperBound...])
    let words = name.split(separator: " ")
    // A sentence that happens to end in "by the end of the week" names nobody.
    guard (1...6).contains(words.count), name.count <= 60,
      words.contains(where: { $0.first?.isUppercase == true || $0.first?.isCased == false }),
      !name.hasSuffix("?"), !name.hasSuffix("!")
    else { return nil }
    return name
  }

  private mutating func body(from start: Int, to end: Int) -> String {
    var text: [Substring] = []
    var index = start
    while index < end {
      let line = lines[index]
      if line.hasPrefix("Begin Reference,") {
        // The quoted author and date follow on two lines; the answer comes after.
        noise += min(3, end - index)
        index += 3
        continue
      }
      if isReaction(line), index + 1 < end, lines[index + 1].allSatisfy(\.isNumber) {
        noise += 2
        index += 2
        continue
      }
      if isNoise(line) || isReaction(line) { noise += 1 } else { text.append(line) }
      index += 1
    }
    return String(ChatTime.trimmed(text.joined(separator: "\n")[...]))
  }

  private func isReaction(_ line: Substring) -> Bool {
    guard line.hasSuffix("reaction.") || line.hasSuffix("reactions.") else { return false }
    return line.first?.isNumber == true && line.split(separator: " ").count <= 4
  }

  /// Lines that the client adds for screen readers and for itself.
  private func isNoise(_ line: Substring) -> Bool {
    switch line {
    case "Last read", "has context menu", "(GIF Image)", "Praise card sent", "Message List",
      "Edited", "Today", "Yesterday":
      return true
    default: break
    }
    if line.hasPrefix("Url Preview for ") || line.hasPrefix("Profile picture of ")
      || line.hasSuffix("was invited to the meeting.")
      || line.hasSuffix("has temporarily joined the chat.")
    {
      return true
    }
    // A day on its own line: "Monday, March 3".
    let words = line.split { $0 == " " || $0 == "," }
    guard (1...4).contains(words.count), let first = words.first else { return false }
    return ChatTime.days.contains(first.lowercased())
      && words.dropFirst().allSatisfy {
        ChatTime.days.contains($0.lowercased()) || $0.allSatisfy(\.isNumber)
      } && words.count > 1
  }
}

extension Substring {
  /// The first place of a short text.
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }

  /// The last place of a short text.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    indices.last { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}
