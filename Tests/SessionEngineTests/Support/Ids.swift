import SessionEngine

extension EntityID: ExpressibleByUnicodeScalarLiteral {}
extension EntityID: ExpressibleByExtendedGraphemeClusterLiteral {}

/// Lets tests write `"Q7"` where an id is wanted.
extension EntityID: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let id = Self(text) else { fatalError("\(text) is not the id of a \(Kind.noun)") }
    self = id
  }
}

extension TopicID: ExpressibleByUnicodeScalarLiteral {}
extension TopicID: ExpressibleByExtendedGraphemeClusterLiteral {}

/// Lets tests write `"UNTOC-8"` where a topic's id is wanted.
extension TopicID: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Actor {
  static let ana = Actor(name: "ana", role: .facilitator)
  static let bruno = Actor(name: "bruno", role: .facilitator)
  static let maya = Actor(name: "maya", role: .moderator)
  static let ravi = Actor(name: "ravi", role: .rapporteur)
  static let rosa = Actor(name: "rosa", role: .rapporteur)
  static let dina = Actor(name: "dina", role: .registrar)
  static let omar = Actor(name: "omar", role: .observer)
}
