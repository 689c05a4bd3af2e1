/// What becomes of one scalar on its way into a cell.
///
/// Text from strangers passes through here before anything else: controls turn into visible
/// marks, and whatever could move, hide or reorder other text is taken out.
enum ScalarClass: Equatable {
  /// Takes cells, possibly as another scalar that stands for it.
  case spacing(Unicode.Scalar, columns: Int)
  /// Is drawn on the cell before it.
  case mark
  /// Has no place in a cell.
  case dropped
  /// Joins the picture before it to the one after it.
  case joiner
  /// Colours the skin of the picture before it.
  case tone

  /// Classifies `scalar`.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x300 {
      self = Self.latin(scalar)
      return
    }
    switch value {
    case 0x200D: self = .joiner
    case 0x1F3FB...0x1F3FF: self = .tone
    case 0x1F1E6...0x1F1FF:
      self = .spacing(Unicode.Scalar(UInt8(value - 0x1F1E6 + 0x41)), columns: 1)
    case 0x2028, 0x2029: self = .spacing("\u{2424}", columns: 1)
    case 0xFDD0...0xFDEF: self = .spacing("\u{FFFD}", columns: 1)
    default:
      if value & 0xFFFE == 0xFFFE {
        self = .spacing("\u{FFFD}", columns: 1)
      } else if Self.isInvisible(value) {
        self = .dropped
      } else if WidthTable.isZeroWidth(value) {
        self = .mark
      } else {
        self = .spacing(scalar, columns: WidthTable.isWide(value) ? 2 : 1)
      }
    }
  }

  /// Scalars below U+0300: controls become pictures, the soft hyphen goes.
  private static func latin(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0..<0x20: .spacing(Unicode.Scalar(0x2400 + scalar.value)!, columns: 1)
    case 0x7F: .spacing("\u{2421}", columns: 1)
    case 0x80...0x9F: .spacing("?", columns: 1)
    case 0xAD: .dropped
    default: .spacing(scalar, columns: 1)
    }
  }

  /// Bidirectional controls, variation selectors, tags, fillers and other marks without a shape.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x20E3, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
