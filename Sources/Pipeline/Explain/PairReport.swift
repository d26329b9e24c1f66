import Deduplicate
import Linkage
import Register

/// Why two rows are, or are not, one association.
struct PairReport {
  let evidence: PairEvidence
  /// `path:line` of the rows, and the names they give.
  let places: (left: String, right: String)
  let names: (left: String, right: String)
  /// The associations the rows report.
  let associations: (left: String, right: String)
  /// What people decided about the pair, nil for nothing.
  let verdict: ReviewVerdict?
  let masking: Masking

  var lines: [String] {
    var lines = ["Cặp dòng" + (evidence.isBetweenPeriods ? " (hai kỳ khác nhau)" : "")]
    var rows = TerminalTable(limit: 90)
    rows.add("A", places.left, associations.left, names.left)
    rows.add("B", places.right, associations.right, names.right)
    lines += rows.lines(indent: "  ") + [""]
    lines += table.lines(indent: "  ") + [""]
    lines += conclusion.map { "  \($0)" }
    if hidesValues {
      lines.append("  Tên người, điện thoại và trụ sở được che (•••••); xem bằng --show-values.")
    }
    return lines
  }

  private var hidesValues: Bool {
    !masking.showsValues
      && evidence.fields.contains { $0.isPersonal && !($0.left.isEmpty && $0.right.isEmpty) }
  }

  private var table: TerminalTable {
    var table = TerminalTable(rightAligned: [4, 5, 6], limit: 34)
    table.add("so sánh", "A", "B", "mức", "m", "u", "bit")
    table.add("(tiên nghiệm λ)", "", "", "", "", "", Bits.text(evidence.priorBits))
    for field in evidence.fields {
      table.add(
        ComparisonLabel.text(field.name), masking.text(field.left, isPersonal: field.isPersonal),
        masking.text(field.right, isPersonal: field.isPersonal), field.level,
        Bits.probability(field.m), Bits.probability(field.u), Bits.text(field.bits))
    }
    table.add("TỔNG", "", "", "", "", "", Bits.text(evidence.sumBits))
    table.add("ngưỡng liên kết", "", "", "", "", "", Bits.text(evidence.linkThresholdBits))
    table.add("ngưỡng xem xét", "", "", "", "", "", Bits.text(evidence.reviewThresholdBits))
    return table
  }

  /// What follows from the evidence, and what came of it.
  var conclusion: [String] {
    var lines = ["Theo trọng số: \(Self.label(evidence.decision))."]
    for contradiction in evidence.contradictions {
      lines.append("Chứng cứ cứng: \(contradiction.label) [\(contradiction.rawValue)].")
    }
    if let verdict { lines.append("Người duyệt quyết định: \(verdict.label).") }
    lines.append("Kết quả: \(outcome).")
    return lines
  }

  private var outcome: String {
    if associations.left == associations.right { return "một hội, \(associations.left)" }
    let reason =
      if verdict == .different {
        "theo quyết định của người duyệt"
      } else if !evidence.contradictions.isEmpty {
        "chứng cứ cứng không cho nhập làm một"
      } else if evidence.decision == .link {
        "nhập làm một thì các dòng khác của hai hội mâu thuẫn, hoặc trung bình không đạt ngưỡng"
      } else if evidence.decision == .possibleLink {
        "chưa đủ chứng cứ; có thể duyệt bằng sohoi review export"
      } else {
        "tổng không đạt ngưỡng"
      }
    return "hai hội, \(associations.left) và \(associations.right): \(reason)"
  }

  static func label(_ decision: LinkDecision) -> String {
    switch decision {
    case .link: "liên kết (link)"
    case .possibleLink: "có thể liên kết (possible link)"
    case .nonLink: "không liên kết (non-link)"
    }
  }
}

/// What the comparisons are called for people.
enum ComparisonLabel {
  private static let labels = [
    "name": "tên", "place": "địa bàn", "decision": "quyết định", "founded_on": "ngày thành lập",
    "chairperson": "người đứng đầu", "phone": "điện thoại",
    "address": "trụ sở",
  ]

  /// `tên (name)`.
  static func text(_ name: String) -> String { labels[name].map { "\($0) (\(name))" } ?? name }
}
