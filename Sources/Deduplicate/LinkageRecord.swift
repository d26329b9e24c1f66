import Register

/// A record prepared for comparing.
///
/// Every text is a number of the partition's ``RecordTexts``, so that a record is plain memory and
/// equality of texts is equality of numbers. 0 is the empty text.
struct LinkageRecord {
  let scopeLevel: ScopeLevel
  let isFund: Bool
  /// Province, district and commune.
  let units: (province: Int32, district: Int32, commune: Int32)
  let kind: Int32
  let stem: Int32
  /// The kind's own words, folded.
  let label: Int32
  let rest: Int32
  let restFolded: Int32
  let numbers: Int32
  let decisionNumber: Int32
  let decisionSuffix: Int32
  let chairperson: Int32
  let phone: Int32
  let decisionYear: Int
  let foundedOn: PartialDate?

  init(_ record: TypedRecord, _ texts: inout RecordTexts) {
    let kind = texts.kind(record.identity.kind)
    scopeLevel = record.scopeLevel
    let place = record.place
    units = (
      texts.number(place.province), texts.number(place.district), texts.number(place.commune)
    )
    self.kind = kind.code
    stem = kind.stem
    isFund = kind.isFund
    label = kind.label
    rest = texts.number(record.identity.rest)
    restFolded = texts.number(record.identity.restFolded)
    numbers = texts.number(record.identity.numbers)
    (decisionNumber, decisionSuffix) = texts.decision(record.decision)
    decisionYear = record.decisionYear
    foundedOn = record.foundedOn
    chairperson = texts.number(record.chairperson)
    phone = texts.number(record.phone)
  }

  /// Whether the two can be at one place: every unit known on both sides is the same.
  func placeAgrees(with other: LinkageRecord) -> Bool {
    func agree(_ a: Int32, _ b: Int32) -> Bool { a == b || a == 0 || b == 0 }
    return agree(units.commune, other.units.commune) && agree(units.district, other.units.district)
      && agree(units.province, other.units.province)
  }
}

/// The texts of a kind of association as numbers.
struct KindTexts {
  var code: Int32 = 0
  var label: Int32 = 0
  var stem: Int32 = 0
  var isFund = false
}
