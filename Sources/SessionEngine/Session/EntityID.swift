/// The letter before the number of an id, and the thing it stands for.
public protocol IDKind: Sendable {
  /// One capital letter, unique among the kinds.
  static var letter: Character { get }
  /// The thing's name in messages: "agenda item".
  static var noun: String { get }
}

/// A short, typed, typable id: a letter and a number from 1, such as `Q7`.
///
/// Numbers are given in order of creation and never given again.
public struct EntityID<Kind: IDKind>: Hashable, Comparable, Sendable {
  /// The number after the letter, from 1.
  public let number: Int

  /// Makes the id with this number.
  public init(_ number: Int) { self.number = number }

  /// Ids order by number, which is the order of creation.
  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}

extension EntityID: LosslessStringConvertible {
  /// The letter and the number.
  public var description: String { "\(Kind.letter)\(number)" }

  /// Reads `Q7` or `q7`; nil for anything else.
  public init?(_ text: String) {
    if let number = Self.number(inPlain: text) {
      self.number = number
      return
    }
    guard let first = text.first, first.uppercased() == String(Kind.letter), text.utf8.count <= 10
    else { return nil }
    let digits = text.dropFirst()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      let number = Int(digits), number > 0
    else { return nil }
    self.number = number
  }

  /// The number of an id as it is written; nil for any other text. Files have ids by the hundred thousand.
  private static func number(inPlain text: String) -> Int? {
    var bytes = text.utf8.makeIterator()
    guard text.utf8.count <= 10, bytes.next() == Kind.letter.asciiValue else { return nil }
    var number = 0
    while let byte = bytes.next() {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number > 0 ? number : nil
  }
}

extension EntityID: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not the id of a \(Kind.noun)")
    }
    self = id
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The kinds of id.
public enum IDKinds {
  /// Agenda items, `A3`.
  public enum Item: IDKind {
    public static var letter: Character { "A" }
    public static var noun: String { "agenda item" }
  }
  /// Participants, `P41`.
  public enum Participant: IDKind {
    public static var letter: Character { "P" }
    public static var noun: String { "participant" }
  }
  /// Questions, `Q7`.
  public enum Question: IDKind {
    public static var letter: Character { "Q" }
    public static var noun: String { "question" }
  }
  /// Requests to speak, `S5`.
  public enum Request: IDKind {
    public static var letter: Character { "S" }
    public static var noun: String { "request to speak" }
  }
  /// Breakout rounds, `B2`.
  public enum Round: IDKind {
    public static var letter: Character { "B" }
    public static var noun: String { "breakout round" }
  }
  /// Breakout rooms, `R4`.
  public enum Room: IDKind {
    public static var letter: Character { "R" }
    public static var noun: String { "breakout room" }
  }
  /// Notes, `N12`.
  public enum Note: IDKind {
    public static var letter: Character { "N" }
    public static var noun: String { "note" }
  }
  /// Resources, `D2` (documents and links).
  public enum Resource: IDKind {
    public static var letter: Character { "D" }
    public static var noun: String { "resource" }
  }
  /// Messages and cues between staff, `M3`.
  public enum Message: IDKind {
    public static var letter: Character { "M" }
    public static var noun: String { "message" }
  }
}

/// The id of an agenda item.
public typealias ItemID = EntityID<IDKinds.Item>
/// The id of a participant.
public typealias ParticipantID = EntityID<IDKinds.Participant>
/// The id of a question.
public typealias QuestionID = EntityID<IDKinds.Question>
/// The id of a request to speak.
public typealias RequestID = EntityID<IDKinds.Request>
/// The id of a breakout round.
public typealias RoundID = EntityID<IDKinds.Round>
/// The id of a breakout room.
public typealias RoomID = EntityID<IDKinds.Room>
/// The id of a note.
public typealias NoteID = EntityID<IDKinds.Note>
/// The id of a resource.
public typealias ResourceID = EntityID<IDKinds.Resource>

/// The id of a message between staff.
public typealias MessageID = EntityID<IDKinds.Message>

/// The id of a topic: short text given by the template, such as `UNTOC-8`.
public struct TopicID: Hashable, Comparable, Sendable, LosslessStringConvertible, Codable {
  /// The text as the template spells it.
  public let description: String

  /// Makes an id from any text; whether the topic exists is checked where it is used.
  public init(_ text: String) { description = text }

  /// Alphabetical.
  public static func < (a: Self, b: Self) -> Bool { a.description < b.description }

  /// Reads the plain text.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the plain text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
