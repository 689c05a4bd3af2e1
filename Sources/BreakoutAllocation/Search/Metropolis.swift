/// Acceptance of worse allocations in whole numbers, so that every machine decides alike.
///
/// The rule of Metropolis et al. (1953) accepts a rise of `d` at temperature T when u < exp(-d/T).
/// Drawn the other way round, the largest rise accepted is T * -ln(u), which needs one table look-up
/// and one multiplication and is known before the rise is.
struct Metropolis {
  /// Bits after the point in temperatures and logarithms.
  static let fraction = 12

  /// -ln of the middle of each of 256 steps of 1/2 ..< 1, in fixed point.
  private let mantissa: UnsafeMutablePointer<Int>
  /// ln 2 in fixed point.
  private let ln2 = 2839

  init() {
    mantissa = .allocate(capacity: 256)
    for index in 0..<256 {
      // (256 + index + 0.5) / 512 as a fraction of 2^32; its -log2 is 1 less the fractional log2.
      let bits = log2Fixed(UInt64(2 * (256 + index) + 1)) - (10 << 16)
      mantissa[index] = (-bits * 45426) >> (32 - Self.fraction)
    }
  }

  func deallocate() { mantissa.deallocate() }

  /// The largest rise accepted at `temperature` (fixed point), from 64 random bits.
  @inline(__always) func limit(_ random: UInt64, _ temperature: Int) -> Int {
    let zeros = random.leadingZeroBitCount
    let top = Int(truncatingIfNeeded: ((random | 1) &<< UInt64(zeros & 63)) >> 55) & 255
    let log = zeros &* ln2 &+ mantissa[top]
    return (temperature &* log) >> (2 * Self.fraction)
  }
}

/// The binary logarithm with 16 bits after the point, by repeated squaring.
func log2Fixed(_ value: UInt64) -> Int {
  guard value > 0 else { return 0 }
  let whole = 63 - value.leadingZeroBitCount
  var x = value << UInt64(value.leadingZeroBitCount)  // 1 ..< 2 with 63 bits after the point
  var result = whole << 16
  for bit in stride(from: 15, through: 0, by: -1) {
    let square = x.multipliedFullWidth(by: x).high  // 1 ..< 4 with 62 bits after the point
    if square >> 63 == 1 {
      result |= 1 << bit
      x = square
    } else {
      x = square << 1
    }
  }
  return result
}

/// Two to a power given with 16 bits after the point, rounded down; the inverse of ``log2Fixed(_:)``.
func exp2Whole(_ power: Int) -> Int {
  // 2^(2^-k) for k = 1...16 with 32 bits after the point.
  let roots: [UInt64] = [
    6_074_001_000, 5_107_605_667, 4_683_695_048, 4_485_121_744, 4_389_014_833, 4_341_736_423,
    4_318_288_544, 4_306_612_134, 4_300_785_774, 4_297_875_550, 4_296_421_177, 4_295_694_175,
    4_295_330_720, 4_295_149_004, 4_295_058_149, 4_295_012_722,
  ]
  let whole = power >> 16
  let part = power & 0xFFFF
  var x: UInt64 = 1 << 32
  for bit in 0..<16 where part >> (15 - bit) & 1 == 1 { x = (x &* (roots[bit] >> 2)) >> 30 }
  let shift = 32 - whole
  return shift >= 0 ? Int(x >> UInt64(min(shift, 63))) : Int(x << UInt64(min(-shift, 29)))
}
