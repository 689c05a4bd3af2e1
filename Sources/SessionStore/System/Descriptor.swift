#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open file, closed when the last holder lets go of it.
final class Descriptor {
  /// The number the system knows it by.
  let number: Int32

  init(_ number: Int32) { self.number = number }

  // An interrupted close has closed all the same on Linux; trying again could close another file.
  deinit { close(number) }

  /// The file's length, kind, rights and identity.
  func status() throws(SystemError) -> stat {
    var status = stat()
    try system { fstat(number, &status) }
    return status
  }

  /// Reads up to `target.count` bytes from `offset` on; fewer than asked for only at the end of the file.
  func read(into target: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    var done = 0
    while done < target.count {
      let count = try system {
        pread(number, target.baseAddress! + done, target.count - done, off_t(offset + done))
      }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Reads `count` bytes from `offset` on, or as many as there are.
  func bytes(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of `bytes` where the file's position is (at the end, for a file opened for appending).
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = try system {
        bytes.withUnsafeBytes { buffer in
          #if canImport(Darwin)
            Darwin.write(number, buffer.baseAddress! + done, buffer.count - done)
          #else
            Glibc.write(number, buffer.baseAddress! + done, buffer.count - done)
          #endif
        }
      }
      done += count
    }
  }

  /// Returns once the file's bytes and length are on the medium.
  func flush() throws(SystemError) {
    #if canImport(Darwin)
      // fsync on Darwin leaves the bytes in the drive's own memory.
      try system { fcntl(number, F_FULLFSYNC) }
    #else
      try system { fdatasync(number) }
    #endif
  }

  /// Cuts the file to `length` bytes.
  func truncate(to length: Int) throws(SystemError) {
    try system { ftruncate(number, off_t(length)) }
  }
}

/// Seconds on a clock that nobody sets.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
