/// The largest rises accepted at one temperature, drawn in advance for many changes: each change looked at
/// has a draw of its own, as the rule of Metropolis asks.
struct Thresholds: ~Copyable {
  /// Windows that start eight draws apart.
  static let windows = 128

  /// The draws; a window may run past the end of the last into copies of the first.
  private let draws: UnsafeMutablePointer<Int16>
  /// Half the largest draw in each window, the windows repeated to be read in vectors from any of them on.
  private let halves: UnsafeMutablePointer<Int16>
  private let width: Int
  private let count: Int
  private var temperature = -1

  /// - Parameters:
  ///   - width: draws in a window, a multiple of 8.
  ///   - span: windows read in a row.
  init(width: Int, span: Int) {
    self.width = width
    count = Self.windows + span + 8
    draws = allocateLanes(Self.windows * 8 + width, of: 0)
    halves = allocateLanes(count, of: 0)
  }

  deinit {
    draws.deallocate()
    halves.deallocate()
  }

  /// Draws anew for a temperature.
  mutating func draw(_ temperature: Int, _ metropolis: Metropolis, _ random: inout RandomSource) {
    let total = Self.windows * 8
    for index in 0..<total {
      let limit = metropolis.limit(random.next(), temperature)
      draws[index] = Int16(truncatingIfNeeded: min(limit, SearchState.highest))
    }
    for index in 0..<width { draws[total + index] = draws[index % total] }
    for window in 0..<Self.windows {
      var most: Int16 = 0
      for index in 0..<width { most = max(most, draws[window * 8 + index]) }
      halves[window] = most / 2
    }
    for index in Self.windows..<count { halves[index] = halves[index - Self.windows] }
  }

  /// Half the most allowed in eight windows from `window` on.
  @inline(__always) func mostHalved(_ window: Int) -> SIMD8<Int16> {
    UnsafeRawPointer(halves + window).loadUnaligned(as: SIMD8<Int16>.self)
  }

  /// Eight draws of a window, from `index` on.
  @inline(__always) func limits(_ window: Int, _ index: Int) -> SIMD8<Int16> {
    let start = (window & (Self.windows &- 1)) &* 8
    return UnsafeRawPointer(draws + (start &+ index)).load(as: SIMD8<Int16>.self)
  }
}
