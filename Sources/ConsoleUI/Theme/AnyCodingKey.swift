/// A key of any name, to find names in a theme that mean nothing.
struct AnyCodingKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) {
    nil
  }

  /// Refuses the first key that is not among `known`, naming the nearest known one.
  static func refuseUnknown(in decoder: any Decoder, known: [String]) throws {
    let container = try decoder.container(keyedBy: AnyCodingKey.self)
    let unknown = container.allKeys.map(\.stringValue).filter { !known.contains($0) }
    if let name = unknown.min() {
      throw ThemeError.unknownName(name, nearest: nearestName(to: name, among: known))
    }
  }
}

/// The name that needs the fewest changed letters to become `name`, if any is near at all.
func nearestName(to name: String, among names: [String]) -> String? {
  let scored = names.map { (name: $0, changes: changes(from: name, to: $0)) }
  guard let best = scored.min(by: { $0.changes < $1.changes }) else { return nil }
  return best.changes <= max(2, name.utf8.count / 3) ? best.name : nil
}

/// Letters to add, remove or change to turn one word into the other, whatever their case.
private func changes(from a: String, to b: String) -> Int {
  let (a, b) = (Array(a.lowercased().utf8.prefix(64)), Array(b.lowercased().utf8.prefix(64)))
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let change = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}
