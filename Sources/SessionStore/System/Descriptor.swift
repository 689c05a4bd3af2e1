#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open file, closed when the last holder lets go of it.
final class Descriptor {
  /// The number the system knows it by.
  let number: Int32
  /// The system that knows it.
  let files: any FileSystem

  init(_ number: Int32, of files: any FileSystem = OperatingSystem.shared) {
    self.number = number
    self.files = files
  }

  deinit { files.close(number) }

  /// The file's length, kind, rights and identity.
  func status() throws(SystemError) -> stat {
    var status = stat()
    try system { files.status(number, &status) }
    return status
  }

  /// Reads up to `target.count` bytes from `offset` on; fewer than asked for only at the end of the file.
  func read(into target: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    var done = 0
    while done < target.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[done...])
      let count = try system { files.read(number, into: rest, at: offset + done) }
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
      done += try system {
        bytes.withUnsafeBytes { files.write(number, UnsafeRawBufferPointer(rebasing: $0[done...])) }
      }
    }
  }

  /// Writes all of `bytes` at a place; not for a file opened for appending.
  func write(_ bytes: [UInt8], at offset: Int) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      done += try system {
        bytes.withUnsafeBytes {
          files.write(number, UnsafeRawBufferPointer(rebasing: $0[done...]), at: offset + done)
        }
      }
    }
  }

  /// Returns once the file's bytes and length are on the medium.
  func flush() throws(SystemError) { try system { files.flush(number) } }

  /// Cuts the file to `length` bytes.
  func truncate(to length: Int) throws(SystemError) {
    try system { files.truncate(number, to: length) }
  }
}
