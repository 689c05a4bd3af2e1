extension ChatText {
  /// The most bytes of pasted text that are read at once.
  public static let byteLimit = 2_000_000

  /// Reads a block of text as the form under which most of its lines make sense.
  ///
  /// Without any names and times the lines are kept as messages of unknown authors, with a doubt: nothing tells where
  /// one ends and the next begins.
  public init(reading text: String) {
    let text = text.utf8.count > Self.byteLimit ? String(text.prefix(Self.byteLimit / 4)) : text
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let classic = lines.lazy.filter { TeamsClassicChat.heading($0) != nil }.count
    let zoom = classic > 0 ? 0 : lines.lazy.filter { ZoomChat.heading($0) != nil }.count
    let found =
      classic > 0
      ? TeamsClassicChat.read(lines)
      : zoom > 0 ? ZoomChat.read(lines) : TeamsNewChat.read(lines)
    self = found ?? Self.plain(lines)
  }

  /// Each line a message of its own, or each block where free lines stand between them.
  private static func plain(_ lines: [Substring]) -> ChatText {
    var blocks: [(line: Int, lines: [Substring])] = []
    var isOpen = false
    for (index, line) in lines.enumerated() {
      if ChatTime.trimmed(line).isEmpty {
        isOpen = false
      } else if isOpen {
        blocks[blocks.count - 1].lines.append(line)
      } else {
        blocks.append((index + 1, [line]))
        isOpen = true
      }
    }
    let isByLine = blocks.count == 1
    let doubt =
      isByLine
      ? "no names or times: each line is taken for a message"
      : "no names or times: each block is taken for a message"
    let messages =
      isByLine
      ? blocks[0].lines.enumerated().map { offset, line in
        ChatMessage(line: blocks[0].line + offset, author: nil, text: String(line), doubt: doubt)
      }
      : blocks.map {
        ChatMessage(
          line: $0.line, author: nil, text: $0.lines.joined(separator: "\n"), doubt: doubt)
      }
    return ChatText(
      format: .plain,
      messages: messages.map {
        var message = $0
        message.text = String(ChatTime.trimmed(message.text[...]))
        return message
      })
  }
}

extension ChatMessage {
  /// Whether it likely asks something: by its mark, or by how it begins in one of the languages most often met.
  public var isLikelyQuestion: Bool {
    // A link has question marks too.
    let words = text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") }
    let said = words.joined(separator: " ")
    if said.contains(where: { "?？؟;՞፧⸮".contains($0) }) { return true }
    if said.unicodeScalars.contains("\u{37E}") { return true }
    if ["吗", "什么", "如何", "怎么", "为什么", "哪", "何", "ですか", "ますか"].contains(where: {
      said.contains($0)
    }) {
      return true
    }
    guard words.count >= 3, let first = FoldedWord.words(of: said, limit: 1).first else {
      return false
    }
    return Self.askingWords.contains(first)
  }

  private static let askingWords: Set<FoldedWord> = Set(
    FoldedWord.words(
      of: """
        who what when where why how which whose comment pourquoi quand où quel quelle quels quelles combien cómo \
        cuándo dónde quién cuál qué como quando onde qual perché come dove wer wie wann warum wieso welche welcher \
        как почему когда где кто какой какие зачем هل كيف لماذا متى أين
        """, limit: 200))
}
