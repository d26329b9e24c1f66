/// The columns of a review sheet.
///
/// A column is found again by its code, which stands in brackets at the end of its heading, so people
/// may move and hide columns and change the words before.
enum ReviewColumn: String, CaseIterable {
  case decision, reviewer, date, note
  case weight = "weight_bits"
  case why = "why_open"
  case effect
  case membersTwice = "members_twice"
  case rows
  case period
  case leftName = "left_name"
  case rightName = "right_name"
  case nameLevel = "name_level"
  case leftPlace = "left_place"
  case rightPlace = "right_place"
  case leftDecision = "left_founding_decision"
  case rightDecision = "right_founding_decision"
  case leftFounded = "left_founded_on"
  case rightFounded = "right_founded_on"
  case leftChair = "left_chairperson"
  case rightChair = "right_chairperson"
  case leftPhone = "left_phone"
  case rightPhone = "right_phone"
  case leftMembers = "left_members"
  case rightMembers = "right_members"
  case leftSource = "left_source"
  case rightSource = "right_source"
  case leftAssociation = "left_association_id"
  case rightAssociation = "right_association_id"
  case pair
  case leftRecord = "left_record"
  case rightRecord = "right_record"

  /// `Người duyệt (reviewer)`.
  var heading: String { "\(label) (\(rawValue))" }

  private var label: String {
    switch self {
    case .decision: "QUYẾT ĐỊNH"
    case .reviewer: "Người duyệt"
    case .date: "Ngày duyệt"
    case .note: "Ghi chú"
    case .weight: "Trọng số, bit"
    case .why: "Vì sao chưa rõ"
    case .effect: "Nếu là một hội thì đổi gì"
    case .membersTwice: "Hội viên có thể tính hai lần"
    case .rows: "Số dòng liên quan"
    case .period: "Kỳ"
    case .leftName: "Tên A"
    case .rightName: "Tên B"
    case .nameLevel: "So tên"
    case .leftPlace: "Địa bàn A"
    case .rightPlace: "Địa bàn B"
    case .leftDecision: "Quyết định thành lập A"
    case .rightDecision: "Quyết định thành lập B"
    case .leftFounded: "Ngày thành lập A"
    case .rightFounded: "Ngày thành lập B"
    case .leftChair: "Người đứng đầu A"
    case .rightChair: "Người đứng đầu B"
    case .leftPhone: "Điện thoại A"
    case .rightPhone: "Điện thoại B"
    case .leftMembers: "Hội viên A"
    case .rightMembers: "Hội viên B"
    case .leftSource: "Nguồn A"
    case .rightSource: "Nguồn B"
    case .leftAssociation: "Mã hội A"
    case .rightAssociation: "Mã hội B"
    case .pair: "Mã cặp"
    case .leftRecord: "Mã bản ghi A"
    case .rightRecord: "Mã bản ghi B"
    }
  }

  /// Whether people fill it in.
  var isAnswer: Bool {
    switch self {
    case .decision, .reviewer, .date, .note: true
    default: false
    }
  }

  /// Codes that only programs read.
  var isHidden: Bool {
    switch self {
    case .pair, .leftRecord, .rightRecord: true
    default: false
    }
  }

  /// In characters.
  var width: Int {
    switch self {
    case .decision, .reviewer: 16
    case .note, .why, .effect, .leftName, .rightName: 34
    case .leftSource, .rightSource: 30
    case .leftRecord, .rightRecord: 20
    default: 14
    }
  }

  /// The column of a heading, by the code in its last brackets.
  init?(heading: String) {
    guard let open = heading.lastIndex(of: "("), let close = heading.lastIndex(of: ")"),
      open < close
    else { return nil }
    self.init(rawValue: String(heading[heading.index(after: open)..<close]))
  }
}
