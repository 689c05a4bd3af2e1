extension Session {
  /// Applies facts on how the list works.
  mutating func evolveRules(_ event: FloorEvent) {
    switch event {
    case .floorOpened:
      floor.boardStore.update {
        $0.isOpen = true
        $0.isClosedToPoints = nil
      }
    case .floorClosed:
      floor.boardStore.update {
        $0.isOpen = false
        $0.isClosedToPoints = nil
      }
    case .floorClosedFully:
      floor.boardStore.update {
        $0.isOpen = false
        $0.isClosedToPoints = true
      }
    case .speechLimitSet(let seconds): floor.boardStore.update { $0.limitSeconds = seconds }
    case .speechLimitOfSet(let kind, let type, let seconds):
      floor.boardStore.update {
        let others = ($0.limits ?? []).filter { $0.kind != kind || $0.type != type }
        let added = seconds > 0 ? [SpeechLimit(kind: kind, type: type, seconds: seconds)] : []
        $0.limits = others + added
      }
    case .requestLimitSet(let id, let seconds):
      floor.requests.update(id) { $0.limitSeconds = seconds }
    case .floorPolicySet(let policy):
      // By hand begins with what everybody sees.
      let order = policy == .byHand ? speakersList.map(\.request.id) : nil
      floor.boardStore.update {
        $0.policy = policy
        if let order { $0.order = order }
      }
    case .floorBalanceSet(let dimensions): floor.boardStore.update { $0.balance = dimensions }
    case .requestReleased(let id): floor.boardStore.update { $0.forgetMove(of: id) }
    case .floorRuleSet(let rule, let isOn):
      floor.boardStore.update {
        let others = ($0.rules ?? []).filter { $0 != rule }
        $0.rules = isOn ? others + [rule] : others
      }
    case .pointReasonSet(let reason):
      floor.boardStore.update {
        $0.pointReasons =
          ($0.pointReasons ?? PointReason.usual).filter { $0.id != reason.id } + [reason]
      }
    case .pointReasonRemoved(let id):
      floor.boardStore.update {
        $0.pointReasons = ($0.pointReasons ?? PointReason.usual).filter { $0.id != id }
      }
    case .floorBudgetSet(let group, let seconds): setBudget(group, seconds)
    case .floorBudgetsLevelled(let group, let seconds):
      floor.boardStore.update {
        $0.budgets = $0.budgets?.map { budget in
          var budget = budget
          if budget.group.dimension == group.dimension { budget.addedSeconds += seconds }
          return budget
        }
      }
    default: break
    }
  }

  private mutating func setBudget(_ group: SpeakerGroup, _ seconds: Int) {
    floor.boardStore.update {
      var budgets = $0.budgets ?? []
      if let index = budgets.firstIndex(where: { $0.group == group }) {
        if seconds > 0 { budgets[index].seconds = seconds } else { budgets.remove(at: index) }
      } else if seconds > 0 {
        budgets.append(GroupBudget(group: group, seconds: seconds, addedSeconds: 0))
      }
      $0.budgets = budgets
    }
  }
}
