/// The parts of an association's name that tell it from others, place and legal noise taken off.
public struct NameIdentity: Hashable, Sendable {
  /// Code of the kind (`nguoi-cao-tuoi`), empty when the name is of no listed kind.
  public var kind: String
  /// Accented match key of the core name: the kind's own words are taken out when it has one, so this
  /// is the proper name (`huong que`), or the whole core for unlisted kinds.
  public var rest: String
  /// The same without diacritics.
  public var restFolded: String
  /// Numbers in `rest`, in order, joined by blanks: hard evidence.
  public var numbers: String

  /// An identity.
  public init(kind: String = "", rest: String = "", restFolded: String = "", numbers: String = "") {
    self.kind = kind
    self.rest = rest
    self.restFolded = restFolded
    self.numbers = numbers
  }

  /// Kind and core name as one text (`[lam-vuon]`, `[clb-tho] huong que`), without diacritics.
  public var key: String {
    let kind = kind.isEmpty ? "" : "[\(kind)]"
    return kind.isEmpty || restFolded.isEmpty ? kind + restFolded : "\(kind) \(restFolded)"
  }
}

/// One data row after cleaning: every field typed, its name parsed, its place resolved.
public struct TypedRecord: Sendable {
  /// Where it stands in its return.
  public var position: SourcePosition
  /// The partition it belongs to.
  public var partition: String
  /// Period it reports.
  public var period: ReportingPeriod
  /// Name for display.
  public var name: String
  /// What identifies it.
  public var identity: NameIdentity
  /// Key of the name that the body had before, or has now, where the row states it; else empty.
  public var otherName: String
  /// Level.
  public var scopeLevel: ScopeLevel
  /// Type.
  public var type: AssociationType
  /// Assigned by Party and State; nil when the return has no such column.
  public var assigned: Bool?
  /// Place, cut to the level.
  public var place: Place
  /// Where several units of the level fit equally well: their codes in order, joined by blanks; else
  /// empty.
  public var placeCandidates: String
  /// Founding date.
  public var foundedOn: PartialDate?
  /// Founding decision: number and folded suffix (`123 qd-ubnd`), empty without one.
  public var decision: String
  /// Year of the decision, 0 unknown.
  public var decisionYear: Int
  /// Chairperson's folded match key; personal.
  public var chairperson: String
  /// Phone digits; personal.
  public var phone: String
  /// Folded house number and street, empty without a number; personal.
  public var address: String
  /// Individual members.
  public var members: Int?
  /// Member organisations.
  public var organisationalMembers: Int?
  /// Party organisation.
  public var partyOrganisation: PartyOrganisation?
  /// Party members.
  public var partyMembers: Int?
  /// Đảng đoàn.
  public var partyCaucus: Bool?
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
  /// Merger status.
  public var mergerStatus: MergerStatus?
  /// 64-bit hash of the recommendation's match key, 0 without one: counts without keeping text.
  public var recommendation: UInt64
  /// Agency code of the recommendation.
  public var recommendationAgency: String

  /// A record that knows where it stands and nothing more.
  public init(position: SourcePosition, period: ReportingPeriod) {
    self.position = position
    self.period = period
    partition = Partition.centre
    name = ""
    identity = NameIdentity()
    otherName = ""
    scopeLevel = .commune
    type = .unknown
    place = Place()
    placeCandidates = ""
    decision = ""
    decisionYear = 0
    chairperson = ""
    phone = ""
    address = ""
    recommendation = 0
    recommendationAgency = ""
  }
}

/// What cleaning decided about one row of a return.
public enum CleanOutcome: Sendable {
  /// An association's row, to be deduplicated.
  case record(TypedRecord)
  /// An end already: out of scope, not data, rejected, superseded; with the reason for the ledger.
  case ended(Disposition, reason: String)
}
