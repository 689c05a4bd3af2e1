#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// All that a store asks of the operating system about files; one call each.
///
/// ``OperatingSystem`` is the real one. Another one can stand in its place to show what becomes of a session when a disk
/// is full, a flush fails or the power is cut. Every call answers as the kernel does: a number from zero on, or the
/// negated error code; ``system(_:)`` turns that into an error.
package protocol FileSystem: AnyObject {
  /// Opens a folder by its path.
  func openFolder(_ path: String) -> Int
  /// Makes a folder by its path.
  func makeFolder(_ path: String, _ mode: mode_t) -> Int
  /// Opens a file in a folder, without following a link or waiting; makes it when the flags say so.
  func open(_ name: String, in folder: Int32, _ flags: Int32, _ mode: mode_t) -> Int
  /// Makes a folder in a folder.
  func makeFolder(_ name: String, in folder: Int32, _ mode: mode_t) -> Int
  /// Lets go of an open file, and of its locks.
  func close(_ file: Int32)

  /// Length, kind, rights and identity of an open file.
  func status(_ file: Int32, _ status: inout stat) -> Int
  /// The same of what has a name in a folder, without following a link.
  func status(of name: String, in folder: Int32, _ status: inout stat) -> Int
  /// Sets the rights of an open file.
  func setMode(_ file: Int32, _ mode: mode_t) -> Int
  /// Sets the rights of what has a name in a folder.
  func setMode(of name: String, in folder: Int32, _ mode: mode_t) -> Int
  /// The names in a folder in any order, `.` and `..` among them; none when it cannot be read.
  func names(in folder: Int32) -> [String]

  /// Reads from a place on; 0 at the end of the file.
  func read(_ file: Int32, into target: UnsafeMutableRawBufferPointer, at offset: Int) -> Int
  /// Writes at the file's position, or at the end when it was opened so.
  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
  /// Writes at a place.
  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int
  /// Cuts or lengthens an open file.
  func truncate(_ file: Int32, to length: Int) -> Int
  /// Returns once a file's bytes and length are on the medium.
  func flush(_ file: Int32) -> Int
  /// Returns once a folder's names are on the medium.
  func flushFolder(_ folder: Int32) -> Int
  /// Gives a file another name in its folder, in the place of what had that name.
  func rename(_ name: String, to newName: String, in folder: Int32) -> Int
  /// Takes a name away.
  func remove(_ name: String, in folder: Int32) -> Int

  /// Locks a range of an open file for its holder alone, or answers `EAGAIN`.
  func lock(_ file: Int32, _ range: LockRange) -> Int
  /// Gives a range back.
  func unlock(_ file: Int32, _ range: LockRange) -> Int
  /// 1 when another holder has a lock in the range, 0 otherwise.
  func isLocked(_ file: Int32, _ range: LockRange) -> Int

  /// Nanoseconds on a clock that nobody sets and all processes share.
  var nanoseconds: Int { get }
  /// Waits.
  func pause(microseconds: Int)
}

/// Bytes of a file that are locked together; they need not be there.
package struct LockRange: Equatable {
  /// The first of them.
  package var start: Int
  /// How many.
  package var length: Int

  package init(start: Int, length: Int) {
    self.start = start
    self.length = length
  }
}
