#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file or a folder on the simulated disk: what processes see of it, and what is on the medium.
package final class SimulatedFile {
  /// Bytes of a page; small, so that short journals have several.
  static let pageSize = 512

  let number: Int
  var mode: mode_t

  /// What processes see.
  package private(set) var bytes: [UInt8] = []
  /// What a cut of the power leaves, if nothing of the rest was written by chance.
  private(set) var medium: [UInt8] = []
  /// Pages to be written, and whether the length is.
  private var dirtyPages: Set<Int> = []
  private var isLengthDirty = false
  /// Flushes that failed; each open file tells each of them once.
  package private(set) var failedFlushes = 0

  /// A folder's names as processes see them, and as they are on the medium.
  package private(set) var names: [String: SimulatedFile] = [:]
  private var mediumNames: [String: SimulatedFile] = [:]
  private var nameChanges: [NameChange] = []

  /// Ranges that are locked, with the open file that holds each.
  var locks: [(holder: Int32, start: Int, end: Int)] = []

  private enum NameChange {
    case set(String, SimulatedFile?)
    case rename(String, to: String)
  }

  init(number: Int, mode: mode_t) {
    self.number = number
    self.mode = mode
  }

  var isFolder: Bool { mode & S_IFMT == S_IFDIR }

  /// Whether a cut of the power would change nothing.
  package var isOnMedium: Bool {
    nameChanges.isEmpty && (isFolder || (!isLengthDirty && medium == bytes))
  }

  func write(_ new: UnsafeRawBufferPointer, at offset: Int) {
    guard !new.isEmpty else { return }
    let end = offset + new.count
    if end > bytes.count {
      resize(&bytes, to: end)
      isLengthDirty = true
    }
    bytes.withUnsafeMutableBytes {
      _ = memcpy($0.baseAddress! + offset, new.baseAddress!, new.count)
    }
    for page in offset / Self.pageSize...(end - 1) / Self.pageSize { dirtyPages.insert(page) }
  }

  func truncate(to length: Int) {
    guard length != bytes.count else { return }
    resize(&bytes, to: length)
    isLengthDirty = true
  }

  /// Writes everything to the medium.
  func flush() {
    for page in dirtyPages { writePage(page, bytes: Self.pageSize) }
    dirtyPages = []
    flushLength()
  }

  /// Fails to: each page is written, or forgotten as if it had been, or stays to be written.
  func failToFlush(_ dice: Dice) {
    for page in dirtyPages.sorted() {
      switch dice.below(3) {
      case 0:
        writePage(page, bytes: Self.pageSize)
        dirtyPages.remove(page)
      case 1: dirtyPages.remove(page)
      default: break
      }
    }
    failedFlushes += 1
  }

  private func flushLength() {
    resize(&medium, to: bytes.count)
    isLengthDirty = false
  }

  /// Cuts bytes off or adds zeros. Plain memory calls, because these are what most of the time of a scenario goes into.
  private func resize(_ bytes: inout [UInt8], to length: Int) {
    guard length != bytes.count else { return }
    guard length > 0 else {
      // The one empty array that all share is not written to.
      bytes = []
      return
    }
    let kept = min(length, bytes.count)
    bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      if let target = buffer.baseAddress {
        bytes.withUnsafeBytes { source in
          if kept > 0 { memcpy(target, source.baseAddress!, kept) }
        }
        memset(target + kept, 0, length - kept)
      }
      filled = length
    }
  }

  /// Puts the first `count` bytes of a page on the medium.
  private func writePage(_ page: Int, bytes count: Int) {
    let start = page * Self.pageSize
    let end = min(start + count, bytes.count)
    guard start < end else { return }
    if medium.count < end { resize(&medium, to: end) }
    medium.withUnsafeMutableBytes { target in
      bytes.withUnsafeBytes { source in
        _ = memcpy(target.baseAddress! + start, source.baseAddress! + start, end - start)
      }
    }
  }

  /// Leaves what is on the medium, and by chance some of what was to be written.
  func losePower(_ dice: Dice) {
    if isFolder {
      for change in nameChanges.prefix(dice.below(nameChanges.count + 1)) {
        apply(change, to: &mediumNames)
      }
      nameChanges = []
      names = mediumNames
      return
    }
    loseBytes(dice)
    dirtyPages = []
    isLengthDirty = false
    bytes = medium
  }

  private func loseBytes(_ dice: Dice) {
    guard isLengthDirty || !dirtyPages.isEmpty else { return }
    var length = medium.count
    if isLengthDirty {
      switch dice.below(3) {
      case 0: break
      case 1: length = bytes.count
      default: length = min(length, bytes.count) + dice.below(abs(bytes.count - length) + 1)
      }
    }
    let before = medium.count
    for page in dirtyPages.sorted() {
      switch dice.below(3) {
      case 0: break
      case 1: writePage(page, bytes: Self.pageSize)
      default: writePage(page, bytes: dice.below(Self.pageSize))
      }
    }
    // Where the file got longer and the bytes did not come, there are zeros or, seldom, what was there long ago.
    resize(&medium, to: length)
    if length > before, dice.isLucky(10) {
      for place in dice.below(length - before) + before..<length {
        medium[place] = UInt8(truncatingIfNeeded: dice.next())
      }
    }
  }

  /// Changes a bit on the medium, while nothing uses the file.
  package func flipBit(_ dice: Dice) {
    guard !medium.isEmpty else { return }
    medium[dice.below(medium.count)] ^= 1 << UInt8(dice.below(8))
    bytes = medium
  }

  /// Puts other bytes on the medium, while nothing uses the file.
  package func replaceMedium(with bytes: [UInt8]) {
    medium = bytes
    self.bytes = bytes
  }

  /// Gives a name to a file, or takes it away.
  package func set(_ name: String, _ file: SimulatedFile?) {
    nameChanges.append(.set(name, file))
    names[name] = file
  }

  func rename(_ name: String, to newName: String) {
    let change = NameChange.rename(name, to: newName)
    nameChanges.append(change)
    apply(change, to: &names)
  }

  private func apply(_ change: NameChange, to names: inout [String: SimulatedFile]) {
    switch change {
    case .set(let name, let file): names[name] = file
    case .rename(let name, let newName): names[newName] = names.removeValue(forKey: name)
    }
  }

  /// Whether a name leads to the same file after a cut of the power.
  func hasOnMedium(_ name: String) -> Bool {
    names[name] != nil && mediumNames[name] === names[name]
      && !nameChanges.contains {
        switch $0 {
        case .set(let other, _): other == name
        case .rename(let other, let newName): other == name || newName == name
        }
      }
  }

  package func flushNames() {
    nameChanges = []
    mediumNames = names
  }
}
