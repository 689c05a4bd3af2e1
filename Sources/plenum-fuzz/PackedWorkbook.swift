/// Workbooks as somebody may have made them.
///
/// Check values and sizes keep nearly every change of an archive from getting any further than them. So an input that
/// begins with `#` is the parts of a workbook, parted by NUL: sheet, shared texts, styles, and the book itself; those
/// that are missing are well.
enum PackedWorkbook {
  /// The archive that an input stands for.
  static func archive(_ input: [UInt8]) -> [UInt8] {
    guard input.first == UInt8(ascii: "#") else { return input }
    let parts = input.dropFirst().split(separator: 0, omittingEmptySubsequences: false)
    func part(_ index: Int, _ usual: String) -> [UInt8] {
      index < parts.count ? Array(parts[index]) : Array(usual.utf8)
    }
    return packed([
      ("xl/worksheets/sheet1.xml", part(0, "")), ("xl/sharedStrings.xml", part(1, strings)),
      ("xl/styles.xml", part(2, styles)), ("xl/workbook.xml", part(3, book)),
      ("xl/_rels/workbook.xml.rels", Array(links.utf8)),
    ])
  }

  static let seeds: [[UInt8]] = {
    let whole = Array(("#" + sheet).utf8)
    let all = [sheet, strings, styles, book].map { Array($0.utf8) }
    return [
      whole, [UInt8(ascii: "#")] + all.joined(separator: [0]), archive(whole),
      packed([("list.csv", Array("Name,E-mail\nAda Probe,ada@example.org\n".utf8))]),
    ]
  }()

  private static let sheet =
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
    + "<c t=\"inlineStr\"><is><t>Country</t></is></c><c t=\"str\"><v>Start time</v></c></row>"
    + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" t=\"str\"><v>ada@example.org</v></c>"
    + "<c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\" s=\"1\"><v>46084.5625</v></c></row></sheetData></worksheet>"
  private static let strings =
    "<sst><si><t>Name</t></si><si><r><t>E-</t></r><r><t>mail</t></r></si><si><t>Ada Pr_x000A_obe</t>"
    + "<rPh sb=\"0\"><t>x</t></rPh></si></sst>"
  private static let styles =
    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]dd/mm/yy\\ h:mm;@\"/></numFmts>"
    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"46\"/></cellXfs></styleSheet>"
  private static let book =
    "<workbook><workbookPr date1904=\"0\"/><sheets><sheet name=\"Form1\" r:id=\"rId1\"/></sheets></workbook>"
  private static let links =
    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"

  /// An archive of files as they are.
  private static func packed(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let common =
        number(20, 2) + number(0, 8) + number(Int(checkValue(bytes)), 4) + number(bytes.count, 4)
        + number(bytes.count, 4) + number(name.utf8.count, 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 10) + number(body.count, 4)
        + Array(name.utf8)
      body += number(0x0403_4B50, 4) + common + Array(name.utf8) + bytes
    }
    return body + directory + number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2)
      + number(files.count, 2) + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  private static func checkValue(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 255)] ^ ($0 >> 8) }
  }
}
