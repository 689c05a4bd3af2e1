import SessionEngine

extension AgendaScreen {
  /// The form for a new item, or for changing one.
  static func itemForm(_ item: AgendaItem?, scene: Scene) -> Form {
    let yesNo: (Bool?) -> String = { $0 == true ? "yes" : "no" }
    let fields = [
      FormField("title", "Title", item?.title ?? ""),
      FormField(
        "kind", "Kind", item?.kind.rawValue ?? "plenary",
        kind: .cases(of: ItemKind.self) { $0.name }),
      FormField(
        "start", "Start", item?.plannedStart.map { scene.clock($0) } ?? "",
        placeholder: "14:00, +10m, 2026-11-24T09:30"),
      FormField(
        "duration", "Length", item.map { lengthText($0.durationSeconds) } ?? "30m",
        placeholder: "30m, 1h30"),
      FormField("place", "Place", item?.place ?? ""),
      FormField("link", "Link", item?.link ?? ""),
      FormField(
        "topics", "Topics", item?.topics.map(\.description).joined(separator: ",") ?? "",
        placeholder: "ids with commas between them"),
      FormField("optional", "Optional", yesNo(item?.isOptional), kind: .yesOrNo),
      FormField("hard-end", "Ends on time", yesNo(item?.isHardEnd), kind: .yesOrNo),
      FormField("flagged", "Flagged", yesNo(item?.isFlagged), kind: .yesOrNo),
      FormField("detail", "For the staff", item?.detail ?? "", kind: .text),
    ]
    let names = [
      "kind", "start", "duration", "place", "link", "topics", "optional", "hard-end", "flagged",
      "detail",
    ]
    guard let item else {
      let after: String? =
        if case .item(let id)? = scene.selected { id.description } else { nil }
      return Form("agenda-add", title: "New item", fields: fields) { values in
        let line = CommandLine("agenda add").value(values["title"]).option("after", after)
        return values.filled(line, names.filter { values[$0] != "no" }).text
      }
    }
    return Form("agenda-edit-\(item.id)", title: "Change \(item.id)", fields: fields) { values in
      let changed = (["title"] + names).contains { values.changed($0) != nil }
      return changed
        ? values.changes(to: CommandLine("agenda edit \(item.id)"), ["title"] + names).text : ""
    }
  }
}
