/// The order in which processes that wait for a turn get it: who came first is first.
///
/// The kernel gives a lock to whoever happens to ask when it is free, which under load is often the one that has just given
/// it back. So everybody who waits locks one more byte of the file, the one whose number is the nanosecond at which he came, and
/// leaves the turn to those who have a byte before his. Like the lock itself, the byte is free as soon as its holder ends. Where
/// nothing of this can be had, the order is that of chance, as before.
final class LockQueue {
  private let since: Int
  private var place: (file: Descriptor, range: LockRange)?
  /// Nobody who came before this is waited for any more: they left a free turn unused.
  private(set) var ignoredBefore: Int
  /// Nanoseconds for which the turn has been seen free although somebody else is first.
  private var unused = 0
  private var lastLook: Int?

  /// Those who came longer before than this are not waited for: a stopped process keeps its place for ever.
  private static let reach = 1_000_000_000
  /// How long in all those who are before may leave a free turn unused.
  private static let grace = 20_000_000
  /// What one look counts at most: nothing is known of what was between it and the last one.
  private static let longestLook = 2_000_000

  /// A wait that began at a nanosecond. What an earlier one of this process learned about those who do not use their turn
  /// holds for it as well, so that a stopped process costs everybody its time once and not at each command.
  init(since: Int, ignoringBefore: Int = 0) {
    self.since = since
    ignoredBefore = ignoringBefore
  }

  /// Whether the turn may be taken when it is free.
  func isFirst(_ file: Descriptor) -> Bool {
    let files = file.files
    let own = place?.range.start ?? since
    let start = max(1, own - Self.reach, ignoredBefore)
    guard own > start else { return true }
    let before = LockRange(start: start, length: own - start)
    guard files.isLocked(file.number, before) == 1 else { return true }
    let now = files.nanoseconds
    defer { lastLook = now }
    guard files.isLocked(file.number, FolderLock.turn) == 0 else { return false }
    if let lastLook { unused += min(now - lastLook, Self.longestLook) }
    guard unused > Self.grace else { return false }
    ignoredBefore = own
    return true
  }

  /// Takes a place in the queue of `file`, unless there is one already.
  func join(_ file: Descriptor) {
    if place?.file === file { return }
    leave()
    for nanosecond in since..<since + 8 {
      let range = LockRange(start: max(1, nanosecond), length: 1)
      if file.files.lock(file.number, range) == 0 {
        place = (file, range)
        return
      }
    }
  }

  /// Gives the place back.
  func leave() {
    if let place { _ = place.file.files.unlock(place.file.number, place.range) }
    place = nil
  }

  /// Microseconds until the next look: short for who is first, so that the turn is not left unused.
  static func pause(afterWaiting nanoseconds: Int, isFirst: Bool) -> Int {
    let share = nanoseconds / 16_000
    return isFirst ? min(max(share, 50), 1000) : min(max(share, 200), 2000)
  }
}
