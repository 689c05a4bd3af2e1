/// Why a text is not the XML that is read.
struct XMLFault: Error, Equatable {
  /// From 1.
  let line: Int
  let reason: String
}

/// What a pull reader meets next.
enum XMLToken: Equatable {
  case start(name: String, attributes: [String: String], line: Int)
  case end(name: String)
  case text(String)
}

/// A strict pull reader of XML 1.0 in UTF-8 that knows no documents but the one it is given.
///
/// Elements, attributes, text, CDATA and character references are read; comments and processing instructions are
/// passed over. There are five entities: `lt`, `gt`, `amp`, `apos` and `quot`. A document type is passed over when it
/// declares nothing, and refused when it declares entities or anything else: so none is ever expanded or fetched.
struct XMLReader {
  /// How deep elements may stand in one another.
  static let depthLimit = 64

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var open: [String] = []
  private var hasRoot = false
  private var pendingEnd: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end of a whole document.
  mutating func next() throws(XMLFault) -> XMLToken? {
    if let name = pendingEnd {
      pendingEnd = nil
      open.removeLast()
      return .end(name: name)
    }
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        let text = try text()
        if !open.isEmpty { return .text(text) }
        guard text.utf8.allSatisfy({ $0 <= 32 }) else {
          throw fault("there is text outside of the document")
        }
      } else if starts("<!--") {
        try skip(past: "-->", from: 4, called: "comment")
      } else if starts("<![CDATA[") {
        guard !open.isEmpty else { throw fault("there is text outside of the document") }
        let start = index + 9
        try skip(past: "]]>", from: 9, called: "CDATA section")
        return .text(String(decoding: bytes[start..<(index - 3)], as: UTF8.self))
      } else if starts("<?") {
        try skip(past: "?>", from: 2, called: "processing instruction")
      } else if starts("<!") {
        try skipDocumentType()
      } else if starts("</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    guard open.isEmpty else { throw fault("<\(open.last ?? "")> is not closed") }
    guard hasRoot else { throw fault("there is no element") }
    return nil
  }

  private func fault(_ reason: String) -> XMLFault { XMLFault(line: line, reason: reason) }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private mutating func advance() {
    if bytes[index] == 10 { line += 1 }
    index += 1
  }

  private mutating func skip(
    past end: StaticString, from count: Int, called name: String
  ) throws(XMLFault) {
    for _ in 0..<count { advance() }
    while index < bytes.count {
      if starts(end) {
        index += end.utf8CodeUnitCount
        return
      }
      advance()
    }
    throw fault("a \(name) is not closed")
  }

  private mutating func skipDocumentType() throws(XMLFault) {
    guard starts("<!DOCTYPE"), !hasRoot else { throw fault("a declaration is out of place") }
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      guard bytes[index] != UInt8(ascii: "[") else {
        throw fault("its document type declares entities of its own, which are never expanded")
      }
      advance()
    }
    guard index < bytes.count else { throw fault("the document type is not closed") }
    index += 1
  }

  private mutating func skipSpace() {
    while index < bytes.count, [32, 9, 10, 13].contains(bytes[index]) { advance() }
  }

  private mutating func name() throws(XMLFault) -> String {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      let isPart =
        (97...122).contains(byte | 32) || byte >= 0x80 || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ":")
        || (index > start
          && ((48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")))
      if !isPart { break }
      index += 1
    }
    guard index > start, index - start <= 200 else { throw fault("a name is missing or too long") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func startTag() throws(XMLFault) -> XMLToken {
    let start = line
    index += 1
    guard !open.isEmpty || !hasRoot else { throw fault("there is more than one document") }
    let name = try name()
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      guard index < bytes.count else { throw fault("<\(name)> is not closed") }
      if starts("/>") {
        index += 2
        pendingEnd = name
        break
      }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        break
      }
      let key = try self.name()
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        throw fault("the attribute \(key) has no value")
      }
      index += 1
      skipSpace()
      guard attributes[key] == nil else { throw fault("the attribute \(key) is there twice") }
      attributes[key] = try attributeValue()
    }
    guard open.count < Self.depthLimit else {
      throw fault("elements stand more than \(Self.depthLimit) deep in one another")
    }
    open.append(name)
    hasRoot = true
    return .start(name: name, attributes: attributes, line: start)
  }

  private mutating func attributeValue() throws(XMLFault) -> String {
    guard index < bytes.count, bytes[index] == 34 || bytes[index] == 39 else {
      throw fault("the value of an attribute has no quotes")
    }
    let quote = bytes[index]
    index += 1
    var content: [UInt8] = []
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "&") {
        content += try reference()
      } else {
        guard bytes[index] != UInt8(ascii: "<") else { throw fault("< in an attribute") }
        content.append(bytes[index])
        advance()
      }
    }
    guard index < bytes.count else { throw fault("the value of an attribute is not closed") }
    index += 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func endTag() throws(XMLFault) -> XMLToken {
    index += 2
    let name = try name()
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      throw fault("</\(name)> is not closed")
    }
    index += 1
    guard open.last == name else {
      throw fault("</\(name)> closes \(open.last.map { "<\($0)>" } ?? "nothing")")
    }
    open.removeLast()
    return .end(name: name)
  }

  private mutating func text() throws(XMLFault) -> String {
    var content: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      if bytes[index] == UInt8(ascii: "&") {
        content += try reference()
      } else {
        content.append(bytes[index])
        advance()
      }
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// What `&name;`, `&#10;` or `&#xA;` stands for.
  private mutating func reference() throws(XMLFault) -> [UInt8] {
    let rest = bytes[(index + 1)...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
      throw fault("& begins no reference; as itself it is written &amp;")
    }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    index = end + 1
    switch name {
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "amp": return [UInt8(ascii: "&")]
    case "apos": return [39]
    case "quot": return [34]
    default: break
    }
    let number =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    guard let number, number == 9 || number == 10 || number == 13 || number >= 32,
      let scalar = Unicode.Scalar(number)
    else { throw fault("&\(name); is not known") }
    return Array(String(Character(scalar)).utf8)
  }
}

/// An element with its text and the elements in it.
struct XMLElement {
  let name: String
  let attributes: [String: String]
  let line: Int
  var text = ""
  var children: [XMLElement] = []

  /// The first element of this name.
  subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The text of the first element of this name, without spaces around it; nil when there is none.
  func string(_ name: String) -> String? {
    guard let text = self[name].map({ trimmed($0.text) }), !text.isEmpty else { return nil }
    return text
  }

  /// Reads a whole document.
  init(document bytes: [UInt8]) throws(XMLFault) {
    var reader = XMLReader(bytes)
    var stack = [XMLElement(name: "", attributes: [:], line: 0)]
    while let token = try reader.next() {
      switch token {
      case .start(let name, let attributes, let line):
        stack.append(XMLElement(name: name, attributes: attributes, line: line))
      case .text(let text): stack[stack.count - 1].text += text
      case .end:
        let element = stack.removeLast()
        stack[stack.count - 1].children.append(element)
      }
    }
    self = stack[0].children[0]
  }

  private init(name: String, attributes: [String: String], line: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }
}
