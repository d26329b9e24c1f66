import Aggregate
import Geography
import Register

/// Refuses codes in tables that nothing would ever match: a typing error there would switch a row off
/// without a word.
extension TableFolder {
  /// Reads a table of which one column holds codes.
  ///
  /// - Throws: ``RunError`` with file, line and the nearest right code.
  func rows(
    _ key: String, _ columns: [String], codes column: String, _ allowed: [String]
  ) throws(RunError) -> [[String]] {
    let rows = try rows(key, columns)
    let position = columns.firstIndex(of: column) ?? 0
    for (index, row) in rows.enumerated() {
      try check(row[position], column, allowed, key, index)
    }
    return rows
  }

  /// Reads `codes.csv`: fields, their codes, and how these are spelt.
  func codes() throws(RunError) -> [[String]] {
    let codes = Self.codes
    let fields = ReturnField.allCases.filter { codes[$0] != nil }.map(\.name)
    let rows = try rows("codes", ["field", "code", "spelling"], codes: "field", fields)
    for (index, row) in rows.enumerated() {
      let allowed = ReturnField(name: row[0]).flatMap { codes[$0] } ?? []
      try check(row[1], "code", allowed, "codes", index)
    }
    return rows
  }

  /// Refuses a rule for units that there are none of, and one by which a fund and an association, which
  /// stand under different statutes, would become one.
  func check(
    _ rule: MergeRule, _ row: Int, types: [String: String], _ units: AdministrativeUnits
  ) throws(RunError) {
    let place = "\(path("similar_associations")):\(row + 2)"
    for code in rule.places
    where AdministrativeLevel.allCases.allSatisfy({ units.unit($0, code: code) == nil }) {
      throw RunError(
        .configuration, "CONFIG-PLACE", "Không có đơn vị hành chính '\(code)'.", at: place,
        remedy: "Ghi mã tỉnh, huyện hoặc xã như trong geography/units.csv.")
    }
    let funds = rule.kinds.filter { types[$0] == AssociationType.fund.code }
    guard funds.isEmpty || funds.count == rule.kinds.count else {
      throw RunError(
        .configuration, "CONFIG-STATUTE", "Quỹ '\(funds[0])' không sáp nhập với hội.", at: place,
        remedy: "Quỹ và hội theo quy định khác nhau: bỏ quỹ khỏi quy tắc này.")
    }
  }

  /// Refuses control totals of tables and columns that there are none of, which B12 could not compare.
  func check(_ totals: [ControlTotal], _ context: TableContext) throws(RunError) {
    let tables = Tables(Partials(), returns: [], controls: [], context: context).all
    for (index, total) in totals.enumerated() {
      try check(total.table, "table", tables.map(\.id), "control_totals", index)
      let columns = tables.first { $0.id == total.table }?.columns ?? []
      // Without a column the rows are counted.
      try check(total.column, "column", columns + [""], "control_totals", index)
      for condition in total.conditions {
        try check(condition.column, "where", columns, "control_totals", index)
      }
    }
  }

  private func check(
    _ code: String, _ column: String, _ allowed: [String], _ key: String, _ row: Int
  ) throws(RunError) {
    if allowed.contains(code) { return }
    throw RunError(
      .configuration, "CONFIG-CODE", "Không có '\(code)' trong cột \(column).",
      at: "\(path(key)):\(row + 2)",
      remedy: NearestWord.of(code, among: allowed).map { "Có phải là '\($0)'?" }
        ?? "Dùng một trong: \(allowed.joined(separator: ", ")).")
  }

  private static let codes: [ReturnField: [String]] = [
    .scopeLevel: ScopeLevel.allCases.map(\.code) + ["city"],
    .type: AssociationType.allCases.map(\.code),
    .assigned: ["yes", "no"], .partyCaucus: ["yes", "no"],
    .partyOrganisation: PartyOrganisation.allCases.map(\.code),
    .mergerStatus: MergerStatus.allCases.map(\.code),
  ]
}
