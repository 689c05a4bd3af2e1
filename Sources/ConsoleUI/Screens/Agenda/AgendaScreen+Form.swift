import SessionEngine

extension AgendaScreen {
  /// The form for a new item, or for changing one.
  static func itemForm(_ item: AgendaItem?, scene: Scene) -> Form {
    let fields = timeFields(item, scene) + placeFields(item) + ruleFields(item)
    let names = fields.map(\.id).filter { $0 != "title" }
    guard let item else {
      let after: String? =
        if case .item(let id)? = scene.selected { id.description } else { nil }
      return Form("agenda-add", title: "New item", fields: fields) { values in
        let line = CommandLine("agenda add").value(values["title"]).option("after", after)
        let defaults: Set<String> = ["no", "lockDuration", "none"]
        return values.filled(line, names.filter { !defaults.contains(values[$0]) }).text
      }
    }
    return Form("agenda-edit-\(item.id)", title: "Change \(item.id)", fields: fields) { values in
      let changed = (["title"] + names).contains { values.changed($0) != nil }
      return changed
        ? values.changes(to: CommandLine("agenda edit \(item.id)"), ["title"] + names).text : ""
    }
  }

  private static func timeFields(_ item: AgendaItem?, _ scene: Scene) -> [FormField] {
    [
      FormField("title", "Title", item?.title ?? ""),
      FormField(
        "kind", "Kind", item?.kind.rawValue ?? "plenary",
        kind: .cases(of: ItemKind.self) { $0.name }),
      FormField(
        "start", "Start", item?.plannedStart.map { scene.clock($0) } ?? "",
        placeholder: "14:00, p (the end before), p+5, +10m, 2026-11-24T09:30"),
      FormField(
        "duration", "Length", item.map { exactLength($0.durationSeconds) } ?? "",
        placeholder: "30m; 90s, 1h30"),
      FormField(
        "end", "End", item?.plannedEnd.map { scene.clock($0) } ?? "",
        placeholder: "15:30, in place of a length"),
    ]
  }

  private static func placeFields(_ item: AgendaItem?) -> [FormField] {
    [
      FormField("place", "Place", item?.place ?? ""),
      FormField("link", "Link", item?.link ?? ""),
      FormField(
        "topics", "Topics", item?.topics.map(\.description).joined(separator: ",") ?? "",
        kind: .topics, placeholder: "31 finds article 31; commas between"),
      FormField(
        "panel", "Panel", item?.panel.map(\.description).joined(separator: ",") ?? "",
        placeholder: "names or ids with commas between them"),
      FormField("languages", "Languages", item?.languages.joined(separator: ",") ?? ""),
    ]
  }

  private static func ruleFields(_ item: AgendaItem?) -> [FormField] {
    let yesNo: (Bool?) -> String = { $0 == true ? "yes" : "no" }
    return [
      FormField("linked", "Linked", yesNo(item?.isLinked), kind: .yesOrNo),
      FormField("hard-end", "Ends on time", yesNo(item?.isHardEnd), kind: .yesOrNo),
      FormField("optional", "Optional", yesNo(item?.isOptional), kind: .yesOrNo),
      FormField(
        "minimum", "At least", item?.minimumSeconds.map { exactLength($0) } ?? "",
        placeholder: "the least it can be cut to"),
      FormField("flagged", "Flagged", yesNo(item?.isFlagged), kind: .yesOrNo),
      FormField(
        "timing", "Moved start", item?.timing.rawValue ?? ItemTiming.lockDuration.rawValue,
        kind: .cases(of: ItemTiming.self) {
          $0 == .lockEnd ? "keeps the end" : "keeps the length"
        }),
      FormField(
        "end-action", "Time up", (item?.endAction ?? .none).rawValue,
        kind: .cases(of: ItemEndAction.self) {
          switch $0 {
          case .none: "goes into overtime"
          case .loadNext: "loads the next item"
          case .startNext: "starts the next item"
          }
        }),
      FormField("detail", "For the staff", item?.detail ?? "", kind: .text),
    ]
  }

  /// A length as it can be typed again: `30m`, `1h30`, `45s`, `1h0m20s`.
  private static func exactLength(_ seconds: Int) -> String {
    guard seconds % 60 != 0 else { return lengthText(seconds) }
    let hours = seconds >= 3600 ? "\(seconds / 3600)h" : ""
    return "\(hours)\(seconds / 60 % 60)m\(seconds % 60)s"
  }

  /// The form in which a proposal to end on time is looked at, changed and accepted.
  ///
  /// A field for every item ahead of the day: what it loses or gets, or `drop`.
  static func replanForm(_ proposal: ReplanProposal, scene: Scene) -> Form {
    let agenda = scene.session.agenda
    let ahead = zip(agenda.inOrder, proposal.before).filter { item, forecast in
      (item.isAhead || item.isCurrent) && item.kind != .milestone && forecast.end != nil
        && forecast.plannedStart.map { $0 < proposal.until } ?? true
    }
    let fields = ahead.map { item, forecast in
      let change = proposal.changes.first { $0.id == item.id }
      let value =
        switch change?.way {
        case .drop?: "drop"
        case .shrink?: "-" + exactLength(abs(change?.seconds ?? 0))
        case .shift?, nil: ""
        }
      let start = forecast.start.map { scene.clock($0) } ?? ""
      let end = forecast.end.map { scene.clock($0) } ?? ""
      return FormField(
        item.id.description, "\(item.id) \(item.title)", value,
        placeholder: "\(start)–\(end)\(item.isHardEnd ? ", ends hard" : "")")
    }
    let late = Lateness(seconds: proposal.endBefore.secondsSince(proposal.until)).words
    return Form(
      "agenda-replan", title: "To end at \(scene.clock(proposal.until)), not \(late)",
      fields: fields
    ) { values in
      let changes = values.fields.filter { !$0.value.isEmpty }.map { "\($0.id)=\($0.value)" }
      guard !changes.isEmpty else { return "" }
      return CommandLine("agenda replan --apply")
        .option("with", changes.joined(separator: ",")).text
    }
  }
}
