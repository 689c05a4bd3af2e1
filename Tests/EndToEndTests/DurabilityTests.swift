import Foundation
import Testing

@Suite("The journal under several processes, cuts and damage")
struct DurabilityTests {
  @Test("Two processes appending 1,000 commands each leave 2,000 numbered records")
  func twoWriters() async throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession(template: "blank")
    let lines = (1...1000).map { "question add \"Question \($0)\"" }.joined(separator: "\n") + "\n"
    async let first = Task.detached {
      try workshop.run("do", folder, "--as", "a", "-", input: lines)
    }
    .value
    async let second = Task.detached {
      try workshop.run("do", folder, "--as", "b", "-", input: lines)
    }
    .value
    let codes = try await [first.code, second.code]
    #expect(codes == [0, 0])
    let journal = try String(contentsOfFile: "\(folder)/journal.jsonl", encoding: .utf8)
    let records = journal.split(separator: "\n")
    #expect(records.count == 2001)
    for (index, line) in records.enumerated() {
      #expect(line.contains("\"seq\":\(index + 1),"))
    }
    #expect(try workshop.run("verify", folder).code == 0)
  }

  @Test("A journal cut anywhere in its last record opens with a notice and loses only that record")
  func cuts() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession(template: "blank")
    try workshop.run("do", folder, "question add one")
    try workshop.run("do", folder, "question add two")
    let whole = try #require(FileManager.default.contents(atPath: "\(folder)/journal.jsonl"))
    let last = whole.dropLast().lastIndex(of: 10)! + 1
    // Every seventh byte here; the store's own tests go through all of them.
    for length in stride(from: last + 1, to: whole.count, by: 7) {
      try whole.prefix(length).write(to: URL(fileURLWithPath: "\(folder)/journal.jsonl"))
      let result = try workshop.run("do", folder, "question add again")
      #expect(result.code == 0, "\(length): \(result.err)")
      #expect(!result.err.isEmpty, "a notice at \(length)")
      let status = try workshop.run("show", folder, "--json").json()
      #expect(status["sequence"] as? Int == 3)
    }
    #expect(try workshop.run("verify", folder).code == 0)
  }

  @Test("A changed byte in the middle is named by its line; repair sets the rest aside")
  func damage() throws {
    let workshop = try Workshop()
    let folder = try workshop.makeSession(template: "blank")
    for number in 1...3 { try workshop.run("do", folder, "question add text\(number)") }
    let path = "\(folder)/journal.jsonl"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacingOccurrences(of: "text2", with: "texX2")
      .write(toFile: path, atomically: false, encoding: .utf8)
    let shown = try workshop.run("show", folder, "--json")
    #expect(shown.code == 0)
    let refused = try workshop.run("do", folder, "question add more")
    #expect(refused.code == 65)
    #expect(refused.err.contains("line 3"), "\(refused.err)")
    #expect(try workshop.run("verify", folder).code == 65)
    #expect(try workshop.run("repair", folder, input: "no\n").code == 1)
    #expect(try workshop.run("repair", folder, input: "yes\n").code == 0)
    #expect(try workshop.run("verify", folder).code == 0)
    let kept = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/quarantine")
    #expect(!kept.isEmpty)
    #expect(try workshop.run("do", folder, "question add more").code == 0)
  }
}
