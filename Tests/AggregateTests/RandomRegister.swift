import Aggregate
import Register
import SeededRandom

/// The associations of one province, or of the centre, as chance has them; some are merged.
struct RandomRegister {
  private(set) var associations: [Association] = []
  let mergedIDs: [String]
  let mergers: [Merger]

  var partials: Partials {
    Partials(associations: associations, mergedIDs: mergedIDs, mergers: mergers)
  }

  init(province: String, _ random: inout SplitMix64) {
    var register: [Association] = []
    for index in 0..<Int.random(in: 0...60, using: &random) {
      register.append(Self.association("\(province)-\(index)", province, &random))
    }
    associations = register
    // Every fifth one is in a body with the one before, where that is of the same period.
    mergedIDs = register.indices.map { index in
      index % 5 == 4 && register[index - 1].period == register[index].period
        ? register[index - 1].id : register[index].id
    }
    mergers = ["x", "y"].map { family in
      merger(
        family, parts: ["a", "b"], in: Place(province: province), level: .province,
        status: MergeRuleStatus.allCases.randomElement(using: &random) ?? .directed,
        members: Bounds(low: 1, high: Int.random(in: 1...9, using: &random)))
    }
  }

  private static func association(
    _ id: String, _ province: String, _ random: inout SplitMix64
  ) -> Association {
    let districts = ["\(province)1", "\(province)2"]
    var place = Place(
      province: province, district: districts.randomElement(using: &random) ?? "")
    place.commune = "\(place.district)\(Int.random(in: 1...3, using: &random))"
    let level = ScopeLevel.allCases.dropFirst().randomElement(using: &random) ?? .commune
    if level <= .district { place.commune = "" }
    if level == .province { place.district = "" }
    let code = Bool.random(using: &random) ? "2023-H1" : "2022-H2"
    return province.isEmpty
      ? AggregateTests.association(id, .national, in: Place(), period: code) { fill(&$0, &random) }
      : AggregateTests.association(id, level, in: place, period: code) { fill(&$0, &random) }
  }

  private static func fill(_ body: inout Association, _ random: inout SplitMix64) {
    body.kind = ["nguoi-mu", "khuyen-hoc", "la", ""].randomElement(using: &random) ?? ""
    body.type = AssociationType.allCases.randomElement(using: &random) ?? .unknown
    body.assigned = [true, false, nil].randomElement(using: &random) ?? nil
    body.members = Bool.random(using: &random) ? Int.random(in: 0...500, using: &random) : nil
    body.partyOrganisation = Bool.random(using: &random) ? .cell : nil
    body.partyMembers = Int.random(in: 0...20, using: &random)
    body.staffQuota = Int.random(in: 0...5, using: &random)
    body.stateFunding = Int.random(in: 0...900_000_000, using: &random)
    body.ownFunding = Int.random(in: 0...900_000_000, using: &random)
    body.congressYear = Int.random(in: 2020...2026, using: &random)
    body.recommendations = Int.random(in: 0...2, using: &random)
    body.recommendationAgency = ["so-noi-vu", "", "la"].randomElement(using: &random) ?? ""
  }
}
