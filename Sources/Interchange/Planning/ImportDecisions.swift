import SessionEngine

/// What somebody decided about a row that could be several people, or nobody.
public enum ImportDecision: Equatable, Sendable {
  /// It is this participant.
  case person(ParticipantID)
  /// It is somebody who is not in the session yet.
  case new
  /// It is nobody: a room's device, a test.
  case skip
}

/// The decisions given with an import, by the name in the file.
///
/// Each is remembered in the session with the import: the name is kept with the participant, so that the next file
/// finds them. A name to skip is not remembered.
public struct ImportDecisions: Equatable, Sendable {
  private var byName: [String: (text: String, decision: ImportDecision)] = [:]
  /// Names that were left out in an import before.
  private var leftOut: Set<String> = []

  /// No decision.
  public init() {}

  /// Reads texts such as `Ada P. (Guest)=P7`, `Bea=new` and `Room 3=skip`; the last sign of equality counts.
  /// - Throws: ``ImportError`` when one is not such a text.
  public init(_ texts: [String]) throws(ImportError) {
    for text in texts {
      guard let equals = text.lastIndex(of: "=") else { throw .badDecision(text) }
      let name = singleSpaced(String(text[..<equals]))
      let word = trimmed(String(text[text.index(after: equals)...]))
      guard !name.isEmpty else { throw .badDecision(text) }
      let decision: ImportDecision
      switch word.lowercased() {
      case "new": decision = .new
      case "skip": decision = .skip
      default:
        guard let id = ParticipantID(word) else { throw .badDecision(text) }
        decision = .person(id)
      }
      byName[folded(name)] = (name, decision)
    }
  }

  /// The decision about a name; nil when there is none.
  subscript(name: String) -> ImportDecision? {
    let key = folded(name)
    return byName[key]?.decision ?? (leftOut.contains(key) ? .skip : nil)
  }

  /// Leaves these names out as well, unless something else is decided about them.
  public mutating func leaveOut(_ names: [String]) { leftOut.formUnion(names.map(folded)) }

  /// The names that are to be left out by a decision of this import, and those about which it decides otherwise.
  public var namesToLeaveOut: [String] {
    byName.values.filter { $0.decision == .skip }.map(\.text).sorted()
  }
  public var namesToTake: [String] {
    byName.values.filter { $0.decision != .skip }.map(\.text).sorted()
  }

  /// What to say about decisions on names that the file does not have.
  func unused(among names: some Sequence<String>) -> [String] {
    let known = Set(names.map(folded))
    return byName.filter { !known.contains($0.key) }.map(\.value.text).sorted()
      .map { "“\($0)”, which was decided on, is not in the file." }
  }

  /// Two sets are equal when they decide the same about the same names.
  public static func == (a: Self, b: Self) -> Bool {
    a.byName.mapValues(\.decision) == b.byName.mapValues(\.decision)
  }
}
