/// Reads Zoom's saved chats of every generation, and what is copied from the live window:
///
/// - `00:21:14<TAB>Name:<TAB>text` (cloud; offset from the start), also with runs of spaces
/// - `10:20:35<TAB> From  Name : text`, `… From  A  to  B(Direct Message) : text` (2020)
/// - `08:59:02 From  Jacob  to  Everyone:` and the text on lines that begin with a tab (2021 on)
/// - `2025-12-05 20:12:17 From X to Everyone:` likewise (2023 on)
///
/// A body goes on until the next line that begins a message.
struct ZoomChat {
  /// What the first line of a message tells.
  struct Heading {
    var time: String
    var author: String
    var isDirect: Bool
    var recipient: String?
    var text: String
  }

  /// The heading on a line; nil for a line that goes on with a message.
  static func heading(_ line: Substring) -> Heading? {
    var rest = line.drop { $0 == "\u{FEFF}" || $0 == " " }
    let start = rest
    if let day = dayLength(rest) { rest = rest.dropFirst(day).drop { $0 == " " } }
    guard let length = ChatTime.prefix(of: rest),
      rest.prefix(length).filter({ $0 == ":" }).count >= 1
    else { return nil }
    rest = rest.dropFirst(length)
    let time = String(ChatTime.trimmed(start[..<rest.startIndex]))
    guard let space = rest.first, space == " " || space == "\t" else { return nil }
    let hasSeconds = time.filter { $0 == ":" }.count == 2
    rest = rest.drop { $0 == " " || $0 == "\t" }
    if let said = saidBy(rest) { return named(said, time: time) }
    // Without a "From" only the form with seconds is a heading; else any sentence with a time would be.
    guard hasSeconds, let colon = rest.firstIndex(of: ":") else { return nil }
    let name = ChatTime.trimmed(rest[..<colon])
    let body = rest[rest.index(after: colon)...]
    guard !name.isEmpty, name.count <= 80 else { return nil }
    guard body.isEmpty || body.first == "\t" || body.first == " " else { return nil }
    return Heading(
      time: time, author: String(name), isDirect: false, recipient: nil,
      text: String(ChatTime.trimmed(body)))
  }

  /// What follows "From" in the languages of the clients.
  private static func saidBy(_ text: Substring) -> Substring? {
    for word in [
      "From", "De", "Von", "Da", "Van", "Från", "Fra", "Od", "От", "開始", "从", "從", "来自", "من",
    ] {
      guard text.hasPrefix(word) else { continue }
      let rest = text.dropFirst(word.count)
      if rest.first == " " || rest.first == "\t" { return ChatTime.trimmed(rest) }
    }
    return nil
  }

  private static func named(_ text: Substring, time: String) -> Heading? {
    var head = text
    var body: Substring = ""
    if let mark = separator(in: text) {
      head = text[..<mark]
      body = text[text.index(mark, offsetBy: 3)...]
    } else if text.hasSuffix(":") || text.hasSuffix("：") {
      head = text.dropLast()
    } else if let colon = text.firstIndex(of: ":") {
      head = text[..<colon]
      body = text[text.index(after: colon)...]
    } else {
      return nil
    }
    let (author, recipient) = parties(ChatTime.trimmed(head))
    guard !author.isEmpty else { return nil }
    let name = recipient.map { withoutMark($0) }
    let isDirect = recipient.map { isMarkedDirect($0) } ?? false
    return Heading(
      time: time, author: String(author), isDirect: isDirect, recipient: name,
      text: String(ChatTime.trimmed(body)))
  }

  /// The place of the first ` : `.
  private static func separator(in text: Substring) -> Substring.Index? {
    text.indices.first { index in
      text[index...].hasPrefix(" : ")
    }
  }

  private static let toWords: Set<Substring> = [
    "to", "an", "a", "à", "para", "naar", "till", "til", "do", "кому", "に", "至", "إلى",
  ]

  /// Who wrote to whom. Older clients put two spaces around the word between them; of single ones the last counts.
  private static func parties(_ head: Substring) -> (Substring, Substring?) {
    for gap in ["  ", " "] {
      let parts = head.split(separator: gap, omittingEmptySubsequences: true)
      guard parts.count >= 3 else { continue }
      guard
        let place = parts.indices.dropFirst().dropLast().last(where: {
          toWords.contains(ChatTime.trimmed(parts[$0]))
        })
      else { continue }
      let author = head[..<parts[place].startIndex]
      let recipient = head[parts[place].endIndex...]
      return (ChatTime.trimmed(author), ChatTime.trimmed(recipient))
    }
    return (head, nil)
  }

  private static func isMarkedDirect(_ recipient: Substring) -> Bool {
    recipient.hasSuffix(")") || recipient.hasSuffix("）")
  }

  private static func withoutMark(_ recipient: Substring) -> String {
    guard isMarkedDirect(recipient),
      let open = recipient.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return String(recipient) }
    return String(ChatTime.trimmed(recipient[..<open]))
  }

  /// The length of `2025-12-05` at the start.
  private static func dayLength(_ text: Substring) -> Int? {
    let day = text.prefix(10)
    guard day.count == 10 else { return nil }
    for (place, character) in day.enumerated() {
      let isMark = place == 4 || place == 7
      guard isMark ? "-/.".contains(character) : character.isNumber else { return nil }
    }
    return 10
  }

  static func read(_ lines: [Substring]) -> ChatText? {
    var messages: [ChatMessage] = []
    var noise = 0
    for (index, line) in lines.enumerated() {
      if let heading = heading(line) {
        messages.append(
          ChatMessage(
            line: index + 1, author: heading.author, time: heading.time, text: heading.text,
            kind: heading.isDirect ? .direct : .message,
            doubt: heading.isDirect ? heading.recipient.map { "only to \($0)" } : nil))
      } else if messages.isEmpty {
        if !ChatTime.trimmed(line).isEmpty { noise += 1 }
      } else {
        let body = line.first == "\t" ? line.dropFirst() : line
        messages[messages.count - 1].text += "\n" + String(body)
      }
    }
    guard !messages.isEmpty else { return nil }
    return ChatText(
      format: .zoomSaved, messages: messages.map { finished($0) }, noiseCount: noise)
  }

  /// The message without the lines around it that are no words of its author.
  private static func finished(_ message: ChatMessage) -> ChatMessage {
    var message = message
    message.text = String(ChatTime.trimmed(message.text[...]))
    if message.text.hasPrefix("Reacted to \"") || message.text.hasPrefix("Reacted to “")
      || (message.text.hasPrefix("Removed a ") && message.text.contains(" reaction from "))
    {
      message.kind = .reaction
    }
    if message.text.hasPrefix("Replying to \"") || message.text.hasPrefix("Replying to “"),
      let end = message.text.firstIndex(of: "\n")
    {
      let quote = message.text[..<end].dropFirst("Replying to ".count)
      message.text = String(ChatTime.trimmed(message.text[end...]))
      message.doubt = "in reply to \(quote)"
    }
    return message
  }
}
