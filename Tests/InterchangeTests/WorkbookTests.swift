import SessionEngine
import Testing
import ZipArchive

@testable import Interchange

@Suite("Workbooks and archives")
struct WorkbookTests {
  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let text = try DecodedText(decoding: bytes)
    return try DelimitedText(text) { $0.count }.rows.map(\.cells)
  }

  private func refusal(_ bytes: [UInt8]) -> ImportError? {
    do throws(ImportError) {
      _ = try DecodedText(decoding: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("Texts, shared and not, numbers, yes and no, errors and gaps come as they are shown")
  func cells() throws {
    let sheet = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>in line</t></is></c><c r="D3" t="b"><v>1</v></c></row>
      <row r="4"><c r="A4"><v>4.1791234567E10</v></c><c r="B4"><v>0.5</v></c><c r="C4" t="e"><v>#N/A</v></c>
      <c r="D4" t="str"><f>A1</f><v>made &amp; kept</v></c></row>
      """
    let strings = [
      "<t>Na</t><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh>",
      "<r><t>E-</t></r><r><t>mail_x000A_two</t></r>",
    ]
    let book = ArchiveSamples.workbook([("Form1", sheet)], strings: strings)
    let text = try DecodedText(decoding: book)
    let table = try DelimitedText(text) { $0.count }
    #expect(table.rows.map(\.line) == [1, 3, 4])
    #expect(
      table.rows.map(\.cells) == [
        ["Na", "E-mail\ntwo"], ["in line", "", "", "TRUE"],
        ["41791234567", "0.5", "", "made & kept"],
      ])
    #expect(text.notices == ["The sheet “Form1” of the workbook was read."])
  }

  @Test("Dates and times are told by the style of their cell")
  func dates() throws {
    // 46084.5625 is 3 March 2026, 13:30.
    let values = ["46084.5625", "46084", "0.375", "1.0520833333333333", "59", "61", "1"]
    let styles = [1, 2, 3, 4, 2, 2, 2]
    let row =
      "<row>"
      + zip(values, styles).map { "<c s=\"\($1)\"><v>\($0)</v></c>" }.joined() + "</row>"
    #expect(
      try rows(ArchiveSamples.workbook([("S", row)])) == [
        [
          "2026-03-03 13:30:00", "2026-03-03", "09:00:00", "25:15:00", "1900-02-28", "1900-03-01",
          "1900-01-01",
        ]
      ])
  }

  @Test("The first sheet with anything in it is read, and the others are named")
  func sheets() throws {
    let row = "<row><c t=\"str\"><v>Name</v></c></row>"
    let text = try DecodedText(
      decoding: ArchiveSamples.workbook([("Empty", ""), ("People", row), ("More", row)]))
    #expect(
      text.notices == ["The sheet “People” of the workbook was read, and not “Empty”, “More”."])
    #expect(refusal(ArchiveSamples.workbook([("Empty", "")])) == .empty)
  }

  @Test("A list of Microsoft Forms is imported as it is downloaded, and again changes nothing")
  func forms() throws {
    let cells = ["ID", "Start time", "Completion time", "Email", "Name", "Country"]
    let header = cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    let sheet =
      "<row r=\"1\">\(header)</row><row r=\"2\"><c><v>1</v></c><c s=\"1\"><v>46084.5</v></c>"
      + "<c s=\"1\"><v>46084.5625</v></c><c t=\"str\"><v>ada@example.org</v></c>"
      + "<c t=\"str\"><v>Ada Probe</v></c><c t=\"str\"><v>Sénégal</v></c></row>"
    var sample = try SampleSession()
    let bytes = ArchiveSamples.workbook([("Form1", sheet)])
    let options = ImportOptions(
      zone: .utc, zones: { _ in nil }, day: CivilDate(isoText: "2026-03-03")!)
    let plan = try ImportPlan.reading(
      bytes, as: .registrations, options: options, session: sample.session)
    #expect(plan.kind == "ms-forms")
    #expect(plan.rows.map(\.action) == [.add])
    #expect(plan.rows[0].line == 2)
    try sample.run(#require(plan.command))
    #expect(sample.participant(1)?.country == CountryCode("SN"))
    let again = try ImportPlan.reading(
      bytes, as: .registrations, options: options, session: sample.session)
    #expect(again.command == nil)
  }

  @Test("An attendance report that was saved as a workbook keeps its times to the second")
  func attendance() throws {
    func text(_ value: String) -> String { "<c t=\"str\"><v>\(value)</v></c>" }
    let header = ["Name", "Join Time", "Leave Time", "Duration", "Email", "Role"].map(text).joined()
    // 46084 days and 41,407 seconds: 11:30:07.
    let sheet =
      "<row>\(header)</row><row>\(text("Ada Probe"))<c s=\"1\"><v>46084.479247685187</v></c>"
      + "<c s=\"1\"><v>46084.5</v></c>\(text("29m 53s"))\(text("ada@example.org"))\(text("Attendee"))</row>"
    let file = try AttendanceFile(
      reading: ArchiveSamples.workbook([("Report", sheet)]), dates: nil)
    #expect(file.people[0].joins.map(\.from.description) == ["2026-03-03 11:30:07"])
    #expect(file.people[0].joins.map(\.until?.description) == ["2026-03-03 12:00:00"])
  }

  @Test("The one file in an archive is read, as the download of a form is")
  func oneFile() throws {
    let csv = Array("Name,E-mail\nAda,a@example.org\n".utf8)
    let files = [("Form.csv", csv), ("__MACOSX/._Form.csv", [1, 2, 3])]
    for isDeflated in [true, false] {
      let bytes = ArchiveSamples.archive(files, isDeflated: isDeflated)
      #expect(try rows(bytes) == [["Name", "E-mail"], ["Ada", "a@example.org"]])
    }
    let two = ArchiveSamples.archive([("a.csv", csv), ("b.csv", csv)])
    #expect(refusal(two) == .notText(kind: "an archive of 2 files"))
    let nested = ArchiveSamples.archive([("a.zip", ArchiveSamples.archive(files))])
    #expect(refusal(nested) == .notText(kind: "an archive in an archive"))
    let document = ArchiveSamples.archive([("mimetype", csv), ("content.xml", csv)])
    #expect(refusal(document) == .notText(kind: "a LibreOffice document (ODS)"))
  }

  @Test("A file that unpacks to far more than it is long is never unpacked whole")
  func bombs() throws {
    let zeros = [UInt8](repeating: 32, count: 65_000_000)
    let parts = [("xl/workbook.xml", zeros), ("xl/a.xml", zeros)]
    let bomb = ArchiveSamples.archive(parts)
    #expect(bomb.count < 200_000)
    #expect(refusal(bomb) == .badArchive(.unpacksTooLarge(limit: 4_000_000)))
    // One that lies about its size is stopped on the way.
    let liar = ArchiveSamples.archive(parts, claimedSize: 10)
    #expect(refusal(liar) == .badArchive(.unpacksTooLarge(limit: 4_000_000)))
    let single = ArchiveSamples.archive([("a.csv", zeros)], claimedSize: 10)
    #expect(refusal(single) == .badArchive(.unpacksTooLarge(limit: 50_000_000)))
    #expect(refusal(single)?.message.contains("save it as CSV") == true)
  }

  @Test("One shared text in every cell, a cell far to the right, and entities are refused")
  func swollen() throws {
    let long = "<t>" + String(repeating: "x", count: 1_000_000) + "</t>"
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 60)
    let swollen = ArchiveSamples.workbook([("S", "<row>\(cells)</row>")], strings: [long])
    #expect(refusal(swollen) == .tooLarge(bytes: 51_000_000, limit: 50_000_000))
    let far = "<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>"
    #expect(
      refusal(ArchiveSamples.workbook([("S", far)]))
        == .tooManyColumns(line: 1, columns: 16_384, limit: 2_000))
    let laughs = Array(
      "<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"&b;&b;\">]><workbook>&c;</workbook>".utf8)
    guard
      case .badArchive(.badPart) = refusal(ArchiveSamples.archive([("xl/workbook.xml", laughs)]))
    else { return #expect(Bool(false), "Entities were taken.") }
  }

  @Test("What is damaged, encrypted or packed otherwise says so, and how to come by a CSV")
  func damage() throws {
    let row = "<row><c t=\"str\"><v>Name</v></c></row>"
    let whole = ArchiveSamples.workbook([("S", row)])
    for length in stride(from: 4, to: whole.count, by: 7) {
      #expect(refusal(Array(whole.prefix(length))) == .badArchive(.damaged))
    }
    for place in stride(from: 0, to: whole.count, by: 3) {
      var bytes = whole
      bytes[place] ^= 0x55
      // Whatever comes of it, nothing crashes, and what is refused has a reason.
      if let refusal = refusal(bytes) { #expect(!refusal.message.isEmpty) }
    }
    let locked = ArchiveSamples.archive([("xl/workbook.xml", [60])], flags: 1)
    #expect(refusal(locked) == .badArchive(.encrypted))
    let message = ImportError.badArchive(.encrypted).message
    #expect(message.contains("needs a password") && message.contains("CSV UTF-8"))
    #expect(throws: ZipFault.damaged) { try ZipArchive([]) }
  }
}
