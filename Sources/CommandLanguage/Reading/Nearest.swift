/// The candidate that a slip of the keyboard is most likely to have come from, if any is near.
public func nearest(to text: String, among candidates: [String]) -> String? {
  let typed = Array(text.lowercased().unicodeScalars)
  var limit = max(1, typed.count / 3)
  var best: String?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard let distance = editDistance(typed, letters, limit: limit) else { continue }
    if distance == 0 { return candidate }
    best = candidate
    limit = distance - 1
  }
  if let best { return best }
  return typed.count >= 2 ? candidates.first { $0.lowercased().hasPrefix(text.lowercased()) } : nil
}

/// Edits (insert, remove, replace, swap neighbours) between two words; nil when they are more than `limit`.
///
/// O(n·m), but nearly always it is clear after a few letters that they are more.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
  guard abs(a.count - b.count) <= limit else { return nil }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for (i, character) in a.enumerated() {
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (character == other ? 0 : 1))
      if i > 0, j > 0, character == b[j - 1], a[i - 1] == other {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row[j + 1] = cost
    }
    // What comes later is built on one of two rows.
    if row.allSatisfy({ $0 > limit }), last.allSatisfy({ $0 > limit }) { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
