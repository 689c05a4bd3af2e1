/// The temperatures of one leg of the search, from hot to cold in even steps of the logarithm.
///
/// All are binary logarithms with 16 bits after the point, of temperatures in the fixed point of ``Metropolis``.
struct Cooling {
  private let hot: Int
  /// Where the cooling changes its pace.
  private let knee: Int
  /// Fifths of the leg after which it does.
  private let fifths: Int
  private let cold: Int

  /// Temperatures that suit the costs of a model.
  ///
  /// Weights of meetings and values are few and small: the start is a third of the heaviest wish or the weight of the
  /// heaviest attribute, whichever is more, but no more than a third of the mean change; the end is a ninth of the grain.
  /// An allocation that was there before is given an eighth of that start, so that it is not shaken apart. Distances
  /// are many and of all sizes: almost all is decided between a quarter and a sixteenth of the mean change, where
  /// random distances freeze, and what is left to gain below that, between distances that follow a geometry, needs
  /// less time.
  /// - Parameter rise: the mean size of what random swaps change.
  init(_ model: Model, rise: Int, isWarm: Bool) {
    fifths = 3
    if model.distance.isEmpty {
      let most = isWarm ? model.heaviestWish : max(model.heaviestWish, 3 * model.heaviestValue)
      hot = Self.logarithm(min(rise, most), over: isWarm ? 24 : 3)
      cold = min(hot, Self.logarithm(model.grain, over: 9))
      knee = hot - (hot - cold) * 3 / 5
    } else {
      hot = Self.logarithm(rise, over: isWarm ? 32 : 4)
      knee = min(hot, Self.logarithm(rise, over: 16))
      cold = min(knee, Self.logarithm(rise, over: 128))
    }
  }

  private init(hot: Int, knee: Int, fifths: Int = 3, cold: Int) {
    self.hot = hot
    self.knee = knee
    self.fifths = fifths
    self.cold = cold
  }

  /// The same end from half the heat: for legs too short to recover from all of it.
  var gentler: Cooling {
    Cooling(hot: max(knee, hot - (1 << 16)), knee: knee, cold: cold)
  }

  /// A leg for problems whose cost is mostly unavoidable meetings: those are settled between a quarter and a
  /// sixteenth of their weight, where most of the time is spent.
  func forMeetings(_ weight: Int) -> Cooling {
    let settled = max(cold, Self.logarithm(weight, over: 16))
    return Cooling(
      hot: max(settled, Self.logarithm(weight, over: 4)), knee: settled, fifths: 4, cold: cold)
  }

  /// The temperature after `passed` of `length` steps.
  func temperature(_ passed: Int, of length: Int) -> Int {
    let turn = length / 5 * fifths
    if passed <= turn { return exp2Whole(hot - (hot - knee) * passed / max(1, turn)) }
    return exp2Whole(knee - (knee - cold) * (passed - turn) / max(1, length - turn))
  }

  /// The temperature at the end.
  var last: Int { cold }

  private static func logarithm(_ value: Int, over share: Int) -> Int {
    log2Fixed(UInt64(max(1, (value << Metropolis.fraction) / share)))
  }
}
