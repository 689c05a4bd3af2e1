import SessionEngine

/// Fields to fill in, and the command that comes of them.
public struct Form: Sendable {
  /// Under which its text is kept when it is not sent, such as `question-edit-Q7`.
  let name: String
  /// What it is for, on its upper edge.
  let title: String
  var fields: [FormField]
  /// The field that has the cursor.
  var focus: Int
  /// Why the last attempt was refused.
  var error: String?
  /// The command that was sent and not answered yet.
  var pending: Int?
  /// Participants who fit what is typed in a field for one, best first.
  var matches: [ParticipantID] = []
  /// Topics that fit what is typed, best first.
  var topicMatches: [TopicID] = []
  /// Which of the matches Enter takes.
  var match = 0
  /// A question before the command is sent, for what the audience would notice.
  let question: String?
  /// A question that depends on what was filled in, with what it is about, asked where there is no other.
  var ask: (@Sendable (FormValues) -> (question: String, lines: [String])?)?
  /// The revision of the note that it changes, as it was when the form was opened.
  var revision: Int?
  /// The revision that its draft is of, where that is another one: a conflict that is put off must come again.
  var draftRevision: Int?
  /// The fields that were chosen by the key that opened it, and that no draft changes.
  var chosenFields: Set<String> = []
  /// What was typed before somebody else turned out to have changed the same.
  var firstFields: [FormField]?
  /// The fields that are emptied when the form comes again for the next thing; nil for a form that closes.
  var seriesFields: Set<String>?
  /// The line of the command language that the values make.
  let makeLine: @Sendable (FormValues) -> String

  init(
    _ name: String, title: String, fields: [FormField], focus: Int = 0, question: String? = nil,
    makeLine: @escaping @Sendable (FormValues) -> String
  ) {
    self.name = name
    self.title = title
    self.fields = fields
    self.focus = focus
    self.question = question
    self.makeLine = makeLine
  }

  /// The field that has the cursor.
  var focused: FormField { fields[focus] }

  /// The command line that sending would run.
  var line: String { makeLine(FormValues(fields: fields)) }

  /// Whether anything was typed that is not in the session.
  var isChanged: Bool { fields.contains { $0.isChanged } }

  /// The form for the next thing, after this one was sent: what is once is empty, the rest stays.
  var next: Form? {
    guard let seriesFields else { return nil }
    var form = self
    form.fields = fields.map { field in
      FormField(
        field.id, field.label, seriesFields.contains(field.id) ? "" : field.editor.text,
        kind: field.kind, placeholder: field.placeholder)
    }
    form.focus = 0
    form.error = nil
    form.pending = nil
    form.clearMatches()
    return form
  }

  /// Takes the proposals away.
  mutating func clearMatches() {
    matches = []
    topicMatches = []
    match = 0
  }

  /// Chooses a value of the choice that the form is about, such as the kind of a note, by its place.
  mutating func choose(_ place: Int, of field: String) {
    guard let index = fields.firstIndex(where: { $0.id == field }),
      let choices = fields[index].choices, choices.indices.contains(place)
    else { return }
    fields[index].editor.set(choices[place].value)
  }

  /// Moves the cursor to another field, around the end.
  mutating func moveFocus(by step: Int) {
    focus = (focus + step + fields.count) % fields.count
    clearMatches()
  }
}

extension Form {
  /// The form with an option added to the line that it makes.
  func adding(_ option: String, _ value: String) -> Form {
    let make = makeLine
    var form = Form(
      name, title: title, fields: fields, focus: focus, question: question
    ) { values in
      let line = make(values)
      return line.isEmpty ? line : CommandLine(line).option(option, value).text
    }
    form.error = error
    return form
  }
}

/// What stands in the fields of a form, by their names.
struct FormValues: Sendable {
  let fields: [FormField]

  /// The value of a field; empty for one that does not exist.
  subscript(_ id: String) -> String {
    fields.first { $0.id == id }?.value ?? ""
  }

  /// The value of a field if it was changed.
  func changed(_ id: String) -> String? {
    guard let field = fields.first(where: { $0.id == id }), field.isChanged || field.picked != nil
    else { return nil }
    return field.value
  }
}
