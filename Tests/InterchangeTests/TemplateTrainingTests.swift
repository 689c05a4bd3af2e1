import Foundation
import SessionEngine
import Testing

@testable import Interchange

@Suite("The template of the training")
struct TemplateTrainingTests {
  private let template: SessionTemplate

  init() throws { template = try Templates.named("untoc-training") }

  @Test("It is for 74 parties, all known, in Vienna's time, in hybrid form")
  func frame() {
    #expect(template.eligibleCountries.count == 74)
    #expect(Set(template.eligibleCountries).count == 74)
    #expect(template.eligibleCountries.allSatisfy { $0.isKnown })
    #expect(template.zone == "Europe/Vienna")
    #expect(template.format == .hybrid)
    #expect(
      template.participantTypes.map(\.id) == ["ngo", "academia", "private", "state", "un", "other"])
    let observers = template.participantTypes.filter { $0.isObserver }
    #expect(observers.map(\.id) == ["state", "un", "other"])
    #expect(!template.aims.isEmpty)
  }

  @Test("Topics have ids of their own and stand below topics that came before")
  func tree() {
    var seen: Set<TopicID> = []
    for topic in template.topics {
      #expect(seen.insert(topic.id).inserted, "\(topic.id) comes twice")
      #expect(!topic.title.isEmpty)
      if let parent = topic.parent { #expect(seen.contains(parent), "\(topic.id)") }
    }
    for topic in template.topics {
      if let cluster = topic.cluster { #expect(seen.contains(cluster), "\(topic.id)") }
    }
    for item in template.agenda {
      #expect(item.topics.allSatisfy { seen.contains($0) }, "\(item.title)")
    }
  }

  @Test("The Convention has its 41 articles and cluster I those that it is known to have")
  func articles() {
    let convention = template.topics.filter { $0.parent == TopicID("UNTOC") }
    let first = template.topics.filter { $0.cluster == TopicID("CLUSTER-I") }.map(\.id.description)

    #expect(convention.map(\.id) == (1...41).map { TopicID("UNTOC-\($0)") })
    #expect(convention[7].title == "Criminalization of corruption")
    #expect(convention[30].title == "Prevention")
    #expect(
      first == [
        "UNTOC-2", "UNTOC-5", "UNTOC-6", "UNTOC-8", "UNTOC-9", "UNTOC-10", "UNTOC-15", "UNTOC-23",
        "TIP-3", "TIP-5", "SOM-3", "SOM-5", "SOM-6",
      ])
    #expect(template.topics.allSatisfy { $0.cluster == nil || $0.cluster == TopicID("CLUSTER-I") })
  }

  @Test("Two days without a gap or an overlap, from nine to five")
  func agenda() {
    for day in 1...2 {
      let items = template.agenda.filter { $0.day == day }
      #expect(items.first?.start.description == "09:00")
      for (item, next) in zip(items, items.dropFirst()) {
        let end = item.start.minutesOfDay + item.durationMinutes
        #expect(end == next.start.minutesOfDay, "\(item.title), day \(day)")
      }
      #expect(items.last.map { $0.start.minutesOfDay + $0.durationMinutes } == 17 * 60)
      #expect(items.count { $0.kind == .breakouts } == 1)
      #expect(items.contains { $0.kind == .questions })
      #expect(items.contains { $0.title == "Lunch" && $0.kind == .break && $0.isHardEnd })
    }
    #expect(template.agenda.allSatisfy { ($0.minimumMinutes ?? 0) <= $0.durationMinutes })
    #expect(template.agenda.allSatisfy { ($0.durationMinutes == 0) == ($0.kind == .milestone) })
  }

  @Test("An opening places the agenda in time, across a change of clocks as well")
  func opening() throws {
    let file = URL(fileURLWithPath: "/usr/share/zoneinfo/Europe/Vienna")
    let bytes = [UInt8](try Data(contentsOf: file))
    let vienna = try #require(ZoneRules(identifier: "Europe/Vienna", tzif: bytes))
    let saturday = try #require(CivilDate(year: 2026, month: 10, day: 24))

    let opening = template.opening(zone: vienna, firstDay: saturday)

    #expect(opening.profile.title == template.title)
    #expect(opening.profile.template == "untoc-training")
    #expect(opening.profile.zone == "Europe/Vienna")
    #expect(opening.profile.state == .draft)
    #expect(opening.items.count == template.agenda.count)
    #expect(opening.items.map(\.id.number) == Array(1...opening.items.count))
    #expect(opening.items.first?.plannedStart?.description == "2026-10-24T07:00:00.000Z")
    #expect(opening.items.last?.plannedEnd?.description == "2026-10-25T16:00:00.000Z")
    #expect(opening.topics.count == template.topics.count)
    #expect(opening.resources.map(\.id.number) == Array(1...template.resources.count))

    let lunch = try #require(opening.items.first { $0.title == "Lunch" })
    #expect(lunch.isLinked && lunch.isHardEnd)
    #expect(opening.items[lunch.id.number].isLinked == false)
    #expect(opening.items.first?.isLinked == false)
  }

  @Test("The engine takes the opening as the first command of a journal")
  func creation() throws {
    let opening = template.opening(
      zone: .utc, firstDay: try #require(CivilDate(year: 2026, month: 11, day: 23)))
    let context = DecisionContext(
      now: Instant(milliseconds: 0), by: Actor(name: "ana", role: .facilitator))

    let events = try Session().decide(.create(opening), context: context)

    #expect(events == [.lifecycle(.sessionCreated(opening: opening))])
  }

  @Test("Links are web addresses, and only where they are certain")
  func resources() {
    #expect(template.resources.contains { $0.title.hasPrefix("Resolution 10/1") })
    #expect(template.resources.contains { $0.title.hasPrefix("Toolkit") })
    #expect(
      template.resources.compactMap(\.link).allSatisfy { $0.hasPrefix("https://www.unodc.org/") })
    #expect(template.places.plenaryLink == nil)
  }
}
