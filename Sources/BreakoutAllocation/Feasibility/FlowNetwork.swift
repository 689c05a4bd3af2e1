/// A small network for maximum flow by shortest augmenting paths (Edmonds & Karp, J. ACM 19, 1972).
///
/// Edges come in pairs: the one at an even place goes forward, the next is its residual.
struct FlowNetwork {
  private var edgesOfNode: [[Int]]
  private var target: [Int] = []
  private(set) var room: [Int] = []

  init(nodes: Int) { edgesOfNode = [[Int]](repeating: [], count: nodes) }

  /// Adds an edge and returns its number.
  @discardableResult mutating func add(_ from: Int, _ to: Int, capacity: Int) -> Int {
    let edge = target.count
    target += [to, from]
    room += [capacity, 0]
    edgesOfNode[from].append(edge)
    edgesOfNode[to].append(edge + 1)
    return edge
  }

  mutating func widen(_ edge: Int, by more: Int) { room[edge] += more }

  func flow(_ edge: Int) -> Int { room[edge ^ 1] }

  /// What flows from one node straight to another.
  func flowThrough(_ from: Int, _ to: Int) -> Int {
    edgesOfNode[from].reduce(0) { $0 + ($1 & 1 == 0 && target[$1] == to ? flow($1) : 0) }
  }

  /// Augments until no path is left and returns what was added.
  mutating func fill(_ source: Int, _ sink: Int) -> Int {
    var total = 0
    while true {
      var reached = [Int](repeating: -1, count: edgesOfNode.count)
      var queue = [source]
      var at = 0
      search: while at < queue.count {
        let node = queue[at]
        at += 1
        for edge in edgesOfNode[node] where room[edge] > 0 {
          let next = target[edge]
          if next == source || reached[next] >= 0 { continue }
          reached[next] = edge
          if next == sink { break search }
          queue.append(next)
        }
      }
      if reached[sink] < 0 { return total }
      var amount = Int.max
      var node = sink
      while node != source {
        amount = min(amount, room[reached[node]])
        node = target[reached[node] ^ 1]
      }
      node = sink
      while node != source {
        room[reached[node]] -= amount
        room[reached[node] ^ 1] += amount
        node = target[reached[node] ^ 1]
      }
      total += amount
    }
  }

  /// Nodes that can still be reached from `source`.
  func reachable(from source: Int) -> [Bool] {
    walk(source) { edge in room[edge] > 0 }
  }

  /// Nodes from which `sink` can still be reached.
  func reaching(_ sink: Int) -> [Bool] {
    walk(sink) { edge in room[edge ^ 1] > 0 }
  }

  private func walk(_ start: Int, _ passes: (Int) -> Bool) -> [Bool] {
    var seen = [Bool](repeating: false, count: edgesOfNode.count)
    var stack = [start]
    seen[start] = true
    while let node = stack.popLast() {
      for edge in edgesOfNode[node] where !seen[target[edge]] && passes(edge) {
        seen[target[edge]] = true
        stack.append(target[edge])
      }
    }
    return seen
  }
}
