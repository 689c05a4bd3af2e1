import JSONText
import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Compares the journal with what the workers were told, and gathers their times.
struct LoadCheck {
  let folder: String
  /// How many there have been, the killed ones too.
  let workers: Int

  func judge(_ figures: inout LoadFigures, survivors: [Int]) throws(StoreError) {
    for worker in 0..<workers { gather(worker, &figures) }
    figures.waits.sort()
    figures.seen.sort()
    figures.survivors = survivors.count
    let titles = readTitles(&figures)
    compare(titles, &figures)
    let report = try SessionStore.verify(folder)
    if !report.isSound || report.records != titles.count {
      figures.problems.append(report.lines.joined(separator: " "))
    }
    switch report.snapshot {
    case .fits, .missing: break
    case .unusable, .differs, .notReached:
      figures.problems.append(report.lines.joined(separator: " "))
    }
    try compareStates(of: survivors, &figures)
    if figures.problems.isEmpty { removeLogs() }
  }

  private func gather(_ worker: Int, _ figures: inout LoadFigures) {
    let pauses = figures.pauses
    for (asked, granted) in LoadLog.read(.waits, of: worker, in: folder) {
      let isApart = pauses.contains {
        ($0.isHolding || $0.worker == worker) && $0.falls(between: asked, and: granted)
      }
      if isApart {
        figures.waits.apart.append(granted - asked)
      } else {
        figures.waits.usual.append(granted - asked)
      }
    }
    for (decided, seen) in LoadLog.read(.seen, of: worker, in: folder) {
      let isApart = pauses.contains {
        ($0.isHolding || $0.worker == worker) && $0.falls(between: decided, and: seen)
      }
      if isApart {
        figures.seen.apart.append(seen - decided)
      } else {
        figures.seen.usual.append(seen - decided)
      }
    }
    figures.busy += LoadLog.read(.busy, of: worker, in: folder).count
    figures.setAside += LoadLog.read(.setAside, of: worker, in: folder).count
  }

  /// The title in each line of the journal, read without the store; a line that is not numbered as it should be is a problem.
  private func readTitles(_ figures: inout LoadFigures) -> [String] {
    guard let file = fopen("\(folder)/journal.jsonl", "r") else { return [] }
    defer { fclose(file) }
    var titles: [String] = []
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, file) > 0, let line {
      let number = titles.count + 1
      // The first line has the name of the format before its number.
      let head = String(cString: line).prefix(60)
      if !head.contains("\"seq\":\(number),") {
        figures.problems.append("line \(number) has another number")
      }
      guard let place = strstr(line, "\"title\":\"w") else {
        titles.append("")
        continue
      }
      titles.append(String(cString: place + 9).split(separator: "\"").first.map(String.init) ?? "")
    }
    return titles
  }

  private func compare(_ titles: [String], _ figures: inout LoadFigures) {
    var known = Set<Int>()
    for worker in 0..<workers {
      for (number, moment) in LoadLog.read(.acknowledged, of: worker, in: folder) {
        let title = LoadWorker.title(worker, at: moment)
        if !titles.indices.contains(number - 1) || titles[number - 1] != title {
          figures.problems.append(
            "record \(number) of worker \(worker) was accepted and is not there")
        }
        known.insert(number)
      }
    }
    let written = titles.filter { !$0.isEmpty }
    if Set(written).count != written.count {
      figures.problems.append("a command is in the journal twice")
    }
    figures.commands = written.count
    figures.unacknowledged = written.count - known.count
    // A killed worker can leave one behind, nobody else.
    if figures.unacknowledged > figures.kills {
      figures.problems.append("\(figures.unacknowledged) records that nobody was told of")
    }
  }

  /// Whether all who lived to the end have the state that the journal alone gives.
  private func compareStates(
    of survivors: [Int], _ figures: inout LoadFigures
  ) throws(StoreError) {
    let store = try SessionStore(opening: folder, forReading: true)
    var session = Session()
    while session.sequence < store.session.sequence {
      let records = try store.records(after: session.sequence, limit: 1000)
      if records.isEmpty { break }
      for record in records { session.apply(record) }
    }
    let check = LoadWorker.check((try? JSONText.encode(session)) ?? [])
    for worker in survivors {
      let state = LoadLog.read(.state, of: worker, in: folder).first
      if state?.0 != session.sequence || state?.1 != check {
        figures.problems.append("worker \(worker) has another state at the end")
      }
    }
  }

  private func removeLogs() {
    for worker in 0..<workers {
      for kind in LoadLog.Kind.allCases { unlink(LoadLog.path(kind, of: worker, in: folder)) }
    }
    rmdir("\(folder).workers")
  }
}
