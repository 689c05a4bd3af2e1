import SessionEngine

extension SessionReport {
  /// Who spoke for how long, and how the time was shared.
  mutating func addSpeeches() {
    document.heading(2, "Speeches")
    let speeches = session.floor.requests.filter { $0.startedAt != nil }
      .sorted { ($0.startedAt ?? now, $0.id) < ($1.startedAt ?? now, $1.id) }
    guard !speeches.isEmpty else {
      document.paragraph("Nobody has spoken from the list.")
      return
    }
    document.table(
      "Speeches in the order in which they were given",
      [
        disclosure.rule.namesPeople ? "Speaker" : "Type of speaker", "Mode", "Kind", "Item",
        "Began", "Length", "Allowed",
      ],
      speeches.map { speech in
        [
          speaker(speech), speech.mode?.plain ?? "", speech.kind.name,
          speech.item.flatMap { session.agenda.items[$0]?.title } ?? "",
          speech.startedAt.map(zone.dayAndClock) ?? "", clock(seconds(speech)),
          clock(speech.limitSeconds),
        ]
      }, numeric: [5, 6])
    addTimes("Speaking time by mode", "Mode", speeches) { $0.mode?.plain ?? "not stated" }
    let disclosure = disclosure
    addTimes("Speaking time by stakeholder type", "Type", speeches) {
      disclosure.typeName(of: $0.participant)
    }
  }

  private mutating func addTimes(
    _ title: String, _ column: String, _ speeches: [SpeechRequest],
    _ key: (SpeechRequest) -> String
  ) {
    let groups = Dictionary(grouping: speeches, by: key).sorted { $0.key < $1.key }
    document.heading(3, title)
    document.table(
      title, [column, "Speeches", "Time"],
      groups.map { name, speeches in
        [
          name, String(speeches.count), clock(speeches.reduce(0) { $0 + seconds($1) }),
        ]
      }, numeric: [1, 2])
  }

  private func speaker(_ speech: SpeechRequest) -> String {
    disclosure.name(of: speech.participant) ?? disclosure.typeName(of: speech.participant)
  }

  func seconds(_ speech: SpeechRequest) -> Int { speech.clock(at: now).elapsedSeconds }

  /// Minutes and seconds, as `3:05`.
  private func clock(_ seconds: Int) -> String {
    "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}
