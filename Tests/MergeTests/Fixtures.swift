import Register

let ward1 = Place(province: "45", district: "461", commune: "19336")
let ward11 = Place(province: "45", district: "461", commune: "19345")

func period(_ code: String) -> ReportingPeriod {
  guard let period = ReportingPeriod(code: code) else { fatalError("no period: \(code)") }
  return period
}

/// An association of Đông Hà's ward 1 in 2023-H1 unless told otherwise.
func association(
  _ id: String, kind: String, name: String = "Hội", in place: Place = ward1,
  level: ScopeLevel = .commune, period code: String = "2023-H1", status: MergerStatus? = nil,
  members: Int? = nil
) -> Association {
  var association = Association(
    id: id, period: period(code), name: name, scopeLevel: level, place: place)
  association.kind = kind
  association.mergerStatus = status
  association.members = members
  return association
}

/// A directed rule for blind and disabled people's associations unless told otherwise.
func rule(
  family: String = "khuyet-tat", kinds: [String] = ["nguoi-mu", "nguoi-khuyet-tat"],
  result: String = "Hội Người mù và Người khuyết tật", status: MergeRuleStatus = .directed,
  levels: Set<ScopeLevel> = [.province, .district, .commune], places: [String] = [],
  from: PartialDate = PartialDate(year: 2023, month: 3, day: 1)
) -> MergeRule {
  MergeRule(
    family: family, label: family, kinds: kinds, resultName: result, basis: "", status: status,
    scopeLevels: levels, places: places, effectiveFrom: from)
}
