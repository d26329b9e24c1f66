import Register

/// How many bodies a province has at each level, and how many of them are assigned.
struct ProvinceSize {
  var province: (all: Int, assigned: Int)
  var district: (all: Int, assigned: Int)
  var commune: (all: Int, assigned: Int)

  /// Hà Nội at the end of the first half of 2023.
  static let hanoi = ProvinceSize(
    province: (ControlTotals.hanoiProvince, ControlTotals.hanoiAssignedProvince),
    district: (ControlTotals.hanoiDistrict, ControlTotals.hanoiAssignedDistrict),
    commune: (ControlTotals.hanoiCommune, ControlTotals.hanoiAssignedCommune))
}

/// Invents all bodies of one province to a given size.
struct ProvinceBodies {
  let units: UnitTable
  let kinds: KindCatalogue
  /// The chance that a body of a district or commune is followed by another of its very name.
  var twins = 0.0

  /// The bodies, wide scope first, then by unit code.
  func bodies(of province: Unit, size: ProvinceSize, seed: UInt64) throws -> [Body] {
    var random = SplitMix64(seed: seed, stream: "bodies \(province.code)")
    var factory = BodyFactory(
      prefix: province.code, random: SplitMix64(seed: seed, stream: "facts \(province.code)"))
    var all = try wholeProvince(province, size.province, &factory, &random)
    let districts = units.units(inside: province.code).map {
      BodyPlace(province: province, district: $0)
    }
    let communes = districts.flatMap { district in
      units.units(inside: district.district?.code ?? "").map { commune in
        BodyPlace(province: province, district: district.district, commune: commune)
      }
    }
    all += try spread(
      size.district, over: districts, KindProfile.district, .district, &factory, &random)
    all += try spread(
      size.commune, over: communes, KindProfile.commune, .commune, &factory, &random)
    return all
  }

  private func wholeProvince(
    _ province: Unit, _ size: (all: Int, assigned: Int), _ factory: inout BodyFactory,
    _ random: inout SplitMix64
  ) throws -> [Body] {
    let place = BodyPlace(province: province)
    let first = KindProfile.provinceAssigned
    let others = kinds.kinds.filter {
      !$0.isClub && !first.contains($0.code) && !KindProfile.notInProvince.contains($0.code)
    }
    let chosen =
      try first.map(kinds.kind) + random.sample(others, max(0, size.all - first.count))
    return chosen.prefix(size.all).enumerated().map { position, kind in
      var body = factory.body(
        kind, level: .province, at: place, members: KindProfile.provinceMembers)
      if position < size.assigned { factory.assign(&body) }
      return body
    }
  }

  private func spread(
    _ size: (all: Int, assigned: Int), over places: [BodyPlace], _ profiles: [KindProfile],
    _ level: ScopeLevel, _ factory: inout BodyFactory, _ random: inout SplitMix64
  ) throws -> [Body] {
    let local = try LocalBodies(profiles, level: level, kinds: kinds, twins: twins)
    var bodies: [Body] = []
    for (place, count) in zip(places, shares(of: size.all, among: places.count, &random)) {
      bodies += local.bodies(
        count, at: place, first: pairs(&random), factory: &factory, random: &random)
    }
    for position in local.assigned(size.assigned, of: bodies, random: &random) {
      factory.assign(&bodies[position])
    }
    return bodies
  }

  /// The similar pairs both stand at some places, beside one another.
  private func pairs(_ random: inout SplitMix64) -> [String] {
    (random.chance(0.35) ? ["khuyen-hoc", "cuu-giao-chuc"] : [])
      + (random.chance(0.14) ? ["nguoi-mu", "nguoi-khuyet-tat"] : [])
  }

  /// `total` in near-equal shares that differ by chance; each place gets at least three quarters of
  /// the mean.
  private func shares(of total: Int, among places: Int, _ random: inout SplitMix64) -> [Int] {
    guard places > 0 else { return [] }
    var shares = [Int](repeating: total * 3 / (4 * places), count: places)
    let most = total * 3 / (2 * places) + 1
    var rest = total - shares.reduce(0, +)
    while rest > 0 {
      let place = random.below(places)
      guard shares[place] < most else { continue }
      shares[place] += 1
      rest -= 1
    }
    return shares
  }
}
