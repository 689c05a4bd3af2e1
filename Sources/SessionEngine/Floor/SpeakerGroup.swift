/// A way to tell speakers apart, by which the floor is counted, balanced and budgeted.
public enum FloorDimension: String, Codable, Sendable, CaseIterable {
  case mode, type, region, gender, organisation

  /// The words on screens.
  public var name: String {
    switch self {
    case .mode: "room and online"
    case .type: "stakeholder type"
    case .region: "region"
    case .gender: "gender"
    case .organisation: "organisation"
    }
  }
}

/// All speakers that are alike in one dimension, such as the type `ngo` or the region `african`.
public struct SpeakerGroup: Codable, Hashable, Sendable {
  /// What they have in common.
  public let dimension: FloorDimension
  /// The value they share: an id, a raw value, or an organisation's name.
  public let name: String

  /// Makes a group.
  public init(_ dimension: FloorDimension, _ name: String) {
    self.dimension = dimension
    self.name = name
  }
}

extension Session {
  /// The name of the group that a request belongs to; nil when nobody has said.
  public func groupName(of request: SpeechRequest, by dimension: FloorDimension) -> String? {
    let person = participants[request.participant]
    return switch dimension {
    case .mode: request.mode?.rawValue
    case .type: person?.type
    case .region: person?.country?.regionalGroup?.rawValue
    case .gender: person?.gender?.lowercased()
    case .organisation: request.onBehalfOf ?? person?.organisation
    }
  }

  /// Whether a request's time is the group's time.
  func isOf(_ group: SpeakerGroup, _ request: SpeechRequest) -> Bool {
    groupName(of: request, by: group.dimension)?.lowercased() == group.name.lowercased()
  }

  /// The group in words, such as "online", "African States" or "NGO".
  public func words(for group: SpeakerGroup) -> String {
    switch group.dimension {
    case .mode: AttendanceMode(rawValue: group.name) == .virtual ? "online" : "the room"
    case .type: profile.type(group.name)?.name ?? group.name
    case .region: RegionalGroup(rawValue: group.name)?.name ?? group.name
    case .gender, .organisation: group.name
    }
  }

  /// The group that is meant, spelled as the session spells it, or the reason why there is none.
  func checked(_ group: SpeakerGroup) throws(Rejection) -> SpeakerGroup {
    let name = try TextRule.name.checked(group.name, field: group.dimension.name)
    let wanted = name.lowercased()
    switch group.dimension {
    case .type:
      let types = profile.participantTypes
      guard
        let type = types.first(where: {
          $0.id.lowercased() == wanted || $0.name.lowercased() == wanted
        })
      else { throw .people(.unknownType(name, known: types.map(\.id))) }
      return SpeakerGroup(.type, type.id)
    case .region:
      let region = RegionalGroup.allCases.first {
        $0.rawValue.lowercased() == wanted || $0.name.lowercased() == wanted
      }
      guard let region else { throw .unknown(noun: "region", id: name) }
      return SpeakerGroup(.region, region.rawValue)
    case .mode:
      guard let mode = AttendanceMode.allCases.first(where: { $0.rawValue.lowercased() == wanted })
      else { throw .unknown(noun: "mode of attendance", id: name) }
      return SpeakerGroup(.mode, mode.rawValue)
    case .gender: return SpeakerGroup(.gender, wanted)
    case .organisation: return SpeakerGroup(.organisation, knownOrganisation(name) ?? name)
    }
  }

  /// The organisation of this name as participants spell it. O(participants).
  func knownOrganisation(_ name: String) -> String? {
    let wanted = name.lowercased()
    return participants.lazy.compactMap(\.organisation).first { $0.lowercased() == wanted }
  }
}
