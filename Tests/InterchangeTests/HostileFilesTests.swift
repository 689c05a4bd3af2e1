import SessionEngine
import Testing

@testable import Interchange

@Suite("Files that are cut, damaged or not what they seem")
struct HostileFilesTests {
  private static let samples: [(ImportKind, String)] = [
    (
      .attendance,
      "1. Summary\nMeeting title\t\"Two\nlines\"\n\n2. Participants\nName\tFirst Join\tLast Leave\t"
        + "In-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\nÀda Probe\t3/3/26, 9:00:00\u{202F}AM\t"
        + "3/3/26, 9:30:00\u{202F}AM\t30m\tada@example.org\tada_x.org#EXT#@h.example\tOrganizer\n\n"
        + "3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
        + "Àda Probe\t3/3/26, 9:00:00 AM\t\t30m\tada@example.org\tOrganizer\n"
    ),
    (
      .attendance,
      "Full Name\tUser Action\tTimestamp\nAda\tJoined\t3/3/2026, 9:00:00 AM\nAda\tLeft\t3/3/2026, 9:10:00 AM\n"
    ),
    (
      .attendance,
      "Attendee Report,\nTopic,Webinar ID\nProbe,1\nAttendee Details,\nAttended,User Name (Original Name),Email,"
        + "Join Time,Leave Time,Time in Session (minutes)\nYes,Ada (A),ada@example.org,\"Mar 03, 2026 09:00:00\","
        + "\"Mar 03, 2026 09:20:00\",20\nNo,Bo,,--,--,--\n"
    ),
    (
      .registrations,
      "sep=;\nName;E-mail;Country;Mode;Languages\n\"Probe, \"\"Ada\"\"\";ada@example.org;Sénégal;online;fr,en\n"
    ),
    (
      .registrations,
      "{\"code\":\"A\",\"status\":\"p\",\"positions\":[{\"positionid\":1,\"attendee_name\":\"Ada \\u00e9\","
        + "\"answers\":[{\"question_identifier\":\"country\",\"answer\":\"FR\"}]}]}"
    ),
    (
      .registrations,
      "BEGIN:VCARD\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pr=C3=B6be;A=\r\nda\r\nEMAIL:a@b.cd\r\nEND:VCARD\r\n"
    ),
    (
      .checkIn,
      "B-1001\nMECARD:N:Probe,Ada;EMAIL:ada@example.org;;\n{\"i\":[2,\"h\",\"AAECAwQFBgcICQoLDA0ODw==\"]}\n"
    ),
  ]

  private static let day = CivilDate(isoText: "2026-03-03")!

  private static var options: ImportOptions {
    var options = ImportOptions(zone: .utc, zones: { _ in nil }, day: day)
    options.sessionDates = day...day
    return options
  }

  /// Plans, carries out what was planned, and plans again; the second plan must do nothing.
  private func feed(_ bytes: [UInt8], _ kind: ImportKind, _ sample: SampleSession) throws {
    guard
      let plan = try? ImportPlan.reading(
        bytes, as: kind, options: Self.options, session: sample.session),
      let command = plan.command
    else { return }
    var sample = sample
    try sample.run(command)
    let again = try ImportPlan.reading(
      bytes, as: kind, options: Self.options, session: sample.session)
    #expect(again.command == nil, "\(kind): \(String(decoding: bytes, as: UTF8.self))")
  }

  private func session() throws -> SampleSession {
    var sample = try SampleSession()
    try sample.add("Ada Probe", emails: ["ada@example.org"]) { $0.badge = "B-1001" }
    try sample.add("Bo Test")
    return sample
  }

  @Test("Cut at every byte, in both encodings", arguments: samples.indices)
  func prefixes(index: Int) throws {
    let (kind, text) = Self.samples[index]
    let sample = try session()
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    for (bytes, step) in [(Array(text.utf8), 1), (wide, 3)] {
      for length in stride(from: 0, through: bytes.count, by: step) {
        try feed(Array(bytes.prefix(length)), kind, sample)
      }
    }
  }

  @Test("With bytes changed, left out and doubled at random", arguments: samples.indices)
  func changes(index: Int) throws {
    let (kind, text) = Self.samples[index]
    let sample = try session()
    var state = UInt64(index) &+ 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let telling = Array("\"\t,;\n\r=:0129-/.()@ \u{0}Ａ".utf8)
    for _ in 0..<400 {
      var bytes = Array(text.utf8)
      for _ in 0...next(4) where !bytes.isEmpty {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes[place] = telling[next(telling.count)]
        case 2: bytes.remove(at: place)
        default:
          bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + next(40))], at: place)
        }
      }
      try feed(bytes, kind, sample)
    }
  }

  private func refusal(_ bytes: [UInt8], _ kind: ImportKind) -> String? {
    do throws(ImportError) {
      _ = try ImportPlan.reading(bytes, as: kind, options: Self.options, session: Session())
      return nil
    } catch {
      return error.message
    }
  }

  @Test("A damaged archive in place of a list says so, and how to come by a CSV")
  func archive() {
    for kind in [ImportKind.registrations, .attendance, .checkIn] {
      let message = refusal([0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0xFF, count: 1000), kind)
      #expect(message?.contains("save it as CSV") == true)
    }
  }

  @Test("Too large, too wide: said with the number and what to do")
  func tooMuch() {
    #expect(
      refusal(Array(repeating: 0x41, count: 50_000_001), .registrations)?.contains("51 MB") == true)
    let wide = "Name" + (0..<10_000).map { ",c\($0)" }.joined() + "\nAda\n"
    #expect(refusal(Array(wide.utf8), .registrations)?.contains("at most 2000") == true)
    #expect(refusal(Array(wide.utf8), .attendance)?.contains("at most 2000") == true)
  }

  @Test("UTF-16 cut in the middle of a character gives all rows before it")
  func cutCharacter() throws {
    let text = "Name\tEmail\nAda\ta@b.cd\nBo\tb@b.cd"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    let file = try RegistrationFile(reading: Array(bytes.dropLast()))
    #expect(file.rows.count == 2)
    #expect(file.notices.contains { $0.contains("cut in the middle") })
  }

  @Test(
    "A date of 31 February and somebody who leaves before arriving are rows in error, not files")
  func impossibleTimes() throws {
    let text =
      "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
      + "Ada\t31/02/2026 09:00:00\t31/02/2026 10:00:00\t\ta@b.cd\t\n"
      + "Bo\t03/03/2026 10:00:00\t03/03/2026 09:00:00\t\tb@b.cd\t\n"
      + "Cem\t03/03/2026 09:00:00\t03/03/2026 10:00:00\t\tc@b.cd\t\n"
    let plan = try ImportPlan.reading(
      Array(text.utf8), as: .attendance, options: Self.options, session: session().session)
    #expect(plan.rows.map(\.action) == [.error, .error, .add])
    #expect(plan.rows[0].reason?.contains("is not a date") == true)
    #expect(plan.rows[1].reason?.contains("before joining") == true)
  }

  @Test("Dates that could be both wait for --dates, row by row, and nothing is taken")
  func undecided() throws {
    let text =
      "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
      + "Ada\t05/06/2026 09:00:00\t05/06/2026 10:00:00\t\ta@b.cd\t\n"
    let plan = try ImportPlan.reading(
      Array(text.utf8), as: .attendance, options: Self.options, session: session().session)
    #expect(plan.rows.map(\.action) == [.unsure])
    #expect(plan.command == nil)
    #expect(plan.notices.contains { $0.contains("--dates dmy") })
  }
}
