/// Reads what classic Teams puts on the clipboard: `[10:37 AM] Name` and the text below, `[12:10] Name: text`, or with
/// a day in the brackets. Reactions at the end (`like 1 heart 2`) are no words of the author.
struct TeamsClassicChat {
  struct Heading {
    var time: String
    var author: String
    var text: String
  }

  static func heading(_ line: Substring) -> Heading? {
    let line = ChatTime.trimmed(line)
    guard line.first == "[", let end = line.firstIndex(of: "]") else { return nil }
    let inside = ChatTime.trimmed(line[line.index(after: line.startIndex)..<end])
    guard inside.count <= 40, isTime(inside) else { return nil }
    let rest = ChatTime.trimmed(line[line.index(after: end)...])
    guard !rest.isEmpty else { return nil }
    if rest.hasSuffix(":") {
      return Heading(time: String(inside), author: String(rest.dropLast()), text: "")
    }
    if let colon = rest.firstIndex(of: ":"),
      rest[rest.index(after: colon)...].first == " ",
      rest.distance(from: rest.startIndex, to: colon) <= 60
    {
      return Heading(
        time: String(inside), author: String(ChatTime.trimmed(rest[..<colon])),
        text: String(ChatTime.trimmed(rest[rest.index(after: colon)...])))
    }
    guard rest.count <= 80 else { return nil }
    return Heading(time: String(inside), author: String(rest), text: "")
  }

  /// Whether a time stands at the start or the end: `10:37 AM`, `Yesterday 3:45 PM`, `10:42 • 13/08/2024`.
  private static func isTime(_ text: Substring) -> Bool {
    ChatTime.isWhole(text) || ChatTime.prefix(of: text) != nil
  }

  static func read(_ lines: [Substring]) -> ChatText? {
    var messages: [ChatMessage] = []
    var noise = 0
    for (index, line) in lines.enumerated() {
      if let heading = heading(line) {
        messages.append(
          ChatMessage(
            line: index + 1, author: heading.author, time: heading.time, text: heading.text))
      } else if messages.isEmpty {
        if !ChatTime.trimmed(line).isEmpty { noise += 1 }
      } else {
        messages[messages.count - 1].text += "\n" + String(line)
      }
    }
    guard !messages.isEmpty else { return nil }
    for index in messages.indices {
      var lines = messages[index].text.split(separator: "\n", omittingEmptySubsequences: false)
      while let last = lines.last, ChatTime.trimmed(last).isEmpty || isReactions(last) {
        lines.removeLast()
      }
      messages[index].text = String(ChatTime.trimmed(lines.joined(separator: "\n")[...]))
    }
    return ChatText(format: .teamsClassic, messages: messages, noiseCount: noise)
  }

  /// Whether a line is `like 1` or ` heart 2 laugh 1`.
  private static func isReactions(_ line: Substring) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return false }
    return stride(from: 0, to: words.count, by: 2).allSatisfy {
      ["like", "heart", "laugh", "surprised", "sad", "angry"].contains(words[$0].lowercased())
        && Int(words[$0 + 1]) != nil
    }
  }
}
