import Register

/// Everything counted in one period.
struct PeriodCounts: Summable {
  /// By the deepest place known; a national body stands at the empty place, in the country only.
  var places: [Place: PlaceCounts] = [:]
  /// By code of the kind.
  var kinds: [String: ByScope<MembersByKind.Counts>] = [:]
  var mergers: [MergerKey: MergerCounts] = [:]
  /// By code of the agency.
  var agencies: [String: Recommendations.Counts] = [:]
  /// By id.
  var assignedAtCentre: [String: AssignedAtCentre.Body] = [:]

  static func += (a: inout Self, b: Self) {
    a.places += b.places
    a.kinds += b.kinds
    a.mergers += b.mergers
    a.agencies += b.agencies
    a.assignedAtCentre.merge(b.assignedAtCentre) { first, _ in first }
  }

  mutating func add(_ association: borrowing Association, body: MergedBody) {
    let isCentral = association.partition == Partition.centre
    places[isCentral ? Place() : association.place, default: PlaceCounts()]
      .add(association, body: body)
    kinds[association.kind, default: ByScope()][association.scopeLevel].add(association)
    if association.recommendations > 0 {
      agencies[association.recommendationAgency, default: Recommendations.Counts()] +=
        Recommendations.Counts(recommendations: association.recommendations, associations: 1)
    }
    if isCentral { assignedAtCentre[association.id] = AssignedAtCentre.Body(association) }
  }

  mutating func add(_ merger: Merger) {
    mergers[MergerKey(merger), default: MergerCounts()] += MergerCounts(merger)
  }
}
