/// The module's own random numbers (xoshiro256**, seeded by splitmix64): the same on every machine.
///
/// Algorithms: Blackman & Vigna, "Scrambled linear pseudorandom number generators" (2021);
/// Steele, Lea & Flood, "Fast splittable pseudorandom number generators" (2014).
struct RandomSource {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  init(seed: UInt64) {
    var state = seed
    func split() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    a = split()
    b = split()
    c = split()
    d = split()
  }

  @inline(__always) mutating func next() -> UInt64 {
    let x = b &* 5
    let result = ((x << 7) | (x >> 57)) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number in 0..<`count`, from the upper half of one draw; `count` must be positive.
  @inline(__always) mutating func below(_ count: Int) -> Int {
    scale(next() >> 32, below: count)
  }

  mutating func shuffle<Element>(_ list: inout [Element]) {
    guard list.count > 1 else { return }
    for last in stride(from: list.count - 1, to: 0, by: -1) {
      list.swapAt(last, below(last + 1))
    }
  }
}

/// Maps 32 random bits to 0..<`count` by multiplication, which needs no division.
@inline(__always) func scale(_ bits: UInt64, below count: Int) -> Int {
  Int(truncatingIfNeeded: (bits &* UInt64(truncatingIfNeeded: count)) >> 32)
}
