import SessionEngine
import Testing

@testable import Interchange

@Suite("Trees of topics from files")
struct TopicsFileTests {
  private func plan(_ text: String, _ session: Session) throws -> ImportPlan {
    .topics(try TopicsFile(reading: Array(text.utf8)), session: session)
  }

  @Test("CSV in any order of rows and columns, and JSON flat or nested, make the same tree")
  func formats() throws {
    let csv = "Title;Parent;ID;Kind\nUse of terms;CH-1;A-1;article\nChapter one;;CH-1;chapter\n"
    let flat = """
      {"topics": [{"id": "A-1", "parent": "CH-1", "title": "Use of terms", "kind": "article"},
        {"id": "CH-1", "title": "Chapter one", "kind": "chapter"}]}
      """
    let nested = """
      [{"id": "CH-1", "title": "Chapter one", "kind": "chapter",
        "children": [{"id": "A-1", "title": "Use of terms", "kind": "article"}]}]
      """
    for text in [csv, flat, nested] {
      var sample = try SampleSession()
      let plan = try plan(text, sample.session)
      #expect(plan.count(.add) == 2)
      try sample.run(try #require(plan.command))
      #expect(sample.session.topics[TopicID("A-1")]?.parent == TopicID("CH-1"))
      #expect(sample.session.topics[TopicID("CH-1")]?.kind == "chapter")
      let again = try self.plan(text, sample.session)
      #expect(again.command == nil && again.count(.same) == 2)
    }
  }

  @Test("What hangs nowhere, in a circle or twice is in error, and the rest is taken")
  func problems() throws {
    var sample = try SampleSession()
    let csv = """
      id,parent,title
      T-1,,Another title
      A,T-1,Fine
      A,,Twice
      B,NOWHERE,Lost
      C,D,Circle
      D,C,Circle
      ,,No id
      E,,
      """
    let plan = try plan(csv, sample.session)
    #expect(
      plan.rows.map(\.action) == [.skip, .add, .error, .error, .error, .error, .error, .error])
    #expect(plan.rows[3].reason == "“NOWHERE” above it is neither in the file nor in the session")
    #expect(plan.rows[1].topic == "A")
    try sample.run(try #require(plan.command))
    #expect(sample.session.topics.count == 2)
  }

  @Test(
    "A file that is no tree of topics is refused with what it has",
    arguments: ["name,mail\nx,y\n", "{\"events\": []}", "{", "id,title\n", "[]"])
  func refused(text: String) throws {
    #expect(throws: ImportError.self) { try TopicsFile(reading: Array(text.utf8)) }
  }

  @Test("Topics are told as a tree with what was filed under each, article 2 before article 10")
  func shown() throws {
    var sample = try SampleSession()
    let csv = "id,parent,title\nT-10,,Ten\nT-2,,Two\nT-2-1,T-2,Below\n"
    try sample.run(try #require(try plan(csv, sample.session).command))
    try sample.run(
      .questions(.add(QuestionDraft(text: "Why?", topics: [TopicID("T-2-1")]))))
    #expect(
      ShowTopic.topics.text(sample.session, now: sample.now, zone: .utc) == """
        T-1  First topic  0 notes, 0 questions
        T-2  Two  0 notes, 0 questions
          T-2-1  Below  0 notes, 1 questions
        T-10  Ten  0 notes, 0 questions
        """)
  }
}
