import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SimulatedDisk: FileSystem {
  package func openFolder(_ path: String) -> Int {
    if let refusal = refusal(.open) { return refusal }
    guard let folder = file(path) else { return -Int(ENOENT) }
    return folder.isFolder ? add(folder, parent: root) : -Int(ENOTDIR)
  }

  package func makeFolder(_ path: String, _ mode: mode_t) -> Int {
    makeFolder(String(path.dropFirst()), in: root, mode)
  }

  package func makeFolder(_ name: String, in folder: Int32, _ mode: mode_t) -> Int {
    guard let parent = opened[folder]?.file else { return -Int(EBADF) }
    return makeFolder(name, in: parent, mode)
  }

  private func makeFolder(_ name: String, in parent: SimulatedFile, _ mode: mode_t) -> Int {
    if let refusal = refusal(.make) { return refusal }
    if parent.names[name] != nil { return -Int(EEXIST) }
    parent.set(name, newFile(S_IFDIR | mode))
    return 0
  }

  package func open(_ name: String, in folder: Int32, _ flags: Int32, _ mode: mode_t) -> Int {
    guard let entry = opened[folder] else { return -Int(EBADF) }
    let parent = entry.file
    let isMaking = flags & O_CREAT != 0
    if let refusal = refusal(isMaking ? .make : .open) { return refusal }
    if name == ".." { return add(entry.parent ?? root, parent: nil) }
    if let file = parent.names[name] {
      if flags & O_EXCL != 0 { return -Int(EEXIST) }
      return add(file, parent: parent, isAppending: flags & O_APPEND != 0)
    }
    guard isMaking else { return -Int(ENOENT) }
    let file = newFile(S_IFREG | mode)
    parent.set(name, file)
    return add(file, parent: parent, isAppending: flags & O_APPEND != 0)
  }

  private func newFile(_ mode: mode_t) -> SimulatedFile {
    fileCount += 1
    return SimulatedFile(number: fileCount, mode: mode)
  }

  private func add(
    _ file: SimulatedFile, parent: SimulatedFile?, isAppending: Bool = false
  ) -> Int {
    let number = nextDescriptor
    nextDescriptor += 1
    opened[number] = OpenFile(
      file: file, parent: parent, isAppending: isAppending, owner: process,
      seenFailures: file.failedFlushes)
    return Int(number)
  }

  package func close(_ file: Int32) {
    opened.removeValue(forKey: file)?.file.locks.removeAll { $0.holder == file }
  }

  package func status(_ file: Int32, _ status: inout stat) -> Int {
    if let refusal = refusal(.status) { return refusal }
    guard let entry = opened[file] else { return -Int(EBADF) }
    fill(&status, entry.file)
    return 0
  }

  package func status(of name: String, in folder: Int32, _ status: inout stat) -> Int {
    if let refusal = refusal(.status) { return refusal }
    guard let file = opened[folder]?.file.names[name] else { return -Int(ENOENT) }
    fill(&status, file)
    return 0
  }

  private func fill(_ status: inout stat, _ file: SimulatedFile) {
    status.st_ino = ino_t(file.number)
    status.st_mode = file.mode
    status.st_size = off_t(file.bytes.count)
    status.st_nlink = 1
  }

  package func setMode(_ file: Int32, _ mode: mode_t) -> Int {
    if let refusal = refusal(.status) { return refusal }
    guard let file = opened[file]?.file else { return -Int(EBADF) }
    file.mode = file.mode & S_IFMT | mode
    return 0
  }

  package func setMode(of name: String, in folder: Int32, _ mode: mode_t) -> Int {
    if let refusal = refusal(.status) { return refusal }
    guard let file = opened[folder]?.file.names[name] else { return -Int(ENOENT) }
    file.mode = file.mode & S_IFMT | mode
    return 0
  }

  package func names(in folder: Int32) -> [String] {
    opened[folder].map { $0.file.names.keys.sorted() } ?? []
  }

  package func read(
    _ file: Int32, into target: UnsafeMutableRawBufferPointer, at offset: Int
  ) -> Int {
    if let refusal = refusal(.read) { return refusal }
    guard let bytes = opened[file]?.file.bytes else { return -Int(EBADF) }
    let count = min(target.count, max(0, bytes.count - offset))
    if count > 0 {
      bytes.withUnsafeBytes {
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
      }
    }
    return count
  }

  package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    guard let entry = opened[file] else { return -Int(EBADF) }
    let place = entry.isAppending ? entry.file.bytes.count : entry.position
    return write(file, bytes, at: place)
  }

  package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    if isDead(process) { return -Int(EIO) }
    guard let target = opened[file]?.file else { return -Int(EBADF) }
    if isFull {
      isFull = false
      return -Int(ENOSPC)
    }
    func put(_ count: Int) -> Int {
      if target === journal { ownBytes[process] = min(ownBytes[process] ?? offset, offset) }
      target.write(UnsafeRawBufferPointer(rebasing: bytes[..<count]), at: offset)
      opened[file]?.position = offset + count
      return count
    }
    switch fault(in: .write) {
    case .interrupted: return -Int(EINTR)
    case .shortWrite: return put(1 + dice.below(bytes.count))
    case .noSpace:
      isFull = true
      return put(1 + dice.below(bytes.count))
    case .inputOutput:
      // Some of it may have come as far as the cache.
      if dice.isLucky(50) { _ = put(dice.below(bytes.count)) }
      return sabotage == .withoutErrors ? bytes.count : -Int(EIO)
    case .killed:
      _ = put(dice.below(bytes.count + 1))
      kill()
      return -Int(EIO)
    case .powerCut:
      _ = put(dice.below(bytes.count + 1))
      cutPower()
      return -Int(EIO)
    default: return put(bytes.count)
    }
  }

  package func truncate(_ file: Int32, to length: Int) -> Int {
    if let refusal = refusal(.truncate) { return refusal }
    guard let target = opened[file]?.file else { return -Int(EBADF) }
    if sabotage == .withoutCut { return 0 }
    checkCut(of: target, to: length)
    target.truncate(to: length)
    return 0
  }

  package func flush(_ file: Int32) -> Int {
    if isDead(process) { return -Int(EIO) }
    guard let target = opened[file]?.file else { return -Int(EBADF) }
    if target === journal { whileFlushing?() }
    let fault = fault(in: .flush)
    switch fault {
    case .interrupted: return -Int(EINTR)
    case .failedFlush: target.failToFlush(dice)
    case .killed:
      kill()
      return -Int(EIO)
    case .powerCut:
      cutPower()
      return -Int(EIO)
    default: if sabotage != .withoutFlush { target.flush() }
    }
    let isNews = opened[file]?.seenFailures != target.failedFlushes
    opened[file]?.seenFailures = target.failedFlushes
    if isNews, fault != .failedFlush { tellAgain() }
    return isNews && sabotage != .withoutErrors ? -Int(EIO) : 0
  }

  package func flushFolder(_ folder: Int32) -> Int {
    if isDead(process) { return -Int(EIO) }
    switch fault(in: .flushFolder) {
    case .interrupted: return -Int(EINTR)
    case .failedFlush, .inputOutput: return -Int(EIO)
    case .killed:
      kill()
      return -Int(EIO)
    case .powerCut:
      cutPower()
      return -Int(EIO)
    default:
      if sabotage != .withoutFolderFlush { opened[folder]?.file.flushNames() }
      return 0
    }
  }

  package func rename(_ name: String, to newName: String, in folder: Int32) -> Int {
    if let refusal = refusal(.rename) { return refusal }
    guard let folder = opened[folder]?.file, folder.names[name] != nil else { return -Int(ENOENT) }
    folder.rename(name, to: newName)
    return 0
  }

  package func remove(_ name: String, in folder: Int32) -> Int {
    if let refusal = refusal(.remove) { return refusal }
    guard let folder = opened[folder]?.file, folder.names[name] != nil else { return -Int(ENOENT) }
    folder.set(name, nil)
    return 0
  }

  package func lock(_ file: Int32, _ range: LockRange) -> Int {
    if let refusal = refusal(.lock) { return refusal }
    guard let target = opened[file]?.file else { return -Int(EBADF) }
    if sabotage == .withoutLock { return 0 }
    if isHeld(range, of: target, byOthersThan: file) { return -Int(EAGAIN) }
    let (start, end) = Self.bounds(range)
    target.locks.append((file, start, end))
    return 0
  }

  package func unlock(_ file: Int32, _ range: LockRange) -> Int {
    // Asked for also by those who are no more: the kernel does it in their place.
    guard let target = opened[file]?.file else { return 0 }
    let (start, end) = Self.bounds(range)
    target.locks.removeAll { $0.holder == file && $0.start >= start && $0.end <= end }
    return 0
  }

  package func isLocked(_ file: Int32, _ range: LockRange) -> Int {
    if let refusal = refusal(.status) { return refusal }
    guard let target = opened[file]?.file else { return -Int(EBADF) }
    return isHeld(range, of: target, byOthersThan: file) ? 1 : 0
  }

  private func isHeld(_ range: LockRange, of file: SimulatedFile, byOthersThan own: Int32) -> Bool {
    let (start, end) = Self.bounds(range)
    return file.locks.contains { $0.holder != own && $0.start < end && start < $0.end }
  }

  private static func bounds(_ range: LockRange) -> (start: Int, end: Int) {
    (range.start, range.length == 0 ? .max : range.start + range.length)
  }

  private var journal: SimulatedFile? { root.names["session"]?.names["journal.jsonl"] }

  package var nanoseconds: Int {
    clock += 1000
    return clock
  }

  package func pause(microseconds: Int) { clock += microseconds * 1000 }
}
