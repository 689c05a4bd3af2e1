/// Reads text as the clusters a terminal can show, sanitising on the way.
///
/// The single opinion on width in the program: measuring, cutting, wrapping and drawing all read
/// text through it. O(1) a step, without allocation unless a cluster has marks.
struct ClusterReader: IteratorProtocol, Sequence {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  mutating func next() -> Cluster? {
    while let scalar = pending ?? scalars.next() {
      pending = nil
      switch ScalarClass(scalar) {
      case .spacing(let shown, let columns):
        return cluster(of: scalar, shownAs: shown, columns: columns)
      case .tone:
        return cluster(of: scalar, shownAs: scalar, columns: 2)
      case .mark, .dropped, .joiner:
        // Without a base these would attach to whatever cell happens to come before.
        continue
      }
    }
    return nil
  }

  /// Gathers what follows `original` up to the next spacing scalar.
  private mutating func cluster(
    of original: Unicode.Scalar, shownAs shown: Unicode.Scalar, columns: Int
  ) -> Cluster {
    let isPicture = Self.isPicture(original)
    var marks: [Unicode.Scalar] = []
    var isJoined = false
    var isCut = false
    while pending == nil, let scalar = scalars.next() {
      // Nothing below U+0300 attaches to a base, so plain text stops here at once.
      if scalar.value < 0x300, scalar.value != 0xAD {
        pending = scalar
        break
      }
      switch ScalarClass(scalar) {
      case .mark:
        if !isCut, marks.count < Cluster.maximumMarks { marks.append(scalar) }
      case .dropped: continue
      case .joiner:
        // In Indic and Arabic text a joiner only shapes letters; between pictures it fuses them.
        isJoined = isPicture
      case .tone:
        if !isPicture { pending = scalar }
      case .spacing:
        if isJoined, Self.isPicture(scalar) {
          isJoined = false
          isCut = true
        } else {
          pending = scalar
        }
      }
    }
    return Cluster(base: shown, marks: marks, columns: columns)
  }

  /// Whether `scalar` is an emoji outside the Latin range, where digits count as emoji too.
  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2000 && scalar.properties.isEmoji
  }
}
