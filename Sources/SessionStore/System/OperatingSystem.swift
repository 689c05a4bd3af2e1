#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The operating system this program runs on.
package final class OperatingSystem: FileSystem, Sendable {
  /// The only one there is.
  package static let shared = OperatingSystem()

  private init() {}

  package func openFolder(_ path: String) -> Int {
    answer(openPath(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  package func makeFolder(_ path: String, _ mode: mode_t) -> Int {
    answer(mkdir(path, mode))
  }

  package func open(_ name: String, in folder: Int32, _ flags: Int32, _ mode: mode_t) -> Int {
    answer(openat(folder, name, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode))
  }

  package func makeFolder(_ name: String, in folder: Int32, _ mode: mode_t) -> Int {
    answer(mkdirat(folder, name, mode))
  }

  // An interrupted close has closed all the same on Linux; trying again could close another file.
  package func close(_ file: Int32) { closeNumber(file) }

  package func status(_ file: Int32, _ status: inout stat) -> Int {
    answer(fstat(file, &status))
  }

  package func status(of name: String, in folder: Int32, _ status: inout stat) -> Int {
    answer(fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW))
  }

  package func setMode(_ file: Int32, _ mode: mode_t) -> Int { answer(fchmod(file, mode)) }

  package func setMode(of name: String, in folder: Int32, _ mode: mode_t) -> Int {
    answer(fchmodat(folder, name, mode, 0))
  }

  package func names(in folder: Int32) -> [String] {
    let copy = dup(folder)
    guard copy >= 0, let listing = fdopendir(copy) else { return [] }
    defer { closedir(listing) }
    rewinddir(listing)
    var names: [String] = []
    while let entry = readdir(listing) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  package func read(
    _ file: Int32, into target: UnsafeMutableRawBufferPointer, at offset: Int
  ) -> Int {
    answer(pread(file, target.baseAddress, target.count, off_t(offset)))
  }

  package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    answer(writeBytes(file, bytes.baseAddress, bytes.count))
  }

  package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    answer(pwrite(file, bytes.baseAddress, bytes.count, off_t(offset)))
  }

  package func truncate(_ file: Int32, to length: Int) -> Int {
    answer(ftruncate(file, off_t(length)))
  }

  package func flush(_ file: Int32) -> Int {
    #if canImport(Darwin)
      // fsync on Darwin leaves the bytes in the drive's own memory.
      answer(fcntl(file, F_FULLFSYNC))
    #else
      answer(fdatasync(file))
    #endif
  }

  package func flushFolder(_ folder: Int32) -> Int { answer(fsync(folder)) }

  package func rename(_ name: String, to newName: String, in folder: Int32) -> Int {
    answer(renameat(folder, name, folder, newName))
  }

  package func remove(_ name: String, in folder: Int32) -> Int {
    answer(unlinkat(folder, name, 0))
  }

  package var nanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  package func pause(microseconds: Int) {
    var time = timespec(tv_sec: microseconds / 1_000_000, tv_nsec: microseconds % 1_000_000 * 1000)
    nanosleep(&time, nil)
  }

  #if canImport(Darwin)
    // Darwin's locks are on the whole file; the queue, which needs more than one range, stays empty there.
    package func lock(_ file: Int32, _ range: LockRange) -> Int {
      range.start == 0 ? answer(flock(file, LOCK_EX | LOCK_NB)) : 0
    }

    package func unlock(_ file: Int32, _ range: LockRange) -> Int {
      range.start == 0 ? answer(flock(file, LOCK_UN)) : 0
    }

    package func isLocked(_ file: Int32, _ range: LockRange) -> Int { 0 }
  #else
    package func lock(_ file: Int32, _ range: LockRange) -> Int {
      var lock = Self.lock(F_WRLCK, range)
      return answer(fcntl(file, Self.setLock, &lock))
    }

    package func unlock(_ file: Int32, _ range: LockRange) -> Int {
      var lock = Self.lock(F_UNLCK, range)
      return answer(fcntl(file, Self.setLock, &lock))
    }

    package func isLocked(_ file: Int32, _ range: LockRange) -> Int {
      var lock = Self.lock(F_WRLCK, range)
      let code = answer(fcntl(file, Self.getLock, &lock))
      return code < 0 ? code : lock.l_type == Int16(F_UNLCK) ? 0 : 1
    }

    // F_OFD_GETLK and F_OFD_SETLK of <fcntl.h>, which the Glibc module does not have.
    private static let getLock: Int32 = 36
    private static let setLock: Int32 = 37

    private static func lock(_ type: Int32, _ range: LockRange) -> flock {
      var lock = flock()
      lock.l_type = Int16(type)
      lock.l_whence = Int16(SEEK_SET)
      lock.l_start = off_t(range.start)
      lock.l_len = off_t(range.length)
      return lock
    }
  #endif
}

/// What the kernel answered, as ``system(_:)`` takes it; asked for before any other call can change `errno`.
@inline(__always)
func answer<Answer: FixedWidthInteger>(_ value: Answer) -> Int {
  value == -1 ? -Int(errno) : Int(value)
}

// Named apart from the methods they are called by.
func openPath(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
private func closeNumber(_ file: Int32) { _ = close(file) }
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
