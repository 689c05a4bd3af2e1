import SessionEngine

/// Makes fictitious participants that suit a session.
struct Cast {
  private let countries: [CountryCode]
  private let types: [ParticipantType]
  /// Where each person of the cast attends, in an order of chance.
  private let modes: [AttendanceMode]
  private let firstNumber: Int

  /// A cast of `count` people whose addresses are numbered from `firstNumber` on.
  init(
    for session: Session, count: Int, onlineShare: Double, firstNumber: Int,
    random: inout SplitMix64
  ) {
    let profile = session.profile
    countries =
      profile.eligibleCountries.isEmpty
      ? Self.mixed.split(separator: " ").compactMap { CountryCode($0) } : profile.eligibleCountries
    types = profile.participantTypes
    self.firstNumber = firstNumber
    let share: Double =
      switch profile.format {
      case .inPerson: 0
      case .hybrid: min(max(onlineShare, 0), 1)
      case .virtual: 1
      }
    let online = Int(Double(count) * share + 0.5)
    var modes = Array(repeating: AttendanceMode.virtual, count: online)
    modes += Array(repeating: .inPerson, count: max(0, count - online))
    random.shuffle(&modes)
    self.modes = modes
  }

  private static let mixed =
    "SN KE NG EG TN LB JO RU UA KZ CN KR IN ID TH MN DE SE PL LT IT FR ES MX PE BR CO GE PK GB"

  /// The person at this position of the cast.
  func person(_ index: Int, random: inout SplitMix64) -> ParticipantFields {
    var fields = ParticipantFields()
    let country = random.pick(countries)
    let pool = NamePool.of(country)
    let isNative = !pool.nativeGiven.isEmpty && random.chance(0.5)
    let given = random.pick(isNative ? pool.nativeGiven : pool.given)
    let family = random.pick(isNative ? pool.nativeFamily : pool.family)
    fields.name =
      isNative && pool.isFamilyFirst
      ? family.shown + given.shown : "\(given.shown) \(family.shown)"
    if isNative { fields.teamsName = "\(given.latin) \(family.latin)" }
    fields.emails = ["\(given.address).\(family.address).\(firstNumber + index)@example.org"]
    fields.country = country
    let type = self.type(random: &random)
    fields.type = type?.id
    fields.organisation = Organisations.name(type: type?.id ?? "ngo", random: &random)
    fields.languages = Array(pool.languages.prefix(1 + random.below(pool.languages.count)))
    if fields.languages?.contains("en") == false, random.chance(0.7) {
      fields.languages?.append("en")
    }
    fields.plannedMode = modes[index]
    fields.registration = registration(index, random: &random)
    fields.role = index < Self.speakers(of: modes.count) ? .speaker : role(type)
    if random.chance(0.02) { fields.accessNeeds = random.pick(Self.needs) }
    return fields
  }

  /// How many of so many people speak on the panel.
  private static func speakers(of count: Int) -> Int { min(5, count / 12) }

  private static let needs = ["Step-free access", "Live captions", "A seat near the screen"]

  private func role(_ type: ParticipantType?) -> ParticipantRole {
    type?.isObserver == true ? .observer : .participant
  }

  /// Nine of ten are of the stakeholders the session is for, if it names them.
  private func type(random: inout SplitMix64) -> ParticipantType? {
    guard !types.isEmpty else { return nil }
    let stakeholders = types.filter { ["ngo", "academia", "private"].contains($0.id) }
    guard !stakeholders.isEmpty, random.chance(0.9) else { return random.pick(types) }
    let wanted = ["ngo", "ngo", "ngo", "academia", "academia", "private"]
    let id = random.pick(wanted)
    return stakeholders.first { $0.id == id } ?? stakeholders[0]
  }

  /// Speakers are sure; of the others some are not expected.
  private func registration(_ index: Int, random: inout SplitMix64) -> Registration {
    guard index >= Self.speakers(of: modes.count) else { return .confirmed }
    switch random.below(100) {
    case 0: return .withdrawn
    case 1, 2: return .excused
    case 3: return .waitlisted
    case 4...12: return .registered
    default: return .confirmed
    }
  }
}

extension NamePool.Part {
  /// The name in Latin letters, with a capital.
  fileprivate var latin: String { address.prefix(1).uppercased() + address.dropFirst() }
}
