/// A question that is likely the same as a text, with the reason.
public struct LikelyQuestion: Equatable, Sendable {
  /// The question; when the text is like one that was merged, the one that stands for it.
  public let id: QuestionID
  /// How alike they are, from 0 to 1.
  public let score: Double
  /// Why, in words, such as "4 of 5 words the same".
  public let reason: String
}

/// Finds questions that ask the same with small differences of wording, in any script.
///
/// An index of words and of how words begin leads to a few candidates, which are then compared word by word; rare
/// words count for more than frequent ones. Asking is O(questions that share a word), with small constants; taking in
/// a question is O(its length). What is not indexed yet is not found, so that a large session can be taken in bit by bit.
public struct QuestionSimilarity: Sendable {
  /// From which score on two questions are shown as likely the same.
  public static let threshold = 0.6

  /// By a question's number: its text as indexed; nil for what is not there.
  private var texts: [String?] = []
  /// The numbers of the questions that have a word or a beginning; old ones may stay when a text changes.
  private var places: [UInt64: [Int32]] = [:]
  private var count = 0

  /// Makes an empty index.
  public init() {}

  /// Makes an index of all questions of a session.
  public init(_ session: Session) {
    for question in session.questions.all { take(question) }
  }

  /// Up to which number questions have been taken in.
  public var end: Int { texts.count }

  /// Takes in a question, or its new text.
  public mutating func take(_ question: Question) {
    let place = question.id.number - 1
    while texts.count <= place { texts.append(nil) }
    guard texts[place] != question.text else { return }
    if texts[place] == nil { count += 1 }
    texts[place] = question.text
    for word in FoldedWord.words(of: question.text) {
      places[word.key, default: []].append(Int32(place))
      if let stem = word.stemKey { places[stem, default: []].append(Int32(place)) }
    }
  }

  /// Forgets a question that was taken back.
  public mutating func remove(_ id: QuestionID) {
    guard texts.indices.contains(id.number - 1), texts[id.number - 1] != nil else { return }
    texts[id.number - 1] = nil
    count -= 1
  }

  /// The questions that are likely the same as a text, the likeliest first.
  ///
  /// - Parameters:
  ///   - excluded: A question that is not compared, such as the one whose text it is, with all that was merged with it.
  public func likely(
    _ text: String, excluding excluded: QuestionID? = nil, in questions: Questions, limit: Int = 3
  ) -> [LikelyQuestion] {
    let words = FoldedWord.words(of: text)
    guard !words.isEmpty else { return [] }
    let weights = words.map { weight(of: $0) }
    let own = excluded.map { questions.survivor(of: $0) }
    var best: [QuestionID: LikelyQuestion] = [:]
    for place in candidates(words, weights) {
      let id = QuestionID(place + 1)
      guard let other = texts[place], questions.all.contains(id) else { continue }
      let survivor = questions.survivor(of: id)
      guard survivor != own, id != excluded else { continue }
      guard let found = compare(words, weights, with: other, as: survivor) else { continue }
      if let known = best[survivor], known.score >= found.score { continue }
      best[survivor] = found
    }
    let order = best.values.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
    return Array(order.prefix(limit))
  }

  /// How much a word tells: the more, the fewer questions have it; little words tell less.
  private func weight(of word: FoldedWord) -> Double {
    let number = places[word.key]?.count ?? 0
    let ratio = Double(count + 1) / Double(max(1, number))
    let rarity = Double(max(0, ratio.exponent) + 1)
    return rarity * (!word.isPair && word.letters.count <= 3 ? 0.5 : 1)
  }

  /// The places of the questions that share most, the most first.
  private func candidates(_ words: [FoldedWord], _ weights: [Double]) -> [Int] {
    var scores = [Float](repeating: 0, count: texts.count)
    for (word, weight) in zip(words, weights) {
      for place in places[word.key] ?? [] { scores[Int(place)] += Float(weight) }
      if let stem = word.stemKey {
        for place in places[stem] ?? [] { scores[Int(place)] += Float(weight) / 4 }
      }
    }
    let needed = Float(weights.reduce(0, +)) / 5
    var top: [(score: Float, place: Int)] = []
    for place in scores.indices where scores[place] >= needed && scores[place] > 0 {
      let score = scores[place]
      if top.count == Self.candidateLimit {
        guard let last = top.last, score > last.score else { continue }
        top.removeLast()
      }
      let rank = top.firstIndex { $0.score < score } ?? top.count
      top.insert((score, place), at: rank)
    }
    return top.map(\.place)
  }

  private static let candidateLimit = 20

  private func compare(
    _ words: [FoldedWord], _ weights: [Double], with text: String, as id: QuestionID
  ) -> LikelyQuestion? {
    let others = FoldedWord.words(of: text)
    guard !others.isEmpty else { return nil }
    var isTaken = [Bool](repeating: false, count: others.count)
    var shared = 0.0
    var same = 0
    // Equal words find each other first, so that a slip does not take a word that has its equal.
    for isExact in [true, false] {
      for (index, word) in words.enumerated() where weights[index] > 0 {
        guard isExact || !others.contains(word) else { continue }
        guard
          let place = others.indices.first(where: {
            !isTaken[$0] && (isExact ? others[$0] == word : others[$0].isLike(word))
          })
        else { continue }
        isTaken[place] = true
        shared += weights[index]
        same += 1
      }
    }
    let mine = weights.reduce(0, +)
    let theirs = others.reduce(0) { $0 + weight(of: $1) }
    let overlap = 2 * shared / max(mine + theirs, 2 * shared)
    let shorter = min(words.count, others.count)
    // A short question inside a long one is likely the same only when it says something.
    let contained = shorter >= 4 ? 0.85 * min(1, shared / min(mine, theirs)) : 0
    // Article 8 is not article 31, however alike the rest is.
    let numbers = (Set(words.filter(\.isNumber)), Set(others.filter(\.isNumber)))
    let isOfOther = !numbers.0.isSubset(of: numbers.1) && !numbers.1.isSubset(of: numbers.0)
    let score = max(overlap, contained) * (isOfOther ? 0.6 : 1)
    guard score >= Self.threshold else { return nil }
    let of = overlap >= contained ? max(words.count, others.count) : shorter
    let noun = words.allSatisfy(\.isPair) ? "pairs of characters" : "words"
    let reason =
      same == words.count && same == others.count
      ? "the same words" : "\(min(same, of)) of \(of) \(noun) the same"
    return LikelyQuestion(id: id, score: score, reason: reason)
  }
}
