/// What can go wrong while a store works.
package enum Fault: String, CaseIterable, Sendable {
  /// A signal comes before the call has done anything.
  case interrupted
  /// A write takes fewer bytes than it was given.
  case shortWrite
  /// A write takes some bytes, then the medium is full; the same for new files and folders.
  case noSpace
  /// A call fails with an I/O error and does nothing.
  case inputOutput
  /// A flush fails; of the pages some are on the medium, some forgotten and some still to be written.
  case failedFlush
  /// A new name cannot be given.
  case failedRename
  /// The system has no locks to give.
  case failedLock
  /// The file of the lock is taken away by somebody while it is held.
  case removedLock
  /// The process ends in the middle of a call.
  case killed
  /// The power goes in the middle of a call.
  case powerCut
  /// A bit of the journal changes on the medium while the power is off.
  case flippedBit
  /// The snapshot is damaged, taken away or an older one comes back while the power is off.
  case badSnapshot

  /// The faults that come in the middle of a call.
  static let ofCalls: [Fault] = [
    .interrupted, .shortWrite, .noSpace, .inputOutput, .failedFlush, .failedRename, .failedLock,
    .killed, .powerCut,
  ]

  /// Whether it can come in a call.
  func concerns(_ call: Call) -> Bool {
    switch self {
    case .interrupted: call != .close
    case .shortWrite: call == .write
    case .noSpace: call == .write || call == .make
    case .inputOutput: call != .close && call != .flush
    case .failedFlush: call == .flush || call == .flushFolder
    case .failedRename: call == .rename
    case .failedLock: call == .lock
    case .killed, .powerCut: call != .close
    case .removedLock, .flippedBit, .badSnapshot: false
    }
  }
}

/// The kinds of calls to the system.
enum Call {
  case open, make, close, status, read, write, truncate, flush, flushFolder, rename, remove, lock
}

/// A way to break a store on purpose, to see whether the scenarios notice.
package enum Sabotage: String, CaseIterable, Sendable {
  /// A file's flush answers that all is well and does nothing.
  case withoutFlush
  /// A folder's flush answers that all is well and does nothing.
  case withoutFolderFlush
  /// The lock is granted to everybody who asks.
  case withoutLock
  /// What was changed on the medium has check values that are right, as if nobody looked at them.
  case withoutChecksum
  /// Cutting a file answers that all is well and does nothing.
  case withoutCut
  /// Errors of a write or a flush are not told.
  case withoutErrors
}
