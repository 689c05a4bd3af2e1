/// The candidate that a slip of the keyboard is most likely to have come from, if any is near.
public func nearest(to text: String, among candidates: [String]) -> String? {
  let typed = Array(text.lowercased())
  let limit = max(1, typed.count / 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    // Words of very different lengths are never near, and a pasted page would be compared with each of them.
    guard abs(letters.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, letters)
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  if let best { return best.candidate }
  return typed.count >= 2 ? candidates.first { $0.lowercased().hasPrefix(text.lowercased()) } : nil
}

/// Edits (insert, remove, replace, swap neighbours) between two words; O(n·m).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for (i, character) in a.enumerated() {
    var row = [i + 1]
    for (j, other) in b.enumerated() {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (character == other ? 0 : 1))
      if i > 0, j > 0, character == b[j - 1], a[i - 1] == other {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
