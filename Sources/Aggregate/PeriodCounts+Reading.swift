import Register

/// A period put together again from its rows.
extension PeriodCounts {
  /// Counts what a row tells.
  ///
  /// - Returns: false when it does not say what it is about.
  mutating func add(_ row: PartialsRow) -> Bool {
    switch row.table {
    case .places: addPlace(row)
    case .congresses: addCongress(row)
    case .kinds: addKind(row)
    case .agencies: addAgency(row)
    case .mergers: addMerger(row)
    case .centre: addBody(row)
    }
  }

  private mutating func addPlace(_ row: PartialsRow) -> Bool {
    guard let level = ScopeLevel(code: row.keys[3]) else { return false }
    places[row.place, default: PlaceCounts()][level] = row.counts()
    return true
  }

  private mutating func addCongress(_ row: PartialsRow) -> Bool {
    let year = Int(row.keys[3])
    guard year != nil || row.keys[3] == Congresses.unknown else { return false }
    places[row.place, default: PlaceCounts()].congresses.add(row.counts(), in: year)
    return true
  }

  private mutating func addKind(_ row: PartialsRow) -> Bool {
    guard let level = ScopeLevel(code: row.keys[1]) else { return false }
    kinds[row.keys[0], default: ByScope()][level] = row.counts()
    return true
  }

  private mutating func addAgency(_ row: PartialsRow) -> Bool {
    agencies[row.keys[0]] = row.counts()
    return true
  }

  private mutating func addMerger(_ row: PartialsRow) -> Bool {
    guard let status = MergeRuleStatus(rawValue: row.keys[4]),
      let level = ScopeLevel(code: row.keys[5])
    else { return false }
    let key = MergerKey(
      place: row.place, family: row.keys[3], status: status, scopeLevel: level)
    mergers[key] = row.counts()
    return true
  }

  private mutating func addBody(_ row: PartialsRow) -> Bool {
    guard let body = AssignedAtCentre.Body(texts: Array(row.keys.dropFirst())) else { return false }
    assignedAtCentre[row.keys[0]] = body
    return true
  }
}
