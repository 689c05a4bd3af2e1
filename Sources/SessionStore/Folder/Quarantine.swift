#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where bytes that are cut from the journal are kept: `quarantine/`, under names that are never used twice.
struct Quarantine {
  let folder: SessionFolder

  /// Copies the journal from `offset` to its end into a new file, and returns that file's path once it is on the medium.
  func keep(_ journal: Descriptor, from offset: Int, line: Int) throws(StoreError) -> String {
    try keep(journal, from: offset, as: "journal-line-\(line)", "part")
  }

  /// Moves the snapshot here when it tells of the record of `line`, and returns its path; nil when it does not.
  ///
  /// A snapshot of more than the journal has would be taken for a sign that the journal was emptied, and may be all that is left.
  func takeSnapshot(tellingOf line: Int) throws(StoreError) -> String? {
    guard let sequence = SnapshotFile(folder: folder).statedSequence(), sequence >= line,
      let file = try? folder.open(SessionFolder.snapshotName, O_RDONLY)
    else { return nil }
    let copy = try keep(file, from: 0, as: "session-record-\(sequence)", "json")
    try attempt("Removing", folder.path(of: SessionFolder.snapshotName)) {
      () throws(SystemError) in
      try folder.remove(SessionFolder.snapshotName)
      try folder.flush()
    }
    return copy
  }

  private func keep(
    _ file: Descriptor, from offset: Int, as stem: String, _ ending: String
  ) throws(StoreError) -> String {
    let quarantine = try folder.subfolder("quarantine")
    var number = 1
    while true {
      let name = "\(stem)-\(number).\(ending)"
      let path = "quarantine/\(name)"
      do throws(SystemError) {
        let copy = try quarantine.create(name)
        do throws(SystemError) {
          try copyRest(of: file, from: offset, to: copy)
          try copy.flush()
        } catch {
          // Half a copy would take up room on a disk that may be full.
          try? quarantine.remove(name)
          throw error
        }
        try quarantine.flush()
        // Whoever made the quarantine may have ended before its own name was on the medium.
        try folder.flush()
        return path
      } catch {
        guard error.code == EEXIST else {
          throw StoreError(error, doing: "Copying to", path: folder.path(of: path))
        }
        number += 1
      }
    }
  }

  private func copyRest(
    of file: Descriptor, from offset: Int, to copy: Descriptor
  ) throws(SystemError) {
    var offset = offset
    while true {
      let chunk = try file.bytes(at: offset, count: 64 << 10)
      if chunk.isEmpty { return }
      try copy.write(chunk)
      offset += chunk.count
    }
  }
}
