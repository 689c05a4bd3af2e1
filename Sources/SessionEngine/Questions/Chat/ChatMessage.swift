/// The program that a chat was copied or saved from.
public enum ChatFormat: String, Sendable, CaseIterable {
  case teamsClassic, teamsNew, zoomSaved, transcript, export, plain

  /// The words on screens.
  public var name: String {
    switch self {
    case .teamsClassic: "classic Teams chat"
    case .teamsNew: "Teams chat"
    case .zoomSaved: "Zoom chat"
    case .transcript: "Teams transcript"
    case .export: "chat export"
    case .plain: "text without names"
    }
  }

  /// The way in which questions out of it came.
  public var channel: QuestionChannel {
    switch self {
    case .teamsClassic, .teamsNew, .transcript, .export: .teamsChat
    case .zoomSaved: .zoomChat
    case .plain: .staff
    }
  }
}

/// One message of a chat as it was pasted or saved.
public struct ChatMessage: Equatable, Sendable {
  /// What sort of message.
  public enum Kind: Sendable {
    case message
    /// To one person only.
    case direct
    /// A thumb or a heart, or taking one back.
    case reaction
  }

  /// The line on which it begins, from 1.
  public var line: Int
  /// Who wrote it; nil where that cannot be told.
  public var author: String?
  /// When, as it was written; nil where it is not.
  public var time: String?
  /// What was written, all its lines.
  public var text: String
  /// What sort of message.
  public var kind: Kind
  /// What could not be told for certain, in words.
  public var doubt: String?

  /// Makes a message.
  public init(
    line: Int, author: String?, time: String? = nil, text: String, kind: Kind = .message,
    doubt: String? = nil
  ) {
    self.line = line
    self.author = author
    self.time = time
    self.text = text
    self.kind = kind
    self.doubt = doubt
  }
}

/// The messages of a chat, and what was seen of its form.
public struct ChatText: Equatable, Sendable {
  /// The program it comes from.
  public let format: ChatFormat
  /// The messages in the order of the text.
  public let messages: [ChatMessage]
  /// Lines that are no message: previews, days, "Last read".
  public let noiseCount: Int

  /// Whether something besides guesswork tells the messages apart.
  public var isChat: Bool { format != .plain && !messages.isEmpty }

  /// Makes a chat out of messages that were read elsewhere.
  public init(format: ChatFormat, messages: [ChatMessage], noiseCount: Int = 0) {
    self.format = format
    self.messages = messages
    self.noiseCount = noiseCount
  }
}
