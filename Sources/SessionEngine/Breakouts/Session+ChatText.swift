extension Session {
  /// What a room is told in the chat: its name, where it is, what it talks about, who leads, who is in it.
  ///
  /// - Parameter deadline: the time of day at which it closes, as the people are to read it.
  public func chatText(of room: BreakoutRoom, deadline: String?) -> String {
    var lines = [profile.rehearsalMark + room.name]
    if room.mode != .virtual, let place = room.place { lines.append("Where: \(place)") }
    if room.mode != .physical, let link = room.link { lines.append("Join: \(link)") }
    if let topic = room.topic {
      lines.append("Topic: \(topics[topic].map { "\($0.id) \($0.title)" } ?? topic.description)")
    }
    if !room.languages.isEmpty {
      lines.append("Languages: \(room.languages.joined(separator: ", "))")
    }
    if let deadline { lines.append("Until: \(deadline)") }
    if let name = room.facilitator { lines.append("Facilitator: \(name)") }
    if let name = room.rapporteur { lines.append("Rapporteur: \(name)") }
    let names = room.members.compactMap { participants[$0]?.name }
    if !names.isEmpty { lines.append("In this room: \(names.joined(separator: ", "))") }
    return lines.map(oneLine).joined(separator: "\n")
  }

  /// Text of strangers without what would break the line or turn it around.
  private func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<32, 0x7F..<0xA0, 0x2028, 0x2029: result.append(" ")
      case 0x202A...0x202E, 0x2066...0x2069: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
