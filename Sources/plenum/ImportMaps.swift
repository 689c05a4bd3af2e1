import Interchange
import JSONText

/// What was said about imports before, in `import-maps.json` of the settings folder: the mappings of columns by header row,
/// and for each session's folder and kind of file the zone of its files' times and the names that were left out.
struct ImportMaps: Codable {
  private var maps: [String: String] = [:]
  private var zones: [String: String]?
  private var leftOut: [String: [String]]?
  /// How many of each are kept; nobody has more forms than that.
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

  /// The zone in which the times of such files of a session were read last.
  func zone(for place: String) -> String? { zones?[place] }

  /// The names that were left out of such files of a session.
  func namesLeftOut(for place: String) -> [String] { leftOut?[place] ?? [] }

  /// Keeps a mapping; false when the settings folder cannot be written.
  static func keep(_ map: ColumnMap, for fingerprint: String) -> Bool {
    change { kept in
      if kept.maps.count < limit || kept.maps[fingerprint] != nil {
        kept.maps[fingerprint] = map.text
      }
    } && load().maps[fingerprint] == map.text
  }

  /// Keeps what was said about files of a kind in a session; a settings folder that cannot be written keeps nothing.
  static func keep(zone: String?, decisions: ImportDecisions, for place: String) {
    let (out, taken) = (decisions.namesToLeaveOut, decisions.namesToTake)
    guard zone != nil || !out.isEmpty || !taken.isEmpty else { return }
    _ = change { kept in
      var zones = kept.zones ?? [:]
      var leftOut = kept.leftOut ?? [:]
      guard zones.count < limit, leftOut.count < limit else { return }
      if let zone { zones[place] = zone }
      // What is decided otherwise now is not left out any more.
      let names = Set(leftOut[place] ?? []).subtracting(taken).union(out).sorted()
      leftOut[place] = names.isEmpty ? nil : Array(names.prefix(limit))
      (kept.zones, kept.leftOut) = (zones, leftOut)
    }
  }

  /// Changes the file; false when it cannot be written.
  private static func change(_ body: (inout ImportMaps) -> Void) -> Bool {
    guard let path, let folder = Configuration.folder else { return false }
    var kept = load()
    body(&kept)
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
