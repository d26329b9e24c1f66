import Register

/// The associations that rules speak of, gathered by site.
struct MergerCandidates {
  /// What was found at each site.
  private(set) var groups: [MergerSite: MergerGroup] = [:]

  init(_ associations: [Association], rules: [MergeRule]) {
    var rulesOfKind: [String: [Int]] = [:]
    var results: [(rule: Int, name: ResultName)] = []
    for (index, rule) in rules.enumerated() {
      for kind in Set(rule.kinds) { rulesOfKind[kind, default: []].append(index) }
      if rule.status == .directed { results.append((index, ResultName(rule.resultName))) }
    }
    for index in associations.indices {
      for rule in rulesOfKind[associations[index].kind] ?? []
      where rules[rule].covers(associations[index]) {
        groups[MergerSite(associations[index], rule: rule), default: MergerGroup()].members
          .append(index)
      }
      for (rule, name) in results
      where !rules[rule].kinds.contains(associations[index].kind)
        && name.names(associations[index].name) && rules[rule].covers(associations[index])
      {
        groups[MergerSite(associations[index], rule: rule), default: MergerGroup()].results
          .append(index)
      }
    }
  }
}

extension MergeRule {
  /// Whether the rule is in force at the period's end for that level and place, whatever the kind.
  func covers(_ association: Association) -> Bool {
    let place = association.place
    return effectiveFrom <= association.period.lastDay
      && scopeLevels.contains(association.scopeLevel)
      && (places.isEmpty || places.contains(place.province) || places.contains(place.district)
        || places.contains(place.commune))
  }
}
