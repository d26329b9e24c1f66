/// The fields a return can carry (section 2 of the data contract).
///
/// The raw value is the field's column number in tables of raw rows.
public enum ReturnField: Int, CaseIterable, Sendable {
  case rowNumber
  case localCode
  case name
  case abbreviation
  case scopeLevel
  case type
  case assigned
  case province
  case district
  case commune
  case area
  case foundedOn
  case foundingDecision
  case address
  case phone
  case chairperson
  case members
  case organisationalMembers
  case partyOrganisation
  case partyMembers
  case partyCaucus
  case staffQuota
  case stateFunding
  case ownFunding
  case term
  case congressYear
  case mergerStatus
  case mergedInto
  case recommendation
  case recommendationAgency
  case period
  case reportingUnit
  case notes

  /// The column name in every stage file: `founded_on`.
  public var name: String { Self.names[rawValue] }

  /// The field with that name, or nil.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  private static let names = [
    "row_number",
    "local_code",
    "name",
    "abbreviation",
    "scope_level",
    "type",
    "assigned",
    "province",
    "district",
    "commune",
    "area",
    "founded_on",
    "founding_decision",
    "address",
    "phone",
    "chairperson",
    "members",
    "organisational_members",
    "party_organisation",
    "party_members",
    "party_caucus",
    "staff_quota",
    "state_funding",
    "own_funding",
    "term",
    "congress_year",
    "merger_status",
    "merged_into",
    "recommendation",
    "recommendation_agency",
    "period",
    "reporting_unit",
    "notes",
  ]

  /// Fields whose values never leave the stages: people, and free text where people may stand.
  public var isPersonal: Bool {
    switch self {
    case .chairperson, .phone, .address, .notes, .recommendation: true
    default: false
    }
  }
}
