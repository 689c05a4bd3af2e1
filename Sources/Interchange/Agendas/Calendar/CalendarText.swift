/// The content lines of a calendar file, unfolded by bytes before they are read as text.
struct CalendarText {
  /// The longest line that is read; what is behind is cut off.
  static let lineLimit = 1 << 20
  /// How deep components may stand in one another.
  static let depthLimit = 16

  private(set) var lines: [CalendarLine] = []
  private(set) var notices: [String] = []
  private var isOldEncoding = false

  /// Reads the lines; what is no content line is told in a notice.
  init(_ bytes: [UInt8]) throws(ImportError) {
    var broken: [Int] = []
    for (line, content) in Self.unfolded(bytes) {
      var content = content
      if content.count > Self.lineLimit {
        content.removeLast(content.count - Self.lineLimit)
        // The cut may have gone through a character.
        while let last = content.last, last >= 0x80 { content.removeLast() }
        notices.append("Line \(line) is longer than \(Self.lineLimit >> 20) MB and was cut off.")
      }
      let text = try decoded(content)
      if let parsed = CalendarLine(line: line, text: text) {
        lines.append(parsed)
      } else {
        broken.append(line)
      }
    }
    if isOldEncoding {
      notices.append("The file is not Unicode; it was read as Windows-1252 (Western European).")
    }
    if let first = broken.first {
      let more = broken.count - 1
      notices.append(
        "Line \(first) is not a line of iCalendar and was passed over"
          + (more > 0 ? ", and \(more) more." : "."))
    }
  }

  private mutating func decoded(_ content: [UInt8]) throws(ImportError) -> String {
    if let text = String(validating: content, as: UTF8.self) { return text }
    isOldEncoding = true
    return String(decoding: try DecodedText(decoding: content).utf8, as: UTF8.self)
  }

  /// The lines with the folds taken out, each with the line of the file on which it begins.
  private static func unfolded(_ bytes: [UInt8]) -> [(line: Int, content: [UInt8])] {
    var result: [(line: Int, content: [UInt8])] = []
    var number = 1
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
      let isFold = index > start && (bytes[start] == 32 || bytes[start] == 9)
      if isFold, !result.isEmpty {
        result[result.count - 1].content += bytes[(start + 1)..<index]
      } else if bytes[start..<index].contains(where: { $0 > 32 }) {
        result.append((number, Array(bytes[start..<index])))
      }
      if index < bytes.count {
        let isPair = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
        index += isPair ? 2 : 1
        number += 1
      }
    }
    return result
  }
}

/// A component with its properties and the components in it, such as a VEVENT with its VALARMs.
struct CalendarComponent {
  let name: String
  let line: Int
  var properties: [CalendarLine] = []
  var components: [CalendarComponent] = []

  /// The first property of this name.
  subscript(property: String) -> CalendarLine? { properties.first { $0.name == property } }

  /// All properties of this name.
  func all(_ property: String) -> [CalendarLine] { properties.filter { $0.name == property } }

  /// The components of a file; what is not closed ends with what is around it.
  static func tree(of text: CalendarText) -> [CalendarComponent] {
    var stack = [CalendarComponent(name: "", line: 0)]
    var ignored = 0
    func close() {
      let component = stack.removeLast()
      stack[stack.count - 1].components.append(component)
    }
    for line in text.lines {
      let name = line.name == "BEGIN" || line.name == "END" ? trimmed(line.value).uppercased() : ""
      if line.name == "BEGIN" {
        if stack.count > CalendarText.depthLimit {
          ignored += 1
        } else {
          // Events do not stand in events: the one before was never closed.
          if name == "VEVENT", stack.last?.name == "VEVENT" { close() }
          stack.append(CalendarComponent(name: name, line: line.line))
        }
      } else if line.name == "END" {
        if ignored > 0 {
          ignored -= 1
        } else if stack.dropFirst().contains(where: { $0.name == name }) {
          while stack.count > 1 {
            let isLast = stack[stack.count - 1].name == name
            close()
            if isLast { break }
          }
        }
      } else if ignored == 0 {
        stack[stack.count - 1].properties.append(line)
      }
    }
    while stack.count > 1 { close() }
    return stack[0].components
  }
}
