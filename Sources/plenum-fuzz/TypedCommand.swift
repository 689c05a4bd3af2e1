import CommandLanguage
import FaultInjection
import SessionEngine
import SessionStore

/// A line that somebody types: whatever it is, it is refused in words or can be carried out and kept.
enum TypedCommand {
  /// Reads, decides and keeps it; a command that is accepted must be readable when the session is opened again.
  static func carryOut(_ bytes: [UInt8], in session: Session) {
    let line = String(decoding: bytes, as: UTF8.self)
    let context = ParsingContext(
      session: session, now: Reader.now, zone: .utc, by: Reader.actor)
    // Completion takes far longer than reading.
    if bytes.count % 16 == 3 { _ = CommandLanguage.completions(of: line, in: context) }
    let command: SessionCommand
    do throws(CommandSyntaxError) {
      command = try CommandLanguage.parse(line, in: context)
    } catch {
      if error.message.isEmpty { fatalError("A refusal says nothing.") }
      return
    }
    let turn = DecisionContext(now: Reader.now, by: Reader.actor)
    guard let events = try? session.decide(command, context: turn), !events.isEmpty else { return }
    keep(events)
  }

  private static func keep(_ events: [SessionEvent]) {
    let disk = SimulatedDisk(dice: Dice(seed: 1))
    do throws(StoreError) {
      let store = try SessionStore.create(at: "/session", on: disk)
      let record = try store.append(events, after: 0, by: Reader.actor, at: Reader.now)
      let reopened = try SessionStore(opening: "/session", on: disk)
      guard try reopened.records(after: 0, limit: 9) == [record] else {
        fatalError("What was kept is not what was accepted.")
      }
    } catch {
      if case .recordTooLong = error { return }
      fatalError("What was accepted cannot be kept: \(error.message)")
    }
  }

  /// The examples of the command table and some lines of the kind that are typed.
  static let seeds: [String] =
    CommandLanguage.table.map { $0.words.joined(separator: " ") } + [
      "participant add \"Amina Diallo\" --country SN --type ngo --mode inPerson --email a@x.org --languages fr,en",
      "check-in P1 --mode virtual", "agenda extend +5m",
      "agenda add \"Opening\" --kind plenary --at 14:00 --length 30m",
      "question add \"How are inputs used?\" --from P1 --via teamsChat --topic UNTOC-8",
      "question merge Q9 into Q7",
      "floor add P1 --for \"article 8\"", "breakouts plan B1 --rooms 8 --size 6..8",
      "note add R3 \"No focal point known\" --kind gap --topic UNTOC-31", "undo",
    ]
}
