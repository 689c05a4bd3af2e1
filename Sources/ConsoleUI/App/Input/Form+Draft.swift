import SessionEngine

extension Form {
  /// The fields as readable text, a heading with the name of the field before each.
  ///
  /// The revision of the note that is changed stands before them, so that a change by somebody else is noticed even days later.
  var draft: String {
    let head = (draftRevision ?? revision).map { "## \(Self.revisionHeading)\n\($0)\n" } ?? ""
    return head
      + fields.map { field in
        let lines = field.editor.text.split(separator: "\n", omittingEmptySubsequences: false)
        let safe = lines.map { $0.hasPrefix("##") || $0.hasPrefix("\\") ? "\\\($0)" : String($0) }
        return "## \(field.id)\n" + safe.joined(separator: "\n")
      }.joined(separator: "\n")
  }

  private static let revisionHeading = "of revision"

  /// Fills the fields from a draft; fields that it does not name stay.
  mutating func fill(from draft: String) {
    var id: String?
    var values: [String: [String]] = [:]
    for line in draft.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        id = String(line.dropFirst(3))
        values[id ?? ""] = []
      } else if let id {
        values[id]?.append(String(line.hasPrefix("\\") ? line.dropFirst() : line[...]))
      }
    }
    for index in fields.indices {
      guard let lines = values[fields[index].id], !chosenFields.contains(fields[index].id)
      else { continue }
      let text = lines.joined(separator: "\n")
      guard text != fields[index].editor.text else { continue }
      fields[index].editor.set(text)
      fields[index].picked = nil
    }
    if let kept = values[Self.revisionHeading]?.first.flatMap({ Int($0) }) { revision = kept }
  }
}
