import SessionEngine

/// What `plenum repair --forget` did.
public struct ForgetReport: Equatable, Sendable {
  /// Who was forgotten.
  public var people: [ParticipantID] = []
  /// Records of the journal, and those of them that were rewritten.
  public var records = 0, rewritten = 0
  /// Files of the folder that were taken away because they had the data.
  public var removedFiles: [String] = []

  /// What was done, as a few sentences.
  public var message: String {
    guard !people.isEmpty else {
      return "Nothing to forget: nobody has been forgotten with `participant forget`."
    }
    let names = people.map(\.description).joined(separator: ", ")
    guard rewritten > 0 || !removedFiles.isEmpty else {
      return "The journal holds nothing more of \(names)."
    }
    var text =
      "The journal was rewritten without \(names): \(rewritten) of \(records) records changed."
    if !removedFiles.isEmpty {
      text += " Removed, because they had the data: \(removedFiles.joined(separator: ", "))."
    }
    return text + " Backups and copies elsewhere still have it; remove them yourself."
  }
}

extension SessionStore {
  /// Rewrites the journal at `path` so that it no longer tells who the forgotten people are.
  ///
  /// The new journal takes the place of the old one in one step, with check values of its own; the snapshot goes, and so do drafts, exports and
  /// quarantined pieces that have the data. Nothing is set aside: the point is that it is gone.
  /// - Throws: ``StoreError``, among them `damaged` when the journal has to be repaired first.
  public static func forget(
    _ path: String, patience: Double = 10
  ) throws(StoreError) -> ForgetReport {
    let folder = try SessionFolder(opening: path)
    let journal = try JournalFile(in: folder, forWriting: true)
    if let refusal = journal.writeRefusal { throw refusal }
    return try FolderLock(folder).hold(patience: patience) { () throws(StoreError) in
      let forgetting = try whomToForget(in: journal)
      var report = ForgetReport(people: forgetting.ids.sorted())
      guard !forgetting.isEmpty else { return report }
      let bytes = try attempt("Reading", journal.path) { () throws(SystemError) in
        try journal.descriptor.bytes(at: 0, count: Int(try journal.descriptor.status().st_size))
      }
      var rewriting = JournalRewriting(forgetting)
      try rewriting.rewrite(bytes)
      report.records = rewriting.records
      report.rewritten = rewriting.rewritten
      if rewriting.rewritten > 0 {
        let line = rewriting.bytes
        try attempt("Writing", journal.path) { () throws(SystemError) in
          try folder.replace(SessionFolder.journalName, with: line)
          try folder.remove(SessionFolder.snapshotName)
          try folder.flush()
        }
      }
      for name in ["exports", "drafts", "quarantine"] {
        report.removedFiles += try removeFiles(telling: forgetting, in: name, of: folder)
      }
      return report
    }
  }

  /// Everybody whom the journal says to forget, with all it ever told of them.
  private static func whomToForget(in journal: JournalFile) throws(StoreError) -> Forgetting {
    var forgetting = Forgetting()
    var session = Session()
    try eachRecord(of: journal) { record in
      for case .people(.participantForgotten(let id)) in record.events {
        if let person = session.participants[id] { forgetting.add(person) }
        forgetting.add(id)
      }
      session.apply(record)
    }
    guard !forgetting.isEmpty else { return forgetting }
    try eachRecord(of: journal) { record in
      for event in record.events { forgetting.learn(from: event) }
    }
    return forgetting
  }

  private static func eachRecord(
    of journal: JournalFile, _ body: (Record) -> Void
  ) throws(StoreError) {
    var reader = JournalReader(journal.descriptor, path: journal.path, from: .start)
    while true {
      switch try reader.next() {
      case .record(let record): body(record)
      case .end: return
      case .fault(let fault): throw .damaged(fault)
      }
    }
  }

  private static func removeFiles(
    telling forgetting: Forgetting, in name: String, of folder: SessionFolder
  ) throws(StoreError) -> [String] {
    let inside = try folder.subfolder(name)
    var removed: [String] = []
    for file in inside.fileNames().sorted() {
      guard
        let bytes = try? inside.contents(of: file, limit: 256 << 20),
        forgetting.isTold(in: bytes)
      else { continue }
      try attempt("Removing", inside.path(of: file)) { () throws(SystemError) in
        try inside.remove(file)
      }
      removed.append("\(name)/\(file)")
    }
    return removed
  }
}

extension Forgetting {
  /// Takes in what an event tells of those who are forgotten.
  fileprivate mutating func learn(from event: SessionEvent) {
    switch event {
    case .people(.participantAdded(let id, let fields)),
      .people(.participantEdited(let id, let fields)):
      guard ids.contains(id) else { return }
      add(fields.name, of: id)
      add(fields.teamsName, of: id)
      for email in fields.emails ?? [] { add(email, of: id) }
    case .lifecycle(.actionUndone(_, _, let restored, _)):
      for case .participant(let person) in restored where ids.contains(person.id) { add(person) }
    default: return
    }
  }

  /// Whether any of what is to be forgotten stands in the bytes, as UTF-8 or as UTF-16.
  func isTold(in bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    if cleaned(text) != text { return true }
    guard bytes.count > 1, bytes.prefix(200).contains(0) else { return false }
    let narrow = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    return cleaned(narrow) != narrow
  }
}
