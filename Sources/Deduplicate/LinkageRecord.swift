import Linkage
import Register

/// A record prepared for comparing: texts that are only tested for equality become numbers.
struct LinkageRecord {
  let scopeLevel: ScopeLevel
  let place: Place
  let kind: Int32
  let stem: Int32
  let isFund: Bool
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

/// Prepares records.
struct LinkagePreparation {
  private let kinds: [String: (label: String, stem: String)]
  private var texts = Interner()

  init(_ kinds: [String: (label: String, stem: String)]) { self.kinds = kinds }

  mutating func prepared(_ record: TypedRecord) -> LinkageRecord {
    let identity = record.identity
    let kind = kinds[identity.kind]
    let label = kind?.label ?? ""
    let whole = [label, identity.restFolded].filter { !$0.isEmpty }.joined(separator: " ")
    let decision = record.decision.split(separator: " ", maxSplits: 1)
    let digits = decision.first.map(String.init) ?? ""
    return LinkageRecord(
      scopeLevel: record.scopeLevel, place: record.place,
      kind: texts.number(identity.kind.isEmpty ? "" : "kind:\(identity.kind)"),
      stem: texts.number(kind.map { "stem:\($0.stem)" } ?? ""),
      isFund: label.hasPrefix("quy "),
      rest: texts.number(identity.rest), restFolded: texts.number(identity.restFolded),
      hasTones: !identity.rest.utf8.elementsEqual(identity.restFolded.utf8),
      restText: TokenSequence(utf8: Array(identity.rest.utf8)), whole: Array(whole.utf8),
      numbers: texts.number(identity.numbers), decisionNumber: texts.number(digits),
      decisionDigits: Array(digits.utf8),
      decisionSuffix: texts.number(decision.count > 1 ? String(decision[1]) : ""),
      decisionYear: record.decisionYear, foundedOn: record.foundedOn,
      chairperson: texts.number(record.chairperson),
      chairpersonText: Array(record.chairperson.utf8), phone: texts.number(record.phone),
      phoneText: Array(record.phone.utf8))
  }
}
