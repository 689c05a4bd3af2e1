extension SessionCommand {
  /// Whether deciding it means a search, which is better done before the turn and off the keyboard's thread.
  public var needsSearch: Bool {
    switch self {
    case .breakouts(.allocate), .breakouts(.repair(_, _, true)): true
    default: false
    }
  }
}

extension Session {
  /// The same command with its search done on this snapshot, so that the turn only has to check and keep the answer.
  ///
  /// Decided on the session it was found on, it gives the very events of the command itself.
  /// - Parameter progress: told every few thousand steps of an allocation; `false` ends it with the best so far.
  /// - Throws: ``Rejection`` when the command is refused.
  public func solved(
    _ command: SessionCommand, progress: ((AllocationStep) -> Bool)? = nil
  ) throws(Rejection) -> SessionCommand {
    switch command {
    case .breakouts(.allocate(let id, let seed, let scope, let steps)):
      let task = try allocationTask(for: id, seed: seed, scope: scope, steps: steps)
      return .breakouts(.assign(try task.solve(progress: progress)))
    case .breakouts(.repair(let id, let seed, true)):
      return .breakouts(.mend(try repairProposal(for: id, seed: seed)))
    default: return command
    }
  }
}
