import Register

/// A record prepared for comparing.
///
/// Every text is a number of the partition's texts, so that a record is plain memory and
/// equality of texts is equality of numbers. 0 is the empty text.
struct LinkageRecord {
  let period: ReportingPeriod
  let scopeLevel: ScopeLevel
  /// Whether it is a fund; nil where the name does not tell.
  let isFund: Bool?
  let place: PlaceNumbers
  /// The units that it may be in, where several fit.
  let placeCandidates: Int32
  let kind: Int32
  let stem: Int32
  /// The kind's own words, folded.
  let label: Int32
  let rest: Int32
  let restFolded: Int32
  let numbers: Int32
  /// The name that it had before, or has now, where its row states it.
  let otherName: Int32
  let decisionNumber: Int32
  let decisionSuffix: Int32
  let chairperson: Int32
  let phone: Int32
  /// Whether bodies of many kinds have this phone; set when all records are known.
  var isOfficePhone = false
  /// Whether the decision founded bodies in several communes that this row may be of; set when all
  /// records are known.
  var isDecisionShared = false
  /// 0 where bodies of many kinds have it, once all records are known: whose seat it is it does not say.
  var address: Int32
  let decisionYear: Int
  let foundedOn: PartialDate?
  /// Whether it was founded in the period of which the row reports.
  let isNew: Bool

  init(_ row: SourceRow, _ texts: inout RecordTexts) {
    let kind = texts.kind(row.kind)
    period = row.period
    scopeLevel = row.scopeLevel
    place = row.place
    placeCandidates = row.placeCandidates
    self.kind = kind.code
    stem = kind.stem
    isFund = kind.code == 0 ? texts.isFund(row.restFolded) : kind.isFund
    label = kind.label
    rest = row.rest
    restFolded = row.restFolded
    numbers = row.numbers
    otherName = row.otherName
    (decisionNumber, decisionSuffix) = texts.decision(row.decision)
    decisionYear = row.decisionYear
    foundedOn = row.foundedOn
    isNew = row.foundedOn.map { row.period.mayContain($0) } ?? false
    chairperson = row.chairperson
    phone = row.phone
    address = row.address
    texts.noteLetters(of: chairperson)
    texts.noteLetters(of: phone)
  }

  /// Whether the unit is known that the level asks for.
  var isPlaceKnown: Bool { scopeLevel == .national || placeCandidates == 0 && units != 0 }

  /// The unit that the level asks for, or those that it may be; 0 where nothing tells.
  var units: Int32 {
    if placeCandidates != 0 { return placeCandidates }
    return switch scopeLevel {
    case .national: 0
    case .province: place.province
    case .district: place.district
    case .commune: place.commune
    }
  }

  /// Whether the two can be at one place: every unit known on both sides is the same.
  func placeAgrees(with other: LinkageRecord) -> Bool {
    func agree(_ a: Int32, _ b: Int32) -> Bool { a == b || a == 0 || b == 0 }
    return agree(place.commune, other.place.commune) && agree(place.district, other.place.district)
      && agree(place.province, other.place.province)
  }
}

/// The texts of a kind of association as numbers.
struct KindTexts {
  var code: Int32 = 0
  var label: Int32 = 0
  var stem: Int32 = 0
  var isFund = false
}
