/// How the caller names people, rooms, roles and rounds in sentences about an allocation.
public struct AllocationNames {
  /// The name of the person with an index.
  public var person: (Int) -> String
  /// The name of the room with an index.
  public var room: (Int) -> String
  /// The name of the role with a bit, in the plural.
  public var role: (Int) -> String
  /// The name of the round with an index, as it follows "in".
  public var round: (Int) -> String

  /// Numbers counted from 1 unless names are given.
  public init(
    person: @escaping (Int) -> String = { "person \($0 + 1)" },
    room: @escaping (Int) -> String = { "room \($0 + 1)" },
    role: @escaping (Int) -> String = { "holders of role \($0 + 1)" },
    round: @escaping (Int) -> String = { "round \($0 + 1)" }
  ) {
    self.person = person
    self.room = room
    self.role = role
    self.round = round
  }

  /// Up to four names, then how many more.
  func list(_ names: [String]) -> String {
    if names.isEmpty { return "nobody" }
    let shown = names.prefix(4).joined(separator: ", ")
    return names.count > 4 ? "\(shown) and \(names.count - 4) more" : shown
  }

  func people(_ indices: [Int]) -> String { list(indices.map(person)) }
  func rooms(_ indices: [Int]) -> String { list(indices.map(room)) }
}
