public import Register

/// One body after merging: its parts counted once.
public struct MergedBody: Sendable {
  /// Period.
  public let period: ReportingPeriod
  /// The smallest id among the parts.
  public let id: String
  /// Name after merging, without its place.
  public let name: String
  /// Family code of the rule that merges it.
  public let family: String
  /// Status of that rule.
  public let status: MergeRuleStatus
  /// Level of all parts.
  public let scopeLevel: ScopeLevel
  /// The unit it works in.
  public let place: Place
  /// Ids of the parts, sorted, at least two.
  public let parts: [String]
  /// Assigned tasks by Party and State if any part is; nil when no part says.
  public let assigned: Bool?
  /// Individual members, between the largest part and the sum; nil when no part reports any.
  public let members: Bounds?
  /// Party members, between the largest part and the sum; nil when no part reports any.
  public let partyMembers: Bounds?
  /// Staff quota, summed; nil when no part reports any.
  public let staffQuota: Int?
  /// State funding in đồng, summed; nil when no part reports any.
  public let stateFunding: Int?
  /// Own funding in đồng, summed; nil when no part reports any.
  public let ownFunding: Int?

  /// The body that `merger` makes of `parts`; nil when fewer than two kinds are among them.
  init?(_ merger: Merger, parts: [Association]) {
    guard Set(parts.map(\.kind)).count >= 2, let id = parts.map(\.id).min() else { return nil }
    period = merger.period
    self.id = id
    name = merger.resultName
    family = merger.family
    status = merger.status
    scopeLevel = merger.scopeLevel
    place = merger.place
    self.parts = parts.map(\.id).sorted()
    let stated = parts.compactMap(\.assigned)
    assigned = stated.isEmpty ? nil : stated.contains(true)
    members = parts.bounds(of: \.members)
    partyMembers = parts.bounds(of: \.partyMembers)
    staffQuota = parts.sum(of: \.staffQuota)
    stateFunding = parts.sum(of: \.stateFunding)
    ownFunding = parts.sum(of: \.ownFunding)
  }
}
