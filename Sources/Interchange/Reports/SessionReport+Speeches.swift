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
      ["Speaker", "Mode", "Kind", "Item", "Began", "Length", "Allowed"],
      speeches.map { speech in
        [
          who(speech.participant), speech.mode?.plain ?? "", speech.kind.name,
          speech.item.flatMap { session.agenda.items[$0]?.title } ?? "",
          speech.startedAt.map(zone.dayAndClock) ?? "", clock(seconds(speech)),
          clock(speech.limitSeconds),
        ]
      }, numeric: [5, 6])
    addShares("Speaking time by mode", "Mode", speeches) { $0.mode?.plain ?? "not stated" }
    let report = self
    addShares("Speaking time by stakeholder type", "Type", speeches) {
      report.typeName(report.session.participants[$0.participant]?.type)
    }
  }

  private mutating func addShares(
    _ title: String, _ column: String, _ speeches: [SpeechRequest],
    _ key: (SpeechRequest) -> String
  ) {
    let groups = Dictionary(grouping: speeches, by: key).sorted { $0.key < $1.key }
    document.heading(3, title)
    document.table(
      [column, "Speeches", "Time"],
      groups.map { name, speeches in
        [
          name, String(speeches.count), clock(speeches.reduce(0) { $0 + seconds($1) }),
        ]
      }, numeric: [1, 2])
  }

  private func seconds(_ speech: SpeechRequest) -> Int { speech.clock(at: now).elapsedSeconds }

  /// Minutes and seconds, as `3:05`.
  private func clock(_ seconds: Int) -> String {
    "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}
