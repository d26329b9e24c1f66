import Register

/// One rule at one unit and scope level in one period: there associations can merge.
struct MergerSite: Hashable, Comparable {
  let period: ReportingPeriod
  let scopeLevel: ScopeLevel
  /// The unit the associations work in.
  let place: Place
  /// Position of the rule in the rule file.
  let rule: Int

  init(_ association: Association, rule: Int) {
    period = association.period
    scopeLevel = association.scopeLevel
    place = association.workingPlace
    self.rule = rule
  }

  /// The order mergers are returned in; at one place the order of the rules.
  static func < (a: Self, b: Self) -> Bool {
    if a.period != b.period { return a.period < b.period }
    if a.scopeLevel != b.scopeLevel { return a.scopeLevel < b.scopeLevel }
    if a.place.province != b.place.province { return a.place.province < b.place.province }
    if a.place.district != b.place.district { return a.place.district < b.place.district }
    if a.place.commune != b.place.commune { return a.place.commune < b.place.commune }
    return a.rule < b.rule
  }
}

extension Association {
  /// Its place down to its scope level: the unit it works in, wherever in it the office stands.
  var workingPlace: Place {
    switch scopeLevel {
    case .national: Place()
    case .province: Place(province: place.province)
    case .district: Place(province: place.province, district: place.district)
    case .commune: place
    }
  }
}
