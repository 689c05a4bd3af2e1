import JSONText
import SessionEngine

/// A tree of topics as a file tells it: CSV with the columns id, parent, title and kind, or JSON with such objects.
///
/// In JSON the objects stand in an array, at the top or under `topics`; those of an object's `children` are below it. A
/// topic without a kind is a `topic`.
public struct TopicsFile: Equatable, Sendable {
  /// The most topics that are read.
  public static let limit = 5_000

  /// One topic of the file.
  struct Row: Equatable, Sendable {
    let line: Int
    let id: String
    let parent: String?
    let title: String
    let kind: String
  }

  /// The topics in the order of the file.
  let rows: [Row]
  /// What was odd about the file as a whole.
  public let notices: [String]

  /// Reads a file's bytes.
  /// - Throws: ``ImportError`` when it is no tree of topics.
  public init(reading bytes: [UInt8]) throws(ImportError) {
    let text = try DecodedText(decoding: bytes)
    switch text.utf8.first(where: { $0 > 32 }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["): rows = try Self.rows(json: text.utf8)
    default: rows = try Self.rows(table: text)
    }
    notices = text.notices
    guard rows.count <= Self.limit else { throw .tooManyRows(limit: Self.limit) }
  }

  private static func rows(json bytes: [UInt8]) throws(ImportError) -> [Row] {
    var rows: [Row] = []
    var members: [String] = []
    let lines = LineIndex(bytes)
    func read(_ nodes: [JSONNode], below parent: String?) {
      for node in nodes {
        func text(_ name: String) -> String? {
          let text = singleSpaced(node[name]?.string ?? node[name]?.integer.map(String.init) ?? "")
          return text.isEmpty ? nil : text
        }
        let id = text("id") ?? ""
        rows.append(
          Row(
            line: lines.line(at: node.offset), id: id, parent: text("parent") ?? parent,
            title: text("title") ?? text("name") ?? "", kind: text("kind") ?? "topic"))
        read(node["children"]?.elements ?? [], below: id)
      }
    }
    do {
      try bytes.withUnsafeBufferPointer { (buffer) throws(JSONTextError) in
        try JSONText.read(UnsafeRawBufferPointer(buffer)) { (root) throws(JSONTextError) in
          members = root.names
          read(root.isArray ? root.elements : root["topics"]?.elements ?? [], below: nil)
        }
      }
    } catch {
      throw .notJSON(reason: error.message)
    }
    if rows.isEmpty { throw .noTopics(found: members) }
    return rows
  }

  private static func rows(table text: DecodedText) throws(ImportError) -> [Row] {
    func score(_ cells: [String]) -> Int {
      let names = cells.map(folded)
      guard column(idNames, names) != nil, column(titleNames, names) != nil else { return 0 }
      return 2 + (column(parentNames, names) == nil ? 0 : 1)
    }
    let table = try DelimitedText(text, score: score)
    guard
      let top = table.rows.prefix(headerSearchRows).firstIndex(where: { score($0.cells) > 0 })
    else { throw .noTopics(found: table.rows.first?.cells ?? []) }
    let names = table.rows[top].cells.map(folded)
    let body = table.rows[(top + 1)...]
    guard !body.isEmpty else { throw .headerOnly(line: table.rows[top].line) }
    func cell(_ row: DelimitedRow, _ headings: [String]) -> String? {
      guard let column = column(headings, names) else { return nil }
      let text = singleSpaced(row[column])
      return text.isEmpty ? nil : text
    }
    return body.map { row in
      Row(
        line: row.line, id: cell(row, idNames) ?? "", parent: cell(row, parentNames),
        title: cell(row, titleNames) ?? "", kind: cell(row, ["kind", "type", "level"]) ?? "topic")
    }
  }

  private static let idNames = ["id", "code", "number", "key"]
  private static let parentNames = ["parent", "parent id", "above", "part of"]
  private static let titleNames = ["title", "name", "label", "text"]

  private static func column(_ headings: [String], _ names: [String]) -> Int? {
    names.firstIndex { headings.contains($0) }
  }
}
