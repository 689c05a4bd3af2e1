import SessionEngine

/// A chat that was saved or exported: what a client saves, a CSV of an export tool, or a page of Purview.
public struct ChatFile: Equatable, Sendable {
  /// The messages.
  public let chat: ChatText
  /// What was odd about the file as a whole.
  public let notices: [String]

  /// Reads a file by its content, whatever its name.
  /// - Throws: ``ImportError`` when it is no text or has no messages.
  public init(reading bytes: [UInt8]) throws(ImportError) {
    let text = try DecodedText(decoding: bytes)
    var notices = text.notices
    let whole = String(decoding: text.utf8, as: UTF8.self)
    if let page = PurviewPage(whole) {
      chat = ChatText(format: .export, messages: page.messages, noiseCount: page.noiseCount)
    } else if PurviewPage.isPage(whole) {
      // Tags and scripts of a page of another sort are no messages.
      throw .noMessages
    } else if let table = ChatTable(text) {
      chat = ChatText(format: .export, messages: table.messages)
    } else {
      chat = ChatText(reading: whole)
      if whole.utf8.count > ChatText.byteLimit {
        notices.append("Only the beginning of the file was read; split it and import the parts.")
      }
    }
    guard !chat.messages.isEmpty else { throw .noMessages }
    if chat.noiseCount > 0 {
      notices.append("\(chat.noiseCount) lines are no part of a message and were left out.")
    }
    self.notices = notices
  }
}

/// A table of messages as export tools write it: `DateTime,From,Content,Attachments`, the newest first.
private struct ChatTable {
  var messages: [ChatMessage] = []

  init?(_ text: DecodedText) {
    func place(_ names: [String], in cells: [String]) -> Int? {
      cells.firstIndex { names.contains(folded($0)) }
    }
    func score(_ cells: [String]) -> Int {
      (place(Self.authors, in: cells) == nil ? 0 : 1)
        + (place(Self.texts, in: cells) == nil ? 0 : 1)
    }
    guard let table = try? DelimitedText(text, score: score),
      let header = table.rows.prefix(headerSearchRows).firstIndex(where: { score($0.cells) == 2 }),
      let author = place(Self.authors, in: table.rows[header].cells),
      let body = place(Self.texts, in: table.rows[header].cells)
    else { return nil }
    let time = place(Self.times, in: table.rows[header].cells)
    for row in table.rows[(header + 1)...] where !row[body].isEmpty {
      messages.append(
        ChatMessage(
          line: row.line, author: row[author].isEmpty ? nil : row[author],
          time: time.map { row[$0] }, text: row[body]))
    }
    if let time, let first = messages.first?.time, let last = messages.last?.time, first > last,
      table.rows[header].cells.indices.contains(time)
    {
      messages.reverse()
    }
  }

  private static let authors = ["from", "sender", "author", "user", "username", "display name"]
  private static let texts = ["content", "message", "text", "body"]
  private static let times = ["datetime", "date", "time", "timestamp", "created"]
}
