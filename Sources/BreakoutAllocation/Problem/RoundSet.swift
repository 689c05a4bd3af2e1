/// A set of rounds, kept as one bit a round; rounds are counted from 0 and end at 63.
public struct RoundSet: Sendable, Hashable {
  /// Bit `t` is set when round `t` belongs to the set.
  public var bits: UInt64

  /// Every round there can be, the usual value where nothing else is said.
  public static let all = RoundSet(bits: .max)

  /// Takes the bits as they are.
  public init(bits: UInt64) { self.bits = bits }

  /// Collects rounds by number; numbers outside 0...63 are left out.
  public init(_ rounds: [Int]) {
    bits = 0
    for round in rounds where round >= 0 && round < 64 { bits |= 1 << UInt64(round) }
  }

  /// Whether `round` is in the set.
  public func contains(_ round: Int) -> Bool {
    round >= 0 && round < 64 && bits >> UInt64(round) & 1 == 1
  }
}
