import Register

/// The rows of one period.
extension PeriodCounts {
  /// Hands out those of the table of `row`, sorted; it is filled again and again.
  func forEachRow(_ row: inout PartialsRow, _ use: (PartialsRow) -> Void) {
    switch row.table {
    case .places: forEachPlace(&row, use)
    case .congresses: forEachCongress(&row, use)
    case .kinds: forEachKind(&row, use)
    case .agencies: forEachAgency(&row, use)
    case .mergers: forEachMerger(&row, use)
    case .centre: forEachBody(&row, use)
    }
  }

  private func forEachPlace(_ row: inout PartialsRow, _ use: (PartialsRow) -> Void) {
    // The counts are large: only their keys are moved.
    for place in places.keys.sorted(by: { $0.precedes($1) }) {
      guard let counts = places[place] else { continue }
      row.place = place
      for level in ScopeLevel.allCases where !counts.associations[level].isZero {
        row.keys[3] = level.code
        row.list(counts[level])
        use(row)
      }
    }
  }

  private func forEachCongress(_ row: inout PartialsRow, _ use: (PartialsRow) -> Void) {
    for place in places.keys.sorted(by: { $0.precedes($1) }) {
      row.place = place
      places[place]?.congresses.forEachYear { year, counts in
        row.keys[3] = year.map(String.init) ?? Congresses.unknown
        row.list(counts)
        use(row)
      }
    }
  }

  private func forEachKind(_ row: inout PartialsRow, _ use: (PartialsRow) -> Void) {
    for (kind, counts) in kinds.sorted(by: { $0.key < $1.key }) {
      row.keys[0] = kind
      for level in ScopeLevel.allCases where !counts[level].isZero {
        row.keys[1] = level.code
        row.list(counts[level])
        use(row)
      }
    }
  }

  private func forEachAgency(_ row: inout PartialsRow, _ use: (PartialsRow) -> Void) {
    for (agency, counts) in agencies.sorted(by: { $0.key < $1.key }) {
      row.keys = [agency]
      row.list(counts)
      use(row)
    }
  }

  private func forEachMerger(_ row: inout PartialsRow, _ use: (PartialsRow) -> Void) {
    for (key, counts) in mergers.sorted(by: { $0.key.precedes($1.key) }) {
      row.place = key.place
      (row.keys[3], row.keys[4], row.keys[5]) =
        (key.family, key.status.rawValue, key.scopeLevel.code)
      row.list(counts)
      use(row)
    }
  }

  private func forEachBody(_ row: inout PartialsRow, _ use: (PartialsRow) -> Void) {
    for (id, body) in assignedAtCentre.sorted(by: { $0.key < $1.key }) {
      row.keys = [id] + body.texts
      use(row)
    }
  }
}

extension Place {
  fileprivate func precedes(_ other: Place) -> Bool {
    (province, district, commune) < (other.province, other.district, other.commune)
  }
}

extension MergerKey {
  fileprivate func precedes(_ other: MergerKey) -> Bool {
    if place != other.place { return place.precedes(other.place) }
    return (family, status.rawValue, scopeLevel)
      < (other.family, other.status.rawValue, other.scopeLevel)
  }
}
