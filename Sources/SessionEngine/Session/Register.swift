/// A thing of the session that has an id, can be undone, and is written to the journal.
public protocol Entity: Codable, Equatable, Sendable, Identifiable
where ID: Comparable & Hashable & Codable & Sendable {
  /// The key under which undo remembers the thing with this id.
  static func key(_ id: ID) -> EntityKey
  /// The thing as undo remembers it.
  var image: EntityImage { get }
}

/// Things of one kind in order of their ids, which remembers what a record changed.
///
/// Lookup is a binary search. Ids are given in rising order, so that adding is at the end.
public struct Register<Element: Entity>: Sendable {
  private var elements: [Element] = []
  /// What each changed thing was before the current record; nil for one that was not there.
  private var before: [Element.ID: Element?] = [:]

  /// Makes an empty register.
  public init() {}

  /// The thing with this id.
  public subscript(id: Element.ID) -> Element? {
    guard let index = index(of: id) else { return nil }
    return elements[index]
  }

  /// Whether a thing with this id is here.
  public func contains(_ id: Element.ID) -> Bool { index(of: id) != nil }

  /// Changes the thing in place; does nothing when it is not here.
  mutating func update(_ id: Element.ID, _ change: (inout Element) -> Void) {
    guard let index = index(of: id) else { return }
    remember(id, elements[index])
    change(&elements[index])
  }

  /// Adds the thing, or puts it in the place of the one with its id.
  mutating func put(_ element: Element) {
    let place = insertionPoint(element.id)
    if place < elements.count, elements[place].id == element.id {
      remember(element.id, elements[place])
      elements[place] = element
    } else {
      remember(element.id, nil)
      elements.insert(element, at: place)
    }
  }

  /// Takes the thing out; does nothing when it is not here.
  mutating func remove(_ id: Element.ID) {
    guard let index = index(of: id) else { return }
    remember(id, elements[index])
    elements.remove(at: index)
  }

  /// What the things changed since the last call were before, in order of id.
  mutating func takeImages() -> [EntityImage] {
    guard !before.isEmpty else { return [] }
    defer { before = [:] }
    return before.sorted { $0.key < $1.key }.map { id, element in
      element?.image ?? .absent(Element.key(id))
    }
  }

  private mutating func remember(_ id: Element.ID, _ element: Element?) {
    if before[id] == nil { before[id] = .some(element) }
  }

  private func insertionPoint(_ id: Element.ID) -> Int {
    if let last = elements.last, last.id < id { return elements.count }
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func index(of id: Element.ID) -> Int? {
    let place = insertionPoint(id)
    return place < elements.count && elements[place].id == id ? place : nil
  }
}

extension Register: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { elements.count }
  public subscript(position: Int) -> Element { elements[position] }
}

extension Register: Equatable {
  /// Whether both hold the same things; what a record changed does not count.
  public static func == (a: Self, b: Self) -> Bool { a.elements == b.elements }
}

extension Register: Codable {
  /// Reads a list of things in order of id.
  public init(from decoder: any Decoder) throws {
    elements = try decoder.singleValueContainer().decode([Element].self)
    elements.sort { $0.id < $1.id }
  }

  /// Writes the things as a list.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(elements)
  }
}

/// One value that undo can bring back, such as the order of the agenda.
public struct Tracked<Value: Codable & Equatable & Sendable>: Sendable {
  /// The value now.
  public private(set) var value: Value
  private var before: Value?

  init(_ value: Value) { self.value = value }

  /// Changes the value and remembers what it was before the current record.
  mutating func update(_ change: (inout Value) -> Void) {
    if before == nil { before = value }
    change(&value)
  }

  /// What the value was before the current record, if that changed it.
  mutating func takeBefore() -> Value? {
    defer { before = nil }
    return before
  }
}

extension Tracked: Equatable {
  /// Whether both values are the same now.
  public static func == (a: Self, b: Self) -> Bool { a.value == b.value }
}

extension Tracked: Codable {
  /// Reads the bare value.
  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Value.self)
  }

  /// Writes the bare value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
