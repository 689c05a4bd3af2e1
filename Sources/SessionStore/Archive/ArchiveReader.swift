#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Goes through an archive once, from its start to its end, and believes nothing that it says.
struct ArchiveReader {
  let file: Descriptor
  let path: String

  /// A file in the archive: where its bytes are, and what they add up to.
  struct Member {
    let path: String
    let offset: Int
    let size: Int
    let sum: String
  }

  private var offset = 0
  private var prefix: String?
  private var found: [Member] = []
  private var seen: Set<String> = []

  /// The most members that are read; a session has a few hundred.
  private static let limit = 100_000
  /// The longest list or extended header that is read.
  private static let textLimit = 64 << 20
  private static let chunk = 1 << 20

  init(file: Descriptor, path: String) {
    self.file = file
    self.path = path
  }

  /// The files in the archive, each as its list of sums says.
  mutating func members() throws(ArchiveError) -> [Member] {
    var name: String?
    while let header = try header() {
      switch header.kind {
      case .extended:
        guard header.size <= 1 << 16, let path = TarHeader.path(inExtension: try content(header))
        else { throw .notAnArchive(path: path, why: "an extended header of it cannot be read") }
        name = path
      case .folder:
        try check(name ?? header.name)
        name = nil
      case .file:
        let path = try place(of: name ?? header.name)
        name = nil
        if path == ArchiveList.name {
          guard header.size <= Self.textLimit, let list = ArchiveList(reading: try content(header))
          else { throw .damaged(changed: [path], missing: []) }
          try endOfArchive()
          try compare(with: list)
          return found
        }
        try take(header, as: path)
      }
    }
    throw .cutShort(path: path, after: found.last?.path)
  }

  /// The next header; nil at the zeros that end an archive.
  private mutating func header() throws(ArchiveError) -> TarHeader? {
    let block = try bytes(TarHeader.block)
    do throws(TarHeader.Fault) {
      return try TarHeader.read(block)
    } catch {
      switch error {
      case .kind(let type):
        let name = String(decoding: block.prefix(100).prefix { $0 != 0 }, as: UTF8.self)
        throw .refused(
          member: name,
          why: "is no plain file (type \(Unicode.Scalar(type).escaped(asASCII: true)))")
      case .checksum, .notUstar, .badNumber:
        guard offset > TarHeader.block else {
          throw .notAnArchive(path: path, why: "it does not begin like a tar file")
        }
        throw .damaged(changed: ["the header at byte \(offset - TarHeader.block)"], missing: [])
      }
    }
  }

  private mutating func take(_ header: TarHeader, as path: String) throws(ArchiveError) {
    guard found.count < Self.limit else {
      throw .refused(member: path, why: "is one file too many")
    }
    let start = offset
    var sum = SHA256()
    var rest = header.size
    while rest > 0 {
      let bytes = try bytes(min(rest, Self.chunk))
      sum.update(bytes)
      rest -= bytes.count
    }
    _ = try bytes(TarHeader.padding(after: header.size))
    found.append(Member(path: path, offset: start, size: header.size, sum: sum.hexadecimal))
  }

  /// The whole content of a small member.
  private mutating func content(_ header: TarHeader) throws(ArchiveError) -> [UInt8] {
    let content = try bytes(header.size)
    _ = try bytes(TarHeader.padding(after: header.size))
    return content
  }

  /// Reads on; an end before that means that the archive is cut short.
  private mutating func bytes(_ count: Int) throws(ArchiveError) -> [UInt8] {
    guard count > 0 else { return [] }
    let bytes: [UInt8]
    do throws(SystemError) {
      let length = Int(try file.status().st_size)
      // What a header says may be anything; memory is taken only for what is there.
      guard count <= length - offset else { throw SystemError(code: 0) }
      bytes = try file.bytes(at: offset, count: count)
    } catch {
      guard error.code == 0 else {
        throw .store(StoreError(error, doing: "Reading", path: path))
      }
      throw .cutShort(path: path, after: found.last?.path)
    }
    guard bytes.count == count else { throw .cutShort(path: path, after: found.last?.path) }
    offset += count
    return bytes
  }

  /// Behind the list come zeros and nothing else.
  private mutating func endOfArchive() throws(ArchiveError) {
    guard try header() == nil else {
      throw .refused(member: ArchiveList.name, why: "is not the last file, as it has to be")
    }
  }

  private func compare(with list: ArchiveList) throws(ArchiveError) {
    var sums: [String: String] = [:]
    for entry in list.entries { sums[entry.path] = entry.sum }
    var changed: [String] = []
    for member in found where sums.removeValue(forKey: member.path) != member.sum {
      changed.append(member.path)
    }
    let missing = sums.keys.sorted()
    guard changed.isEmpty, missing.isEmpty else {
      throw .damaged(changed: changed, missing: missing)
    }
    guard seen.contains(SessionFolder.journalName) else {
      throw .damaged(changed: [], missing: [SessionFolder.journalName])
    }
  }

  /// The path in the session's folder that a member's name stands for.
  private mutating func place(of name: String) throws(ArchiveError) -> String {
    let parts = try check(name)
    guard parts.count > 1, prefix == nil || prefix == parts[0] else {
      throw .refused(member: name, why: "is not in the one folder that a session has")
    }
    prefix = parts[0]
    let path = parts.dropFirst().joined(separator: "/")
    let top = parts[1]
    let isKnown =
      parts.count == 2
      ? [SessionFolder.journalName, SessionFolder.snapshotName, ArchiveList.name].contains(top)
      : SessionStore.archivedFolders.contains(top)
    guard isKnown else { throw .refused(member: name, why: "no session has") }
    guard seen.insert(path).inserted else { throw .refused(member: name, why: "comes twice") }
    return path
  }

  /// The parts of a name that leads nowhere else.
  @discardableResult
  private func check(_ name: String) throws(ArchiveError) -> [String] {
    guard !name.hasPrefix("/") else { throw .refused(member: name, why: "is an absolute path") }
    var parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.last == "" { parts.removeLast() }
    for part in parts {
      guard !part.isEmpty, part != ".", part != "..", part.utf8.count <= 255,
        !part.utf8.contains(0)
      else { throw .refused(member: name, why: "leads out of the folder") }
    }
    guard !parts.isEmpty, parts.count <= 12 else {
      throw .refused(member: name, why: "is no path in a session's folder")
    }
    return parts
  }
}
