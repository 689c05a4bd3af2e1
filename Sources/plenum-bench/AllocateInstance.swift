import BreakoutAllocation

/// An instance file of format `alloc-instance/1`, as it is written.
struct AllocateInstance: Decodable {
  struct Participant: Decodable {
    let id: String
    let mode: String?
    let attrs: [String: String?]?
    let languages: [String]?
    let roles: [String]?
    let rounds: [Int]?
  }

  struct Room: Decodable {
    let id: String
    let capacityMin: Int?
    let capacityMax: Int
    let mode: String?
    let languages: [String]?
    let roles: [String: Int]?
    let rounds: [Int]?
    let mayBeEmpty: Bool?
    let seats: Int?
    let onlineLimit: Int?
  }

  /// A plain list of ids, or an object with members and rounds.
  struct Group: Decodable {
    let members: [String]
    let rounds: [Int]?

    private enum Key: String, CodingKey { case members, rounds }

    init(from decoder: any Decoder) throws {
      if let list = try? decoder.singleValueContainer().decode([String].self) {
        members = list
        rounds = nil
      } else {
        let container = try decoder.container(keyedBy: Key.self)
        members = try container.decode([String].self, forKey: .members)
        rounds = try container.decodeIfPresent([Int].self, forKey: .rounds)
      }
    }
  }

  struct Pin: Decodable {
    let participant: String
    let room: String
    let rounds: [Int]?
  }

  /// Two ids and a number, as an array.
  struct Meeting: Decodable {
    let first: String
    let second: String
    let times: Int

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      first = try container.decode(String.self)
      second = try container.decode(String.self)
      times = try container.decode(Int.self)
    }
  }

  struct Previous: Decodable { let rounds: [[String: [String]]] }
  struct Distance: Decodable { let upper: [Double] }

  struct Weights: Decodable {
    let `repeat`: Int?
    let move: Int?
    let distance: Int?
    let attributes: [String: Int]?
  }

  let name: String?
  let rounds: Int
  let participants: [Participant]
  let rooms: [Room]
  let keepTogether: [Group]?
  let keepApart: [Group]?
  let pinned: [Pin]?
  let history: [Meeting]?
  let previous: Previous?
  let distance: Distance?
  let weights: Weights?
}
