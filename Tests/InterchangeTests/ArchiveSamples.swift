import CZlib

/// Makes archives and workbooks for the tests.
enum ArchiveSamples {
  /// An archive of files, deflated or as they are.
  static func archive(
    _ files: [(name: String, bytes: [UInt8])], isDeflated: Bool = true, flags: UInt16 = 0,
    claimedSize: Int? = nil
  ) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let data = isDeflated ? deflated(bytes) : bytes
      let check = bytes.withUnsafeBufferPointer { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
      let common: [UInt8] =
        two(20) + two(flags) + two(isDeflated ? 8 : 0) + four(0) + four(Int(check))
        + four(data.count) + four(claimedSize ?? bytes.count) + two(UInt16(name.utf8.count))
        + two(0)
      directory +=
        four(0x0201_4B50) + two(20) + common + two(0) + two(0) + two(0) + four(0) + four(body.count)
        + Array(name.utf8)
      body += four(0x0403_4B50) + common + Array(name.utf8) + data
    }
    return body + directory + four(0x0605_4B50) + four(0) + two(UInt16(files.count))
      + two(UInt16(files.count)) + four(directory.count) + four(body.count) + two(0)
  }

  /// A workbook with one or more sheets, whose cells share texts and have styles: 1 a date and time, 2 a date, 3 a time,
  /// 4 hours beyond a day.
  static func workbook(
    _ sheets: [(name: String, rows: String)], strings: [String] = [], folder: String = "xl/"
  ) -> [UInt8] {
    let numbers = sheets.indices.map { $0 + 1 }
    let main =
      "<?xml version=\"1.0\"?><workbook xmlns:r=\"r\"><sheets>"
      + zip(sheets, numbers).map { "<sheet name=\"\($0.name)\" r:id=\"rId\($1)\"/>" }.joined()
      + "</sheets></workbook>"
    let links =
      "<Relationships>"
      + numbers.map { "<Relationship Id=\"rId\($0)\" Target=\"worksheets/sheet\($0).xml\"/>" }
      .joined() + "</Relationships>"
    let styles =
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/>"
      + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm:ss\"/></numFmts><cellXfs>"
      + [0, 164, 14, 21, 165].map { "<xf numFmtId=\"\($0)\"/>" }.joined()
      + "</cellXfs></styleSheet>"
    let shared = "<sst>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>"
    var files = [
      ("\(folder)workbook.xml", main), ("\(folder)_rels/workbook.xml.rels", links),
      ("\(folder)styles.xml", styles), ("\(folder)sharedStrings.xml", shared),
    ]
    for (sheet, number) in zip(sheets, numbers) {
      files.append(
        (
          "\(folder)worksheets/sheet\(number).xml",
          "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>"
        ))
    }
    return archive(files.map { ($0.0, Array($0.1.utf8)) })
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    compress2(&output, &length, bytes, UInt(bytes.count), 9)
    // Without the two bytes of zlib before and its four behind.
    return Array(output[2..<(Int(length) - 4)])
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
  private static func four(_ value: Int) -> [UInt8] {
    two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16 & 0xFFFF))
  }
}
