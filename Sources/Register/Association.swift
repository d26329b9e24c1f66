/// One association as the register counts it in one reporting period.
///
/// Built by survivorship from the rows that report it. It holds no personal data, so nothing made
/// from it can leak any. Amounts are nil when no row reports them: unknown is not zero.
public struct Association: Sendable {
  /// Stable across periods and reruns.
  public var id: String
  /// The period this record speaks of.
  public var period: ReportingPeriod
  /// Display name, as the surviving row writes it.
  public var name: String
  /// Code of the kind of association (`nguoi-mu`), empty when the name is of no listed kind.
  public var kind: String
  /// Type, coded.
  public var type: AssociationType
  /// Scope level.
  public var scopeLevel: ScopeLevel
  /// Where it is; empty for a national body.
  public var place: Place
  /// Assigned tasks by Party and State; nil when no row says.
  public var assigned: Bool?
  /// Founding date, possibly partial.
  public var foundedOn: PartialDate?
  /// Individual members.
  public var members: Int?
  /// Organisations that are members.
  public var organisationalMembers: Int?
  /// Party organisation, nil when no row says.
  public var partyOrganisation: PartyOrganisation?
  /// Party members.
  public var partyMembers: Int?
  /// Đảng đoàn, nil when no row says.
  public var partyCaucus: Bool?
  /// Staff quota (biên chế).
  public var staffQuota: Int?
  /// State funding in đồng.
  public var stateFunding: Int?
  /// Own funding in đồng.
  public var ownFunding: Int?
  /// Current term.
  public var term: Term?
  /// Year of the next congress due.
  public var congressYear: Int?
  /// How far a merger has come; nil when no row says.
  public var mergerStatus: MergerStatus?
  /// Code of the agency that must answer the recommendation (see `agencies.csv`), empty without one.
  public var recommendationAgency: String
  /// How many recommendations its rows carry, distinct by text.
  public var recommendations: Int
  /// How many rows report it in this period.
  public var rows: Int

  /// A record with everything unknown but what identifies it.
  public init(
    id: String, period: ReportingPeriod, name: String, scopeLevel: ScopeLevel, place: Place
  ) {
    self.id = id
    self.period = period
    self.name = name
    self.scopeLevel = scopeLevel
    self.place = place
    kind = ""
    type = .unknown
    recommendationAgency = ""
    recommendations = 0
    rows = 1
  }

  /// The partition it belongs to: its province, or the centre.
  public var partition: String {
    scopeLevel == .national || place.province.isEmpty ? Partition.centre : place.province
  }
}
