import ZipArchive

// A workbook of Excel (XLSX, ECMA-376) is a ZIP archive of XML parts. `xl/workbook.xml` names the sheets, each with a
// relationship that `xl/_rels/workbook.xml.rels` resolves to a part. A sheet has rows of cells; a cell has a place
// (`r="B7"`), a type `t` and a value `v`: `s` is a number of `xl/sharedStrings.xml`, `inlineStr` and `str` a text, `b`
// a yes or no, `e` an error; without a type it is a number, which the format of its style `s` makes a date or a time.

/// The first sheet of a workbook that has anything in it, as rows of text.
struct Workbook: Equatable {
  /// The rows that are not empty; their lines are the numbers that the program shows beside them.
  let rows: [DelimitedRow]
  /// Which sheet was read, and which were not.
  let notices: [String]

  /// The most bytes that the parts are unpacked to, all together.
  static let expandedLimit = 64_000_000
  /// The most bytes of a part that is no table.
  private static let partLimit = 4_000_000

  /// Reads an archive; nil when it is none of a workbook.
  /// - Throws: ``ImportError`` when it is damaged, encrypted, or unpacks to more than any list has.
  init?(_ archive: ZipArchive) throws(ImportError) {
    guard let book = archive.names.first(where: { $0.lowercased().hasSuffix("workbook.xml") })
    else { return nil }
    let folder = String(book.dropLast("workbook.xml".count))
    var parts = WorkbookParts(archive: archive, left: Self.expandedLimit)
    func small(_ path: String) throws(ImportError) -> XMLElement? {
      guard let bytes = try parts.bytes(of: path, limit: Self.partLimit) else { return nil }
      return try parts.reading(path) { () throws(XMLFault) in try XMLElement(document: bytes) }
    }
    let main = try small(book)
    let sheets = main?.all("sheet") ?? []
    let links = try small(folder + "_rels/workbook.xml.rels")?.all("Relationship") ?? []
    let is1904 = ["1", "true"]
      .contains(main?.all("workbookPr").first?.attributes["date1904"] ?? "")
    let styles = CellStyles(try small(folder + "styles.xml"), is1904: is1904)
    let strings = try parts.strings(folder + "sharedStrings.xml")
    var found: (name: String, rows: [DelimitedRow])?
    for sheet in sheets where found == nil {
      let id = sheet.attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value
      guard let target = links.first(where: { $0.attributes["Id"] == id })?.attributes["Target"]
      else { continue }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      let rows = try parts.rows(path, strings: strings, styles: styles)
      if !rows.isEmpty { found = (sheet.attributes["name"] ?? "", rows) }
    }
    guard let found else { throw .empty }
    rows = found.rows
    let others = sheets.compactMap { $0.attributes["name"] }.filter { $0 != found.name }
    notices = [
      "The sheet “\(found.name.prefix(60))” of the workbook was read"
        + (others.isEmpty
          ? "."
          : ", and not " + others.prefix(6).map { "“\($0.prefix(40))”" }.joined(separator: ", ")
            + (others.count > 6 ? " and \(others.count - 6) more." : "."))
    ]
  }
}

/// The parts of a workbook, as long as they may be unpacked.
struct WorkbookParts {
  private let archive: ZipArchive
  /// How many more bytes may be unpacked.
  private var left: Int

  init(archive: ZipArchive, left: Int) {
    self.archive = archive
    self.left = left
  }

  /// The bytes of a part without a mark of the byte order; nil when there is no such part.
  mutating func bytes(of path: String, limit: Int = .max) throws(ImportError) -> [UInt8]? {
    let contents: [UInt8]?
    do {
      contents = try archive.contents(of: path, limit: min(limit, left))
    } catch {
      // What is left of the limit says less than the limit.
      let isAll = limit >= left && error == .tooLarge(limit: left)
      throw .badArchive(
        isAll ? .unpacksTooLarge(limit: Workbook.expandedLimit) : ArchiveTrouble(error))
    }
    guard let contents else { return nil }
    left -= contents.count
    return contents.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(contents.dropFirst(3)) : contents
  }

  /// Reads XML; what is wrong with it is told as the file's trouble.
  func reading<Value>(
    _ path: String, _ body: () throws(XMLFault) -> Value
  ) throws(ImportError) -> Value {
    do throws(XMLFault) {
      return try body()
    } catch {
      throw .badArchive(.badPart(path, line: error.line, reason: error.reason))
    }
  }

  /// The texts that cells share; none when there is no such part.
  mutating func strings(_ path: String) throws(ImportError) -> [String] {
    guard let bytes = try bytes(of: path) else { return [] }
    return try reading(path) { () throws(XMLFault) in
      var reader = XMLReader(bytes)
      var strings: [String] = []
      var text = CellText()
      while let token = try reader.next() {
        switch token {
        case .start(let name, _, _): text.start(localName(name))
        case .text(let part): text.take(part)
        case .end(let name):
          text.end(localName(name))
          if localName(name) == "si" { strings.append(text.whole()) }
        }
      }
      return strings
    }
  }

  /// The rows of a sheet.
  mutating func rows(
    _ path: String, strings: [String], styles: CellStyles
  ) throws(ImportError) -> [DelimitedRow] {
    guard let bytes = try bytes(of: path) else { return [] }
    var sheet = SheetReader(strings: strings, styles: styles)
    let refusal = try reading(path) { () throws(XMLFault) -> ImportError? in
      var reader = XMLReader(bytes)
      while let token = try reader.next() {
        if let refusal = sheet.take(token) { return refusal }
      }
      return nil
    }
    if let refusal { throw refusal }
    return sheet.rows
  }
}

extension XMLElement {
  /// Every element of this name at any depth, whatever its prefix.
  fileprivate func all(_ name: String) -> [XMLElement] {
    (localName(self.name) == name ? [self] : []) + children.flatMap { $0.all(name) }
  }
}

/// A name without the prefix of its namespace.
func localName(_ name: String) -> String {
  guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
  return String(name[name.index(after: colon)...])
}
