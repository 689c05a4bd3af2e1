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
    let quarantine = try folder.subfolder("quarantine")
    var number = 1
    while true {
      let name = "journal-line-\(line)-\(number).part"
      let path = "quarantine/\(name)"
      do throws(SystemError) {
        let copy = try quarantine.create(name)
        do throws(SystemError) {
          try copyRest(of: journal, from: offset, to: copy)
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
    of journal: Descriptor, from offset: Int, to copy: Descriptor
  ) throws(SystemError) {
    var offset = offset
    while true {
      let chunk = try journal.bytes(at: offset, count: 1 << 20)
      if chunk.isEmpty { return }
      try copy.write(chunk)
      offset += chunk.count
    }
  }
}
