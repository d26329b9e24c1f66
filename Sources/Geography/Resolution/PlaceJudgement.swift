import Register

/// Says what is doubtful about a chosen place.
struct PlaceJudgement {
  let clues: PlaceClues
  let statements: [Statement]
  let weights: EvidenceWeights

  private var gazetteer: Gazetteer { weights.gazetteer }

  /// The issues of a choice.
  func issues(of choice: PlaceChoice, reporting: UnitChain) -> PlaceIssues {
    var issues = columnIssues(choice.chain)
    if choice.isAmbiguous { issues.insert(.ambiguous) }
    if isMisspelt(choice.chain) { issues.insert(.misspelt) }
    if contradicts(choice.chain, reporting) { issues.insert(.conflict) }
    if !choice.isAmbiguous { issues.formUnion(origin(of: choice.chain)) }
    return issues
  }

  /// Cells that are unreadable, or hold a unit of another level.
  private func columnIssues(_ chain: UnitChain) -> PlaceIssues {
    var issues: PlaceIssues = []
    let columns: [(AdministrativeLevel, PlaceIssues)] = [
      (.province, .unknownProvince), (.district, .unknownDistrict), (.commune, .unknownCommune),
    ]
    for (level, unknown) in columns {
      var isStated = false
      var isRead = false
      var isBorneOut = false
      var isOfLevel = false
      for statement in statements where statement.source == .cell(level) {
        isStated = true
        isRead = isRead || !statement.readings.isEmpty
        guard let best = statement.borneOut(by: chain, weighing: weights) else { continue }
        isBorneOut = true
        isOfLevel = isOfLevel || gazetteer.level(of: best.reading.unit) == level
      }
      if isStated, !isRead { issues.insert(unknown) }
      if isBorneOut, !isOfLevel { issues.insert(.wrongColumn) }
    }
    return issues
  }

  private func isMisspelt(_ chain: UnitChain) -> Bool {
    statements.contains { statement in
      guard let (reading, _) = statement.borneOut(by: chain, weighing: weights) else {
        return false
      }
      return !reading.flaws.subtracting(.otherColumn).isEmpty
    }
  }

  /// Whether a cell, a unit word in the name or the reporting unit means another place.
  ///
  /// The reporting unit is compared no deeper than the scope level: a district's association may have
  /// its seat in any commune.
  private func contradicts(_ chain: UnitChain, _ reporting: UnitChain) -> Bool {
    let place = gazetteer.place(of: chain).truncated(to: clues.scopeLevel ?? .commune)
    if !place.agrees(with: clues.reporting) { return true }
    return statements.contains { statement in
      statement.source != .name(explicit: false) && !statement.readings.isEmpty
        && !statement.readings.contains { gazetteer.isInside($0.unit, chain) }
    }
  }

  /// Where the deepest unit comes from, when not from a cell.
  private func origin(of chain: UnitChain) -> PlaceIssues {
    guard chain.deepest >= 0 else { return [] }
    let supports = { (statement: Statement) in
      statement.readings.contains { gazetteer.chains[$0.unit].contains(chain.deepest) }
    }
    if statements.contains(where: { $0.isCell && supports($0) }) { return [] }
    return statements.contains(where: supports) ? .filledFromName : .filledFromReportingUnit
  }
}
