import JSONText

/// Everything a synthesised `Codable` conformance can ask for, in one type.
struct Sample: Codable, Equatable {
  enum Shape: Codable, Equatable {
    case point
    case circle(radius: Double, label: String?)
    case named(String)
    indirect case group([Shape])
  }
  enum Colour: String, Codable { case red, green }

  struct Part: Codable, Equatable {
    var small: Int8 = -128
    var wide: UInt64 = .max
    var long: Int64 = .min
    var byte: UInt8 = 255
    var short: Int16 = -1
    var word: UInt16 = 1
    var int32: Int32 = 7
    var uint32: UInt32 = 8
    var uint: UInt = 9
    var single: Float = 0.1
  }

  var name = "Amina \"Diallo\" \\ \n\t\u{1}\u{7f}\u{9b} é 中文 👩🏽‍🚀 /"
  var count = 42
  var ratio = 0.1
  var isOpen = true
  var absent: String?
  var present: Int? = 3
  var colours: [Colour] = [.red, .green]
  var shapes: [Shape] = [
    .point, .circle(radius: 1.5, label: nil), .named("x"), .group([.point, .group([])]),
  ]
  var byName: [String: Int] = ["one": 1]
  var part = Part()
  var nested: [[Int?]] = [[1, nil], []]
  var doubles: [Double] = [
    0, -0.0, 1e300, .leastNonzeroMagnitude, 1 / 3, 123_456_789_012_345_680, 1e21,
  ]
  var flags: [Bool] = [true, false]
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// A small reproducible source of numbers.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
