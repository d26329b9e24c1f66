import Register

/// Where a body works: the units above and including its own; all nil for the whole country.
struct BodyPlace: Sendable {
  var province: Unit?
  var district: Unit?
  var commune: Unit?

  /// The deepest unit.
  var unit: Unit? { commune ?? district ?? province }

  /// Its code, empty for the centre.
  var code: String { unit?.code ?? "" }
}

/// The act that founded a body.
struct Decision: Sendable {
  var number: Int
  /// `QĐ-UBND`.
  var symbol: String
  var date: PartialDate
}

/// What a body asks for and who has to answer.
struct Recommendation: Sendable {
  var text: String
  var agency: String
}

/// One association as it is in truth, in one period.
struct Body: Sendable {
  /// The same in every period.
  let id: String
  let kind: Kind
  /// Of a club or fund that stands several times at a place.
  let properName: String?
  let scopeLevel: ScopeLevel
  let place: BodyPlace
  /// Nil when the office has no copy of the decision.
  let decision: Decision?
  let foundedOn: PartialDate
  let localNumber: Int
  var assigned: Bool
  var address: String
  var phone: String?
  var chairperson: String
  var members: Int?
  var organisationalMembers: Int?
  var partyOrganisation: PartyOrganisation
  var partyMembers: Int
  var hasPartyCaucus: Bool
  var staffQuota: Int
  /// Million đồng.
  var stateFunding: Int
  var ownFunding: Int
  var term: Term?
  /// The next congress due.
  var congressYear: Int?
  var mergerStatus: MergerStatus
  /// Body this one has joined, or is to join.
  var mergedInto: String?
  var recommendation: Recommendation?

  /// `Câu lạc bộ Thơ Hương Quê`: the name without its place.
  var coreName: String {
    guard let properName else { return kind.label }
    return "\(kind.label) \(properName)"
  }

  /// `phường Hàng Bạc`, `Việt Nam` at the centre.
  var placePhrase: String { place.unit?.phrase ?? "Việt Nam" }

  /// The name as the decision writes it.
  var name: String { "\(coreName) \(placePhrase)" }
}
