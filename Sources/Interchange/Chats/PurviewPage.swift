import SessionEngine

/// A page of chat messages as eDiscovery exports write it: elements whose classes name sender, date and text.
struct PurviewPage {
  private(set) var messages: [ChatMessage] = []
  /// Elements that name a sender and have no text.
  private(set) var noiseCount = 0

  private enum Part { case sender, date, text }

  private static let classes: [String: Part] = [
    "message-sender": .sender, "message_author": .sender, "pfrom": .sender,
    "message-date": .date, "message_time": .date, "pdate": .date,
    "message-text": .text, "message_content-paragraph": .text, "main": .text,
  ]

  /// Reads a page; nil when it is none or has no such elements.
  init?(_ page: String) {
    guard Self.isPage(page) else { return nil }
    var line = 1
    var sender: String?
    var date: String?
    var hasText = true
    var rest = Substring(page)
    while let open = rest.firstIndex(of: "<") {
      line += rest[..<open].count(where: \.isNewline)
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: open)..<close]
      line += tag.count(where: \.isNewline)
      rest = rest[rest.index(after: close)...]
      guard let part = Self.part(of: tag) else { continue }
      let name = tag.prefix { !$0.isWhitespace }
      let end = Self.end(of: name, in: rest)
      let text = Self.plain(rest[..<end])
      switch part {
      case .sender:
        if !hasText { noiseCount += 1 }
        sender = text
        date = nil
        hasText = false
      case .date: date = text
      case .text:
        // A page whose text holds the other parts is read part by part.
        if Self.classes.keys.contains(where: { rest[..<end].lowercased().contains("\"\($0)\"") }) {
          continue
        }
        guard !text.isEmpty else { continue }
        if hasText, let last = messages.indices.last, sender != nil, messages[last].author == sender
        {
          // Further paragraphs of one message.
          messages[last].text += "\n" + text
        } else {
          messages.append(ChatMessage(line: line, author: sender, time: date, text: text))
        }
        hasText = true
      }
      line += rest[..<end].count(where: \.isNewline)
      rest = rest[end...]
    }
    guard !messages.isEmpty else { return nil }
  }

  /// Whether a text begins like a page.
  static func isPage(_ text: String) -> Bool {
    let start = text.prefix(2_000).lowercased()
    return ["<html", "<div", "<!doctype"].contains { start.contains($0) }
  }

  private static func part(of tag: Substring) -> Part? {
    guard let mark = tag.indices.first(where: { tag[$0...].hasPrefix("class=") }) else {
      return nil
    }
    let value = tag[mark...].dropFirst(6).drop { $0 == "\"" || $0 == "'" }
      .prefix { $0 != "\"" && $0 != "'" && $0 != ">" }
    for name in value.split(separator: " ") {
      if let part = classes[name.lowercased()] { return part }
    }
    return nil
  }

  /// Where the element ends whose start tag was just read; elements of its own name inside are counted.
  private static func end(of name: Substring, in text: Substring) -> Substring.Index {
    var depth = 1
    var place = text.startIndex
    while let open = text[place...].firstIndex(of: "<") {
      let after = text[text.index(after: open)...]
      if after.hasPrefix("/\(name)") {
        depth -= 1
        if depth == 0 { return open }
      } else if after.hasPrefix(name) {
        depth += 1
      }
      place = text.index(after: open)
    }
    return text.endIndex
  }

  /// The text without tags, with what stands for other characters replaced.
  static func plain(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let character = rest.first {
      if character == "<" {
        guard let close = rest.firstIndex(of: ">") else { break }
        let tag = rest[rest.index(after: rest.startIndex)..<close].lowercased()
        if tag.hasPrefix("br") || tag.hasPrefix("/p") || tag.hasPrefix("/div") { result += "\n" }
        rest = rest[rest.index(after: close)...]
      } else if character == "&", let end = rest.prefix(10).firstIndex(of: ";") {
        let name = rest[rest.index(after: rest.startIndex)..<end]
        if let meant = entity(name) {
          result.append(meant)
          rest = rest[rest.index(after: end)...]
        } else {
          result.append(character)
          rest.removeFirst()
        }
      } else {
        result.append(character)
        rest.removeFirst()
      }
    }
    let lines = result.split(whereSeparator: \.isNewline).map { singleSpaced(String($0)) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func entity(_ name: Substring) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return " "
    default: break
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { Character($0) }
  }
}
