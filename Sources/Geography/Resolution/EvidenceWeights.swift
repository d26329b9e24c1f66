import Register

/// How much a piece of evidence says for a unit.
///
/// The weights are an order, not measurements; sums of them settle what happens when evidence
/// disagrees:
///
/// | evidence | province | district | commune |
/// |---|---|---|---|
/// | cell | 60 | 45 | 40 |
/// | unit word in the name, of the record's scope level | 64 | 49 | 44 |
/// | unit word in the name, of another level | 30 | 30 | 30 |
/// | bare unit name in the name | 15 | 15 | 15 |
/// | reporting unit | 50 | 25 | 25 |
///
/// So a cell outweighs the reporting unit, and a cell that stands against the reporting unit and
/// another cell loses; a district cell outweighs a commune cell that fits another district only; a
/// `phường X` in the name of a commune's association outweighs the commune cell, not the district
/// cell. A flaw of spelling or column takes off 2 to 10.
struct EvidenceWeights {
  let gazetteer: Gazetteer
  /// Scope level of the record, when stated.
  var scopeLevel: ScopeLevel?
  /// Whether no text of the row has any diacritic, so that lost ones say nothing.
  var isStripped = false

  /// What a statement says for one of its readings.
  func weight(of reading: Reading, from source: Statement.Source) -> Int {
    let level = gazetteer.level(of: reading.unit)
    return switch source {
    case .cell: cell(level) - loss(reading.flaws)
    case .name(explicit: true):
      (isScope(level) ? cell(level) + 4 : 30) - loss(reading.flaws)
    case .name(explicit: false): 15 - loss(reading.flaws)
    }
  }

  /// What the reporting unit says for a chain.
  func weight(of chain: UnitChain, reporting: UnitChain) -> Int {
    (chain.province >= 0 && chain.province == reporting.province ? 50 : 0)
      + (chain.district >= 0 && chain.district == reporting.district ? 25 : 0)
      + (chain.commune >= 0 && chain.commune == reporting.commune ? 25 : 0)
  }

  private func cell(_ level: AdministrativeLevel) -> Int {
    switch level {
    case .province: 60
    case .district: 45
    case .commune: 40
    }
  }

  private func loss(_ flaws: Reading.Flaws) -> Int {
    (flaws.contains(.diacriticsLost) && !isStripped ? 2 : 0)
      + (flaws.contains(.typeDiffers) ? 8 : 0) + (flaws.contains(.diacriticsDiffer) ? 8 : 0)
      + (flaws.contains(.typo) ? 10 : 0) + (flaws.contains(.otherColumn) ? 10 : 0)
  }

  private func isScope(_ level: AdministrativeLevel) -> Bool {
    scopeLevel.map { $0.unitLevel == level } ?? true
  }
}
