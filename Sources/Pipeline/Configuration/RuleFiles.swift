import Aggregate
import Publish
import Register

/// `similar-associations.csv`: the rules for merging similar associations.
enum MergeRuleFile {
  private static let columns = [
    "family", "label", "kinds", "result_name", "basis", "status", "scope_levels", "places",
    "effective_from",
  ]

  static func read(_ folder: TableFolder, kinds: Set<String>) throws(RunError) -> [MergeRule] {
    var rules: [MergeRule] = []
    for (index, row) in try folder.rows("similar_associations", columns).enumerated() {
      let place = "\(folder.path("similar_associations")):\(index + 2)"
      let members = row[2].split(separator: "|").map(String.init)
      for kind in members where !kinds.contains(kind) {
        throw RunError(
          .configuration, "CONFIG-KIND", "Không có loại hội '\(kind)' trong kinds.csv.", at: place,
          remedy: NearestWord.of(kind, among: kinds.sorted()).map { "Có phải là '\($0)'?" } ?? "")
      }
      let levels = row[6].split(separator: "|").compactMap { ScopeLevel(code: String($0)) }
      guard members.count >= 2, let status = MergeRuleStatus(rawValue: row[5]), !levels.isEmpty,
        let from = PartialDate(iso: row[8])
      else {
        throw RunError(
          .configuration, "CONFIG-RULE", "Quy tắc sáp nhập không đọc được.", at: place,
          remedy:
            "Cần ít nhất hai loại hội, status là directed hoặc proposed, cấp và ngày hiệu lực.")
      }
      rules.append(
        MergeRule(
          family: row[0], label: row[1], kinds: members, resultName: row[3], basis: row[4],
          status: status, scopeLevels: Set(levels),
          places: row[7].split(separator: "|").map(String.init), effectiveFrom: from))
    }
    return rules
  }
}

/// `control-totals.csv`: published figures that B12 compares with.
enum ControlTotalFile {
  private static let columns = [
    "id", "figure", "period", "table", "where", "column", "low", "high", "published",
  ]

  static func read(_ folder: TableFolder) throws(RunError) -> [ControlTotal] {
    var totals: [ControlTotal] = []
    for (index, row) in try folder.rows("control_totals", columns).enumerated() {
      guard let period = ReportingPeriod(code: row[2]), let low = Int(row[6]),
        let high = Int(row[7]), low <= high
      else {
        throw RunError(
          .configuration, "CONFIG-CONTROL", "Số liệu đối chiếu không đọc được.",
          at: "\(folder.path("control_totals")):\(index + 2)",
          remedy: "Kỳ dạng 2023-H1; low và high là số nguyên, low không lớn hơn high.")
      }
      totals.append(
        ControlTotal(
          id: row[0], figure: row[1], period: period, table: row[3],
          conditions: row[4].split(separator: ";").map(condition), column: row[5], low: low,
          high: high, published: row[8]))
    }
    return totals
  }

  /// `column=value` or `column!=value`.
  private static func condition(_ text: Substring) -> Condition {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count > 1 ? String(parts[1]) : ""
    let column = String(parts[0])
    return column.hasSuffix("!")
      ? Condition(String(column.dropLast()), value, isEqual: false) : Condition(column, value)
  }
}

/// `tables.yaml`: titles, units, notes and headings of the tables.
enum TableDefinitionFile {
  static func read(_ path: String) throws(RunError) -> [TableDefinition] {
    let top = try ConfigurationNode.read(path, keys: ["headings", "tables"])
    let headings = try top.dictionary("headings")
    let ids = (1...12).map { $0 < 10 ? "B0\($0)" : "B\($0)" }
    let tables = try top.node("tables", keys: ids)
    var definitions: [TableDefinition] = []
    for id in ids {
      let table = try tables.node(id, keys: ["title", "unit", "notes", "across"])
      let across = try table.text("across", default: "")
      definitions.append(
        TableDefinition(
          id: id, title: try table.text("title"), unit: try table.text("unit", default: ""),
          notes: try table.texts("notes"), headings: headings,
          across: across.isEmpty ? nil : across))
    }
    return definitions
  }
}

/// Vietnamese words for the codes that stand in tables.
enum CodeLabels {
  static func all(rules: [MergeRule]) -> [String: [String: String]] {
    let total = ["total": "Tổng số"]
    func with(_ pairs: [(String, String)]) -> [String: String] {
      total.merging(pairs) { _, new in new }
    }
    return [
      "scope_level": with(ScopeLevel.allCases.map { ($0.code, $0.label) }),
      "type": with(AssociationType.allCases.map { ($0.code, $0.label) }),
      "family": with(rules.map { ($0.family, $0.label) }),
      "status": with([("directed", "Đã chỉ đạo"), ("proposed", "Đề xuất")]),
      "locality_level": [
        "country": "Cả nước", "province": "Tỉnh, thành phố", "district": "Quận, huyện",
        "commune": "Xã, phường",
      ],
      "congress_year": with([("unknown", "Không rõ")]),
      "agrees": ["yes": "có", "no": "không"],
      "kind": total, "agency": total, "reporting_unit": total, "locality": total,
      "locality_code": total,
    ]
  }
}
