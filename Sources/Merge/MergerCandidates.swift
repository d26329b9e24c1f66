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
      let association = associations[index]
      for rule in rulesOfKind[association.kind] ?? [] where rules[rule].covers(association) {
        groups[MergerSite(association, rule: rule), default: MergerGroup()].members.append(index)
      }
      for (rule, name) in results
      where !rules[rule].kinds.contains(association.kind) && name.names(association.name)
        && rules[rule].covers(association)
      {
        groups[MergerSite(association, rule: rule), default: MergerGroup()].results.append(index)
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
