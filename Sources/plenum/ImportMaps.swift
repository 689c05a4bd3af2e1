import Interchange
import JSONText

/// The mappings of columns that were used before, in `import-maps.json` of the settings folder, by header row.
struct ImportMaps: Codable {
  private var maps: [String: String] = [:]
  /// How many are kept; nobody has more forms than that.
  private static let limit = 500

  private static var path: String? { Configuration.folder.map { "\($0)/import-maps.json" } }

  /// The mappings kept so far; none when there is no file or it is not one of mappings.
  static func load() -> ImportMaps {
    guard let path, let bytes = try? Files.read(path, limit: 1 << 20),
      let maps = try? JSONText.decode(ImportMaps.self, from: bytes)
    else { return ImportMaps() }
    return maps
  }

  /// The mapping of a header row.
  subscript(fingerprint: String) -> ColumnMap? {
    maps[fingerprint].flatMap { try? ColumnMap($0) }
  }

  /// Keeps a mapping; false when the settings folder cannot be written.
  static func keep(_ map: ColumnMap, for fingerprint: String) -> Bool {
    guard let path, let folder = Configuration.folder else { return false }
    var kept = load()
    guard kept.maps[fingerprint] != map.text, kept.maps.count < limit else {
      return kept.maps[fingerprint] == map.text
    }
    kept.maps[fingerprint] = map.text
    Files.makeFolder(folder)
    guard let bytes = try? JSONText.encode(kept, layout: .readable) else { return false }
    do {
      try Files.write(bytes + [10], to: path)
      return true
    } catch {
      return false
    }
  }
}
