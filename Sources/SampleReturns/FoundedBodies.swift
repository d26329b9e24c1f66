import Register

/// The bodies founded in the second half-year.
struct FoundedBodies {
  let kinds: KindCatalogue

  /// The bodies with so many new ones of kinds their communes lack, each after the last of its commune.
  func added(
    _ count: Int, to bodies: [Body], year: Int, factory: inout BodyFactory,
    random: inout SplitMix64
  ) throws -> [Body] {
    var ends: [Int] = []
    for position in bodies.indices where bodies[position].scopeLevel == .commune {
      let last = position + 1 == bodies.count
      if last || bodies[position + 1].place.code != bodies[position].place.code {
        ends.append(position)
      }
    }
    var additions: [Int: Body] = [:]
    for position in random.sample(ends, count) {
      let place = bodies[position].place
      let taken = Set(bodies.filter { $0.place.code == place.code }.map(\.kind.code))
      let free = KindProfile.commune.filter {
        !taken.contains($0.code) && !$0.code.hasPrefix("quy-")
      }
      let profile = free[random.index(weights: free.map(\.weight))]
      let kind = try kinds.kind(profile.code)
      additions[position] = factory.body(
        kind, properName: kind.isClub ? random.pick(ProperNames.all) : nil, level: .commune,
        at: place, members: profile.members, founded: year...year, months: 7...11)
    }
    return bodies.indices.flatMap { position in
      [bodies[position]] + (additions[position].map { [$0] } ?? [])
    }
  }
}
