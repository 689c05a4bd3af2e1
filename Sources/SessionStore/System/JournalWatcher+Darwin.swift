#if canImport(Darwin)
  import Darwin

  /// Tells when a session's journal may have grown or been replaced; see the Linux version for how to use it.
  public final class JournalWatcher {
    /// Milliseconds after which to look without having been told.
    public static let slowPollMilliseconds = 1250

    private let queue: Descriptor
    private let folder: SessionFolder
    private var journal: Descriptor?

    /// Readable when something may have changed.
    public var descriptor: Int32 { queue.number }

    init(watching folder: SessionFolder) throws(StoreError) {
      self.folder = folder
      queue = try attempt("Watching", folder.path) { () throws(SystemError) in
        Descriptor(Int32(try system { answer(kqueue()) }))
      }
      try attempt("Watching", folder.path) { () throws(SystemError) in
        try watch(folder.descriptor)
      }
      watchJournal()
    }

    private func watchJournal() {
      journal = try? folder.open(SessionFolder.journalName, O_RDONLY)
      if let journal { try? watch(journal) }
    }

    private func watch(_ file: Descriptor) throws(SystemError) {
      let changes = NOTE_WRITE | NOTE_EXTEND | NOTE_DELETE | NOTE_RENAME | NOTE_ATTRIB
      var event = kevent(
        ident: UInt(file.number), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR),
        fflags: UInt32(changes), data: 0, udata: nil)
      try system { answer(kevent(queue.number, &event, 1, nil, 0, nil)) }
    }

    /// Takes all notifications in; true when the journal may have changed.
    public func drain() -> Bool {
      var events = [kevent](repeating: kevent(), count: 8)
      var noWait = timespec()
      let count = kevent(queue.number, nil, 0, &events, Int32(events.count), &noWait)
      guard count > 0 else { return false }
      if events.prefix(Int(count)).contains(where: { $0.ident == UInt(folder.descriptor.number) }) {
        watchJournal()
      }
      return true
    }
  }
#endif
