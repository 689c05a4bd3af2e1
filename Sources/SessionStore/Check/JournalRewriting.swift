import JSONText
import SessionEngine

/// A journal made anew line by line, without what tells who some people are.
struct JournalRewriting {
  private let forgetting: Forgetting
  /// The new journal.
  private(set) var bytes: [UInt8] = []
  /// Lines read, and lines that changed.
  private(set) var records = 0, rewritten = 0
  private var sum = JournalPosition.start.sum

  init(_ forgetting: Forgetting) { self.forgetting = forgetting }

  /// Reads a sound journal and writes the new one.
  mutating func rewrite(_ journal: [UInt8]) throws(StoreError) {
    bytes.reserveCapacity(journal.count)
    for line in journal.split(separator: 0x0A) {
      records += 1
      // The line without its check value, which depends on the line before.
      var body = Array(line.dropLast(JournalFormat.sumLength))
      do throws(JSONTextError) {
        let before = try JSONValue(parsing: body + [UInt8(ascii: "}")])
        let after = cleaned(before)
        if after != before {
          rewritten += 1
          body = try after.text()
          body.removeLast()
        }
      } catch {
        throw .notWritable(error.message)
      }
      sum = body.withUnsafeBytes { JournalFormat.sum(of: $0, after: sum) }
      bytes += body
      bytes += Array(",\"sum\":\"\(sum.text)\"}\n".utf8)
    }
  }

  /// A record: who gave the command stays, what it said is cleaned.
  private func cleaned(_ record: JSONValue) -> JSONValue {
    guard case .object(var members) = record else { return record }
    for index in members.indices where members[index].name == "events" {
      members[index].value = cleaned(members[index].value, under: "events")
    }
    return .object(members)
  }

  private func cleaned(_ value: JSONValue, under key: String) -> JSONValue {
    switch value {
    case .string(let text): return .string(isFreeText(text, key) ? forgetting.cleaned(text) : text)
    case .array(let elements): return .array(elements.map { cleaned($0, under: key) })
    case .object(let members):
      if key == "participantAdded" || key == "participantEdited" {
        return .object(withFields(members))
      }
      if value["plannedMode"] != nil, value["stays"] != nil, value["registration"] != nil {
        return .object(image(members))
      }
      return .object(
        members.map { JSONValue.Member($0.name, cleaned($0.value, under: $0.name)) })
    case .null, .boolean, .integer, .number: return value
    }
  }

  /// Words of the program are never taken for somebody's name.
  private func isFreeText(_ text: String, _ key: String) -> Bool {
    Self.textKeys.contains(key) || text.utf8.contains { $0 == 0x20 || $0 == 0x40 }
  }

  private static let textKeys: Set<String> = [
    "text", "originalText", "name", "title", "detail", "note", "reason", "comment", "answer",
    "owner", "addressee", "speaker", "helpReason",
  ]

  private func isForgotten(_ members: [JSONValue.Member]) -> ParticipantID? {
    guard let text = members.first(where: { $0.name == "id" })?.value.string,
      let id = ParticipantID(text), forgetting.ids.contains(id)
    else { return nil }
    return id
  }

  /// An event with fields of a participant.
  private func withFields(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    let id = isForgotten(members)
    return members.map { member in
      guard member.name == "fields", case .object(let fields) = member.value else { return member }
      return JSONValue.Member(
        "fields",
        .object(
          fields.compactMap { field in
            guard let id else { return cleaned(field) }
            if field.name == "name" { return JSONValue.Member("name", .string(placeholder(id))) }
            return Self.kept.contains(field.name) ? field : nil
          }))
    }
  }

  /// A participant as undo remembers it.
  private func image(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    let id = isForgotten(members)
    return members.compactMap { member in
      if member.name == "merged" {
        return JSONValue.Member("merged", cleaned(member.value, under: "merged"))
      }
      guard let id else { return cleaned(member) }
      switch member.name {
      case "name": return JSONValue.Member("name", .string(placeholder(id)))
      case "emails", "languages", "attributes": return JSONValue.Member(member.name, .array([]))
      default: return Self.kept.contains(member.name) ? member : nil
      }
    }
  }

  /// A field of somebody else, who may share an address or a name with the forgotten and keeps it.
  private func cleaned(_ field: JSONValue.Member) -> JSONValue.Member {
    switch field.name {
    case "attributes", "accessNeeds":
      JSONValue.Member(field.name, cleaned(field.value, under: field.name))
    default: field
    }
  }

  /// What a record may keep of somebody who is forgotten.
  private static let kept: Set<String> = [
    "id", "plannedMode", "registration", "role", "stays", "addedAt", "steps", "told",
    "representedBy",
  ]

  private func placeholder(_ id: ParticipantID) -> String { "Forgotten \(id)" }
}
