import Register

/// One name of a unit as a text writes it, not yet looked up.
struct PlaceTerm {
  /// Level of the column it stands in, nil for a text of any level.
  var column: AdministrativeLevel?
  /// The text it was found in.
  var text: NameText
  /// Words of the name, empty for a unit word alone (`thành phố`).
  var name: Range<Int>
  /// Words of the name with the unit word before it.
  var whole: Range<Int>
  /// Kinds of unit the unit word stands for, empty without one.
  var types: [UnitType]
  /// Whether the cell holds other names too.
  var isChained = false
  /// Whether the level of the column is more likely than others: not for the further names of a
  /// chain.
  var isFirst = true
  /// Whether its spelling was put right: keys turned into letters, a typing error in its unit word.
  var isRespelt = false

  /// Whether it may name a province: it stands in that column, says so, or its text may name
  /// anything.
  var mayNameProvince: Bool {
    column == .province || column == nil || isChained || types.contains { $0.level == .province }
  }

  /// Number of digits of a name that is only a number, otherwise 0.
  var digits: Int { name.count == 1 ? text.words[name.lowerBound].digits : 0 }

  /// The level its unit word says or, without one, that of its column; nil when neither tells.
  var presumedLevel: AdministrativeLevel? {
    let stated = types.map(\.level)
    if let column, isFirst, stated.isEmpty || stated.contains(column) { return column }
    return stated.last
  }
}
