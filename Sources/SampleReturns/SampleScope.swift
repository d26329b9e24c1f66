import Register

/// The sample of the repository: the centre, Hà Nội and Đông Hà in both halves of 2023.
struct SampleScope {
  let units: UnitTable
  let kinds: KindCatalogue
  let seed: UInt64
  let periods: [ReportingPeriod]
  /// The chance that a body of Hà Nội is followed by another of its very name.
  var twins = 0.0

  /// The Hà Nội district that sends its first return again, corrected.
  private static let resentDistrict = "005"
  /// Body of the centre that Hà Nội lists among its own.
  private static let strayNational = "kien-truc-su"

  func write(to writer: inout SampleWriter) throws {
    try writeCentreAndHanoi(to: &writer)
    try writeDongHa(to: &writer)
  }

  private func writeCentreAndHanoi(to writer: inout SampleWriter) throws {
    guard let hanoi = units.province("01") else { return }
    var centre = try CentreBodies(kinds: kinds).bodies(seed: seed)
    var bodies = try ProvinceBodies(units: units, kinds: kinds, twins: twins).bodies(
      of: hanoi, size: .hanoi, seed: seed)
    for (index, period) in periods.enumerated() {
      var random = SplitMix64(seed: seed, stream: "habits \(period)")
      if index > 0 {
        centre = try nextCentre(centre, period, &random)
        bodies = try nextProvince(bodies, "01", founded: 34, period, &random)
      }
      try writer.write([centrePlan(centre, period, &random)], bodies: centre, period: period)
      var plans = ReportingHabits().plans(
        province: hanoi, districts: units.units(inside: hanoi.code), bodies: bodies,
        period: period, random: &random)
      if let stray = centre.first(where: { $0.kind.code == Self.strayNational }) {
        plans[0].mentions.insert(Mention(body: stray, role: .again), at: 7)
      }
      if index == 0 { addCorrectedReturn(to: &plans) }
      try writer.write(plans, bodies: bodies, period: period)
    }
  }

  private func writeDongHa(to writer: inout SampleWriter) throws {
    guard let province = units.province(DongHaBodies.province),
      let city = units.units(inside: province.code).first(where: {
        $0.code == DongHaBodies.district
      })
    else { return }
    var bodies = try DongHaBodies(units: units, kinds: kinds).bodies(of: province, seed: seed)
    for (index, period) in periods.enumerated() {
      var random = SplitMix64(seed: seed, stream: "habits Đông Hà \(period)")
      if index > 0 {
        bodies = NextPeriod().advance(
          DongHaBodies.advance(bodies), year: period.year, random: &random)
      }
      let plans = ReportingHabits().plansByCommune(
        city: BodyPlace(province: province, district: city),
        communes: units.units(inside: city.code), bodies: bodies, period: period, random: &random)
      try writer.write(plans, bodies: bodies, period: period)
    }
  }

  private func centrePlan(
    _ bodies: [Body], _ period: ReportingPeriod, _ random: inout SplitMix64
  ) -> ReturnPlan {
    ReturnPlan(
      unit: ReportingUnit(code: Partition.centre, place: BodyPlace()), period: period,
      mentions: ReportingHabits().withRepeats(
        bodies.map { Mention(body: $0, role: .first) }, &random))
  }

  /// Hội Cựu Công an nhân dân Việt Nam was founded on 17 August 2023.
  private func nextCentre(
    _ bodies: [Body], _ period: ReportingPeriod, _ random: inout SplitMix64
  ) throws -> [Body] {
    var factory = BodyFactory(
      prefix: "TW-\(period)", random: SplitMix64(seed: seed, stream: "facts TW \(period)"))
    let founded = factory.body(
      try kinds.kind("cuu-cong-an-nhan-dan"), level: .national, at: BodyPlace(),
      members: 60_000...90_000, founded: 2023...2023, months: 8...8)
    return NextPeriod().advance(bodies, year: period.year, random: &random) + [founded]
  }

  private func nextProvince(
    _ bodies: [Body], _ code: String, founded: Int, _ period: ReportingPeriod,
    _ random: inout SplitMix64
  ) throws -> [Body] {
    var factory = BodyFactory(
      prefix: "\(code)-\(period)", random: SplitMix64(seed: seed, stream: "facts \(code) \(period)")
    )
    let remaining = NextPeriod().advance(bodies, year: period.year, random: &random)
    return try FoundedBodies(kinds: kinds).added(
      founded, to: remaining, year: period.year, factory: &factory, random: &random)
  }

  /// One district's return is followed by a corrected one: the first lacked its last rows.
  private func addCorrectedReturn(to plans: inout [ReturnPlan]) {
    guard let position = plans.firstIndex(where: { $0.unit.code == Self.resentDistrict })
    else { return }
    var corrected = plans[position]
    corrected.version = 2
    plans[position].isSuperseded = true
    plans[position].mentions.removeLast(plans[position].mentions.count / 12)
    plans.insert(corrected, at: position + 1)
  }
}
