import Testing

@testable import Interchange

@Suite("Text of unknown encoding")
struct DecodedTextTests {
  @Test("Each encoding gives the same text", arguments: Encoding.allCases)
  func decodes(encoding: Encoding) throws {
    let text = "Name\tPaís\nAmélie “Ł” 🎤\tCôte d’Ivoire\n"
    let decoded = try DecodedText(decoding: encoding.bytes(of: text))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.encoding == encoding.expected)
    #expect(decoded.notices.isEmpty)
  }

  @Test("What is not UTF-8 is Windows-1252, with a notice")
  func windows1252() throws {
    let bytes = Array("Nom;Pays\nZo".utf8) + [0xEB, 0x80, 0x3B, 0x85]
    let decoded = try DecodedText(decoding: bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Nom;Pays\nZoë€;…")
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.notices.count == 1)
  }

  @Test("A UTF-16 file cut in the middle of a character keeps the rest")
  func cutUTF16() throws {
    let whole = Encoding.utf16LittleMarked.bytes(of: "Name\nJoão 🎤")
    for dropped in 1...3 {
      let decoded = try DecodedText(decoding: Array(whole.dropLast(dropped)))
      #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Name\nJoão ")
      #expect(
        decoded.notices == [
          "The file is cut in the middle of its last character; the rest was read."
        ])
    }
  }

  @Test("A UTF-8 file cut in the middle of a character stays UTF-8")
  func cutUTF8() throws {
    let decoded = try DecodedText(decoding: Array("Zoë\nJoã".utf8.dropLast()))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Zoë\nJo")
    #expect(decoded.encoding == .utf8)
  }

  @Test("NUL characters go, and are counted")
  func nul() throws {
    let decoded = try DecodedText(decoding: Array("Na\0me\nAb\0\0ba and somewhat more text".utf8))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Name\nAbba and somewhat more text")
    #expect(decoded.notices == ["3 NUL characters were left out."])
  }

  @Test("Lone surrogates become the replacement character")
  func surrogates() throws {
    let decoded = try DecodedText(decoding: [0xFF, 0xFE, 0x41, 0, 0x00, 0xDC, 0x00, 0xD8, 0x42, 0])
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "A\u{FFFD}\u{FFFD}B")
  }

  @Test("What is no text is refused with what it is and what to do")
  func refusals() {
    #expect(throws: ImportError.empty) { try DecodedText(decoding: []) }
    #expect(throws: ImportError.empty) { try DecodedText(decoding: [0xFF, 0xFE, 0x0A, 0]) }
    #expect(throws: ImportError.tooLarge(bytes: 11, limit: 10)) {
      try DecodedText(decoding: [UInt8](repeating: 65, count: 11), limit: 10)
    }
    let workbook: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0]
    #expect(throws: ImportError.badArchive(.damaged)) {
      try DecodedText(decoding: workbook)
    }
    #expect(
      ImportError.tooLarge(bytes: 200_000_000, limit: 50_000_000).message
        == "The file is too large: 200 MB, at most 50 MB are read. Split it and import the parts.")
  }

  @Test("Folding compares across case, accents, punctuation and scripts")
  func folding() {
    #expect(folded("  É-mail :") == "e mail")
    #expect(folded("O'Neill, Søren") == "oneill soren")
    #expect(folded("cafe\u{301}") == "cafe")
    #expect(folded("Ёлкин Сергей") == "елкин сергеи")
    #expect(folded("أحمد") == folded("احمد"))
    #expect(folded("姓名：") == "姓名")
    #expect(singleSpaced("\u{FEFF}a\u{202F} \n b\u{200F}") == "a b")
  }
}

/// Ways to write a text as bytes.
enum Encoding: CaseIterable {
  case utf8, utf8Marked, utf16LittleMarked, utf16BigMarked, utf16Little, utf16Big

  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8Marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleMarked: [0xFF, 0xFE] + Self.utf16Little.bytes(of: text)
    case .utf16BigMarked: [0xFE, 0xFF] + Self.utf16Big.bytes(of: text)
    case .utf16Little: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  var expected: TextEncoding {
    switch self {
    case .utf8, .utf8Marked: .utf8
    case .utf16Little, .utf16LittleMarked: .utf16LittleEndian
    case .utf16Big, .utf16BigMarked: .utf16BigEndian
    }
  }
}
