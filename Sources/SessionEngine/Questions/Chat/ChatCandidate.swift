/// Whom an author's name can mean.
public enum AuthorMatch: Equatable, Sendable {
  /// Exactly one participant has the name.
  case one(ParticipantID)
  /// Several have it; somebody has to decide.
  case several([ParticipantID])
  /// No participant has it, or there is no name.
  case none
}

/// A message that can become a question.
public struct ChatCandidate: Equatable, Sendable {
  /// The message; its text may have been split or joined since.
  public var message: ChatMessage
  /// Whom the author's name can mean.
  public let author: AuthorMatch
  /// What tells the message, so that the same paste brings it once.
  public var origin: String
  /// The question that was made from it before.
  public var known: QuestionID?
  /// Another question that is likely the same.
  public var likely: LikelyQuestion?
  /// Whether it is taken when nobody says otherwise.
  public var isAccepted: Bool

  /// Why it is not taken when nobody says otherwise; nil when it is.
  public var reasonAgainst: String? {
    if let known { return "is \(known) already" }
    switch message.kind {
    case .reaction: return "a reaction"
    case .direct: return "a private message" + (message.doubt.map { ", \($0)" } ?? "")
    case .message: return message.isLikelyQuestion ? nil : "asks nothing"
    }
  }

  /// What somebody should look at before it is taken, in words.
  public var doubts: [String] {
    var doubts: [String] = []
    if let doubt = message.doubt, message.kind != .direct { doubts.append(doubt) }
    if case .several(let ids) = author {
      let names = ids.prefix(4).map(\.description).joined(separator: ", ")
      doubts.append("\(ids.count) participants are called so (\(names))")
    }
    if let likely { doubts.append("like \(likely.id): \(likely.reason)") }
    return doubts
  }

  /// The question it makes.
  public func draft(via channel: QuestionChannel) -> QuestionDraft {
    let asker: Asker
    var mode: AttendanceMode?
    switch author {
    case .one(let id): asker = .participant(id)
    case .several, .none:
      let name = message.author.map { String($0.prefix(100)) } ?? ""
      asker = name.contains(where: { !$0.isWhitespace }) ? .named(name) : .anonymous
      // Who writes in a chat is online, unless the roster knows better.
      mode = channel == .staff ? nil : .virtual
    }
    return QuestionDraft(
      text: message.text, asker: asker, via: channel, mode: mode,
      details: QuestionDetails(origin: origin))
  }
}

extension Session {
  /// The messages of a chat as candidates: whom they are from, which are likely questions, which are here already.
  public func candidates(in chat: ChatText, similarity: QuestionSimilarity) -> [ChatCandidate] {
    let names = NameIndex(self)
    var known: [String: QuestionID] = [:]
    for question in questions.all {
      guard let origin = question.origin else { continue }
      for mark in ChatOrigin.parts(of: origin) { known[mark] = question.id }
    }
    var seen: Set<String> = []
    return chat.messages.map { message in
      let origin = ChatOrigin.mark(author: message.author, text: message.text)
      var candidate = ChatCandidate(
        message: message, author: names.match(message.author), origin: origin,
        known: known[origin], isAccepted: false)
      if candidate.known == nil, message.kind == .message {
        candidate.likely =
          similarity.likely(message.text, in: questions, limit: 1).first
      }
      let isFirst = seen.insert(origin).inserted
      if !isFirst, candidate.message.doubt == nil { candidate.message.doubt = "said twice" }
      candidate.isAccepted =
        isFirst && chat.format != .plain && candidate.reasonAgainst == nil
      return candidate
    }
  }
}

/// Makes the marks that tell messages.
public enum ChatOrigin {
  /// The mark of a message: the same for the same author and words, however the chat was copied.
  public static func mark(author: String?, text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for scalar in text.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
        hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
      }
      hash = (hash ^ 10) &* 0x100_0000_01b3
    }
    add(author ?? "")
    add(text)
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The mark of several messages in one question.
  public static func joined(_ a: String, _ b: String) -> String { "\(a)+\(b)" }

  /// The mark of a further part of a message.
  public static func part(_ number: Int, of mark: String) -> String { "\(mark)#\(number)" }

  /// The marks of the whole messages in it.
  static func parts(of mark: String) -> [String] {
    mark.split(separator: "+").map { part in
      String(part.split(separator: "#").first ?? part)
    }
  }
}

/// Finds participants by the words of their names in any order.
public struct NameIndex: Sendable {
  private var byName: [String: [ParticipantID]] = [:]
  private var byEmail: [String: [ParticipantID]] = [:]

  /// Makes an index of everybody.
  public init(_ session: Session) {
    for person in session.participants {
      var keys: Set<String> = []
      for name in [person.name, person.teamsName].compactMap({ $0 }) { keys.insert(Self.key(name)) }
      for key in keys where !key.isEmpty { byName[key, default: []].append(person.id) }
      for email in person.emails { byEmail[email, default: []].append(person.id) }
    }
  }

  /// Whom a name can mean. What stands in brackets, such as "(Guest)" or "[TA]", does not count.
  public func match(_ name: String?, email: String? = nil) -> AuthorMatch {
    if let email, let found = byEmail[email.lowercased()] { return Self.match(found) }
    guard let name, let found = byName[Self.key(name)] else { return .none }
    return Self.match(found)
  }

  private static func match(_ found: [ParticipantID]) -> AuthorMatch {
    found.count == 1 ? .one(found[0]) : .several(found)
  }

  private static func key(_ name: String) -> String {
    var depth = 0
    var outside = ""
    for character in name {
      switch character {
      case "(", "[", "（": depth += 1
      case ")", "]", "）": depth = max(0, depth - 1)
      default: if depth == 0 { outside.append(character) }
      }
    }
    let words = FoldedWord.words(of: outside.contains { !$0.isWhitespace } ? outside : name)
    return words.map { word in word.letters.map { String($0, radix: 36) }.joined(separator: ".") }
      .sorted().joined(separator: " ")
  }
}
