import Deduplicate
import Register

/// A pair of rows that a person should decide, and what the decision would change.
struct OpenPair {
  let left: SourceRecord
  let right: SourceRecord
  let linked: LinkedPair
  let associations: (left: String, right: String)
  /// Rows of the two associations together, in the period.
  let rows: Int
  /// Members that are counted twice if the two are one; 0 when a side reports none.
  let membersTwice: Int
  /// How far the weight is from the link threshold, in bits.
  let distanceBits: Double
  let fingerprints: (left: RecordFingerprint, right: RecordFingerprint)

  /// Code of the pair.
  var key: String { ReviewDecision.key(fingerprints.left, fingerprints.right) }

  /// Those whose decision changes most come first: members, then rows, then the nearest to the
  /// threshold.
  static func matters(_ a: OpenPair, more b: OpenPair) -> Bool {
    if a.membersTwice != b.membersTwice { return a.membersTwice > b.membersTwice }
    if a.rows != b.rows { return a.rows > b.rows }
    if a.distanceBits != b.distanceBits { return a.distanceBits < b.distanceBits }
    return a.key < b.key
  }

  /// Whether the question is if an association of one period is that of another.
  var isBetweenPeriods: Bool { linked.reason == .betweenPeriods }

  /// What the sheet says in a column; numbers as digits.
  func text(_ column: ReviewColumn) -> String {
    switch column {
    case .decision, .reviewer, .date, .note: ""
    case .weight: Bits.text(linked.weightBits)
    case .why: why
    case .effect: effect
    case .membersTwice: String(membersTwice)
    case .rows: String(rows)
    case .period:
      isBetweenPeriods
        ? "\(left.record.period) / \(right.record.period)" : left.record.period.description
    case .leftName: left.record.name
    case .rightName: right.record.name
    case .nameLevel: linked.levels.first ?? ""
    case .leftPlace: Self.place(left)
    case .rightPlace: Self.place(right)
    case .leftDecision: Self.decision(left)
    case .rightDecision: Self.decision(right)
    case .leftFounded: left.record.foundedOn?.description ?? ""
    case .rightFounded: right.record.foundedOn?.description ?? ""
    case .leftChair: left.record.chairperson
    case .rightChair: right.record.chairperson
    case .leftPhone: left.record.phone
    case .rightPhone: right.record.phone
    case .leftMembers: left.record.members.map(String.init) ?? ""
    case .rightMembers: right.record.members.map(String.init) ?? ""
    case .leftSource: "\(left.path):\(left.record.position.line)"
    case .rightSource: "\(right.path):\(right.record.position.line)"
    case .leftAssociation: associations.left
    case .rightAssociation: associations.right
    case .pair: key
    case .leftRecord: fingerprints.left.text
    case .rightRecord: fingerprints.right.text
    }
  }

  private static func place(_ source: SourceRecord) -> String {
    let place = source.record.place
    let codes = [place.province, place.district, place.commune].filter { !$0.isEmpty }
    return ([source.record.scopeLevel.code] + codes).joined(separator: " ")
  }

  private static func decision(_ source: SourceRecord) -> String {
    let year = source.record.decisionYear
    return source.record.decision.isEmpty || year == 0
      ? source.record.decision : "\(source.record.decision) (\(year))"
  }

  private var why: String {
    switch linked.reason {
    case .betweenPeriods: "có thể là một hội ở hai kỳ; trọng số dưới ngưỡng"
    case .belowThreshold: "trọng số dưới ngưỡng liên kết"
    case .contradiction: "giống nhau, nhưng nhập làm một thì các dòng mâu thuẫn nhau"
    case .weakAverage: "giống nhau, nhưng trung bình với các dòng khác không đạt ngưỡng"
    case .decided, .none: ""
    }
  }

  private var effect: String {
    if isBetweenPeriods {
      return "giữ mã hội của kỳ trước: bớt 1 hội mới và 1 hội thôi; nếu khác nhau: không đổi"
    }
    let members = membersTwice > 0 ? ", \(membersTwice) hội viên không tính hai lần nữa" : ""
    return "bớt 1 hội, \(rows) dòng về một hội\(members); nếu khác nhau: không đổi"
  }
}
