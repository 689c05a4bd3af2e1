/// What can be told of a question besides its text, topics, addressee and comment; nil leaves a thing as it is.
public struct QuestionDetails: Codable, Equatable, Sendable {
  /// The agenda item it belongs to.
  public var item: ItemID?
  /// The language it is asked in; empty takes it off.
  public var language: String?
  /// The text in the language of the session; empty takes it off.
  public var translation: String?
  /// Who asks, when that was not known or not right.
  public var asker: Asker?
  /// From the room or online.
  public var mode: AttendanceMode?
  /// What tells the message it was made from, so that the same paste brings it once.
  public var origin: String?

  /// Makes details that change nothing.
  public init(
    item: ItemID? = nil, language: String? = nil, translation: String? = nil, asker: Asker? = nil,
    mode: AttendanceMode? = nil, origin: String? = nil
  ) {
    self.item = item
    self.language = language
    self.translation = translation
    self.asker = asker
    self.mode = mode
    self.origin = origin
  }

  /// Whether nothing would change.
  public var isEmpty: Bool { self == QuestionDetails() }
}

/// A label that staff put on questions.
public struct QuestionLabel: Codable, Equatable, Sendable {
  /// Its words.
  public let name: String
  /// Whether the audience may see it; otherwise it is for staff only.
  public var isPublic: Bool

  /// Makes a label.
  public init(name: String, isPublic: Bool) {
    self.name = name
    self.isPublic = isPublic
  }
}

/// Which column of one kind of export means what, as somebody said the last time.
public struct QuestionColumns: Codable, Equatable, Sendable {
  /// A field of a question and the heading of its column.
  public struct Column: Codable, Equatable, Sendable {
    /// The field: `text`, `asker`, `email`, `votes`, `answer`.
    public let field: String
    /// The heading in the export.
    public let heading: String

    /// Makes a column.
    public init(field: String, heading: String) {
      self.field = field
      self.heading = heading
    }
  }

  /// The way in which the questions of such an export come.
  public let kind: QuestionChannel
  /// The columns that are known.
  public let columns: [Column]

  /// Makes a mapping.
  public init(kind: QuestionChannel, columns: [Column]) {
    self.kind = kind
    self.columns = columns
  }
}

extension Questions {
  /// How exports of a kind were read the last time; nil for never.
  public func columns(of kind: QuestionChannel) -> QuestionColumns? {
    board.columns?.first { $0.kind == kind }
  }

  /// How many different labels a session has at most, so that all can be seen at once.
  public static let labelLimit = 20

  /// All labels: those that were declared, then those in use, by name. O(questions).
  public var labels: [QuestionLabel] {
    var labels = board.labels ?? []
    var known = Set(labels.map(\.name))
    var found: [String] = []
    for question in all {
      for label in question.labels where known.insert(label).inserted { found.append(label) }
    }
    labels += found.sorted().map { QuestionLabel(name: $0, isPublic: false) }
    return labels
  }

  /// Whether the audience may see a label.
  public func isPublic(_ label: String) -> Bool {
    board.labels?.first { $0.name == label }?.isPublic ?? false
  }

  /// The questions that were merged into this one, directly or by way of another, by arrival. O(questions).
  public func takenIn(by id: QuestionID) -> [Question] {
    all.filter { question in
      guard var target = question.mergedInto else { return false }
      var steps = 0
      while target != id, let next = all[target]?.mergedInto, steps < all.count {
        target = next
        steps += 1
      }
      return target == id
    }
  }

  /// The question that stands for this one: itself, or what it was merged into in the end.
  public func survivor(of id: QuestionID) -> QuestionID {
    var place = id
    var steps = 0
    while let next = all[place]?.mergedInto, steps < all.count {
      place = next
      steps += 1
    }
    return place
  }

  /// When the oldest question came that nobody has looked at yet.
  public var oldestUnreviewed: Instant? {
    all.first { $0.state == .submitted }?.submittedAt
  }
}
