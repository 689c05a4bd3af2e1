extension SessionTemplate {
  /// Places the template in time, as what a new session starts with.
  ///
  /// Items get ids from `A1` in the order of the template. An item that begins when the one before it ends is linked to
  /// it, but none to an item with a hard end, whose end holds whatever comes before.
  /// - Parameters:
  ///   - title: The title, if not the template's own.
  ///   - zone: The rules of the zone in which the clock times are meant; its name becomes the session's zone.
  ///   - firstDay: The date of day 1; the others follow without a gap.
  public func opening(
    title: String? = nil, zone: ZoneRules, firstDay: CivilDate
  ) -> SessionOpening {
    var profile = SessionProfile()
    profile.title = title ?? self.title
    profile.aims = aims
    profile.format = format
    profile.zone = zone.identifier
    profile.plenaryPlace = places.plenaryPlace
    profile.plenaryLink = places.plenaryLink
    profile.eligibleCountries = eligibleCountries
    profile.participantTypes = participantTypes
    profile.languages = languages
    profile.template = name
    return SessionOpening(
      profile: profile,
      topics: topics.map {
        .init(id: $0.id, parent: $0.parent, title: $0.title, kind: $0.kind.rawValue)
      },
      resources: resources.enumerated().map { index, resource in
        .init(
          id: ResourceID(index + 1), title: resource.title, link: resource.link,
          language: resource.language, item: nil)
      },
      items: items(zone: zone, firstDay: firstDay))
  }

  private func items(zone: ZoneRules, firstDay: CivilDate) -> [AgendaItem] {
    var items: [AgendaItem] = []
    for (index, entry) in agenda.enumerated() {
      var item = AgendaItem(
        id: ItemID(index + 1), kind: entry.kind, title: entry.title,
        durationSeconds: entry.durationMinutes * 60)
      let date = CivilDate(daysSinceEpoch: firstDay.daysSinceEpoch + entry.day - 1)
      let start = zone.instant(date: date, hour: entry.start.hour, minute: entry.start.minute)
      item.plannedStart = start
      item.detail = entry.detail
      item.minimumSeconds = entry.minimumMinutes.map { $0 * 60 }
      item.isHardEnd = entry.isHardEnd
      item.topics = entry.topics
      item.place = entry.place
      item.isLinked = items.last.map { $0.plannedEnd == start && !$0.isHardEnd } ?? false
      items.append(item)
    }
    return items
  }
}
