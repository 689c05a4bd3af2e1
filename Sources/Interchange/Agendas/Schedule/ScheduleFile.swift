import JSONText
import SessionEngine

/// A conference schedule as frab, pentabarf, pretalx and their like write it, before zones and rooms are settled.
struct ScheduleFile {
  /// One event as written.
  struct Event {
    var line: Int
    var id = "", guid = "", title = "", subtitle = "", room = "", kind = ""
    var language: String?, link: String?
    var abstract = "", description = ""
    var persons: [String] = []
    /// Start and end with an offset, where the file has them so.
    var start: String?, end: String?
    /// The time of day and the length, as `09:30` and `00:45`.
    var clock: String?, duration: String?
    /// The day on which it is listed and when that day begins.
    var day: String?, dayStart: String?
  }

  var acronym = ""
  var zone: String?
  /// The rooms in the order in which they are named.
  var rooms: [String] = []
  var events: [Event] = []

  private mutating func add(_ event: Event) {
    events.append(event)
    note(room: event.room)
  }

  private mutating func note(room: String) {
    if !room.isEmpty, !rooms.contains(room) { rooms.append(room) }
  }
}

extension ScheduleFile {
  /// Reads the `schedule` of a JSON file: days with rooms, or a flat list of events.
  init(json schedule: JSONNode, lines: LineIndex) throws(ImportError) {
    let conference = schedule["conference"]
    acronym = conference?["acronym"]?.string ?? ""
    zone = conference?["time_zone_name"]?.string
    for room in conference?["rooms"]?.elements ?? [] { note(room: room["name"]?.string ?? "") }
    for node in schedule["events"]?.elements ?? [] {
      add(Event(json: node, line: lines.line(at: node.offset)))
    }
    for day in (conference?["days"] ?? schedule["days"])?.elements ?? [] {
      guard let rooms = day["rooms"] else { continue }
      for name in rooms.names {
        for node in rooms[name]?.elements ?? [] {
          var event = Event(json: node, line: lines.line(at: node.offset))
          if event.room.isEmpty { event.room = singleSpaced(name) }
          event.day = day["date"]?.string
          event.dayStart = day["day_start"]?.string
          add(event)
        }
      }
    }
  }

  /// Reads an XML file.
  init(xml bytes: [UInt8]) throws(XMLFault) {
    let root = try XMLElement(document: bytes)
    guard root.name == "schedule" else {
      throw XMLFault(line: root.line, reason: "it begins with <\(root.name)>, not <schedule>")
    }
    acronym = root["conference"]?.string("acronym") ?? ""
    zone = root["conference"]?.string("time_zone_name")
    for day in root.children where day.name == "day" {
      for room in day.children where room.name == "room" {
        note(room: singleSpaced(room.attributes["name"] ?? ""))
        for element in room.children where element.name == "event" {
          var event = Event(xml: element)
          if event.room.isEmpty { event.room = singleSpaced(room.attributes["name"] ?? "") }
          event.day = day.attributes["date"]
          event.dayStart = day.attributes["start"]
          add(event)
        }
      }
    }
  }
}

extension ScheduleFile.Event {
  init(json node: JSONNode, line: Int) {
    self.line = line
    func text(_ name: String) -> String { node[name]?.string ?? "" }
    id = node["id"]?.integer.map(String.init) ?? text("id")
    if id.isEmpty { id = text("code") }
    guid = text("guid")
    title = text("title")
    subtitle = text("subtitle")
    room = singleSpaced(node["room"]?.string ?? node["room"]?["name"]?.string ?? "")
    kind = text("type")
    language = node["language"]?.string
    link = [text("url"), node["links"]?.elements.first?["url"]?.string ?? ""].first { !$0.isEmpty }
    abstract = text("abstract")
    description = text("description")
    for person in (node["persons"] ?? node["participants"])?.elements ?? [] {
      let name = person["public_name"]?.string ?? person["name"]?.string ?? ""
      if !name.isEmpty { persons.append(singleSpaced(name)) }
    }
    end = node["end"]?.string
    duration = node["duration"]?.string
    // In the flat form `start` is a date and time, in the one by days a time of day.
    let start = text("start")
    if start.contains("T") { self.start = start } else { clock = start.isEmpty ? nil : start }
    if let date = node["date"]?.string, !date.isEmpty { self.start = date }
  }

  init(xml element: XMLElement) {
    line = element.line
    func text(_ name: String) -> String { element.string(name) ?? "" }
    id = element.attributes["id"] ?? ""
    guid = element.attributes["guid"] ?? ""
    title = text("title")
    subtitle = text("subtitle")
    room = singleSpaced(text("room"))
    kind = text("type")
    language = element.string("language")
    link = element.string("url")
    abstract = text("abstract")
    description = text("description")
    persons = (element["persons"]?.children ?? []).map { singleSpaced($0.text) }
      .filter { !$0.isEmpty }
    start = element.string("date")
    end = element.string("end")
    clock = element.string("start")
    duration = element.string("duration")
  }
}
