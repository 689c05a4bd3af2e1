extension Session {
  func allocateRound(_ id: RoundID, seed: UInt64) throws(Rejection) -> [SessionEvent] {
    throw .breakout(.noPeople)
  }
}
