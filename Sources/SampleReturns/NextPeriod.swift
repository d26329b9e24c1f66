import Register

/// What half a year changes: a few bodies end, a few are founded, members come and go, congresses
/// are held and elect new chairs.
struct NextPeriod {
  /// Share that ends of the bodies that are not assigned.
  private let endShare = 0.006

  /// The bodies of the next period; those that stay keep their id, decision and order.
  func advance(_ bodies: [Body], year: Int, random: inout SplitMix64) -> [Body] {
    var next: [Body] = []
    for var body in bodies {
      let mayEnd = !body.assigned && body.scopeLevel != .national && body.mergerStatus == .none
      if mayEnd && random.chance(endShare) { continue }
      moveMembers(&body, &random)
      holdCongress(&body, year: year, &random)
      if random.chance(0.03) { body.chairperson = PersonalNames.draw(&random) }
      next.append(body)
    }
    return next
  }

  private func moveMembers(_ body: inout Body, _ random: inout SplitMix64) {
    guard let members = body.members, random.chance(0.8) else { return }
    let swing = max(2, members / 25)
    body.members = max(3, members + random.within(-swing / 2...swing))
  }

  private func holdCongress(_ body: inout Body, year: Int, _ random: inout SplitMix64) {
    guard let due = body.congressYear, due <= year, random.chance(0.45) else { return }
    body.term = Term(from: year, to: year + 5)
    body.congressYear = year + 5
    if random.chance(0.4) { body.chairperson = PersonalNames.draw(&random) }
  }
}
