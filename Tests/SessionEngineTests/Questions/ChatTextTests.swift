import Testing

@testable import SessionEngine

@Suite("Chats as messages")
struct ChatTextTests {
  private func authors(_ chat: ChatText) -> [String?] { chat.messages.map(\.author) }
  private func texts(_ chat: ChatText) -> [String] { chat.messages.map(\.text) }

  @Test("Classic Teams: a name and a time in brackets, and all lines of the text")
  func teamsClassic() {
    let chat = ChatText(
      reading: """
        [10:37 AM] Ada L

        Who pays?
        And until when?

        like 1 heart 2

        [Yesterday 3:45 PM] Ben
        Thanks

        [12:10] Cleo Moyo: Is it public: yes or no?
        [10:42 • 13/08/2024] Mario Rossi:
        Sì
        """)
    #expect(chat.format == .teamsClassic)
    #expect(authors(chat) == ["Ada L", "Ben", "Cleo Moyo", "Mario Rossi"])
    #expect(
      texts(chat)
        == ["Who pays?\nAnd until when?", "Thanks", "Is it public: yes or no?", "Sì"])
    #expect(chat.messages.map(\.line) == [1, 8, 11, 12])
  }

  @Test("New Teams: previews name the author, one's own messages have the time first")
  func teamsNew() {
    let chat = ChatText(
      reading: """
        Today
        Where is the list? I looked ever... by Ada Lovelace
        Ada Lovelace
        2:44 pm
        Where is the list? I looked everywhere.

        Nobody knows.
        1 Like reaction.
        1
        It is pinned. by Ben Own
        2:45 pm
        Ben Own
        It is pinned.
        Last read
        Slides.pptx by Ada Lovelace, has an attachment.
        Ada Lovelace
        2:47 pm
        Slides.pptx
        has context menu
        """)
    #expect(chat.format == .teamsNew)
    #expect(authors(chat) == ["Ada Lovelace", "Ben Own", "Ada Lovelace"])
    #expect(
      texts(chat)
        == [
          "Where is the list? I looked everywhere.\n\nNobody knows.", "It is pinned.",
          "Slides.pptx",
        ])
    #expect(chat.messages.allSatisfy { $0.doubt == nil })
  }

  @Test("New Teams without previews: who wrote it is taken from the neighbouring line, and said so")
  func teamsNewWithoutPreviews() {
    let chat = ChatText(
      reading: "Ada Lovelace\n14:44\nWhere is it?\n\n14:46\nBen Own\nHere.\n")
    #expect(authors(chat) == ["Ada Lovelace", "Ben Own"])
    #expect(texts(chat) == ["Where is it?", "Here."])
    #expect(chat.messages[1].doubt?.contains("after the time") == true)
    let transcript = ChatText(
      reading: "Ada Lovelace\n10:30:45 AM → https://example.org/x\nWelcome all.")
    #expect(transcript.format == .transcript)
    #expect(texts(transcript) == ["Welcome all."])
  }

  @Test("Zoom: every generation of the saved chat")
  func zoom() {
    let cloud = ChatText(
      reading: "00:21:14\tAda L:\tHello\r\nand more\r\n00:21:35    [TA] Ben:   Why: really?\r\n")
    #expect(cloud.format == .zoomSaved)
    #expect(authors(cloud) == ["Ada L", "[TA] Ben"])
    #expect(texts(cloud) == ["Hello\nand more", "Why: really?"])

    let older = ChatText(
      reading:
        "10:20:35\t From  Ada L : hi: all\n10:20:43\t From  Ben  to  Ada L(Direct Message) : psst\n"
    )
    #expect(authors(older) == ["Ada L", "Ben"])
    #expect(texts(older) == ["hi: all", "psst"])
    #expect(older.messages.map(\.kind) == [.message, .direct])

    let newer = ChatText(
      reading: """
        08:59:02 From  Jacob  to  Everyone:
        \tone
        \ttwo
        2025-12-05 20:14:31 From Ada to Ben (direct message):
        \tpsst
        \t
        2025-12-05 20:14:32 From Ada B. to Everyone:
        \tReplying to "Need to know fo..."

        \tYes?
        20:15:00 From Ben to Everyone:
        \tReacted to "Yes?" with 👍
        """)
    #expect(authors(newer) == ["Jacob", "Ada", "Ada B.", "Ben"])
    #expect(texts(newer) == ["one\ntwo", "psst", "Yes?", "Reacted to \"Yes?\" with 👍"])
    #expect(newer.messages.map(\.kind) == [.message, .direct, .message, .reaction])
    #expect(newer.messages[2].doubt?.contains("in reply to") == true)

    let local = ChatText(
      reading: "16:20:25\t De  ana : ¡Hola!\n16:20:26 Von  Kai  an  Alle:\n\tGuten Tag\n")
    #expect(authors(local) == ["ana", "Kai"])
    #expect(texts(local) == ["¡Hola!", "Guten Tag"])
  }

  @Test("Without names and times nothing is guessed: each line is shown with the doubt")
  func plain() {
    let lines = ChatText(reading: "Who pays?\nWhen: 10:30?\n")
    #expect(lines.format == .plain)
    #expect(!lines.isChat)
    #expect(texts(lines) == ["Who pays?", "When: 10:30?"])
    #expect(lines.messages.allSatisfy { $0.doubt != nil && $0.author == nil })
    let blocks = ChatText(reading: "One\ntwo\n\n\nThree")
    #expect(texts(blocks) == ["One\ntwo", "Three"])
    #expect(ChatText(reading: "").messages.isEmpty)
    #expect(ChatText(reading: "\n \n").messages.isEmpty)
  }

  @Test(
    "What is likely a question is told in many languages",
    arguments: [
      ("Who pays?", true), ("Thanks!", false), ("how does one apply for it", true),
      ("Comment s'inscrire à la session", true), ("¿Quién paga?", true), ("谁来付钱", false),
      ("什么时候开始", true), ("من يدفع؟", true), ("see https://example.org/?q=1", false),
      ("Я согласен", false), ("как это работает на деле", true), ("How nice", false),
    ])
  func questions(text: String, isQuestion: Bool) {
    #expect(ChatMessage(line: 1, author: nil, text: text).isLikelyQuestion == isQuestion)
  }

  @Test("Authors are matched to participants; the same paste brings nothing twice")
  func candidates() {
    var spec = Spec()
    for name in ["Ada Lovelace", "Ben Own", "Ben Own"] {
      spec.run(.people(.add(.named(name))), after: 0)
    }
    let paste =
      "[10:37] Lovelace, Ada (Guest): Who pays?\n[10:38] Ben Own: Why now?\n[10:39] Zed: Thanks\n"
    var chat = ChatText(reading: paste)
    var found = spec.session.candidates(in: chat, similarity: QuestionSimilarity(spec.session))
    #expect(found.map(\.author) == [.one("P1"), .several(["P2", "P3"]), .none])
    #expect(found.map(\.isAccepted) == [true, true, false])
    #expect(found[1].doubts.first?.contains("2 participants are called so (P2, P3)") == true)
    for candidate in found where candidate.isAccepted {
      spec.run(.questions(.add(candidate.draft(via: .teamsChat))))
    }
    #expect(spec.session.questions.all["Q1"]?.from == "P1")
    #expect(spec.session.questions.all["Q2"]?.name == "Ben Own")
    #expect(spec.session.questions.all["Q2"]?.mode == .virtual)
    // The same chat again, copied at another time of day, with one message more.
    chat = ChatText(
      reading: paste.replacing("[10:3", with: "[Yesterday 10:3")
        + "[10:40] Ada Lovelace: And who then?\n")
    found = spec.session.candidates(in: chat, similarity: QuestionSimilarity(spec.session))
    #expect(found.map(\.known) == ["Q1", "Q2", nil, nil])
    #expect(found.map(\.isAccepted) == [false, false, false, true])
    #expect(found[0].reasonAgainst == "is Q1 already")
  }
}
