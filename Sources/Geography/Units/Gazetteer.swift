import Register

/// The units with everything that finding them by name needs.
///
/// A class because it is large, never changes, and is at hand in every step of a resolution.
final class Gazetteer: Sendable {
  let units: AdministrativeUnits
  let names: NameIndex
  /// Kind of each unit.
  let types: [UnitType]
  /// Each unit with the units it lies in.
  let chains: [UnitChain]
  /// Position of each unit's province; small numbers, close together, since searches for names pass
  /// over units of all provinces.
  let provinceOf: [Int32]
  /// Positions of the provinces.
  let provinces: [Int]
  /// Each province as a list of one, by position.
  let eachProvince: [[Int]]

  /// Indexes a table.
  init(_ units: AdministrativeUnits) {
    self.units = units
    names = NameIndex(units.all)
    types = units.all.map { UnitType(rawValue: $0.type) ?? .commune }
    provinces = units.all.indices.filter { units.all[$0].level == .province }
    eachProvince = provinces.map { [$0] }
    var chains: [UnitChain] = []
    chains.reserveCapacity(units.all.count)
    for (index, parent) in units.parents.enumerated() {
      var chain = parent >= 0 ? chains[parent] : UnitChain()
      switch units.all[index].level {
      case .province: chain.province = index
      case .district: chain.district = index
      case .commune: chain.commune = index
      }
      chains.append(chain)
    }
    self.chains = chains
    provinceOf = chains.map { Int32($0.province) }
  }

  /// Tier of a unit.
  func level(of unit: Int) -> AdministrativeLevel { types[unit].level }

  /// Whether a unit is one of an outer chain or lies in it.
  func isInside(_ unit: Int, _ outer: UnitChain) -> Bool {
    outer.contains(unit) || outer.deepest < 0 || chains[unit].contains(outer.deepest)
  }

  /// The chain of a place's deepest unit that the table has.
  func chain(of place: Place) -> UnitChain {
    let index =
      units.index(.commune, code: place.commune) ?? units.index(.district, code: place.district)
      ?? units.index(.province, code: place.province)
    return index.map { chains[$0] } ?? UnitChain()
  }

  /// The place of a chain.
  func place(of chain: UnitChain) -> Place {
    chain.deepest >= 0 ? units.places[chain.deepest] : Place()
  }
}
