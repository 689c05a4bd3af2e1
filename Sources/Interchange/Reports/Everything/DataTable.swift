import JSONText
import SessionEngine

/// A table of data that is written as CSV and as JSON alike.
struct DataTable {
  /// The name of the file and of the member.
  let name: String
  /// The names of the columns, in lowerCamelCase.
  let columns: [String]
  /// The rows, each as long as the columns.
  var rows: [[DataValue]] = []
}

/// One value of a table.
enum DataValue: Equatable {
  /// What somebody typed; names leave it where people are not named.
  case text(String?)
  /// What may stand as it is: an id, a word of the program, a name that an attribution allows.
  case plain(String?)
  case number(Int?)
  case flag(Bool)
  case time(Instant?)
  case list([String])
}

extension DataTable: Encodable {
  /// Writes the rows as objects.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for row in rows { try container.encode(Row(columns: columns, values: row)) }
  }

  private struct Row: Encodable {
    let columns: [String]
    let values: [DataValue]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: ColumnKey.self)
      for (name, value) in zip(columns, values) {
        let key = ColumnKey(name)
        switch value {
        case .text(let text), .plain(let text):
          try container.encode(text.map { withoutControls($0, keepingLines: true) }, forKey: key)
        case .number(let number): try container.encode(number, forKey: key)
        case .flag(let flag): try container.encode(flag, forKey: key)
        case .time(let time): try container.encode(time, forKey: key)
        case .list(let list): try container.encode(list, forKey: key)
        }
      }
    }
  }

  /// The table with all text as the disclosure lets it be told: the one gate for data.
  func shown(by disclosure: Disclosure) -> DataTable {
    var shown = self
    shown.rows = rows.map { row in
      row.map { value in
        switch value {
        case .text(let text): .text(disclosure.text(text))
        case .list(let list): .list(list.map { disclosure.text($0) })
        case .plain, .number, .flag, .time: value
        }
      }
    }
    return shown
  }

  /// The table as JSON: one object with its name.
  var json: [UInt8] {
    ((try? JSONText.encode([name: self], layout: .readable, absent: .null)) ?? []) + [10]
  }

  /// The table as CSV.
  var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for row in rows {
      writer.row(
        row.map { value in
          switch value {
          case .text(let text), .plain(let text): text ?? ""
          case .number(let number): number.map(String.init) ?? ""
          case .flag(let flag): flag ? "true" : "false"
          case .time(let time): time?.description ?? ""
          case .list(let list): list.joined(separator: "; ")
          }
        })
    }
    return writer.bytes
  }
}

/// The name of a column or table in JSON.
struct ColumnKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
