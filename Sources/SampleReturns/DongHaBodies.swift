import Register

/// The city of Đông Hà (Quảng Trị) and its nine wards, with two invented directed mergers in each
/// ward: done in some, in progress in others, not yet begun in the rest.
struct DongHaBodies {
  static let province = "45"
  static let district = "461"

  /// A pair ordered to become one body: the second kind joins the first, which keeps its decision.
  struct DirectedPair {
    var stays: String
    var joins: String
    /// Wards, by position in the order of codes, where the merger is done in the first period.
    var done: Set<Int>
    /// Where it is in progress then.
    var inProgress: Set<Int>
  }

  static let pairs = [
    DirectedPair(
      stays: "nguoi-khuyet-tat", joins: "nguoi-mu", done: [1, 4, 7], inProgress: [0, 3, 8]),
    DirectedPair(
      stays: "khuyen-hoc", joins: "cuu-giao-chuc", done: [2, 4], inProgress: [1, 5, 6]),
  ]

  let units: UnitTable
  let kinds: KindCatalogue

  func bodies(of province: Unit, seed: UInt64) throws -> [Body] {
    guard
      let city = units.units(inside: province.code).first(where: { $0.code == Self.district })
    else { return [] }
    var random = SplitMix64(seed: seed, stream: "bodies Đông Hà")
    var factory = BodyFactory(
      prefix: Self.province, random: SplitMix64(seed: seed, stream: "facts Đông Hà"))
    let districtPlace = BodyPlace(province: province, district: city)
    var bodies = try cityBodies(at: districtPlace, &factory, &random)
    let wards = try LocalBodies(KindProfile.commune, level: .commune, kinds: kinds)
    for (position, ward) in units.units(inside: city.code).enumerated() {
      let place = BodyPlace(province: province, district: city, commune: ward)
      bodies += wardBodies(wards, ward: position, at: place, &factory, &random)
    }
    return bodies
  }

  private func cityBodies(
    at place: BodyPlace, _ factory: inout BodyFactory, _ random: inout SplitMix64
  ) throws -> [Body] {
    let local = try LocalBodies(KindProfile.district, level: .district, kinds: kinds)
    var bodies = local.bodies(13, at: place, factory: &factory, random: &random)
    for position in local.assigned(6, of: bodies, random: &random) {
      factory.assign(&bodies[position])
    }
    return bodies
  }

  private func wardBodies(
    _ local: LocalBodies, ward: Int, at place: BodyPlace, _ factory: inout BodyFactory,
    _ random: inout SplitMix64
  ) -> [Body] {
    let paired = Self.pairs.flatMap { [$0.stays, $0.joins] }
    var bodies = local.bodies(
      random.within(7...9), at: place, first: paired + ["nguoi-cao-tuoi", "chu-thap-do"],
      factory: &factory, random: &random)
    for position in local.assigned(3, of: bodies, random: &random) {
      factory.assign(&bodies[position])
    }
    for pair in Self.pairs {
      let status: MergerStatus =
        pair.done.contains(ward) ? .done : pair.inProgress.contains(ward) ? .inProgress : .notYet
      Self.set(status, on: pair, in: &bodies)
    }
    return bodies
  }

  /// Notes how far the merger is; when it is done, the body that joined is no longer there and the
  /// one that stays counts its members.
  static func set(_ status: MergerStatus, on pair: DirectedPair, in bodies: inout [Body]) {
    guard let stays = bodies.firstIndex(where: { $0.kind.code == pair.stays }),
      let joins = bodies.firstIndex(where: { $0.kind.code == pair.joins })
    else { return }
    bodies[stays].mergerStatus = status
    bodies[joins].mergerStatus = status
    bodies[joins].mergedInto = bodies[stays].name
    guard status == .done else { return }
    bodies[stays].members = (bodies[stays].members ?? 0) + (bodies[joins].members ?? 0)
    bodies[stays].assigned = bodies[stays].assigned || bodies[joins].assigned
    bodies.remove(at: joins)
  }

  /// The second period: what was in progress is done in every second ward, and of those not begun
  /// every second begins.
  static func advance(_ bodies: [Body]) -> [Body] {
    var byPlace: [(place: String, bodies: [Body])] = []
    for body in bodies {
      if byPlace.last?.place != body.place.code { byPlace.append((body.place.code, [])) }
      byPlace[byPlace.count - 1].bodies.append(body)
    }
    for group in byPlace.indices where byPlace[group].place.utf8.count == 5 {
      for pair in pairs {
        let status = byPlace[group].bodies.first { $0.kind.code == pair.joins }?.mergerStatus
        guard let status, group % 2 == 0 else { continue }
        set(status == .inProgress ? .done : .inProgress, on: pair, in: &byPlace[group].bodies)
      }
    }
    return byPlace.flatMap(\.bodies)
  }
}
