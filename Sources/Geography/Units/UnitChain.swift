/// A unit with the units it lies in, as positions in the table; -1 where there is none.
struct UnitChain: Equatable, Sendable {
  var province = -1
  var district = -1
  var commune = -1

  /// The deepest unit, -1 for the whole country.
  var deepest: Int { commune >= 0 ? commune : district >= 0 ? district : province }

  /// Whether a unit is one of the chain.
  func contains(_ unit: Int) -> Bool {
    unit == province || unit == district || unit == commune
  }

  /// What two chains have in common.
  func common(with other: UnitChain) -> UnitChain {
    guard province == other.province else { return UnitChain() }
    guard district == other.district else { return UnitChain(province: province) }
    return commune == other.commune ? self : UnitChain(province: province, district: district)
  }
}
