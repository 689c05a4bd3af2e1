import SessionEngine

/// Door lists and everybody by name as one page of HTML that needs nothing else, each list on a sheet of its own.
func doorLists(_ session: Session, zone: ZoneRules) -> String {
  var body: [String] = []
  for round in session.breakouts.rounds where !session.breakouts.rooms(of: round.id).isEmpty {
    let item = round.item.flatMap { session.agenda.items[$0]?.title } ?? "Breakout round"
    let heading = "\(session.profile.rehearsalMark)\(round.id) \(item)"
    for room in session.breakouts.rooms(of: round.id) {
      body.append(sheet(room, heading: heading, session))
    }
    let rows = placed(round, in: session).map { entry in
      "<tr><td>\(html(entry.person.name))</td><td>\(html(entry.room.name))</td>"
        + "<td>\(html(entry.room.whereabouts))</td></tr>"
    }
    if !rows.isEmpty {
      body.append(
        "<section><p>\(html(heading))</p><h1>Where am I?</h1><table><thead><tr><th>Name</th>"
          + "<th>Room</th><th>Where</th></tr></thead><tbody>\(rows.joined(separator: "\n"))"
          + "</tbody></table></section>")
    }
  }
  if body.isEmpty { body = ["<section><p>No breakout round is planned.</p></section>"] }
  return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(html(session.profile.publicTitle)): breakout rooms</title>
    <style>
    body { font: 16px/1.4 sans-serif; color: #111; background: #fff; margin: 2rem; }
    section { max-width: 46rem; margin: 0 auto 3rem; break-after: page; }
    h1 { font-size: 2.2rem; margin: 0 0 .5rem; }
    li, td { font-size: 1.2rem; unicode-bidi: plaintext; }
    table { border-collapse: collapse; width: 100%; }
    td, th { text-align: start; border-bottom: 1px solid #ccc; padding: .2rem .8rem .2rem 0; }
    thead { display: table-header-group; }
    tr, li { break-inside: avoid; }
    </style></head><body>
    \(body.joined(separator: "\n"))
    </body></html>

    """
}

private func sheet(_ room: BreakoutRoom, heading: String, _ session: Session) -> String {
  var facts: [String] = []
  if !room.whereabouts.isEmpty { facts.append(room.whereabouts) }
  if let topic = room.topic {
    facts.append(session.topics[topic].map { "\($0.id) \($0.title)" } ?? topic.description)
  }
  if !room.languages.isEmpty { facts.append(room.languages.joined(separator: ", ")) }
  if let name = room.facilitator { facts.append("Facilitator: \(name)") }
  if let name = room.rapporteur { facts.append("Rapporteur: \(name)") }
  let people = room.members.compactMap { session.participants[$0] }
    .map { (key: folded($0.name), person: $0) }
    .sorted { ($0.key, $0.person.id) < ($1.key, $1.person.id) }
    .map { entry in
      let person = entry.person
      let more = [person.country?.name, person.attendance == .virtual ? "online" : nil]
        .compactMap { $0 }.map { ", \(html($0))" }.joined()
      return "<li>\(html(person.name))\(more)</li>"
    }
  return "<section><p>\(html(heading))</p><h1>\(html(room.name))</h1>"
    + facts.map { "<p>\(html($0))</p>" }.joined()
    + "<ul>\(people.joined(separator: "\n"))</ul></section>"
}

/// Text from strangers as text of a page, whatever is in it.
private func html(_ text: String) -> String {
  var result = ""
  for character in withoutControls(text, keepingLines: false) {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.append(character)
    }
  }
  return result
}
