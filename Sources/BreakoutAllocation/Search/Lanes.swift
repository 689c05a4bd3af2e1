// The search compares traits in bytes, sixteen at a time, and adds prices in 16 bits, eight at a time: vectors of
// both sizes are what every processor of today has.

/// Sixteen lanes from an address that is a multiple of 16.
@inline(__always) func load(_ at: UnsafeMutablePointer<UInt8>) -> SearchState.Lanes {
  UnsafeRawPointer(at).load(as: SearchState.Lanes.self)
}

/// Eight prices from an address that is a multiple of 16.
@inline(__always) func load(_ at: UnsafeMutablePointer<Int16>) -> SearchState.Prices {
  UnsafeRawPointer(at).load(as: SearchState.Prices.self)
}

/// 1 in the lanes that are equal, else 0.
@inline(__always) func agreements(_ a: SearchState.Lanes, _ b: SearchState.Lanes)
  -> SearchState.Lanes
{
  unsafeBitCast(a .== b, to: SearchState.Lanes.self) & .init(repeating: 1)
}

/// The lanes 0, 2, 4 and so on, widened.
@inline(__always) func evens(_ lanes: SearchState.Lanes) -> SearchState.Prices {
  unsafeBitCast(lanes, to: SearchState.Prices.self) & .init(repeating: 0xFF)
}

/// The lanes 1, 3, 5 and so on, widened.
@inline(__always) func odds(_ lanes: SearchState.Lanes) -> SearchState.Prices {
  unsafeBitCast(
    unsafeBitCast(lanes, to: SIMD8<UInt16>.self) &>> .init(repeating: 8),
    to: SearchState.Prices.self)
}

/// The lanes of `even` and `odd` that are -1, as bytes in the order of the lanes they were widened from.
@inline(__always) func bytes(even: SearchState.Prices, odd: SearchState.Prices) -> SIMD2<UInt64> {
  let low = SearchState.Prices(repeating: 0xFF)
  return unsafeBitCast(even & low | odd & ~low, to: SIMD2<UInt64>.self)
}

/// Takes the lowest byte that is set out of `bytes`; returns its place.
@inline(__always) func takeByte(_ bytes: inout UInt64) -> Int {
  let place = bytes.trailingZeroBitCount >> 3
  bytes &= ~(0xFF << UInt64(place &* 8))
  return place
}
