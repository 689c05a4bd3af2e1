import SessionEngine

/// Why one event of a file cannot be read; the others are taken all the same.
struct AgendaFault: Error, Equatable {
  /// What is wrong with the event.
  let message: String

  init(_ message: String) { self.message = message }
}

/// What became of one event of a file: an entry for the agenda, or a reason why it is left out.
enum AgendaRecord: Sendable {
  case entry(AgendaEntry)
  case left(ImportAction, line: Int, title: String?, reason: String)

  /// Where in the file it begins.
  var line: Int {
    switch self {
    case .entry(let entry): entry.line
    case .left(_, let line, _, _): line
    }
  }
}

/// One event that can become an agenda item.
struct AgendaEntry: Sendable {
  /// The line of the file on which it begins, from 1.
  var line: Int
  /// The fields that the file tells, title and `uid` among them.
  var fields: ItemFields
  /// Whether the kind was guessed from the title, so that a kind set by hand stands.
  var isKindGuessed: Bool
  /// Whether the item is part of the agenda and passed over.
  var isSkipped: Bool
  /// Whether the event was called off.
  var isCancelled: Bool
  /// A delay that the file lays over the plan from this event on.
  var delaySeconds: Int?
  /// What was odd about it.
  var remarks: [String]
}

/// An event as a reader finds it, before it is judged.
struct AgendaEvent {
  /// The longest that an item may last, in seconds.
  static let longest = 360_000
  /// The years in which an event is believed to be.
  static let years = 1970...2200

  var line: Int
  var uid: String?
  var title = ""
  /// Paragraphs of the description; empty ones are left out.
  var detail: [String] = []
  var start: Instant?
  /// The end; of end and length one is enough.
  var end: Instant?
  /// The length in seconds.
  var seconds: Int?
  /// The kind if the file says it; else it is guessed from the title and `kindHint`.
  var kind: ItemKind?
  /// Other words of the file on what sort of event this is.
  var kindHint = ""
  /// All other fields.
  var fields = ItemFields()
  var isSkipped = false
  var isCancelled = false
  /// A delay from this event on, in seconds.
  var delaySeconds: Int?
  var remarks: [String] = []

  init(line: Int) { self.line = line }

  /// The event as an entry, or the reason why it cannot be one.
  func record() -> AgendaRecord {
    do {
      return .entry(try entry())
    } catch {
      let name = singleSpaced(title)
      return .left(
        .error, line: line, title: name.isEmpty ? nil : name, reason: error.message)
    }
  }

  private func entry() throws(AgendaFault) -> AgendaEntry {
    var remarks = remarks
    var fields = fields
    let name = singleSpaced(title)
    guard !name.isEmpty else { throw AgendaFault("it has no title") }
    fields.title = shortened(name, to: 400, called: "title", &remarks)
    let text = detail.map(trimmed).filter { !$0.isEmpty }.joined(separator: "\n\n")
    if !text.isEmpty { fields.detail = shortened(text, to: 20_000, called: "text", &remarks) }
    if let place = fields.place {
      fields.place = shortened(singleSpaced(place), to: 400, called: "place", &remarks)
    }
    if let link = fields.link, link.utf8.count > 4_000 {
      fields.link = nil
      remarks.append("its link is too long and was left out")
    }
    if fields.place?.isEmpty == true { fields.place = nil }
    if fields.link?.isEmpty == true { fields.link = nil }
    if let start, !Self.years.contains(ZoneRules.utc.local(start).date.year) {
      throw AgendaFault(
        "it is not in the years \(Self.years.lowerBound) to \(Self.years.upperBound)")
    }
    fields.plannedStart = start
    let length = try length()
    fields.durationSeconds = length
    var isGuessed = false
    if let kind {
      fields.kind = kind
    } else {
      fields.kind = length == 0 ? .milestone : AgendaKindWords.kind(title: name, hint: kindHint)
      isGuessed = true
    }
    if length == 0, fields.kind != .milestone {
      fields.kind = .milestone
      remarks.append("it has no length and is taken as a milestone")
    }
    if let uid { fields.uid = shortenedUID(uid) }
    return AgendaEntry(
      line: line, fields: fields, isKindGuessed: isGuessed, isSkipped: isSkipped,
      isCancelled: isCancelled, delaySeconds: delaySeconds, remarks: remarks)
  }

  private func length() throws(AgendaFault) -> Int? {
    var length = seconds
    if let start, let end {
      guard end >= start else { throw AgendaFault("it ends before it begins") }
      length = Int((end.millisecondsSince(start) + 999) / 1000)
    }
    guard let length else { return nil }
    guard length >= 0 else { throw AgendaFault("its length is negative") }
    guard length <= Self.longest else {
      throw AgendaFault("it lasts \(length / 3600) hours; an item lasts 100 hours at most")
    }
    return length
  }
}

/// The text cut at a character so that it has at most `limit` bytes, with a remark when it was cut.
private func shortened(
  _ text: String, to limit: Int, called name: String, _ remarks: inout [String]
) -> String {
  guard text.utf8.count > limit else { return text }
  remarks.append("its \(name) of \(text.utf8.count) bytes was cut to \(limit)")
  return prefix(of: text, bytes: limit - 3) + "…"
}

/// As much of a text from its start as fits a number of bytes, without cutting a character.
func prefix(of text: String, bytes: Int) -> String {
  var count = 0
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    count += UTF8.width(scalar)
    guard count <= bytes else { break }
    result.append(scalar)
  }
  return String(result)
}

/// A UID of any length as one that an item can keep: a long one is told by its start and a checksum.
private func shortenedUID(_ uid: String) -> String? {
  let uid = singleSpaced(uid)
  guard !uid.isEmpty else { return nil }
  guard uid.utf8.count > 300 else { return uid }
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in uid.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return prefix(of: uid, bytes: 250) + "~" + String(hash, radix: 16)
}
