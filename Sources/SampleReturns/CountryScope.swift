import Register

/// All 63 provinces for benchmarks: in each period one return of each province and of the districts
/// that send one.
struct CountryScope {
  let units: UnitTable
  let kinds: KindCatalogue
  let seed: UInt64
  let periods: [ReportingPeriod]
  /// Rows of bodies wanted in all returns together.
  let rows: Int
  /// Returns wanted in all, at least one of each province and period; nil: every district sends one.
  let returns: Int?
  /// The chance that a body is followed by another of its very name.
  var twins = 0.0

  /// Rows for each body, repeats included, with the habits below.
  private static let rowsPerBody = 1.11
  private static let districtBodies = 12
  private static let provinceBodies = 60

  func write(to writer: inout SampleWriter) throws {
    let habits = ReportingHabits()
    let perCommune = bodiesPerCommune()
    for (number, province) in units.provinces.enumerated() {
      let districts = units.units(inside: province.code)
      let communes = districts.reduce(0) { $0 + units.units(inside: $1.code).count }
      let commune = Int(perCommune * Double(communes))
      var bodies = try ProvinceBodies(units: units, kinds: kinds, twins: twins).bodies(
        of: province,
        size: ProvinceSize(
          province: (Self.provinceBodies, 19),
          district: (Self.districtBodies * districts.count, 5 * districts.count),
          commune: (commune, min(commune / 2, 3 * communes))),
        seed: seed)
      for (index, period) in periods.enumerated() {
        var random = SplitMix64(seed: seed, stream: "habits \(province.code) \(period)")
        if index > 0 {
          bodies = NextPeriod().advance(bodies, year: period.year, random: &random)
        }
        let plans = habits.plans(
          province: province, districts: Array(districts.prefix(senders(number))), bodies: bodies,
          period: period, random: &random)
        try writer.write(plans, bodies: bodies, period: period)
      }
    }
  }

  /// How many districts of a province send a return of their own.
  private func senders(_ province: Int) -> Int {
    guard let returns else { return .max }
    let count = units.provinces.count
    return max(0, (returns / periods.count - province - 1) / count)
  }

  private func bodiesPerCommune() -> Double {
    let districts = units.provinces.map { units.units(inside: $0.code) }
    let communes = districts.joined().reduce(0) { $0 + units.units(inside: $1.code).count }
    let perPeriod = Double(rows) / Double(periods.count) / Self.rowsPerBody
    let above =
      units.provinces.count * Self.provinceBodies
      + districts.joined().count * Self.districtBodies
    return max(1, (perPeriod - Double(above)) / Double(communes))
  }
}
