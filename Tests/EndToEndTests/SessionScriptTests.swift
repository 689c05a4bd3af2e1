import Foundation
import Testing

@Suite("A whole session by commands alone")
struct SessionScriptTests {
  static let script = """
    @2026-03-24T08:00:00Z session start
    @2026-03-24T08:00:10Z participant add "Amina Diallo" --country SN --type ngo --mode inPerson --email a@x.org --languages fr,en
    @2026-03-24T08:00:11Z participant add "Jean Dupont" --country "Côte d'Ivoire" --type academia --mode virtual
    @2026-03-24T08:00:12Z participant add "María López" --country mexico --type private --mode virtual
    @2026-03-24T08:00:13Z participant add "李明" --country CHN --type academia --mode inPerson
    @2026-03-24T08:01:00Z check-in P1
    @2026-03-24T08:01:01Z check-in P2
    @2026-03-24T08:01:02Z check-in P3 --mode inPerson
    @2026-03-24T08:01:03Z check-in P4
    @2026-03-24T08:01:04Z check-in P3 --mode virtual
    @2026-03-24T08:30:00Z agenda start A2
    @2026-03-24T08:31:00Z agenda next
    @2026-03-24T08:31:10Z agenda pause
    @2026-03-24T08:32:10Z agenda resume
    @2026-03-24T08:32:20Z agenda extend +5m
    # questions through every state
    @2026-03-24T08:33:00Z question add "How are inputs used?" --from P1 --via teamsChat --topic UNTOC-8
    @2026-03-24T08:33:01Z question add "How do inputs get used?" --name "A guest" --votes 3
    @2026-03-24T08:33:02Z question add "Who is my focal point?" --from P2
    @2026-03-24T08:33:03Z question add "Off topic"
    @2026-03-24T08:33:04Z question add "What is a cluster?"
    @2026-03-24T08:34:00Z question approve Q1
    @2026-03-24T08:34:01Z question merge Q2 into Q1
    @2026-03-24T08:34:02Z question dismiss Q4 --reason "off topic"
    @2026-03-24T08:34:03Z question defer Q3 --owner Secretariat --due "next week"
    @2026-03-24T08:34:04Z question next Q1
    @2026-03-24T08:34:05Z question live Q1
    @2026-03-24T08:35:04Z question answer Q1 --text "In the list of observations"
    @2026-03-24T08:35:05Z floor add P1 --for "article 8"
    @2026-03-24T08:35:06Z floor add P2 --kind pointOfOrder
    @2026-03-24T08:35:07Z floor next
    @2026-03-24T08:36:07Z floor next
    @2026-03-24T08:37:07Z floor end
    @2026-03-24T08:38:00Z breakouts plan B1 --rooms 2 --size 1..3
    @2026-03-24T08:38:01Z breakouts allocate B1 --seed 1
    @2026-03-24T08:38:02Z breakouts open B1 --for 20
    @2026-03-24T08:38:03Z room edit R1 --rapporteur ravi
    @2026-03-24T08:39:03Z breakouts extend B1 +5m
    @2026-03-24T08:40:03Z note add R1 "No focal point known" --kind gap --topic UNTOC-31
    @2026-03-24T08:40:04Z help ask R1 "no sound"
    @2026-03-24T08:50:05Z breakouts close B1
    """

  @Test("It ends with the right numbers, verifies, and a lost snapshot comes back byte for byte")
  func wholeSession() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    let run = try workshop.run("do", folder, "--as", "ana", "-", input: Self.script)
    #expect(run.code == 0, "\(run.err)")

    let status = try workshop.run(
      "show", folder, "--json", "--clock", "2026-03-24T08:50:10Z"
    ).json()
    #expect(status["state"] as? String == "live")
    #expect(status["format"] as? String == "hybrid")
    let item = try #require(status["item"] as? [String: Any])
    #expect(item["id"] as? String == "A3")
    // 10 min + 5 added, started 08:31:00, paused for a minute, read at 08:50:10.
    #expect(item["remainingSeconds"] as? Int == -190)
    #expect(item["phase"] as? String == "overtime")
    let attendance = try #require(status["attendance"] as? [String: Any])
    #expect(attendance["inPerson"] as? Int == 2)
    #expect(attendance["virtual"] as? Int == 2)
    let questions = try #require(status["questions"] as? [String: Any])
    for (state, count) in [
      "submitted": 1, "approved": 0, "next": 0, "live": 0, "answered": 1, "deferred": 1,
      "dismissed": 1, "merged": 1,
    ] {
      #expect(questions[state] as? Int == count, "\(state)")
    }
    let breakouts = try #require(status["breakouts"] as? [String: Any])
    #expect(breakouts["helpRequests"] as? Int == 1)

    let person = try workshop.run("show", folder, "people", "--participant", "P3", "--json").json()
    #expect((person["participant"] as? [String: Any])?["name"] as? String == "María López")
    let steps = try #require(person["history"] as? [[String: Any]])
    #expect(
      steps.prefix(3).compactMap { $0["what"] as? String }
        == ["added", "checked in, in room", "checked in, online"])
    #expect((steps.first?["by"] as? [String: Any])?["name"] as? String == "ana")
    #expect(try workshop.run("show", folder, "people", "--participant", "P99").code == 1)
    #expect(try workshop.run("show", folder, "agenda", "--participant", "P3").code == 64)

    #expect(try workshop.run("do", folder, "--as", "ana", "session", "close").code == 0)
    #expect(try workshop.run("verify", folder).code == 0)
    let snapshot = try #require(FileManager.default.contents(atPath: "\(folder)/session.json"))
    try FileManager.default.removeItem(atPath: "\(folder)/session.json")
    // A command that is refused leaves the journal as it was; the snapshot comes back all the same
    // with the next accepted one, so the two folders are compared after the same command.
    let copy = workshop.path("copy")
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    try snapshot.write(to: URL(fileURLWithPath: "\(copy)/session.json"))
    for path in [folder, copy] {
      let reopened = try workshop.run(
        "do", path, "--as", "ana", "--clock", "2027-01-01T00:00:00Z", "session", "reopen")
      #expect(reopened.code == 0, "\(reopened.err)")
    }
    #expect(
      FileManager.default.contents(atPath: "\(folder)/session.json")
        == FileManager.default.contents(atPath: "\(copy)/session.json"))
  }

  @Test("The same commands with the same clock give a byte-identical journal")
  func deterministic() throws {
    let workshop = try Workshop()
    var journals: [Data?] = []
    for name in ["one", "two"] {
      let folder = try workshop.makeSession(name)
      try workshop.run("do", folder, "--as", "ana", "-", input: Self.script)
      journals.append(FileManager.default.contents(atPath: "\(folder)/journal.jsonl"))
    }
    #expect(journals[0] != nil)
    #expect(journals[0] == journals[1])
  }

  @Test("Every topic of show is one JSON object with the plural name of its things")
  func topics() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession()
    try workshop.run("do", folder, "--as", "ana", "-", input: Self.script)
    for (topic, key) in [
      "agenda": "items", "people": "participants", "questions": "questions",
      "breakouts": "rounds", "notes": "notes", "floor": "waiting", "log": "records",
      "resources": "resources", "topics": "topics",
    ] {
      let object = try workshop.run("show", folder, topic, "--json").json()
      #expect(object[key] is [Any], "\(topic)")
    }
    let floor = try workshop.run("show", folder, "floor", "--json").json()
    #expect(floor["speaking"] is NSNull)
  }
}
