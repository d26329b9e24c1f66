/// The fields a return can carry (section 2 of the data contract). The raw value is the column name
/// in every stage file.
public enum ReturnField: String, CaseIterable, Sendable {
  case rowNumber = "row_number"
  case localCode = "local_code"
  case name
  case abbreviation
  case scopeLevel = "scope_level"
  case type
  case assigned
  case province
  case district
  case commune
  case area
  case foundedOn = "founded_on"
  case foundingDecision = "founding_decision"
  case address
  case phone
  case chairperson
  case members
  case organisationalMembers = "organisational_members"
  case partyOrganisation = "party_organisation"
  case partyMembers = "party_members"
  case partyCaucus = "party_caucus"
  case staffQuota = "staff_quota"
  case stateFunding = "state_funding"
  case ownFunding = "own_funding"
  case term
  case congressYear = "congress_year"
  case mergerStatus = "merger_status"
  case mergedInto = "merged_into"
  case recommendation
  case recommendationAgency = "recommendation_agency"
  case period
  case reportingUnit = "reporting_unit"
  case notes

  /// Position in `allCases`, the column number in tables of raw rows.
  public var index: Int { Self.indexes[self] ?? 0 }

  private static let indexes = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// Fields whose values never leave the stages: people, and free text where people may stand.
  public var isPersonal: Bool {
    switch self {
    case .chairperson, .phone, .address, .notes, .recommendation: true
    default: false
    }
  }
}
