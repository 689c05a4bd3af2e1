import SessionEngine

extension CommandLanguage {
  private static let noteOptions: [Option] = [
    Option("kind", .choice(NoteKind.allCases.map(\.rawValue)), "what sort of thing it records"),
    Option("topic", .topics, "what it is about"),
    Option(
      "attribution", .choice(Attribution.allCases.map(\.rawValue)), "whom an export may name"),
    Option("speaker", .text("NAME"), "who said it"),
    Option("owner", .text("NAME"), "who does an action"),
    Option("due", .text("DATE"), "until when"),
  ]

  static let noteCommands: [CommandSpec] =
    [
      CommandSpec(
        "note add", [Parameter("room", .room), Parameter("text", .text("TEXT"))], noteOptions,
        for: .writeNotes, help: "writes a note for a room; `plenary` in place of a room for none",
        example: "note add R3 \"No focal point known\" --kind gap"
      ) { (arguments) throws(CommandSyntaxError) in
        var fields = try noteFields(arguments)
        fields.text = try arguments.required("text")
        let isPlenary = arguments.text("room")?.lowercased() == "plenary"
        return .notes(.add(room: isPlenary ? nil : try arguments.id("room"), fields))
      },
      CommandSpec(
        "note edit", [Parameter("note", .note)],
        [
          Option("text", .text("TEXT"), "the new text; the old one is kept"),
          Option("revision", .number, "refuse if the note is no longer this revision"),
        ] + noteOptions, for: .writeNotes, help: "changes a note",
        example: "note edit N12 --kind suggestion"
      ) { (arguments) throws(CommandSyntaxError) in
        var fields = try noteFields(arguments)
        fields.text = arguments.text("text")
        return .notes(
          .edit(try arguments.id("note"), fields, revision: try arguments.number("revision")))
      },
      CommandSpec(
        "note key", [Parameter("note", .note)], [Option("off", nil, "takes the mark off")],
        for: .writeNotes, help: "marks a note as a key point of the report-back",
        example: "note key N12"
      ) { (arguments) throws(CommandSyntaxError) in
        var fields = NoteFields()
        fields.isKeyPoint = !arguments.has("off")
        return .notes(.edit(try arguments.id("note"), fields, revision: nil))
      },
      CommandSpec(
        "note remove", [Parameter("note", .note)], for: .writeNotes, help: "removes a note",
        example: "note remove N12"
      ) { (arguments) throws(CommandSyntaxError) in
        .notes(.remove(try arguments.id("note")))
      },
      CommandSpec(
        "note move",
        [Parameter("note", .note), Parameter("place", .note, optional: true, after: "after")],
        for: .writeNotes, help: "puts a note behind another one of its room, or at the top",
        example: "note move N12 after N9"
      ) { (arguments) throws(CommandSyntaxError) in
        .notes(.move(try arguments.id("note"), after: try arguments.optionalID("place")))
      },
      CommandSpec(
        "note split",
        [
          Parameter("note", .note), Parameter("first", .text("FIRST")),
          Parameter("second", .text("SECOND")),
        ],
        [Option("revision", .number, "refuse if the note is no longer this revision")],
        for: .writeNotes, help: "makes two notes of one: the texts of both",
        example: "note split N12 \"No focal point known\" \"No reply to letters\""
      ) { (arguments) throws(CommandSyntaxError) in
        .notes(
          .split(
            try arguments.id("note"), first: try arguments.required("first"),
            second: try arguments.required("second"), revision: try arguments.number("revision")))
      },
      CommandSpec(
        "note join", [Parameter("note", .note), Parameter("other", .note, after: "into")],
        for: .writeNotes, help: "adds the text of a note to another one of its room",
        example: "note join N13 into N12"
      ) { (arguments) throws(CommandSyntaxError) in
        .notes(.join(try arguments.id("note"), into: try arguments.id("other")))
      },
      CommandSpec(
        "note submit", [Parameter("room", .room)], for: .writeNotes,
        help: "hands in the notes of a room", example: "note submit R3"
      ) { (arguments) throws(CommandSyntaxError) in
        .notes(.submit(try arguments.id("room")))
      },
    ] + consolidationCommands

  private static func noteFields(
    _ arguments: Arguments
  ) throws(CommandSyntaxError) -> NoteFields {
    var fields = NoteFields()
    fields.kind = try arguments.choice("kind")
    fields.topics = arguments.topics("topic")
    fields.attribution = try arguments.choice("attribution")
    fields.speaker = arguments.text("speaker")
    fields.owner = arguments.text("owner")
    fields.due = arguments.text("due")
    return fields
  }
}
