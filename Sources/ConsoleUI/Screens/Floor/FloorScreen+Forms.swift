import SessionEngine

extension FloorScreen {
  /// The form that puts somebody on the list, as an ordinary speaker unless they choose otherwise.
  static func addForm(person: Participant?, scene: Scene) -> Form {
    let kinds = [
      RequestKind.ordinary, .pointOfOrder, .intervention, .reply, .interposedQuestion,
    ]
    let kind = FormField(
      "kind", "Kind", RequestKind.ordinary.rawValue,
      kind: .choice(kinds.map { FormField.Choice(value: $0.rawValue, label: $0.name) }))
    return Form(
      "floor-add", title: "Asks for the floor",
      fields: [whoField(person), aboutField, kind, groupField, channelField]
    ) { values in
      let kind = values["kind"] == RequestKind.ordinary.rawValue ? "" : values["kind"]
      return addLine(values).filled("kind", kind).text
    }
  }

  /// The form for a point of order, with the session's reasons by rank.
  static func pointForm(scene: Scene) -> Form {
    let reasons = scene.session.floor.board.reasons
    let reason = FormField(
      "reason", "Reason",
      kind: .choice(
        [FormField.Choice(value: "", label: "not said")]
          + reasons.map {
            FormField.Choice(value: $0.id, label: "\($0.name.oneLine(60)) (\($0.rank))")
          }))
    return Form(
      "floor-point", title: "Raises a point of order",
      fields: [whoField(nil), reason, aboutField, channelField]
    ) { values in
      addLine(values).option("kind", RequestKind.pointOfOrder.rawValue)
        .filled("reason", values["reason"]).text
    }
  }

  /// The form for an interposed question to who speaks.
  static func interposedForm(scene: Scene) -> Form {
    let speaker = scene.session.floor.speaking.map { scene.name($0.participant).oneLine(40) }
    return Form(
      "floor-interposed", title: "Interposed question to \(speaker ?? "the speaker")",
      fields: [whoField(nil), aboutField, channelField]
    ) { addLine($0).option("kind", RequestKind.interposedQuestion.rawValue).text }
  }

  /// The form for a reply to a request.
  static func replyForm(to request: SpeechRequest, scene: Scene) -> Form {
    let id = request.id
    return Form(
      "floor-reply-\(id)",
      title: "Replies to \(scene.name(request.participant).oneLine(40)) (\(id))",
      fields: [whoField(nil), aboutField, channelField]
    ) { addLine($0).option("to", id.description).text }
  }

  /// The form that says what the balanced policy compares.
  static func balanceForm(scene: Scene) -> Form {
    let names = scene.session.floor.board.balancedBy.map(\.rawValue).joined(separator: ",")
    return Form(
      "floor-balance", title: "Who spoke least first: by which groups, the most important first",
      fields: [FormField("by", "Groups", names, placeholder: "mode,type,region,gender")]
    ) { CommandLine("floor policy balanced").filled("by", $0["by"]).text }
  }

  private static func addLine(_ values: FormValues) -> CommandLine {
    values.filled(
      CommandLine("floor add").value(values["participant"]), ["for", "for-group", "via"])
  }

  private static func whoField(_ person: Participant?) -> FormField {
    FormField(
      "participant", "Who", person?.name ?? "", kind: .person,
      placeholder: "the beginning of a name, or P12", picked: person?.id)
  }

  private static var aboutField: FormField { FormField("for", "About") }

  private static var groupField: FormField {
    FormField("for-group", "For group", placeholder: "an organisation that speaks through them")
  }

  private static var channelField: FormField {
    FormField("via", "Came by", kind: .cases(of: RequestChannel.self, optional: true) { $0.name })
  }
}
