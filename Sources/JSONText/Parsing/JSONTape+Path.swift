/// Paths are worked out from the tape when an error needs one, so that reading well-formed text never pays for them.
extension JSONTape {
  /// The names and positions that lead from the root to the value at `target`.
  func path(to target: Int) -> [any CodingKey] {
    guard target != absentIndex else { return [] }
    var path: [any CodingKey] = []
    var container = 0
    while container != target {
      let isObject = self[container].tag == .object
      var index = container + 1
      var position = 0
      while index < Int(self[container].end) {
        let value = isObject ? index + 1 : index
        let end = Int(self[value].end)
        if target < end {
          path.append(
            isObject
              ? JSONKey(stringValue: string(at: index) ?? "") : JSONKey(intValue: position))
          // A name is reported as its value.
          container = max(value, min(target, value))
          break
        }
        index = end
        position += 1
      }
      if index >= Int(self[container].end) || target <= container { break }
    }
    return path
  }

  /// The offset of the value that `path` leads to, or of the deepest part of it that exists.
  func offset(at path: [any CodingKey]) -> Int {
    let entry = self[index(at: path)]
    let isString = entry.tag == .string || entry.tag == .escapedString
    return isString ? entry.start - 1 : entry.start
  }

  /// The kind of value that `path` leads to, in words.
  func kind(at path: [any CodingKey]) -> String { self[index(at: path)].tag.name }

  private func index(at path: [any CodingKey]) -> Int {
    var index = 0
    for key in path {
      switch self[index].tag {
      case .object:
        guard let value = member(key.stringValue, of: index) else { return index }
        index = value
      case .array:
        guard let position = key.intValue, let element = element(position, of: index) else {
          return index
        }
        index = element
      default: return index
      }
    }
    return index
  }

  private func element(_ position: Int, of array: Int) -> Int? {
    guard position >= 0, position < Int(self[array].length) else { return nil }
    var index = array + 1
    for _ in 0..<position { index = Int(self[index].end) }
    return index
  }
}
