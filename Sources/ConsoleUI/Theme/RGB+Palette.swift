extension RGB {
  /// The nearest of the fixed colours 16 to 255 that terminals with 256 colours share.
  ///
  /// The first 16 are left out because every user's terminal shows them differently.
  public var index256: Int {
    let cube = [red, green, blue].map(Self.cubeStep)
    let inCube = RGB(Self.levels[cube[0]], Self.levels[cube[1]], Self.levels[cube[2]])
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = min(max((mean - 3) / 10, 0), 23)
    let level = UInt8(8 + 10 * grey)
    if distance(to: RGB(level, level, level)) < distance(to: inCube) { return 232 + grey }
    return 16 + 36 * cube[0] + 6 * cube[1] + cube[2]
  }

  /// The colour that index 16 to 255 stands for.
  static func indexed(_ index: Int) -> RGB {
    if index >= 232 {
      let level = UInt8(8 + 10 * (min(index, 255) - 232))
      return RGB(level, level, level)
    }
    let cube = max(index, 16) - 16
    return RGB(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
  }

  /// The one of the 16 basic colours that keeps the hue: 0 to 7 dark, 8 to 15 bright.
  ///
  /// Chosen by hue rather than by distance, which would turn every soft colour to grey and make
  /// meanings alike. 0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan, 7 white.
  public var index16: Int {
    let (high, low) = (Int(max(red, green, blue)), Int(min(red, green, blue)))
    let chroma = high - low
    if chroma < 40 || chroma * 4 < high {
      return switch high {
      case ..<64: 0
      case ..<144: 8
      case ..<216: 7
      default: 15
      }
    }
    let (r, g, b) = (Int(red), Int(green), Int(blue))
    // Sixths of the colour circle, in hundredths: red 0, yellow 100, green 200, cyan 300, blue 400.
    let hue =
      if high == r {
        ((g - b) * 100 / chroma + 600) % 600
      } else if high == g {
        200 + (b - r) * 100 / chroma
      } else {
        400 + (r - g) * 100 / chroma
      }
    let base =
      switch hue {
      case 30..<150: 3
      case 150..<250: 2
      case 250..<355: 6
      case 355..<430: 4
      case 430..<560: 5
      default: 1
      }
    return high + low > 250 ? base + 8 : base
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static func cubeStep(_ channel: UInt8) -> Int {
    channel < 48 ? 0 : channel < 115 ? 1 : (Int(channel) - 35) / 40
  }

  private func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return red * red + green * green + blue * blue
  }
}
