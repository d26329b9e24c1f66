import Linkage
import Register

/// A record prepared for comparing: texts that are only tested for equality become numbers.
///
/// A class, because each is compared with many others and copying its texts would cost more than
/// comparing them.
final class LinkageRecord: Sendable {
  let scopeLevel: ScopeLevel
  let place: Place
  /// Province, district and commune, 0 where unknown.
  let units: (province: Int32, district: Int32, commune: Int32)
  let kind: Int32
  let stem: Int32
  let isFund: Bool
  /// The kind's own words, folded.
  let label: [UInt8]
  let rest: Int32
  let restFolded: Int32
  let hasTones: Bool
  let restText: TokenSequence
  /// Kind and rest together, folded: for a name whose kind was not recognised.
  let whole: [UInt8]
  let numbers: Int32
  let decisionNumber: Int32
  let decisionDigits: [UInt8]
  let decisionSuffix: Int32
  let decisionYear: Int
  let foundedOn: PartialDate?
  let chairperson: Int32
  let chairpersonText: [UInt8]
  let phone: Int32
  let phoneText: [UInt8]

  init(_ record: TypedRecord, kind: (label: String, stem: String)?, _ texts: inout Interner) {
    scopeLevel = record.scopeLevel
    place = record.place
    units = (
      texts.number(place.province), texts.number(place.district), texts.number(place.commune)
    )
    let identity = record.identity
    let label = kind?.label ?? ""
    self.kind = texts.number(identity.kind.isEmpty ? "" : "kind:\(identity.kind)")
    stem = texts.number(kind.map { "stem:\($0.stem)" } ?? "")
    isFund = label.hasPrefix("quy ")
    self.label = Array(label.utf8)
    rest = texts.number(identity.rest)
    restFolded = texts.number(identity.restFolded)
    hasTones = !identity.rest.utf8.elementsEqual(identity.restFolded.utf8)
    restText = TokenSequence(utf8: Array(identity.rest.utf8))
    whole = Array(
      [label, identity.restFolded].filter { !$0.isEmpty }.joined(separator: " ").utf8)
    numbers = texts.number(identity.numbers)
    let decision = record.decision.split(separator: " ", maxSplits: 1)
    decisionDigits = Array((decision.first ?? "").utf8)
    decisionNumber = texts.number(String(decision.first ?? ""))
    decisionSuffix = texts.number(decision.count > 1 ? String(decision[1]) : "")
    decisionYear = record.decisionYear
    foundedOn = record.foundedOn
    chairperson = texts.number(record.chairperson)
    chairpersonText = Array(record.chairperson.utf8)
    phone = texts.number(record.phone)
    phoneText = Array(record.phone.utf8)
  }

  /// Whether this name may be a damaged form of the other's longer kind: it has words left over where
  /// the other kind's words go on (`Hội BTNKT&TMCC` beside `Hội Bảo trợ người khuyết tật và trẻ mồ
  /// côi`).
  func mayBeDamaged(_ other: LinkageRecord) -> Bool {
    rest != 0 && other.label.count > label.count && other.label.starts(with: label)
  }

  /// Whether the two can be at one place: every unit known on both sides is the same.
  func placeAgrees(with other: LinkageRecord) -> Bool {
    func agree(_ a: Int32, _ b: Int32) -> Bool { a == b || a == 0 || b == 0 }
    return agree(units.commune, other.units.commune) && agree(units.district, other.units.district)
      && agree(units.province, other.units.province)
  }
}

/// Numbers for texts, 0 for the empty one; numbers are given in the order of first sight.
struct Interner {
  private var numbers: [String: Int32] = ["": 0]

  mutating func number(_ text: String) -> Int32 {
    if text.isEmpty { return 0 }
    if let number = numbers[text] { return number }
    let number = Int32(numbers.count)
    numbers[text] = number
    return number
  }
}
