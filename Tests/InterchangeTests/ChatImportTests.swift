import SessionEngine
import Testing

@testable import Interchange

/// Chats and exports of questions as imports.
struct ChatImportTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func session(_ names: [String] = []) throws -> SampleSession {
    var sample = try SampleSession()
    for name in names {
      var fields = ParticipantFields()
      fields.name = name
      fields.emails = ["\(name.split(separator: " ")[0].lowercased())@example.org"]
      try sample.run(.people(.add(fields)))
    }
    return sample
  }

  private func apply(_ plan: ImportPlan, to sample: inout SampleSession) throws {
    try sample.run(#require(plan.command))
  }

  @Test("A chat brings its likely questions, whole and with their askers, once")
  func chat() throws {
    var sample = try session(["Ada Lovelace"])
    let file = try ChatFile(
      reading: bytes(
        "08:59:02 From  Ada Lovelace  to  Everyone:\r\n\tWho pays,\r\n\tand until when?\r\n"
          + "08:59:10 From  Ben  to  Everyone:\r\n\tThanks\r\n"
          + "08:59:12 From  Ben  to  Ada Lovelace (direct message):\r\n\tIs she serious?\r\n"))
    let plan = ImportPlan.chat(file, session: sample.session)
    #expect(plan.rows.map(\.action) == [.add, .skip, .skip])
    #expect(plan.rows[0].participant == "P1")
    #expect(plan.rows[0].question == "Q1")
    #expect(plan.rows[2].reason?.contains("private message") == true)
    try apply(plan, to: &sample)
    let question = try #require(sample.session.questions.all.first)
    #expect(question.text == "Who pays,\nand until when?")
    #expect(question.from == ParticipantID(1))
    #expect(question.via == .zoomChat)
    let again = ImportPlan.chat(file, session: sample.session)
    #expect(again.rows.map(\.action) == [.same, .skip, .skip])
    #expect(again.command == nil)
    let all = ImportPlan.chat(file, session: sample.session, takesAll: true)
    #expect(all.rows.map(\.action) == [.same, .add, .skip], "a private message is never taken")
  }

  @Test("What cannot be told apart is shown and not taken")
  func plain() throws {
    let file = try ChatFile(reading: bytes("Who pays?\nWho decides?\n"))
    let plan = ImportPlan.chat(file, session: try session().session)
    #expect(plan.rows.map(\.action) == [.unsure, .unsure])
    #expect(plan.rows[0].reason?.contains("no names or times") == true)
    #expect(plan.command == nil)
    #expect(throws: ImportError.self) { _ = try ChatFile(reading: bytes(" \n ")) }
  }

  @Test("A page of an eDiscovery export is read by its classes")
  func purview() throws {
    let page = """
      <html><body>
      <div class="received-message"><div class="message-sender">Ada &amp; Co</div>
      <div class="message-date">2026-02-20 10:14:32</div>
      <div class="message-text">
        Who <b>pays</b>?<br>And <a href="https://example.org">when</a> &#8211; &lt;soon&gt;?
      </div></div>
      <div class="received-message"><div class="message-sender">Ben</div>
      <div class="message-date">2026-02-20 10:15:00</div>
      <div class="message-text"></div></div>
      </body></html>
      """
    let file = try ChatFile(reading: bytes(page))
    #expect(file.chat.format == .export)
    #expect(file.chat.messages.map(\.author) == ["Ada & Co"])
    #expect(file.chat.messages.map(\.text) == ["Who pays?\nAnd when – <soon>?"])
    #expect(file.chat.messages.first?.time == "2026-02-20 10:14:32")
    #expect(throws: ImportError.self) { _ = try ChatFile(reading: bytes("<html></html>")) }
  }

  @Test("A table of messages, newest first, is turned round")
  func table() throws {
    let file = try ChatFile(
      reading: bytes(
        "DateTime,From,Content,Attachments\n2026-02-20T10:15,Ben,Why?,\n2026-02-20T10:14,Ada,Who?,\n"
      ))
    #expect(file.chat.messages.map(\.text) == ["Who?", "Why?"])
  }

  @Test("Zoom's report: ragged rows, answers on rows of their own, answered live, anonymous askers")
  func zoomReport() throws {
    var sample = try session(["Ada Lovelace"])
    let report = """
      Question and Answer Report\r
      Topic,Webinar ID\r
      Training,123\r
      #,Question,Asker Name,Asker Email,Answer(s)\r
      1,"Who ""really"" pays?",A. Lovelace,ada@example.org,"Answered by Host: The Fund."\r
      ,,,,"Answered by Panel: And the State."\r
      2,Who decides?,Anonymous Attendee,,live answered\r
      3,"=HYPERLINK(1)?",Kim,kim@example.org,Yes,"Answered by Host: No"\r
      4,Open?,Kim\r
      """
    let file = try QuestionFile(reading: bytes(report))
    let plan = ImportPlan.questions(file, session: sample.session, via: .zoomQA)
    #expect(plan.rows.map(\.action) == [.add, .add, .add, .add])
    #expect(plan.rows.map(\.question) == ["Q1", "Q2", "Q3", "Q4"])
    try apply(plan, to: &sample)
    let all = sample.session.questions.all
    #expect(all.map(\.state) == [.answered, .answered, .answered, .submitted])
    #expect(all.map(\.text) == ["Who \"really\" pays?", "Who decides?", "=HYPERLINK(1)?", "Open?"])
    #expect(all[0].from == ParticipantID(1), "by the address")
    #expect(all[0].answer == "The Fund.\nAnd the State.")
    #expect(all[1].answer == nil)
    #expect(all[1].name == nil)
    #expect(all[2].answer == "Yes\nNo")
    let again = ImportPlan.questions(file, session: sample.session, via: .zoomQA)
    #expect(again.rows.map(\.action) == [.same, .same, .same, .same])
    #expect(again.command == nil)
  }

  @Test("Any table by naming its columns, which are remembered for its kind")
  func mapping() throws {
    var sample = try session()
    let table = bytes("Topic;Wortlaut;Wer;Punkte\nx;Who pays?;Ada;12\ny;Why?;;-3\nz;When?;;many\n")
    #expect(throws: ImportError.noQuestionColumn(headings: ["Topic", "Wortlaut", "Wer", "Punkte"]))
    {
      _ = try QuestionFile(reading: table)
    }
    let columns = [("text", "Wortlaut"), ("asker", "Wer"), ("votes", "Punkte")].map {
      QuestionColumns.Column(field: $0.0, heading: $0.1)
    }
    let file = try QuestionFile(reading: table, mapping: columns)
    let plan = ImportPlan.questions(file, session: sample.session, via: .teamsQA)
    #expect(plan.rows.map(\.action) == [.add, .add, .add])
    #expect(plan.rows[1].reason?.contains("-3") == true)
    #expect(plan.rows[2].reason?.contains("many") == true)
    try apply(plan, to: &sample)
    #expect(sample.session.questions.all.map(\.votes) == [12, 0, 0])
    #expect(sample.session.questions.all.map(\.platformVotes) == [12, nil, nil])
    let remembered = try #require(sample.session.questions.columns(of: .teamsQA))
    let more = try QuestionFile(
      reading: bytes("Wortlaut,Punkte\nAnd then?,1\n"), mapping: remembered.columns)
    #expect(more.questions.map(\.votes) == [1])
  }

  @Test("A likely duplicate is taken and said; too long a text is an error of its row only")
  func rows() throws {
    var sample = try session()
    try sample.run(
      .questions(.add(QuestionDraft(text: "Is there funding for travel to Vienna?"))))
    let long = String(repeating: "a", count: 100_000)
    let file = try QuestionFile(
      reading: bytes("Question\nis there funding for travelling to Vienna?\n\(long)\n"))
    let plan = ImportPlan.questions(file, session: sample.session, via: .web)
    #expect(plan.rows.map(\.action) == [.add, .error])
    #expect(plan.rows[0].reason?.contains("like Q1") == true)
  }

  @Test("Exports tell outcomes, and what is owed by owner, and run nothing")
  func exports() throws {
    var sample = try session(["Ada Lovelace"])
    let nasty = "=SUM(1)\u{202E}\u{1B}[31m?"
    try sample.run(
      .questions(.add(QuestionDraft(text: nasty, asker: .participant(ParticipantID(1)), votes: 2))))
    try sample.run(.questions(.add(QuestionDraft(text: "Who pays?"))))
    try sample.run(.questions(.add(QuestionDraft(text: "Who *else* pays?"))))
    try sample.run(.questions(.vote(QuestionID(2), by: 3)))
    try sample.run(.questions(.merge(QuestionID(3), into: QuestionID(2))))
    try sample.run(.questions(.postpone(QuestionID(2), owner: "Secretariat", due: "1 June")))
    let csv = String(decoding: questionsCSV(sample.session, zone: .utc), as: UTF8.self)
    #expect(csv.contains("'=SUM(1)"))
    #expect(!csv.contains("\u{1B}"))
    #expect(!csv.contains("\u{202E}"))
    #expect(csv.contains("Q2,deferred,Who pays?"))
    #expect(csv.split(separator: "\r\n").count == 4)
    let owed = String(
      decoding: ExportKind.owed.bytes(of: sample.session, now: sample.now, zone: .utc),
      as: UTF8.self)
    #expect(owed.contains("## Secretariat"))
    #expect(owed.contains("Due 1 June"))
    #expect(owed.contains("Also asked by anonymous"))
    #expect(!owed.contains("Q1"))
  }
}
