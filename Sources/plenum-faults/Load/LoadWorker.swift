import JSONText
import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A process that gives commands at a steady rate and follows what others do, as a console does.
struct LoadWorker {
  let folder: String
  let index: Int
  /// Nanoseconds between two commands.
  let interval: Int
  /// When the last command may be given.
  let end: Int

  private var name: String { Self.name(index) }

  static func name(_ index: Int) -> String { "worker-\(index)" }

  /// The title that a worker gives the session at a moment; no two are the same.
  static func title(_ index: Int, at nanoseconds: Int) -> String { "w\(index) t\(nanoseconds)" }

  /// The moment in such a title.
  static func moment(in title: some StringProtocol) -> Int? {
    title.split(separator: "t").last.flatMap { Int($0) }
  }

  func run() throws(StoreError) {
    Wish.blockAll()
    let clock = OperatingSystem.shared
    let store = try SessionStore(opening: folder)
    let watcher = try store.watch()
    while try store.refresh().hasMore {}
    let log = Logs(index, in: folder)
    var due = clock.nanoseconds + interval * (index % 20) / 20
    var isIdle = false
    while !Wish.finish.take() {
      let now = clock.nanoseconds
      if now >= end {
        if !isIdle { LoadLog(.idle, of: index, in: folder).add(0, 0) }
        isIdle = true
      } else if now >= due {
        try act(store, log)
        // What could not be done in time is left out, as a person would.
        due = max(due + interval, clock.nanoseconds)
      }
      var wait = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
      let pause = isIdle ? 20_000_000 : min(20_000_000, max(0, due - clock.nanoseconds))
      if poll(&wait, 1, Int32((pause + 999_999) / 1_000_000)) > 0, watcher.drain() {
        try follow(store, log)
      }
    }
    try follow(store, log)
    let state = (try? JSONText.encode(store.session)) ?? []
    LoadLog(.state, of: index, in: folder).add(store.session.sequence, Self.check(state))
    store.close()
  }

  /// A number that two states share only when they are the same.
  static func check(_ bytes: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }

  private func act(_ store: SessionStore, _ log: Logs) throws(StoreError) {
    let clock = OperatingSystem.shared
    let asked = clock.nanoseconds
    let actor = Actor(name: name, role: .facilitator)
    while true {
      var (granted, moment) = (0, 0)
      do throws(StoreError) {
        let outcome = try store.perform(by: actor, at: .now) {
          (session, context) throws(Rejection) in
          granted = clock.nanoseconds
          if Wish.stopInTurn.take() { raise(SIGSTOP) }
          moment = clock.nanoseconds
          return try session.decide(command(at: moment), context: context)
        }
        guard case .accepted(let record, let news) = outcome else {
          throw .notWritable("\(outcome)")
        }
        log.acknowledged.add(record.sequence, moment)
        log.waits.add(asked, granted)
        note(news, log)
        return
      } catch {
        guard case .busy = error else { throw error }
        log.busy.add(asked, clock.nanoseconds)
      }
    }
  }

  /// Gives the session a title of its own, and now and then asks a question too, so that the session grows: in five
  /// minutes by some thousands, far more than any real one has.
  private func command(at moment: Int) -> SessionCommand {
    let title = Self.title(index, at: moment)
    let rename = SessionCommand.session(.rename(title))
    guard moment % 64 == 0 else { return rename }
    let draft = QuestionDraft(
      text: "What does \(title) mean?", asker: .named("Guest"), via: .teamsChat, mode: .virtual)
    return .batch(title: "Asks", [rename, .questions(.add(draft))])
  }

  private func follow(_ store: SessionStore, _ log: Logs) throws(StoreError) {
    while true {
      let news = try store.refresh()
      note(news, log)
      for notice in store.takeNotices() {
        switch notice {
        case .setAside(let line, _, _): log.setAside.add(line, OperatingSystem.shared.nanoseconds)
        case .brokenEnd: continue
        default: throw .notWritable(notice.message)
        }
      }
      if !news.hasMore { return }
    }
  }

  private func note(_ news: News, _ log: Logs) {
    let now = OperatingSystem.shared.nanoseconds
    log.seen.add(
      news.records.compactMap { record in
        guard record.by.name != name else { return nil }
        for case .lifecycle(.sessionRenamed(let title)) in record.events {
          return Self.moment(in: title).map { ($0, now) }
        }
        return nil
      })
  }

  /// The files of a worker at work.
  private struct Logs {
    let acknowledged, waits, seen, busy, setAside: LoadLog

    init(_ index: Int, in folder: String) {
      acknowledged = LoadLog(.acknowledged, of: index, in: folder)
      waits = LoadLog(.waits, of: index, in: folder)
      seen = LoadLog(.seen, of: index, in: folder)
      busy = LoadLog(.busy, of: index, in: folder)
      setAside = LoadLog(.setAside, of: index, in: folder)
    }
  }
}

extension Instant {
  /// The system's time.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
