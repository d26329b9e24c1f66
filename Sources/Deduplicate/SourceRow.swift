public import Register

/// A row of a return as deduplication keeps it: plain memory.
///
/// Every text is a number of the table of its ``SourceRecords``; 0 is the empty text.
///
/// - SeeAlso: `TypedRecord`, whose fields these are.
public struct SourceRow: Sendable {
  /// Number of the return it is from; given by ``SourceRecords/append(_:)-(SourceRow)``.
  var origin: Int32 = 0
  /// Where it stands in its return.
  public var position: SourcePosition
  /// Period it reports.
  public var period: ReportingPeriod
  /// The partition it belongs to.
  public var partition: Int32 = 0
  /// Name for display.
  public var name: Int32 = 0
  /// Code of the kind of association.
  public var kind: Int32 = 0
  /// Match key of the proper name.
  public var rest: Int32 = 0
  /// The same without diacritics.
  public var restFolded: Int32 = 0
  /// Numbers in the proper name.
  public var numbers: Int32 = 0
  /// Key of the name that the body had before, or has now, where the row states it.
  public var otherName: Int32 = 0
  /// Level.
  public var scopeLevel = ScopeLevel.commune
  /// Type.
  public var type = AssociationType.unknown
  /// Assigned by Party and State; nil when the return has no such column.
  public var assigned: Bool?
  /// Đảng đoàn.
  public var partyCaucus: Bool?
  /// Party organisation.
  public var partyOrganisation: PartyOrganisation?
  /// Merger status.
  public var mergerStatus: MergerStatus?
  /// Place, cut to the level.
  public var place = PlaceNumbers()
  /// Codes of the units that it may be in, where several fit.
  public var placeCandidates: Int32 = 0
  /// Founding decision: number and folded suffix.
  public var decision: Int32 = 0
  /// Chairperson's folded match key; personal.
  public var chairperson: Int32 = 0
  /// Phone digits; personal.
  public var phone: Int32 = 0
  /// House number and street; personal.
  public var address: Int32 = 0
  /// Agency code of the recommendation.
  public var recommendationAgency: Int32 = 0
  /// Year of the decision, 0 unknown.
  public var decisionYear = 0
  /// Founding date.
  public var foundedOn: PartialDate?
  /// Individual members.
  public var members: Int?
  /// Member organisations.
  public var organisationalMembers: Int?
  /// Party members.
  public var partyMembers: Int?
  /// Staff quota.
  public var staffQuota: Int?
  /// State funding, đồng.
  public var stateFunding: Int?
  /// Own funding, đồng.
  public var ownFunding: Int?
  /// Term.
  public var term: Term?
  /// Next congress.
  public var congressYear: Int?
  /// 64-bit hash of the recommendation's match key, 0 without one.
  public var recommendation: UInt64 = 0

  /// A row that knows where it stands and nothing more.
  public init(position: SourcePosition, period: ReportingPeriod) {
    self.position = position
    self.period = period
  }
}

/// The codes of a place as numbers of a table of texts, 0 where a unit is not known.
public struct PlaceNumbers: Equatable, Sendable {
  /// Province.
  public var province: Int32
  /// District.
  public var district: Int32
  /// Commune.
  public var commune: Int32

  /// A place; parts not known are 0.
  public init(province: Int32 = 0, district: Int32 = 0, commune: Int32 = 0) {
    self.province = province
    self.district = district
    self.commune = commune
  }

  /// The code at the deepest level that is filled, 0 for the whole country.
  var deepest: Int32 { commune != 0 ? commune : district != 0 ? district : province }

  /// How many levels down that is: 0 for the whole country, 3 for a commune.
  var depth: Int { commune != 0 ? 3 : district != 0 ? 2 : province != 0 ? 1 : 0 }
}
