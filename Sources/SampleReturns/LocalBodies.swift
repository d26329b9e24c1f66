import Register

/// Draws which kinds stand at a district or commune, and gives them to the factory.
struct LocalBodies {
  private let profiles: [(profile: KindProfile, kind: Kind)]
  private let level: ScopeLevel
  /// The chance that a body is followed by another of its very name.
  private let twins: Double

  init(
    _ profiles: [KindProfile], level: ScopeLevel, kinds: KindCatalogue, twins: Double = 0
  ) throws {
    self.profiles = try profiles.map { ($0, try kinds.kind($0.code)) }
    self.level = level
    self.twins = twins
  }

  /// That many bodies at one place.
  ///
  /// The kinds in `first` stand there in any case. A kind stands once, except clubs and funds, of which
  /// each further one has a proper name, and twins.
  func bodies(
    _ count: Int, at place: BodyPlace, first: [String] = [], factory: inout BodyFactory,
    random: inout SplitMix64
  ) -> [Body] {
    var weights = profiles.map(\.profile.weight)
    var bodies: [Body] = []
    var properNames: [String: [String]] = [:]
    for position in 0..<count {
      if twins > 0, position >= first.count, let last = bodies.last, last.decision != nil,
        random.chance(twins),
        let profile = profiles.first(where: { $0.kind.code == last.kind.code })
      {
        bodies.append(
          factory.body(
            last.kind, properName: last.properName, level: level, at: place,
            members: profile.profile.members, hasNamesake: true))
        continue
      }
      let fixed = position < first.count ? first[position] : ""
      let index =
        profiles.firstIndex { $0.kind.code == fixed } ?? random.index(weights: weights)
      let (profile, kind) = profiles[index]
      var proper: String?
      if kind.isClub || kind.isFund {
        let free =
          properNames[kind.code]
          ?? random.shuffled(ProperNames.all).filter { !kind.isFund || !$0.hasPrefix("số") }
        // A kind that may come again is named from its first body on.
        proper = free.last
        properNames[kind.code] = free.dropLast()
        weights[index] = free.count > 1 ? weights[index] * 0.7 : 0
      } else {
        weights[index] = 0
      }
      bodies.append(
        factory.body(
          kind, properName: proper, level: level, at: place, members: profile.members))
    }
    return bodies
  }

  /// The `count` bodies most likely to be assigned, as positions in `bodies`.
  func assigned(_ count: Int, of bodies: [Body], random: inout SplitMix64) -> [Int] {
    var likelihood: [String: Double] = [:]
    for (profile, kind) in profiles { likelihood[kind.code] = profile.assignment }
    let scores = bodies.map { body in
      let base = likelihood[body.kind.code] ?? 0
      return base == 0 ? 0 : base + 0.5 * random.fraction()
    }
    let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    return Array(order.prefix(count).filter { scores[$0] > 0 })
  }
}
