import ZipArchive

/// What is wrong with an archive or a part of it.
public enum ArchiveTrouble: Equatable, Sendable {
  case damaged, encrypted
  /// It is packed in a way that is not read.
  case unknownMethod(Int)
  /// It unpacks to more than is read, whatever it says of itself.
  case unpacksTooLarge(limit: Int)
  /// A part of a workbook is not the XML that it should be.
  case badPart(String, line: Int, reason: String)

  init(_ fault: ZipFault) {
    switch fault {
    case .damaged: self = .damaged
    case .encrypted: self = .encrypted
    case .unknownMethod(let method): self = .unknownMethod(method)
    case .tooLarge(let limit): self = .unpacksTooLarge(limit: limit)
    }
  }

  /// What is wrong, to follow the name of the file.
  var reason: String {
    switch self {
    case .damaged: "is a workbook or an archive that is damaged or cut short"
    case .encrypted: "needs a password"
    case .unknownMethod(let method): "is packed in a way that is not read (method \(method))"
    case .unpacksTooLarge(let limit):
      "unpacks to more than \(limit / 1_000_000) MB, which no list does; nothing was taken from it"
    case .badPart(let part, let line, let reason):
      "cannot be read as a workbook (\(part.prefix(60)), line \(line): \(reason.prefix(120)))"
    }
  }
}

/// Text that comes packed.
enum ArchivedText {
  /// Reads a workbook, or an archive with one file in it, as the download of a form is; nil for bytes that are no
  /// archive.
  static func reading(_ bytes: [UInt8]) throws(ImportError) -> DecodedText? {
    guard ZipArchive.isArchive(bytes) else { return nil }
    let archive: ZipArchive
    do {
      archive = try ZipArchive(bytes)
    } catch {
      throw .badArchive(ArchiveTrouble(error))
    }
    if let workbook = try Workbook(archive) { return DecodedText(workbook) }
    let files = archive.names.filter { name in
      // Macs put their own notes beside the files.
      !name.hasPrefix("__MACOSX/") && name.split(separator: "/").last?.hasPrefix(".") == false
    }
    if let kind = kind(of: archive) { throw .notText(kind: kind) }
    guard files.count == 1 else { throw .notText(kind: "an archive of \(files.count) files") }
    let contents: [UInt8]?
    do {
      contents = try archive.contents(of: files[0], limit: DecodedText.byteLimit)
    } catch {
      throw .badArchive(ArchiveTrouble(error))
    }
    guard let contents else { throw .empty }
    return try DecodedText(
      plain: contents, notices: ["“\(files[0].prefix(80))” in the archive was read."])
  }

  /// What an archive is that holds the document of a program; nil for any other.
  private static func kind(of archive: ZipArchive) -> String? {
    let names = Set(archive.names.map { $0.lowercased() })
    if names.contains("xl/workbook.bin") { return "a binary Excel workbook (XLSB)" }
    if names.contains("content.xml") { return "a LibreOffice document (ODS)" }
    if names.contains("word/document.xml") { return "a Word document" }
    if names.contains("ppt/presentation.xml") { return "a PowerPoint presentation" }
    if names.contains(where: { $0.hasSuffix(".iwa") }) { return "a Numbers document" }
    return nil
  }
}
