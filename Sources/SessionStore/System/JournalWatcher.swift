#if !canImport(Darwin)
  import Glibc

  /// Tells when a session's journal may have grown or been replaced.
  ///
  /// Put ``descriptor`` into `poll` for reading; when it is readable, call ``drain()`` and then refresh the store.
  /// On network folders a change made on another machine is not told: let `poll` return after ``slowPollMilliseconds`` at the
  /// latest and refresh then too. That costs a few calls and no reading when nothing has changed.
  public final class JournalWatcher {
    /// Milliseconds after which to look without having been told.
    public static let slowPollMilliseconds = 1250

    private let notifications: Descriptor
    private let folder: SessionFolder
    private var journalWatch: Int32 = -1

    /// Readable when something may have changed.
    public var descriptor: Int32 { notifications.number }

    init(watching folder: SessionFolder) throws(StoreError) {
      self.folder = folder
      notifications = try attempt("Watching", folder.path) { () throws(SystemError) in
        let flags = Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)
        return Descriptor(Int32(try system { answer(inotify_init1(flags)) }))
      }
      try attempt("Watching", folder.path) { () throws(SystemError) in
        let mask = IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
        try system {
          answer(inotify_add_watch(descriptor, Self.name(of: folder.descriptor), UInt32(mask)))
        }
      }
      watchJournal()
    }

    /// Watches the file that has the journal's name now; without one, the folder's watch tells when there is.
    private func watchJournal() {
      guard let file = try? folder.open(SessionFolder.journalName, O_RDONLY) else { return }
      let mask = UInt32(IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)
      let watch = inotify_add_watch(descriptor, Self.name(of: file), mask)
      if watch != -1, watch != journalWatch {
        if journalWatch != -1 { inotify_rm_watch(descriptor, journalWatch) }
        journalWatch = watch
      }
    }

    /// A path that leads to the open file itself, even when its name has gone to another one meanwhile.
    private static func name(of file: Descriptor) -> String { "/proc/self/fd/\(file.number)" }

    /// Takes all notifications in; true when the journal may have changed.
    public func drain() -> Bool {
      var mayHaveChanged = false
      var isFolderChanged = false
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count == -1, errno == EINTR { continue }
        guard count > 0 else { break }
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = buffer.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          }
          if event.wd == journalWatch { mayHaveChanged = true } else { isFolderChanged = true }
          offset += MemoryLayout<inotify_event>.size + Int(event.len)
        }
      }
      if isFolderChanged {
        watchJournal()
        mayHaveChanged = true
      }
      return mayHaveChanged
    }
  }
#endif
